import { err, ok, type Result } from '../../../base/result.ts';
import type { LocalOrg, QueryProblem, StoredRow } from '../org.ts';
import type { Asking } from './asking.ts';
import { comparisonTest } from './compare.ts';
import type { Comparison, Condition, SemiJoin } from './condition.ts';
import { noSuchObject, resolvePath } from './paths.ts';

/** Whether a row meets a condition. */
export type RowTest = (row: StoredRow) => boolean;

/** Prepares a condition over rows of an object. */
function rowTest(asking: Asking, object: string, condition: Condition): Result<RowTest, QueryProblem> {
  if ('all' in condition) {
    const tests = rowTests(asking, object, condition.all);
    return tests.ok ? ok((row) => tests.value.every((test) => test(row))) : tests;
  }
  if ('any' in condition) {
    const tests = rowTests(asking, object, condition.any);
    return tests.ok ? ok((row) => tests.value.some((test) => test(row))) : tests;
  }
  if ('not' in condition) {
    const test = rowTest(asking, object, condition.not);
    return test.ok ? ok((row) => !test.value(row)) : test;
  }
  return 'isIn' in condition ? joinTest(asking, object, condition) : fieldTest(asking, object, condition);
}

function rowTests(
  asking: Asking,
  object: string,
  conditions: readonly Condition[],
): Result<readonly RowTest[], QueryProblem> {
  const tests: RowTest[] = [];
  for (const condition of conditions) {
    const test = rowTest(asking, object, condition);
    if (!test.ok) return test;
    tests.push(test.value);
  }
  return ok(tests);
}

function fieldTest(asking: Asking, object: string, comparison: Comparison): Result<RowTest, QueryProblem> {
  const path = resolvePath(asking, object, comparison.path);
  if (!path.ok) return path;
  const test = comparisonTest(asking, path.value.field, comparison);
  if (!test.ok) return test;
  const { read } = path.value;
  return ok((row) => test.value(read(row)));
}

function joinTest(asking: Asking, object: string, join: SemiJoin): Result<RowTest, QueryProblem> {
  const path = resolvePath(asking, object, join.path);
  if (!path.ok) return path;
  const found = rowsThat(asking, join.object, join.where);
  if (!found.ok) return found;
  const value = resolvePath(asking, join.object, join.field);
  if (!value.ok) return value;
  const values = new Set(found.value.map(value.value.read));
  const { read } = path.value;
  return ok((row) => values.has(read(row)) === join.isIn);
}

/** The rows of an object that meet a condition, in the order of their ids. */
export function rowsThat(
  asking: Asking,
  object: string,
  condition: Condition,
  among?: readonly StoredRow[],
): Result<readonly StoredRow[], QueryProblem> {
  const type = asking.org.object(object);
  if (!type || !asking.org.canSee(asking.user, type.name)) return err(noSuchObject(object));
  const test = rowTest(asking, type.name, condition);
  if (!test.ok) return test;
  return ok((among ?? candidates(asking, type.name, condition)).filter(test.value));
}

/** The rows that can meet the condition: few where it names ids or parents, of which the store keeps an index. */
function candidates({ org, deleted }: Asking, object: string, condition: Condition): readonly StoredRow[] {
  if (deleted) return org.allRows(object);
  const comparisons = 'all' in condition ? condition.all : [condition];
  for (const comparison of comparisons) {
    const rows = indexed(org, object, comparison);
    if (rows)
      return rows.filter((row) => !row.deleted).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }
  return org.rows(object);
}

function indexed(org: LocalOrg, object: string, condition: Condition): readonly StoredRow[] | null {
  if (!('operator' in condition) || !['=', 'IN'].includes(condition.operator)) return null;
  const type = org.field(object, condition.path)?.type;
  if (type !== 'id' && type !== 'reference') return null;
  const ids = new Set(condition.values.flatMap((value) => (value.kind === 'text' ? [value.value] : [])));
  if (type === 'id') return [...new Set([...ids].flatMap((id) => org.row(object, id) ?? []))];
  const areWhole = [...ids].every((id) => id.length === 18) && ids.size === condition.values.length;
  return areWhole ? [...ids].flatMap((id) => org.rowsWith(object, condition.path, id)) : null;
}
