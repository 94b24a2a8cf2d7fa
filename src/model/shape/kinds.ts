import type { Path } from '../problem.ts';
import { code } from '../wording.ts';

interface WantedKind {
  readonly is: string;
  readonly write: string;
}

const wanted: Readonly<Record<string, WantedKind>> = {
  string: { is: 'text', write: 'text, in quotes if it looks like a number or like true' },
  number: { is: 'a number', write: 'a number without quotes, such as 50 or 0.5' },
  int: { is: 'a whole number', write: 'a whole number, such as 50 or -5' },
  boolean: { is: 'true or false', write: 'true or false (yes and no are plain text in YAML)' },
  array: { is: 'a list', write: 'a list, each entry after "- " or all of them in [ ]' },
  tuple: { is: 'a list', write: 'a list such as [0, 100]' },
  object: { is: 'an entry with keys of its own', write: 'its keys below it, indented, each as "key: value"' },
  record: { is: 'an entry with keys of its own', write: 'its keys below it, indented, each as "key: value"' },
  value: { is: 'one value', write: 'text, a number, or true or false' },
};

/** What was wanted, for people. */
export const wantedKind = (expected: string): WantedKind =>
  wanted[expected] ?? { is: expected, write: `a value of this kind: ${expected}` };

/** What kind of value stands there, for people. */
export function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return 'an entry with keys';
  }
}

/** How an entry is called: its key, or its place in a list. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return code(last);
  const list = path.at(-2);
  return list === undefined ? `entry ${last + 1}` : `entry ${last + 1} of ${code(list)}`;
}
