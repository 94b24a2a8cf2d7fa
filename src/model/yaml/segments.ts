import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** A piece of text that takes the place of another; offsets of the text that was read. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** An entry of a map or a list: where its own text begins and ends, a comment at the end of its last line included. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Its value; null where nothing stands there. */
  readonly value: Node | null;
  /** The key of a map’s entry; empty for a list’s. */
  readonly key: string;
}

/** A text with these edits made, which do not overlap, from one offset to another. */
export function applied(text: string, edits: readonly Edit[], from: number, to: number): string {
  let at = from;
  let result = '';
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at, to);
}

/** The entries of a map or a list, in their order. */
export function segmentsOf(text: string, node: YAMLMap | YAMLSeq): readonly Segment[] {
  if (isMap(node)) return node.items.map((pair) => pairSegment(text, pair, node.flow === true));
  return node.items.map((item, index) => {
    const value = asNode(item);
    const start = node.flow === true ? offsetOf(value) : itemStart(node, index, offsetOf(value));
    const end = value ? endOf(text, value) : start;
    return { start, end: node.flow === true ? end : lineEnd(text, end), value, key: '' };
  });
}

function pairSegment(text: string, pair: Pair, isInLine: boolean): Segment {
  const key = asNode(pair.key);
  const value = asNode(pair.value);
  const end = Math.max(key?.range?.[1] ?? 0, value ? endOf(text, value) : 0);
  return {
    start: offsetOf(key),
    end: isInLine ? end : lineEnd(text, end),
    value,
    key: isScalar(key) ? String(key.value) : '',
  };
}

const asNode = (item: unknown): Node | null => (isScalar(item) || isCollection(item) ? item : null);

const offsetOf = (node: Node | null): number => node?.range?.[0] ?? 0;

/** Where the dash of a list’s entry stands. */
function itemStart(list: YAMLSeq, index: number, otherwise: number): number {
  const token = list.srcToken;
  const items = token?.type === 'block-seq' ? token.items : [];
  const dash = items[index]?.start.find(({ type }) => type === 'seq-item-ind');
  return dash?.offset ?? otherwise;
}

/** Where the text of a value ends: before the newlines after a block of text, and the comments after a list. */
export function endOf(text: string, node: Node): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = segmentsOf(text, node).at(-1);
    if (last) return last.end;
  }
  const end = node.range?.[1] ?? 0;
  if (!isScalar(node) || !isBlock(node)) return end;
  return offsetOf(node) + text.slice(offsetOf(node), end).trimEnd().length;
}

const isBlock = ({ type }: Scalar): boolean => type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';

/** The end of the line, where nothing but a comment follows on it. */
function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const end = newline === -1 ? text.length : newline;
  return /^[ \t]*:?[ \t]*(#.*)?$/.test(text.slice(from, end))
    ? from + text.slice(from, end).trimEnd().length
    : from;
}

/** The column of an offset, counted from 0. */
export const columnOf = (text: string, offset: number): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1);
