import type * as z from 'zod';
import type { Path } from '../problem.ts';
import { markDamaged, putInto, removeFrom } from '../yaml/source.ts';
import type { Source } from '../yaml/source.ts';
import { pathOf } from './branches.ts';
import type { Issue } from './branches.ts';
import { placeholderFor } from './placeholder.ts';
import { isOpenAt, schemaAt } from './schema-at.ts';

/**
 * Mends a document for the sake of everything else in it: a wrong value is replaced by one that says nothing, an
 * unknown key goes, and an entry that cannot be mended goes. False where not even that helps.
 */
export function mend(source: Source, schema: z.ZodType, issues: readonly Issue[]): boolean {
  const cuts: Path[] = [];
  for (const issue of issues) {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) removeFrom(source, [...path, key]);
    else if (!replace(source, schema, path, issue)) cuts.push(entryAround(schema, path));
  }
  if (cuts.some((path) => path.length === 0)) return false;
  for (const path of deepestAndLastFirst(cuts)) {
    markDamaged(source, path);
    removeFrom(source, path);
  }
  return true;
}

function replace(source: Source, schema: z.ZodType, path: Path, issue: Issue): boolean {
  if (issue.code === 'custom' || issue.code === 'invalid_key' || path.length === 0) return false;
  const at = schemaAt(schema, path);
  const placeholder = at === null ? undefined : placeholderFor(at);
  if (placeholder === undefined) return false;
  markDamaged(source, [...path, '']);
  putInto(source, path, placeholder);
  markDamaged(source, [...path, '']);
  return true;
}

/** The innermost entry of a list or table that holds the path; the file as a whole where there is none. */
export function entryAround(schema: z.ZodType, path: Path): Path {
  for (let length = path.length; length > 0; length--)
    if (isOpenAt(schema, path.slice(0, length - 1))) return path.slice(0, length);
  return [];
}

/** So that taking one out moves no other. */
function deepestAndLastFirst(paths: readonly Path[]): Path[] {
  const unique = [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
  const outermost = unique.filter(
    (path) => !unique.some((other) => other !== path && startsWith(path, other)),
  );
  return outermost.sort((a, b) => comparePaths(b, a));
}

function comparePaths(a: Path, b: Path): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (step === other) continue;
    if (typeof step === 'number' && typeof other === 'number') return step - other;
    return step < other ? -1 : 1;
  }
  return a.length - b.length;
}

const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);
