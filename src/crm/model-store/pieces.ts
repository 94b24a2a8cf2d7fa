import { longestPiece } from '../model-rows.ts';

/** Stands before and after each of several pieces: a CRM may trim white space, and a cut may fall beside some. */
const edge = '|';

/** A text as pieces of at most `longest` units; a short one is a piece by itself. Never cut inside a character. */
export function piecesOf(text: string, longest = longestPiece): readonly string[] {
  if (text.length <= longest) return [text];
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = wholeBefore(text, from + longest - 2 * edge.length);
    pieces.push(`${edge}${text.slice(from, to)}${edge}`);
    from = to;
  }
  return pieces;
}

/** The text that was cut into these pieces. */
export const wholeOf = (pieces: readonly string[]): string =>
  pieces.length === 1 ? pieces.join('') : pieces.map((piece) => piece.slice(1, -1)).join('');

/** Not between the two halves of one character. */
function wholeBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
