import type { Account, RecordChange } from '../account.ts';
import { instantText } from '../instants.ts';
import { calculated, type Source } from '../sources.ts';
import type { AssociationType } from '../store/association-types.ts';
import type { End } from '../store/associations.ts';
import type { ObjectType } from '../store/object-types.ts';
import { changed, type StoredRecord } from '../store/records.ts';
import type { Changes } from './derived.ts';
import { momentOf, type Plan } from './plan.ts';

/** Does a checked write, and gives the record as it is then. */
export function commit(account: Account, plan: Plan): StoredRecord {
  return plan.record === null ? create(account, plan) : update(account, plan, plan.record);
}

function create(account: Account, plan: Plan): StoredRecord {
  const { type, source, at } = plan;
  const id = account.nextId();
  const values: Record<string, string> = {};
  for (const [name, value] of [...plan.written, ...plan.derived]) if (value !== null) values[name] = value;
  values['hs_object_id'] = id;
  values['hs_object_source'] = source.sourceType;
  if (source.userId !== undefined) values['hs_updated_by_user_id'] = String(source.userId);
  values[type.createdProperty] ??= momentOf(plan);
  values[type.modifiedProperty] = momentOf(plan);
  const record = {
    id,
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
    values,
    history: new Map(),
    origin: source,
  };
  keep(account, type, record);
  account.tell(change('created', type, id, Object.keys(values), source));
  return record;
}

function update(account: Account, plan: Plan, record: StoredRecord): StoredRecord {
  const changes = differing(record, new Map([...plan.written, ...plan.derived]));
  if (changes.size === 0) return record;
  const names = [...changes.keys()];
  changes.set(plan.type.modifiedProperty, momentOf(plan));
  const { userId } = plan.source;
  if (userId !== undefined) changes.set('hs_updated_by_user_id', String(userId));
  const after = changed(record, changes, plan.at, (name) =>
    plan.written.has(name) ? plan.source : calculated,
  );
  keep(account, plan.type, after);
  account.tell(change('changed', plan.type, record.id, names, plan.source));
  return after;
}

const differing = (record: StoredRecord, changes: ReadonlyMap<string, string | null>): Changes =>
  new Map([...changes].filter(([name, value]) => (record.values[name] ?? null) !== value));

function keep(account: Account, type: ObjectType, record: StoredRecord): void {
  account.store(type).put(record);
  account.index.put(type.id, record);
}

const change = (
  kind: RecordChange['kind'],
  type: ObjectType,
  id: string,
  properties: readonly string[],
  source: Source,
): RecordChange => ({ kind, objectType: type.name, objectTypeId: type.id, id, properties, source });

/** Puts a record into the recycling bin. */
export function archive(account: Account, type: ObjectType, record: StoredRecord, source: Source): void {
  const at = account.now();
  keep(account, type, { ...record, archivedAt: at, updatedAt: at });
  account.tell(change('archived', type, record.id, [], source));
}

/** Sets values that HubSpot works out itself. */
function setCalculated(account: Account, end: End, changes: ReadonlyMap<string, string | null>): void {
  const type = account.types.find(end.typeId);
  const record = account.live(end);
  if (!type || !record) return;
  const known = new Map([...changes].filter(([name]) => account.definitions(type).live(name)));
  const different = differing(record, known);
  if (different.size === 0) return;
  const at = account.now();
  different.set(type.modifiedProperty, instantText(at));
  keep(
    account,
    type,
    changed(record, different, at, () => calculated),
  );
  account.tell(change('changed', type, record.id, [...different.keys()], calculated));
}

/** Puts two records together, and works out what follows. */
export function associate(account: Account, from: End, to: End, type: AssociationType, source: Source): void {
  account.associations.add(from, to, type);
  afterAssociation(account, from, to, source);
}

/** Takes ways to belong together away between two records, or all of them. */
export function dissociate(
  account: Account,
  from: End,
  to: End,
  types: readonly AssociationType[] | undefined,
  source: Source,
): void {
  account.associations.remove(from, to, types);
  afterAssociation(account, from, to, source);
}

function afterAssociation(account: Account, from: End, to: End, source: Source): void {
  for (const end of [from, to]) {
    setCalculated(account, end, associationValues(account, end));
    const type = account.types.find(end.typeId);
    if (type) account.tell(change('associated', type, end.id, [], source));
  }
}

/** The properties of a record that follow from what it belongs with. */
export function associationValues(account: Account, end: End): Changes {
  const count = (typeId: string): string => String(account.associations.of(end, typeId).size);
  const company = account.associations.primary(end, '0-2') ?? null;
  switch (end.typeId) {
    case '0-1':
      return new Map([
        ['associatedcompanyid', company],
        ['num_associated_deals', count('0-3')],
      ]);
    case '0-2':
      return new Map([
        ['num_associated_contacts', count('0-1')],
        ['num_associated_deals', count('0-3')],
      ]);
    case '0-3':
      return new Map([
        ['hs_primary_associated_company', company],
        ['num_associated_contacts', count('0-1')],
      ]);
    default:
      return new Map();
  }
}

/** Makes one record of two: what the second has and the first has not, and all it belongs with. Both must be live. */
export function merge(
  account: Account,
  type: ObjectType,
  survivor: StoredRecord,
  merged: StoredRecord,
  source: Source,
): StoredRecord {
  const at = account.now();
  const ids = [survivor.values['hs_merged_object_ids'], merged.values['hs_merged_object_ids'], merged.id];
  const filled: Changes = new Map(
    Object.entries(merged.values).filter(([name]) => !(name in survivor.values)),
  );
  filled.set('hs_merged_object_ids', ids.filter((text) => text !== undefined).join(';'));
  filled.set(type.modifiedProperty, instantText(at));
  account.store(type).merge(merged.id, survivor.id);
  account.index.remove(type.id, merged.id);
  const [into, from] = [survivor.id, merged.id].map((id) => ({ typeId: type.id, id })) as [End, End];
  account.associations.move(from, into);
  const after = changed(survivor, filled, at, () => source);
  keep(account, type, after);
  setCalculated(account, into, associationValues(account, into));
  account.tell(change('merged', type, survivor.id, [...filled.keys()], source));
  return account.store(type).get(survivor.id) ?? after;
}
