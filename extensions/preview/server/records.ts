import type { HistoryEntry, RecordField, RecordLink, RecordList, RecordPageData } from '../shared/api.ts';
import { OBJECT_KINDS, objectKind, type ObjectName } from '../shared/objects.ts';
import { done, failed, type Outcome } from '../shared/outcome.ts';
import type { Account } from './account.ts';
import { readAssociated } from './associations.ts';
import type { HubSpotClient } from './hubspot-client.ts';
import type { HubSpotList, HubSpotRecord, PropertyDefinition } from './hubspot-shapes.ts';
import { type FieldSources, recordField } from './record-fields.ts';
import { recordLink, titleOf } from './record-links.ts';
import { ownerName, showerOf } from './shown-values.ts';

const PAGE_SIZE = 25;
/** Properties that HubSpot fills by itself, and a record page leaves out. */
const QUIET =
  /^hs_|^createdate$|^lastmodifieddate$|^num_|^notes_|^days_|^engagements_|^amount_in_home_currency$|^associatedcompanyid$/;

/** Where the records come from. */
export interface Records {
  readonly client: HubSpotClient;
  readonly account: Account;
}

/** A record with some of its properties, by id. */
export async function readRecord(
  { client }: Records,
  objectType: string,
  id: string,
  properties: readonly string[],
  history: readonly string[] = [],
): Promise<Outcome<HubSpotRecord>> {
  const outcome = await client.post<HubSpotList<HubSpotRecord>>(
    `/crm/objects/2026-09/${encodeURIComponent(objectType)}/batch/read`,
    { inputs: [{ id }], properties, propertiesWithHistory: history },
  );
  if (!outcome.ok) return outcome;
  const [record] = outcome.value.results;
  return record === undefined ? failed('There is no such record in the local HubSpot.') : done(record);
}

/** Everything a record's page shows. */
export async function readRecordPage(
  records: Records,
  objectName: ObjectName,
  id: string,
): Promise<Outcome<RecordPageData>> {
  const definitions = await records.account.definitions(objectName);
  if (!definitions.ok) return definitions;
  const names = definitions.value.map((definition) => definition.name);
  const history = objectName === 'deals' ? ['dealstage'] : [];
  const [record, associated] = await Promise.all([
    readRecord(records, objectName, id, names, history),
    readLinks(records, objectName, id),
  ]);
  if (!record.ok) return record;
  const sources = await fieldSources(records, objectName, record.value);
  return done({
    objectName,
    id,
    title: titleOf(objectName, record.value),
    modified: record.value.updatedAt ?? '',
    ...splitFields(objectName, definitions.value, sources),
    associated,
    pipelineId: record.value.properties['pipeline'] ?? null,
    stageId: record.value.properties['dealstage'] ?? null,
    history: stageHistory(record.value, definitions.value, sources),
  });
}

/** Some properties of a record as fields, in the order asked for. */
export async function readFields(
  records: Records,
  objectName: ObjectName,
  id: string,
  names: readonly string[],
): Promise<Outcome<readonly RecordField[]>> {
  const definitions = await records.account.definitions(objectName);
  if (!definitions.ok) return definitions;
  const record = await readRecord(records, objectName, id, [...names, 'pipeline', 'deal_currency_code']);
  if (!record.ok) return record;
  const sources = await fieldSources(records, objectName, record.value);
  return done(
    names
      .map((name) => definitions.value.find((definition) => definition.name === name))
      .filter((definition) => definition !== undefined)
      .map((definition) => recordField(definition, sources)),
  );
}

