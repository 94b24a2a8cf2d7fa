import type { Result } from '../../base/result.ts';
import type { ChildRelationship, Field, ObjectSeed, ObjectType, Value } from './definitions.ts';
import type { ValidationRuleSeed } from './seed.ts';

export type * from './definitions.ts';

/** What is fixed about an org from its start. */
export interface OrgSettings {
  /** 18 characters, from `00D`. */
  readonly orgId: string;
  readonly name: string;
  /** Of the org and of users who have none of their own. */
  readonly timeZone: string;
  /** The org's currency. */
  readonly currency: string;
  /** Other currencies, and what one unit of each is worth in the org's own; with any, `CurrencyIsoCode` is there. */
  readonly exchangeRates: Readonly<Record<string, number>>;
  readonly now: () => number;
}

/** Values of a row by the field's API name as it was defined. */
export type Values = Readonly<Record<string, Value>>;

/** Values as someone sent them: names in any case. */
export type Sent = Readonly<Record<string, unknown>>;

/** A row. It never changes: a change makes another. */
export interface StoredRow {
  /** 18 characters. */
  readonly id: string;
  /** API name of its object. */
  readonly object: string;
  /** Every field of the object, system fields (`Id`, `CreatedDate`, …) too; null where nothing stands. */
  readonly values: Values;
  /** In the recycle bin: only `queryAll` sees it. */
  readonly deleted: boolean;
}

/** Somebody who uses the org; the row of `User` with this id holds the rest. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
  readonly managerId: string | null;
  readonly timeZone: string;
  /** Custom permissions that they hold, by API name. */
  readonly permissions: ReadonlySet<string>;
}

/** How somebody came in, as Apex names it (`Quiddity` and request context): a hook tells it on. */
export type RequestContext = 'REST' | 'SOAP' | 'BULK_API_V2' | 'AURA' | 'INVOCABLE_ACTION';

/** Who asks, and how they came in. */
export interface Session {
  readonly user: User;
  readonly context: RequestContext;
  /** A seed or a test: required fields, hooks and rights do not bind it, and read-only fields can be set. */
  readonly isSystem?: true;
}

/** Why a row is refused: one error of the API's error array, or of a row's `errors`. */
export interface Refusal {
  /** `REQUIRED_FIELD_MISSING`, `INVALID_FIELD`, `FIELD_CUSTOM_VALIDATION_EXCEPTION`, … */
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** A row that was written, or why it was not. */
export type Outcome = Result<
  { readonly id: string; readonly created: boolean; readonly row: StoredRow },
  readonly Refusal[]
>;

/** A row before and after a write. */
export interface Change {
  readonly object: string;
  /** Null for a row that is made. */
  readonly before: StoredRow | null;
  readonly after: StoredRow;
  readonly by: Session;
}

/** Looks at a write before it is kept; any refusal stops that row. */
export type BeforeHook = (change: Change) => readonly Refusal[];

/** Does something more after a write, in the same transaction: what it writes is undone when the write is. */
export type AfterHook = (change: Change) => void;

/** Something that happened to a row, told once it is kept. */
export interface RowChange {
  readonly kind: 'created' | 'changed' | 'deleted';
  readonly object: string;
  readonly id: string;
  /** Fields with another value now. */
  readonly fields: readonly string[];
  readonly by: Session;
}

/** Writes that are kept or undone together. */
export interface Transaction {
  keep(): void;
  undo(): void;
}

/** Everything a local org knows. Names of objects and fields are found in any case. */
export interface LocalOrg {
  readonly settings: OrgSettings;
  /** Milliseconds since 1970. */
  now(): number;

  objects(): readonly ObjectType[];
  object(name: string): ObjectType | undefined;
  field(object: string, name: string): Field | undefined;
  /** The rows of which objects point to this one. */
  children(object: string): readonly ChildRelationship[];
  /** Makes an object, or adds its fields to the one that is there; a field of the same name is replaced. */
  define(seed: ObjectSeed): Result<null, readonly string[]>;

  /** The stages of a record type's sales process, by its id; undefined where it has all of them. */
  readonly salesProcesses: ReadonlyMap<string, readonly string[]>;
  readonly validationRules: readonly ValidationRuleSeed[];

  user(id: string): User | undefined;
  users(): readonly User[];
  /** Someone with every right, as whom the org itself works. */
  readonly admin: User;
  /** True when they may read the object's rows at all. */
  canSee(user: User, object: string): boolean;
  /** True when the field is there and this person may read it. */
  visible(user: User, object: string, field: string): boolean;
  /** True when the field is there and this person may write it (not whether anybody can: see `updateable`). */
  editable(user: User, object: string, field: string): boolean;

  /** Rows that are not deleted, in the order of their ids. */
  rows(object: string): readonly StoredRow[];
  /** Deleted ones too. */
  allRows(object: string): readonly StoredRow[];
  /** By id of 15 or 18 characters; a deleted row is found and says so. */
  row(object: string, id: string): StoredRow | undefined;
  /** By id alone: the key prefix tells the object. */
  rowById(id: string): StoredRow | undefined;
  /** Live rows whose field has this value; quick for external ids and references. */
  rowsWith(object: string, field: string, value: Value): readonly StoredRow[];

  insert(by: Session, object: string, sent: Sent): Outcome;
  update(by: Session, object: string, id: string, sent: Sent): Outcome;
  /** By external id: made or changed. `id` is found as well. Several matches are a `DUPLICATE_EXTERNAL_ID`. */
  upsert(by: Session, object: string, key: string, value: Value, sent: Sent): Outcome;
  /** Puts a row, and its details, into the recycle bin. */
  remove(by: Session, object: string, id: string): Result<null, readonly Refusal[]>;
  /** Does the work, and undoes every write of it unless `keep` says so. Listeners hear only what is kept. */
  transact<T>(work: () => T, keep: (done: T) => boolean): T;
  /** The same for work that waits: every write from here on is undone by `undo`. Endpoints run one at a time. */
  begin(): Transaction;

  /** The hook sees each row of this object (`*`: any) before it is changed. */
  beforeUpdate(object: string, hook: BeforeHook): void;
  afterUpdate(object: string, hook: AfterHook): void;
  beforeInsert(object: string, hook: BeforeHook): void;
  afterInsert(object: string, hook: AfterHook): void;
  /** Calls the listener at every change that is kept, until the function returned is called. */
  onChange(listener: (change: RowChange) => void): () => void;
}

/** A row on the wire: `attributes`, fields that were asked for, parents nested, children as `{totalSize,done,records}`. */
export type WireRow = Readonly<Record<string, unknown>>;

/** Everything that a query found; the endpoint makes pages of it. */
export interface QueryResult {
  /** For `COUNT()`: the count, with no records. */
  readonly totalSize: number;
  readonly records: readonly WireRow[];
}

/** Why a query is refused: `MALFORMED_QUERY`, `INVALID_FIELD`, `INVALID_TYPE`, … */
export interface QueryProblem {
  readonly errorCode: string;
  readonly message: string;
}

/**
 * Runs a query as somebody, in `soql/index.ts`: `export const runSoql: RunSoql`. With `deleted`, deleted rows are
 * found too (`queryAll`).
 */
export type RunSoql = (
  org: LocalOrg,
  user: User,
  text: string,
  options?: { readonly deleted?: boolean },
) => Result<QueryResult, QueryProblem>;
