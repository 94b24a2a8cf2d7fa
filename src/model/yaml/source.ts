import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter, Node, Pair, ParsedNode } from 'yaml';
import type { Path, Place, Problem } from '../problem.ts';
import { writtenPath } from '../problem.ts';

/** A file that was parsed, with the position of everything in it. */
export interface Source {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** Entries from which something was taken out. */
  readonly damaged: Set<Node>;
}

/** The file's content as plain values. */
export function contentOf(source: Source): unknown {
  return source.document.toJS({ maxAliasCount: 0 });
}

/** A problem at a place of a file; of what is missing, the nearest place that exists is told. */
export function problemAt(source: Source, place: Place, what: string, todo: string): Problem {
  const { line, column } = positionOf(source, place);
  return { file: source.file, line, column, path: writtenPath(place.path), what, todo };
}

/** Line and column of an offset, both counted from 1. */
export function positionAt(
  lines: LineCounter,
  offset: number,
): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset);
  return line === 0 ? { line: 1, column: 1 } : { line, column: col };
}

function positionOf(source: Source, { path, at }: Place): { readonly line: number; readonly column: number } {
  const found = nodeAt(source.document.contents, path, at ?? 'value');
  return positionAt(source.lines, found?.range?.[0] ?? 0);
}

/** The node at a path, or the nearest one above it. */
function nodeAt(root: Node | null, path: Path, at: 'key' | 'value'): Node | null {
  let node = root;
  for (const [depth, step] of path.entries()) {
    const isLast = depth === path.length - 1;
    const next = isLast && at === 'key' ? keyOf(node, step) : childOf(node, step);
    if (!next) return node;
    node = next;
  }
  return node;
}

function childOf(node: Node | null, step: string | number): Node | null {
  if (isSeq<ParsedNode>(node)) return node.items[Number(step)] ?? null;
  const pair = pairOf(node, step);
  if (!pair) return null;
  // A key without a value has no node of its own: its key is the nearest place.
  return isNode(pair.value) && pair.value.range ? pair.value : isNode(pair.key) ? pair.key : null;
}

function keyOf(node: Node | null, step: string | number): Node | null {
  const key = pairOf(node, step)?.key;
  return isNode(key) ? key : childOf(node, step);
}

function pairOf(node: Node | null, step: string | number): Pair | null {
  if (!isMap(node)) return null;
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) ?? null;
}

/** Takes an entry out of the document, so that the rest can still be checked; positions of the rest stay. */
export function removeFrom(source: Source, path: Path): void {
  source.document.deleteIn(path);
}

/** Puts a value in the place of another, or of none. */
export function putInto(source: Source, path: Path, value: unknown): void {
  source.document.setIn(path, source.document.createNode(value));
}

/** Marks everything around an entry as no longer whole. */
export function markDamaged({ document, damaged }: Source, path: Path): void {
  for (let length = 0; length < path.length; length++) {
    const node = nodeAt(document.contents, path.slice(0, length), 'value');
    if (node) damaged.add(node);
  }
}

/** Whether nothing was taken out of this entry: what adds its content up would be misled otherwise. */
export function isWhole({ document, damaged }: Source, path: Path): boolean {
  const node = nodeAt(document.contents, path, 'value');
  return node === null || !damaged.has(node);
}
