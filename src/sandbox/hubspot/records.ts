import { err, ok, type Result } from '../../base/result.ts';
import type { Account } from './account.ts';
import { instantText } from './instants.ts';
import { sourceOf } from './load/load-record.ts';
import { historyBody } from './sources.ts';
import type { SourceSeed } from './seed.ts';
import type { ObjectType } from './store/object-types.ts';
import { historyOf, type StoredRecord } from './store/records.ts';
import { archive, associate, commit, dissociate, merge } from './write/commit.ts';
import { planCreate, planUpdate, type Plan } from './write/plan.ts';
import type { Refusal } from './refusals.ts';

/** A record as it is now. */
export interface RecordView {
  readonly id: string;
  /** `deals`. */
  readonly objectType: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archived: boolean;
}

/** A record that another belongs with. */
export interface AssociatedView {
  readonly id: string;
  /** Labels as read from the record asked about; `Primary` among them. */
  readonly labels: readonly string[];
}

/** Why a write is refused, and the properties it is about. */
export interface WriteProblem {
  readonly message: string;
  readonly properties: readonly string[];
}

/** The records from behind, past the API: for a preview's record page, and for tests. */
export interface Records {
  /** A record, archived ones too; a merged id gives the record it became part of. */
  read(objectType: string, id: string): RecordView | undefined;
  /** Records of a kind that are not archived, by id. */
  list(objectType: string): readonly RecordView[];
  /** A property's values, newest first, as the API would tell them. */
  history(objectType: string, id: string, property: string): readonly Readonly<Record<string, unknown>>[];
  /** Creates a record as somebody: a user id is a person at the record page (`CRM_UI`). */
  create(objectType: string, properties: Written, by: SourceSeed): Result<RecordView, WriteProblem>;
  /** Changes a record as somebody. The admin's rules bind people; imports and workflows go past them. */
  patch(
    objectType: string,
    id: string,
    properties: Written,
    by: SourceSeed,
  ): Result<RecordView, WriteProblem>;
  /** Puts a record into the recycling bin. */
  archive(objectType: string, id: string, by: SourceSeed): void;
  /** Makes one record of two; the second id reads as the first from now on. */
  merge(objectType: string, survivorId: string, mergedId: string, by: SourceSeed): void;
  /** The records of a kind that a record belongs with. */
  associated(objectType: string, id: string, toObjectType: string): readonly AssociatedView[];
  /** Puts two records (`deals/301`) together, with a label if one is named. */
  associate(from: string, to: string, by: SourceSeed, label?: string): void;
  /** Takes two records apart. */
  dissociate(from: string, to: string, by: SourceSeed): void;
}

/** Values to write; an empty text clears. */
export type Written = Readonly<Record<string, string | number | boolean | null>>;

/** The records of an account from behind. Naming what is not there is a mistake of the caller, and throws. */
export function recordsOf(account: Account): Records {
  const typeOf = (name: string): ObjectType => required(account.types.find(name), `kind ${name}`);
  const recordOf = (type: ObjectType, id: string): StoredRecord =>
    required(account.store(type).live(id), `record ${type.name}/${id}`);
  const endOf = (path: string): { readonly typeId: string; readonly id: string } => {
    const [kind = '', id = ''] = path.split('/');
    const type = typeOf(kind);
    return { typeId: type.id, id: recordOf(type, id).id };
  };
  const write = (type: ObjectType, plan: Result<Plan, Refusal>): Result<RecordView, WriteProblem> =>
    plan.ok ? ok(viewOf(type, commit(account, plan.value))) : err(problemOf(plan.error));
  return {
    read: (name, id) => {
      const type = typeOf(name);
      const record = account.store(type).get(id);
      return record && viewOf(type, record);
    },
    list: (name) => {
      const type = typeOf(name);
      const live = [...account.store(type).all()].filter(({ archivedAt }) => archivedAt === null);
      return live.map((record) => viewOf(type, record));
    },
    history: (name, id, property) => historyOf(recordOf(typeOf(name), id), property).map(historyBody),
    create: (name, properties, by) =>
      write(typeOf(name), planCreate(account, typeOf(name), properties, sourceOf(by))),
    patch: (name, id, properties, by) => {
      const type = typeOf(name);
      return write(type, planUpdate(account, type, recordOf(type, id), properties, sourceOf(by)));
    },
    archive: (name, id, by) => archive(account, typeOf(name), recordOf(typeOf(name), id), sourceOf(by)),
    merge: (name, survivorId, mergedId, by) => {
      const type = typeOf(name);
      merge(account, type, recordOf(type, survivorId), recordOf(type, mergedId), sourceOf(by));
    },
    associated: (name, id, toName) => {
      const found = account.associations.of({ typeId: typeOf(name).id, id }, typeOf(toName).id);
      return [...found].map(([other, types]) => ({
        id: other,
        labels: [...types].flatMap(({ label }) => (label === null ? [] : [label])),
      }));
    },
    associate: (from, to, by, label) => {
      const [a, b] = [endOf(from), endOf(to)];
      const ways = account.associations.types(a.typeId, b.typeId);
      const way = ways.find((one) => one.label === (label ?? null));
      associate(
        account,
        a,
        b,
        required(way, `label ${label ?? '(none)'} from ${from} to ${to}`),
        sourceOf(by),
      );
    },
    dissociate: (from, to, by) => dissociate(account, endOf(from), endOf(to), undefined, sourceOf(by)),
  };
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The local HubSpot has no ${what}`);
  return value;
}

const viewOf = (type: ObjectType, record: StoredRecord): RecordView => ({
  id: record.id,
  objectType: type.name,
  properties: record.values,
  createdAt: record.values[type.createdProperty] ?? instantText(record.createdAt),
  updatedAt: instantText(record.updatedAt),
  archived: record.archivedAt !== null,
});

const problemOf = (refusal: Refusal): WriteProblem => ({
  message: refusal.errors?.map(({ message }) => message).join('; ') ?? refusal.message,
  properties: refusal.errors?.flatMap(({ context }) => context?.['propertyName'] ?? []) ?? [],
});
