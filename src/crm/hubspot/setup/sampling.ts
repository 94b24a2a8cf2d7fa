import { ok, type Result } from '../../../base/result.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { CrmError } from '../../port.ts';
import type { FilledShare, ValueCount } from '../../setup.ts';
import { countedValues, sharesOf } from '../../sampled.ts';
import { ask, searching } from '../client/asking.ts';
import { objects, objectType } from '../client/paths.ts';
import { nextPage, readRecords } from '../client/records.ts';
import type { Filter } from '../client/search.ts';
import { recordsIn, valueOf, type HubSpotRecord } from '../mapping/record.ts';
import type { SetupWork } from './setup-work.ts';

/** One page of a search, and the most that a search ever gives. */
const pageSize = 200;
const mostFound = 10_000;

const createdProperty: Readonly<Record<RecordKind, string>> = {
  deal: 'createdate',
  company: 'createdate',
  contact: 'createdate',
  lead: 'hs_createdate',
};

/**
 * In how many of the newest records each property is filled in. The ids take one search for 200 records, and the values
 * one batch for 100, however many properties are asked for.
 */
export async function filledShares(
  work: SetupWork,
  object: RecordKind,
  fields: readonly string[],
  mostRecords: number,
): Promise<Result<readonly FilledShare[], CrmError>> {
  if (fields.length === 0) return ok([]);
  const newest = await newestRecords(
    work,
    object,
    { filters: [], properties: ['hs_object_id'] },
    mostRecords,
  );
  if (!newest.ok) return newest;
  const ids = newest.value.map(({ id }) => id);
  const read = await readRecords(work.transport, objectType(object), ids, { properties: fields });
  if (!read.ok) return read;
  return ok(sharesOf(fields, read.value, (record, field) => valueOf(record, field) !== null));
}

/** How often each value of a property stands on the newest records that have it; several in one are parted. */
export async function valueCounts(
  work: SetupWork,
  object: RecordKind,
  field: string,
  mostRecords: number,
  isList: boolean,
): Promise<Result<readonly ValueCount[], CrmError>> {
  const filters: readonly Filter[] = [{ propertyName: field, operator: 'HAS_PROPERTY' }];
  const found = await newestRecords(work, object, { filters, properties: [field] }, mostRecords);
  if (!found.ok) return found;
  return ok(
    countedValues(
      found.value.map((record) => {
        const value = record.values[field];
        return typeof value === 'string' ? value : null;
      }),
      isList,
    ),
  );
}

/** How many open deals each owner has. */
export async function openDealsByOwner(
  work: SetupWork,
  mostRecords: number,
): Promise<Result<readonly ValueCount[], CrmError>> {
  const filters: readonly Filter[] = [
    { propertyName: 'hs_is_closed', operator: 'EQ', value: 'false' },
    { propertyName: 'hubspot_owner_id', operator: 'HAS_PROPERTY' },
  ];
  const found = await newestRecords(work, 'deal', { filters, properties: ['hubspot_owner_id'] }, mostRecords);
  if (!found.ok) return found;
  return ok(
    countedValues(
      found.value.map((record) => valueOf(record, 'hubspot_owner_id')),
      false,
    ),
  );
}

interface Wanted {
  readonly filters: readonly Filter[];
  readonly properties: readonly string[];
}

async function newestRecords(
  { transport }: SetupWork,
  object: RecordKind,
  { filters, properties }: Wanted,
  mostRecords: number,
): Promise<Result<readonly HubSpotRecord[], CrmError>> {
  const type = objectType(object);
  const found: HubSpotRecord[] = [];
  const most = Math.min(mostRecords, mostFound);
  let after: string | null = null;
  while (found.length < most) {
    const body = {
      filterGroups: filters.length > 0 ? [{ filters }] : [],
      sorts: [{ propertyName: createdProperty[object], direction: 'DESCENDING' }],
      properties,
      limit: Math.min(pageSize, most - found.length),
      ...(after === null ? {} : { after }),
    };
    const answer = await ask(transport, searching(objects(type, 'search'), body), type);
    if (!answer.ok) return answer;
    found.push(...recordsIn(answer.value['results']));
    after = nextPage(answer.value);
    if (after === null) break;
  }
  return ok(found);
}