/** A page of the records of a kind that match what was typed. */
export async function listRecords(
  records: Records,
  objectName: ObjectName,
  query: string,
  after: string | null,
): Promise<Outcome<RecordList>> {
  const { listProperties } = objectKind(objectName);
  const found = await records.client.post<HubSpotList<HubSpotRecord>>(
    `/crm/objects/2026-09/${objectName}/search`,
    {
      limit: PAGE_SIZE,
      properties: listProperties,
      sorts: [{ propertyName: 'createdate', direction: 'DESCENDING' }],
      ...(query === '' ? {} : { query }),
      ...(after === null ? {} : { after }),
    },
  );
  if (!found.ok) return found;
  const definitions = await records.account.definitions(objectName);
  const shower = await showerOf(records.account);
  const known = definitions.ok ? definitions.value : [];
  return done({
    results: found.value.results.map((record) => recordLink(objectName, record, known, shower, [])),
    total: found.value.total ?? found.value.results.length,
    after: found.value.paging?.next?.after ?? null,
  });
}

async function readLinks(
  records: Records,
  objectName: ObjectName,
  id: string,
): Promise<readonly RecordLink[]> {
  const shower = await showerOf(records.account);
  const kinds = OBJECT_KINDS.filter((kind) => kind.name !== objectName);
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const found = await readAssociated(records, objectName, id, kind.name, kind.listProperties);
      const definitions = await records.account.definitions(kind.name);
      const known = definitions.ok ? definitions.value : [];
      return (found.ok ? found.value : []).map(({ record, types }) =>
        recordLink(
          kind.name,
          record,
          known,
          shower,
          types.map((type) => type.label ?? ''),
        ),
      );
    }),
  );
  return lists.flat();
}

async function fieldSources(
  { account }: Records,
  objectName: ObjectName,
  record: HubSpotRecord,
): Promise<FieldSources> {
  const pipelines = await account.pipelines();
  const listed = pipelines.ok ? pipelines.value : [];
  const own = listed.find((pipeline) => pipeline.id === record.properties['pipeline']);
  return {
    record,
    groups: await account.groupLabels(objectName),
    owners: await account.owners(),
    stages: (own?.stages ?? []).map(({ id, label }) => ({ value: id, label })),
    pipelines: listed.map(({ id, label }) => ({ value: id, label })),
    shower: await showerOf(account),
  };
}

function splitFields(
  objectName: ObjectName,
  definitions: readonly PropertyDefinition[],
  sources: FieldSources,
): Pick<RecordPageData, 'keyFields' | 'moreFields'> {
  const { keyProperties, listProperties } = objectKind(objectName);
  const shownAbove = new Set([...keyProperties, ...listProperties]);
  const key = keyProperties
    .map((name) => definitions.find((definition) => definition.name === name))
    .filter((definition) => definition !== undefined);
  // Of what HubSpot itself defines, only what is filled; of the account's own, everything that could be.
  const more = definitions.filter(
    ({ name, hidden, hubspotDefined }) =>
      hidden !== true &&
      !shownAbove.has(name) &&
      !QUIET.test(name) &&
      (hubspotDefined !== true || (sources.record.properties[name] ?? '') !== ''),
  );
  return {
    keyFields: key.map((definition) => recordField(definition, sources)),
    moreFields: more.map((definition) => recordField(definition, sources)),
  };
}

const SOURCES: Readonly<Record<string, string>> = {
  CRM_UI: 'in HubSpot',
  IMPORT: 'import',
  API: 'API',
  INTEGRATION: 'integration',
  AUTOMATION_PLATFORM: 'workflow',
};

function stageHistory(
  record: HubSpotRecord,
  definitions: readonly PropertyDefinition[],
  { shower, owners }: FieldSources,
): readonly HistoryEntry[] {
  const stage = definitions.find((definition) => definition.name === 'dealstage');
  const created = definitions.find((definition) => definition.name === 'createdate');
  return (record.propertiesWithHistory?.['dealstage'] ?? []).map((change) => {
    const person = owners.find((owner) => owner.userId === change.updatedByUserId);
    return {
      at: shower.show(created, change.timestamp, {}),
      label: shower.show(stage, change.value, {}),
      source:
        (change.sourceType === 'CRM_UI' ? ownerName(person) : change.sourceLabel) ??
        SOURCES[change.sourceType] ??
        change.sourceType.toLowerCase(),
    };
  });
}
