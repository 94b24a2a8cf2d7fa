import type * as z from 'zod';
import type { Problem } from '../problem.ts';
import { contentOf, isWhole, problemAt } from '../yaml/source.ts';
import type { Source } from '../yaml/source.ts';
import { pathOf, valueAt } from './branches.ts';
import type { Issue } from './branches.ts';
import { findingsOf } from './findings-of.ts';
import { entryAround, mend } from './mend.ts';
import { leftOutId } from './left-out.ts';

/** What came of holding a file against its schema. */
export interface PartReading<T> {
  /** The part, mended where it was wrong; null when too little is left. */
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** Ids of entries that were mended or taken out: what names them is not dangling. */
  readonly leftOut: ReadonlySet<string>;
}

const mostRounds = 6;

/**
 * Holds a file against its schema and tells everything that is wrong. What is wrong is then mended or taken out, so
 * that the rest can still be held against the other files: the first mistake does not hide the others.
 */
export function readPart<T>(source: Source, schema: z.ZodType<T>): PartReading<T> {
  const problems: Problem[] = [];
  const leftOut = new Set([leftOutId]);
  for (let round = 0; round < mostRounds; round++) {
    const content = contentOf(source);
    const result = schema.safeParse(content);
    if (result.success) return { value: result.data, problems, leftOut };
    const { issues } = result.error;
    const told = round === 0 ? issues : issues.filter((issue) => isNew(source, issue));
    problems.push(...told.flatMap((issue) => problemsOf(source, { content, schema }, issue)));
    for (const issue of issues) addIdsAround(leftOut, schema, content, issue);
    if (!mend(source, schema, issues))
      return { value: null, problems, leftOut: new Set([...leftOut, ...idsIn(content)]) };
  }
  return { value: null, problems, leftOut };
}

function problemsOf(source: Source, shape: { content: unknown; schema: z.ZodType }, issue: Issue): Problem[] {
  return findingsOf(shape, issue).map(({ what, todo, ...place }) =>
    problemAt(source, { file: source.file, ...place }, what, todo),
  );
}

/** Rules over a whole entry speak only once its parts are right; what we left out ourselves is not told. */
function isNew(source: Source, issue: Issue): boolean {
  return issue.code === 'custom' && isWhole(source, pathOf(issue));
}

/** Ids of what is mended or taken out, and of everything around it: what is known of them cannot be relied on. */
function addIdsAround(ids: Set<string>, schema: z.ZodType, content: unknown, issue: Issue): void {
  if (issue.code === 'unrecognized_keys') return;
  const path = entryAround(schema, pathOf(issue));
  if (path.length > 0) for (const id of idsIn(valueAt(content, path))) ids.add(id);
  for (let length = 0; length <= path.length; length++) {
    const around = valueAt(content, [...path.slice(0, length), 'id']);
    if (typeof around === 'string') ids.add(around);
  }
}

/** Every id that is declared below. */
function idsIn(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return [];
  const own = 'id' in content && typeof content.id === 'string' ? [content.id] : [];
  return [...own, ...Object.values(content).flatMap(idsIn)];
}
