import type { YAMLMap, YAMLSeq } from 'yaml';
import { columnOf, type Edit, type Segment } from './segments.ts';

/** An entry of a map or a list as it is to be. */
export interface Piece {
  readonly key: string;
  /** Where it stood; null for a new one. */
  readonly segment: Segment | null;
  /** Null for one that goes. */
  readonly text: string | null;
}

/**
 * A map or a list of these entries in this order, of what is between them as much as possible kept: comments above an entry
 * that goes stay, since they may be about what follows, and a new entry is set apart as its neighbours are.
 */
export function rebuilt(
  text: string,
  node: YAMLMap | YAMLSeq,
  there: readonly Segment[],
  pieces: readonly Piece[],
): readonly Edit[] {
  const left = pieces.filter((piece) => piece.text !== null);
  const [first, last] = [there[0], there.at(-1)];
  if (!first || !last) return [];
  const isInPlace =
    left.length === there.length && left.every(({ segment }, index) => segment === there[index]);
  if (isInPlace)
    return left.flatMap(({ segment, text: now }) =>
      segment && now !== null && now !== text.slice(segment.start, segment.end)
        ? [{ from: segment.start, to: segment.end, text: now }]
        : [],
    );
  const joined = node.flow === true ? joinedInLine(text, there, left) : joinedLines(text, there, left);
  return [{ from: first.start, to: last.end, text: joined }];
}

function joinedInLine(text: string, there: readonly Segment[], left: readonly Piece[]): string {
  const [first, second] = there;
  const between = first && second ? text.slice(first.end, second.start) : ', ';
  const separator = /^\s*,\s*$/.test(between) ? between : ', ';
  return left.map((piece) => piece.text).join(separator);
}

function joinedLines(text: string, there: readonly Segment[], left: readonly Piece[]): string {
  const indent = ' '.repeat(columnOf(text, there[0]?.start ?? 0));
  const leads = leadsOf(text, there);
  const isSetApart = leads.slice(1).filter((lead) => lead[0] === '').length * 2 > leads.length - 1;
  const carried = carriedComments(there, leads, left);
  const lines = left.flatMap(({ segment, text: own }, index): readonly string[] => {
    const at = segment ? there.indexOf(segment) : -1;
    const lead = segment ? [...(carried.get(segment) ?? []), ...(leads[at] ?? [])] : [];
    const isBare = isSetApart && !lead.includes('') && (at === 0 || segment === null);
    const above = index === 0 ? lead.filter((line) => line !== '') : isBare ? ['', ...lead] : lead;
    return [...above, own ?? ''];
  });
  const rest = (carried.get(null) ?? []).filter((line) => line !== '');
  // The first line goes on where the first entry began, so it is indented already.
  return [...lines, ...rest].reduce((joined, line) => `${joined}\n${line === '' ? '' : indent}${line}`);
}

/** The lines between each entry and the one before it: comments, and empty ones. */
function leadsOf(text: string, there: readonly Segment[]): readonly (readonly string[])[] {
  return there.map(({ start }, index) => {
    const before = there[index - 1];
    return before
      ? text
          .slice(before.end, start)
          .split('\n')
          .slice(1, -1)
          .map((line) => line.trim())
      : [];
  });
}

/** Comments above entries that go, by the entry that comes next; under null where none does. */
function carriedComments(
  there: readonly Segment[],
  leads: readonly (readonly string[])[],
  left: readonly Piece[],
): ReadonlyMap<Segment | null, readonly string[]> {
  const carried = new Map<Segment | null, readonly string[]>();
  let open: readonly string[] = [];
  for (const [index, segment] of there.entries()) {
    if (left.some((piece) => piece.segment === segment)) {
      if (open.length > 0) carried.set(segment, open);
      open = [];
    } else if (leads[index]?.some((line) => line !== '')) open = [...open, ...leads[index]];
  }
  if (open.length > 0) carried.set(null, open);
  return carried;
}
