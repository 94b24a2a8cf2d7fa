interface Part {
  readonly text: string;
  /** For each prefix: the length of its longest border (Knuth, Morris and Pratt), so that no character is read twice. */
  readonly borders: Uint16Array;
}

/** A text to look for, prepared. */
export type TextPattern = readonly Part[];

/** Prepares a pattern in which `*` stands for anything; it may begin and end anywhere in the text. */
export function textPattern(pattern: string): TextPattern {
  const parts = pattern.toLowerCase().split('*');
  return parts.filter((part) => part !== '').map((text) => ({ text, borders: bordersOf(text) }));
}

/** In a text this short the platform's own search is quicker, and cannot take long. */
const shortText = 256;

/** Whether a text, in lower case, holds the pattern. Time grows with the text's length and nothing else. */
export function matchesPattern(text: string, pattern: TextPattern): boolean {
  const isShort = text.length <= shortText;
  let from = 0;
  for (const part of pattern) {
    const at = isShort ? text.indexOf(part.text, from) : endOf(part, text, from) - part.text.length;
    if (at < 0) return false;
    from = at + part.text.length;
  }
  return true;
}

function bordersOf(text: string): Uint16Array {
  const borders = new Uint16Array(text.length);
  let length = 0;
  for (let i = 1; i < text.length; i++) {
    while (length > 0 && text[i] !== text[length]) length = borders[length - 1] as number;
    if (text[i] === text[length]) length++;
    borders[i] = length;
  }
  return borders;
}

/** Where the first occurrence at or after `from` ends; 0 where there is none. */
function endOf({ text, borders }: Part, within: string, from: number): number {
  let matched = 0;
  for (let i = from; i < within.length; i++) {
    const code = within.charCodeAt(i);
    while (matched > 0 && code !== text.charCodeAt(matched)) matched = borders[matched - 1] as number;
    if (code === text.charCodeAt(matched)) matched++;
    if (matched === text.length) return i + 1;
  }
  return 0;
}
