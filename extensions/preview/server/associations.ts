import { done, type Outcome } from '../shared/outcome.ts';
import type { HubSpotClient } from './hubspot-client.ts';
import type { HubSpotAssociations, HubSpotList, HubSpotRecord } from './hubspot-shapes.ts';

type AssociationTypes = HubSpotAssociations['to'][number]['associationTypes'];

/** A record at the other end of an association. */
export interface Associated {
  readonly record: HubSpotRecord;
  readonly types: AssociationTypes;
}

const BATCH = 100;

/** The records of one kind that a record is associated with, in HubSpot's order. */
export async function readAssociated(
  { client }: { readonly client: HubSpotClient },
  from: string,
  id: string,
  to: string,
  properties: readonly string[],
): Promise<Outcome<readonly Associated[]>> {
  const path = `/crm/associations/2026-09/${encodeURIComponent(from)}/${encodeURIComponent(to)}/batch/read`;
  const found = await client.post<HubSpotList<HubSpotAssociations>>(path, { inputs: [{ id }] });
  if (!found.ok) return found;
  const ends = found.value.results.flatMap((result) => result.to);
  const ids = ends.map((end) => String(end.toObjectId));
  const read = await readBatches(client, to, ids, properties);
  if (!read.ok) return read;
  const byId = new Map(read.value.map((record) => [record.id, record]));
  return done(
    ends.flatMap((end) => {
      const record = byId.get(String(end.toObjectId));
      return record === undefined ? [] : [{ record, types: end.associationTypes }];
    }),
  );
}

async function readBatches(
  client: HubSpotClient,
  objectType: string,
  ids: readonly string[],
  properties: readonly string[],
): Promise<Outcome<readonly HubSpotRecord[]>> {
  const records: HubSpotRecord[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const inputs = ids.slice(start, start + BATCH).map((id) => ({ id }));
    const path = `/crm/objects/2026-09/${encodeURIComponent(objectType)}/batch/read`;
    const read = await client.post<HubSpotList<HubSpotRecord>>(path, {
      inputs,
      properties,
      propertiesWithHistory: [],
    });
    if (!read.ok) return read;
    records.push(...read.value.results);
  }
  return done(records);
}
