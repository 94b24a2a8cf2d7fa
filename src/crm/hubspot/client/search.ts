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
  /** Texts are compared in small letters. */
  | { readonly propertyName: string; readonly operator: 'IN'; readonly values: readonly string[] }
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
    const page = await searchPage(transport, type, filters, properties, found.at(-1)?.id ?? null);
    if (!page.ok) return page;
    found.push(...page.value.records);
    if (page.value.isLast) return ok(found);
  }
}

/** Some of the records that fit. */
export interface FoundPage {
  readonly records: readonly HubSpotRecord[];
  readonly isLast: boolean;
}

/** The next two hundred records that fit, in the order of ids, after the one with this id. */
export async function searchPage(
  transport: Transport,
  type: string,
  filters: readonly Filter[],
  properties: readonly string[],
  after: string | null,
): Promise<Result<FoundPage, CrmError>> {
  const past: readonly Filter[] =
    after === null ? [] : [{ propertyName: 'hs_object_id', operator: 'GT', value: after }];
  const body = {
    filterGroups: [{ filters: [...filters, ...past] }],
    sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
    properties,
    limit: pageSize,
  };
  const answer = await ask(transport, searching(objects(type, 'search'), body), type);
  if (!answer.ok) return answer;
  const records = recordsIn(answer.value['results']);
  if (after !== null && records.some(({ id }) => Number(id) <= Number(after)))
    return err(unreadable('the next page'));
  return ok({ records, isLast: records.length < pageSize });
}
