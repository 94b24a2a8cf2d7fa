import type * as z from 'zod';
import type { Path } from '../problem.ts';

/** A complaint of zod about one entry. */
export type Issue = z.core.$ZodIssue;

/** What is said about a union: what each of its options had to complain about. */
export type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** The complaints of the option that was most likely meant: the one whose keys fit best. Null when none comes near. */
export function meantBranch(issue: UnionIssue, value: unknown): readonly Issue[] | null {
  const branches = flattened(issue);
  if (branches.every(isOfOtherKind)) return null;
  const [first, ...rest] = branches.map((issues) => ({ issues, faults: shapeFaults(issues, value) }));
  if (!first) return null;
  return rest.reduce((best, next) => (next.faults < best.faults ? next : best), first).issues;
}

/** Unions of unions as one. */
function flattened(issue: UnionIssue): readonly (readonly Issue[])[] {
  return issue.errors.flatMap((issues) => {
    const [only] = issues;
    const isNested = issues.length === 1 && only?.code === 'invalid_union' && only.path.length === 0;
    return isNested && only.errors.length > 0 ? flattened(only) : [issues];
  });
}

const isOfOtherKind = (issues: readonly Issue[]): boolean =>
  issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);

/** How many keys would have to be added, removed or renamed for this option. */
function shapeFaults(issues: readonly Issue[], value: unknown): number {
  return issues.reduce((faults, issue) => {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) return faults + issue.keys.length;
    if (issue.path.length === 0) return faults + 10;
    const isMissing = issue.path.length === 1 && valueAt(value, pathOf(issue)) === undefined;
    return isMissing ? faults + 1 : faults;
  }, 0);
}

/** The steps to the entry that is complained about. */
export const pathOf = (issue: Issue): Path =>
  issue.path.map((step) => (typeof step === 'number' ? step : String(step)));

/** What stands at a path of plain content; undefined when nothing does. */
export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    return (at as Readonly<Record<string, unknown>>)[step];
  }, content);
}
