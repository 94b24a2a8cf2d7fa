import { parseSync } from '@swc/core';
import type { SourceFile } from './source-files.ts';

/** A node of the syntax tree: what kind it is, where it lies in the file, and whatever else it holds. */
export interface SyntaxNode {
  readonly type: string;
  readonly line: number;
  readonly lastLine: number;
  readonly [field: string]: unknown;
}

// swc counts from wherever it stopped last, and marks a name that the file does not declare with a number of its
// own: an undeclared name, set before the text, tells both.
const probe = 'probe;';

const read = new WeakMap<SourceFile, Syntax>();

/** The syntax of a file, parsed once however many rules ask. */
export function syntaxOf(file: SourceFile): Syntax {
  const known = read.get(file) ?? new Syntax(file);
  read.set(file, known);
  return known;
}

/** A file's syntax as a flat list of nodes, comments left out. */
export class Syntax {
  readonly nodes: readonly SyntaxNode[];
  readonly #undeclared: unknown;

  constructor({ path, text }: SourceFile) {
    const source = `${probe}${text.replace(/^#!/, '//')}`;
    const module: unknown = parseSync(source, {
      syntax: 'typescript',
      tsx: path.endsWith('x'),
      decorators: true,
      target: 'es2022',
    });
    const lineAt = lineCounter(source, spanOf(module)?.start ?? 0);
    const [, , undeclared, ...nodes] = nodesIn(module, lineAt);
    this.#undeclared = field(undeclared, 'ctxt');
    this.nodes = nodes;
  }

  /** Whether the node is this name, and the name is not one that the file declares: a global. */
  isGlobal(node: unknown, name: string): boolean {
    return nameOf(node) === name && field(node, 'ctxt') === this.#undeclared;
  }
}

/** The name that an identifier carries, else null. */
export function nameOf(node: unknown): string | null {
  const value = field(node, 'value');
  return field(node, 'type') === 'Identifier' && typeof value === 'string' ? value : null;
}

/** What lies at the end of a path of fields, or undefined. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (isObject(inner) ? (inner as Record<string, unknown>)[name] : undefined),
    value,
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function spanOf(node: unknown): { start: number; end: number } | null {
  const [start, end] = [field(node, 'span', 'start'), field(node, 'span', 'end')];
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

/** The line of a byte, counted from 1. */
function lineCounter(source: string, base: number): (byte: number) => number {
  const ends = [...Buffer.from(source).entries()].filter(([, code]) => code === 10).map(([at]) => at);
  return (byte) => {
    const later = ends.findIndex((end) => end >= byte - base);
    return (later < 0 ? ends.length : later) + 1;
  };
}

function nodesIn(value: unknown, lineAt: (byte: number) => number): SyntaxNode[] {
  if (!isObject(value)) return [];
  const inside = Object.values(value).flatMap((part: unknown) => nodesIn(part, lineAt));
  const [type, span] = [field(value, 'type'), spanOf(value)];
  if (typeof type !== 'string' || !span) return inside;
  return [{ ...value, type, line: lineAt(span.start), lastLine: lineAt(span.end - 1) }, ...inside];
}
