import { ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { CrmError } from '../port.ts';
import type { AccountWork } from './account-work.ts';
import { objectType } from './client/paths.ts';
import { readRecords } from './client/records.ts';
import { decisionProperty } from './mapping/property-names.ts';
import { valueOf, type HubSpotRecord } from './mapping/record.ts';

const decisions = Object.values(decisionProperty);

/**
 * The same records, of which a decision about a tier counts only where the property's history shows that an app wrote what
 * stands there now: whoever may edit the record can type into the property. One call more for the few records that have a
 * decision, none for the rest.
 */
export async function withOwnDecisions(
  { transport }: AccountWork,
  kind: RecordKind,
  records: readonly HubSpotRecord[],
): Promise<Result<readonly HubSpotRecord[], CrmError>> {
  const decided = records.filter((record) => decisions.some((name) => valueOf(record, name) !== null));
  if (decided.length === 0) return ok(records);
  const ids = decided.map(({ id }) => id);
  const wanted = { properties: decisions, withHistory: decisions };
  const read = await readRecords(transport, objectType(kind), ids, wanted);
  if (!read.ok) return read;
  const histories = new Map(read.value.map((record) => [record.id, record.history]));
  return ok(records.map((record) => (ids.includes(record.id) ? onlyOurs(record, histories) : record)));
}

/** The same of one record. */
export async function withOwnDecision(
  work: AccountWork,
  kind: RecordKind,
  record: HubSpotRecord,
): Promise<Result<HubSpotRecord, CrmError>> {
  const read = await withOwnDecisions(work, kind, [record]);
  return read.ok ? ok(read.value[0] ?? record) : read;
}

function onlyOurs(
  record: HubSpotRecord,
  histories: ReadonlyMap<string, HubSpotRecord['history']>,
): HubSpotRecord {
  const strange = decisions.filter(
    (name) => histories.get(record.id)?.[name]?.[0]?.sourceType !== 'INTEGRATION',
  );
  if (strange.length === 0) return record;
  const values = Object.entries(record.values).filter(([name]) => !strange.includes(name as never));
  return { ...record, values: Object.fromEntries(values) };
}
