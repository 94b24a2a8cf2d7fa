import { err, ok, type Result } from '../../../base/result.ts';
import type { QueryProblem, StoredRow } from '../org.ts';
import type { Asked } from './asked.ts';
import type { Asking } from './asking.ts';
import { rowsThat } from './filter.ts';
import { inOrder } from './order.ts';

const mostSkipped = 2000;

/** The rows that a question finds, in its order, within its limit; `among` in place of all rows of its object. */
export function rowsAsked(
  asking: Asking,
  { object, where, orderBy, limit, offset }: Omit<Asked, 'fields' | 'children'>,
  among?: readonly StoredRow[],
): Result<readonly StoredRow[], QueryProblem> {
  if (offset > mostSkipped)
    return err({
      errorCode: 'NUMBER_OUTSIDE_VALID_RANGE',
      message: `Maximum SOQL offset allowed is ${mostSkipped}`,
    });
  const found = rowsThat(asking, object, where, among);
  if (!found.ok) return found;
  const ordered = inOrder(asking, object, found.value, orderBy);
  return ordered.ok ? ok(ordered.value.slice(offset, offset + limit)) : ordered;
}
