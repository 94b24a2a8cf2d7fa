import { err, ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import { unreadable } from '../errors.ts';
import { recordsIn, type HubSpotRecord } from '../mapping/record.ts';
import { ask, searching } from './asking.ts';
import { objects } from './paths.ts';
import type { Transport } from './transport.ts';

/** One filter of a search; values are data of the request's body, never part of a query's text. */
export type Filter =
  | {
      readonly propertyName: string;
      /** `CONTAINS_TOKEN` finds whole words. */
      readonly operator: 'EQ' | 'GT' | 'GTE' | 'CONTAINS_TOKEN';
      readonly value: string;
    }
  | { readonly propertyName: string; readonly operator: 'HAS_PROPERTY' };

const pageSize = 200;

/**
 * Every record that fits, in the order of ids. Each page asks for ids past the last one, since a search never gives
 * more than 10,000 however it is paged. The index lags behind writes by a few moments.
 */
export async function searchAll(
  transport: Transport,
  type: string,
  filters: readonly Filter[],
  properties: readonly string[],
): Promise<Result<readonly HubSpotRecord[], CrmError>> {
  const found: HubSpotRecord[] = [];
  for (;;) {
    const last = found.at(-1);
    const past: readonly Filter[] = last
      ? [{ propertyName: 'hs_object_id', operator: 'GT', value: last.id }]
      : [];
    const body = {
      filterGroups: [{ filters: [...filters, ...past] }],
      sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
      properties,
      limit: pageSize,
    };
    const answer = await ask(transport, searching(objects(type, 'search'), body), type);
    if (!answer.ok) return answer;
    const page = recordsIn(answer.value['results']);
    if (last && page.some(({ id }) => Number(id) <= Number(last.id))) return err(unreadable('the next page'));
    found.push(...page);
    if (page.length < pageSize) return ok(found);
  }
}
