import { err, ok, type Result } from '../../../base/result.ts';
import type { LocalOrg, QueryProblem, QueryResult, RunSoql, User } from '../org.ts';
import { aggregate, isAggregate } from './aggregate.ts';
import type { Asked } from './asked.ts';
import { askingAs, type Asking } from './asking.ts';
import { unsupported } from './condition.ts';
import { noSuchObject } from './paths.ts';
import { projector } from './project.ts';
import { parseSoql, readAsked } from './read-query.ts';
import { rowsAsked } from './rows-asked.ts';

/** Runs a query of SOQL over the rows of an org as somebody: what they may not see is not there. */
export const runSoql: RunSoql = (org, user, text, options = {}): Result<QueryResult, QueryProblem> => {
  const query = parseSoql(text);
  if (!query.ok) return query;
  const asking = askingAs(org, user, options);
  const object = query.value.sObject ?? '';
  if (!canAsk(org, user, object)) return err(noSuchObject(object));
  if (query.value.groupBy === undefined && !isAggregate(query.value)) {
    const asked = readAsked(asking, query.value);
    return asked.ok ? answer(asking, asked.value) : asked;
  }
  return query.value.having ? err(unsupported('HAVING')) : aggregate(asking, query.value);
};

const canAsk = (org: LocalOrg, user: User, name: string): boolean => {
  const type = org.object(name);
  return type !== undefined && org.canSee(user, type.name);
};

/** Answers a question about rows. */
export function answer(asking: Asking, asked: Asked): Result<QueryResult, QueryProblem> {
  const show = projector(asking, asked);
  if (!show.ok) return show;
  const rows = rowsAsked(asking, asked);
  if (!rows.ok) return rows;
  return ok({ totalSize: rows.value.length, records: rows.value.map(show.value) });
}
