import type { CalendarDate } from '../../../base/calendar.ts';
import type * as HubSpot from '../../hubspot/seed.ts';
import type { FieldSeed, RecordTypeSeed, RowSeed, Seed, StageSeed, UserSeed, Value } from '../seed.ts';
import { customFields, type CustomField } from './custom-fields.ts';
import { LeftOvers, type LeftOver } from './left-over.ts';
import { opportunityRow } from './opportunity-row.ts';
import { objectOf, standardField, standardValue, type TableKind } from './standard-places.ts';

/** What a local Salesforce can start with, and what of it could not be carried over. */
export interface FromTables {
  readonly seed: Seed;
  /** How many rows of each object. */
  readonly counts: Readonly<Record<string, number>>;
  readonly leftOver: readonly LeftOver[];
}

/** What turning records into rows needs besides the record. */
export interface Carrying {
  readonly kind: TableKind;
  readonly custom: ReadonlyMap<string, CustomField>;
  readonly leftOvers: LeftOvers;
}

type Record_ = HubSpot.RecordSeed;

const kinds = Object.keys(objectOf) as readonly TableKind[];

/**
 * The same records in Salesforce that tables became for HubSpot: companies are accounts, deals opportunities, pipelines
 * record types, properties of the account's own custom fields. `currency` is the org's; `today` dates what nothing dates.
 */
export function fromTables(
  tables: HubSpot.Seed,
  org: { readonly currency: string; readonly today: CalendarDate },
): FromTables {
  const leftOvers = new LeftOvers();
  const pipelines = tables.pipelines?.['deals'] ?? [];
  const rows: Record<string, RowSeed[]> = {};
  const objects = kinds.flatMap((kind) => {
    const custom = customFields(tables.properties?.[kind] ?? []);
    const carrying: Carrying = { kind, custom, leftOvers };
    const records = tables.objects?.[kind] ?? [];
    if (records.length > 0)
      rows[objectOf[kind]] = records.map((record) => rowOf(carrying, record, pipelines, org));
    const fields: readonly FieldSeed[] = [...custom.values()].map(({ seed }) => seed);
    return fields.length === 0 ? [] : [{ fullName: objectOf[kind], fields }];
  });
  const roles = (tables.objects?.['deals'] ?? []).flatMap(rolesOf);
  if (roles.length > 0) rows['OpportunityContactRole'] = roles;
  const users = (tables.owners ?? []).map(userOf);
  return {
    seed: {
      users,
      objects,
      ...(pipelines.length === 0
        ? {}
        : { stages: stagesOf(pipelines, leftOvers), recordTypes: pipelines.map(recordTypeOf) }),
      rows,
    },
    counts: {
      ...Object.fromEntries(Object.entries(rows).map(([object, list]) => [object, list.length])),
      User: users.length,
    },
    leftOver: leftOvers.all(),
  };
}

function rowOf(
  carrying: Carrying,
  record: Record_,
  pipelines: readonly HubSpot.PipelineSeed[],
  { currency, today }: { readonly currency: string; readonly today: CalendarDate },
): RowSeed {
  const fields = fieldsOf(carrying, record, currency);
  const company = companyOf(record);
  if (carrying.kind === 'deals')
    return opportunityRow(
      record,
      { ...fields, ...(company === null ? {} : { AccountId: company }) },
      {
        pipelines,
        leftOvers: carrying.leftOvers,
        today,
      },
    );
  const parent = carrying.kind === 'companies' ? 'ParentId' : 'AccountId';
  return {
    id: record.id,
    ...(record.createdAt === undefined ? {} : { createdAt: record.createdAt }),
    fields: { ...fields, ...(company === null ? {} : { [parent]: company }) },
  };
}

/** Properties that are told in another way than by a field of their own. */
const elsewhere = new Set(['dealstage', 'pipeline', 'closedate', 'hubspot_owner_id', 'deal_currency_code']);

function fieldsOf(carrying: Carrying, record: Record_, currency: string): Record<string, Value> {
  const { kind, custom, leftOvers } = carrying;
  const fields: Record<string, Value> = {};
  for (const [property, value] of Object.entries(record.properties)) {
    if (value === null || elsewhere.has(property)) continue;
    const own = custom.get(property);
    const name = own?.seed.fullName ?? standardField(kind, property);
    if (name === null) leftOvers.add(`${objectOf[kind]}: no field for ${property}`, '', 'left out');
    else fields[name] = own ? own.read(value) : standardWritten(property, value);
  }
  const owner = record.properties['hubspot_owner_id'] ?? null;
  if (owner !== null) fields['OwnerId'] = String(owner);
  const code = record.properties['deal_currency_code'] ?? currency;
  if (code !== currency)
    leftOvers.add('Opportunity: another currency than the org’s', String(code), 'told as if in the org’s');
  return fields;
}

const standardWritten = (property: string, value: Value): Value =>
  typeof value === 'string' ? standardValue(property, value) : value;

/** The company that it belongs with: the primary one, else the first. */
function companyOf({ associations = [] }: Record_): string | null {
  const companies = associations.filter(({ to }) => to.startsWith('companies/'));
  const chosen = companies.find(({ primary }) => primary === true) ?? companies[0];
  return chosen?.to.split('/')[1] ?? null;
}

const rolesOf = ({ id, associations = [] }: Record_): readonly RowSeed[] =>
  associations
    .filter(({ to }) => to.startsWith('contacts/'))
    .map(({ to, labels = [] }) => ({
      fields: { OpportunityId: id, ContactId: to.split('/')[1] ?? '', Role: labels[0] ?? null },
    }));

const userOf = ({ id, email, firstName, lastName, archived }: HubSpot.OwnerSeed): UserSeed => ({
  id,
  email,
  firstName: lastName === '' ? '' : firstName,
  lastName: lastName === '' ? firstName : lastName,
  isActive: archived !== true,
});

/** One list of stages for all pipelines, as Salesforce has it; a stage is called what people call it. */
function stagesOf(pipelines: readonly HubSpot.PipelineSeed[], leftOvers: LeftOvers): readonly StageSeed[] {
  const stages = new Map<string, StageSeed>();
  for (const { label: pipeline, stages: own } of pipelines)
    for (const { label, probability = 0 } of own) {
      const percent = Math.round(probability * 100);
      const known = stages.get(label);
      if (!known) stages.set(label, { name: label, probability: percent });
      else if (known.probability !== percent)
        leftOvers.add(`${pipeline}: a stage of another pipeline has this name`, label, 'one stage for both');
    }
  return [...stages.values()];
}

const recordTypeOf = ({ id, label }: HubSpot.PipelineSeed, at: number): RecordTypeSeed => ({
  id: String(at + 1),
  object: 'Opportunity',
  developerName: id.replaceAll(/[^a-zA-Z0-9]+/g, '_'),
  name: label,
});
