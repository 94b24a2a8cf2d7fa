import type { Path } from '../problem.ts';
import { code, listed, nearest } from '../wording.ts';
import type { Finding } from './finding.ts';
import { combinators, operators, otherNames } from './operators.ts';

const words: readonly string[] = [...operators, ...combinators];
const example = 'such as `{ fact: employees, atLeast: 50 }`';

/** Whether a condition stands at this path: the only unions that people write by name. */
export function isConditionAt(path: Path): boolean {
  const last = path.at(-1);
  if (last === 'when' || last === 'not') return true;
  return typeof last === 'number' && (path.at(-2) === 'all' || path.at(-2) === 'any');
}

/** What is wrong with a condition as a whole, when it names no operator or more than one; null when it names one. */
export function conditionFinding(path: Path, value: unknown): Finding | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      path,
      what: `a condition stands here, and ${code(value)} is none`,
      todo: Array.isArray(value)
        ? 'Put the list under `all:` (every one must hold) or `any:` (one is enough).'
        : `Write a fact with an operator, ${example}.`,
    };
  const keys = Object.keys(value);
  const named = keys.filter((key) => words.includes(key));
  if (named.length > 1) return severalOperators(path, named);
  return named.length === 1 ? null : noOperator(path, keys);
}

function severalOperators(path: Path, named: readonly string[]): Finding {
  return {
    path: [...path, named[1] ?? ''],
    at: 'key',
    what: `a condition has one operator, and this one names ${listed(named)}`,
    todo: 'Part it in two, and put both under `all:` (both must hold) or `any:` (one is enough).',
  };
}

function noOperator(path: Path, keys: readonly string[]): Finding {
  const unknown = keys.find((key) => key !== 'fact');
  if (unknown === undefined)
    return { path, what: 'the condition names no operator', todo: `Add one of ${listed(operators, 'or')}.` };
  const meant = (Object.hasOwn(otherNames, unknown) ? otherNames[unknown] : null) ?? nearest(unknown, words);
  return {
    path: [...path, unknown],
    at: 'key',
    what: `${code(unknown)} is no operator`,
    todo: meant === null ? `Operators are ${listed(words)}.` : `Did you mean ${code(meant)}?`,
  };
}
