import type { Result } from '../../../base/result.ts';
import { fullId, idOf, numberIn, prefixOf } from '../ids.ts';
import type {
  AfterHook,
  BeforeHook,
  ChildRelationship,
  Field,
  LocalOrg,
  ObjectSeed,
  ObjectType,
  OrgSettings,
  Outcome,
  Refusal,
  RowChange,
  Sent,
  Session,
  StoredRow,
  Transaction,
  User,
  Value,
} from '../org.ts';
import type { ValidationRuleSeed } from '../seed.ts';
import { Hooks } from './hooks.ts';
import { Journal } from './journal.ts';
import { Rows } from './rows.ts';
import { Schema } from './schema.ts';
import { Users } from './users.ts';
import { removeRow } from '../write/remove.ts';
import { insertRow, updateRow, upsertRow } from '../write/commit.ts';
import type { Keeping } from '../write/keeping.ts';

const firstOwnNumber = 900_000_000_001;

/** The id of the user as whom the org itself works. */
export const adminId = idOf('005', 1);

/** Everything that a local Salesforce knows. */
export class OrgStore implements LocalOrg, Keeping {
  readonly settings: OrgSettings;
  readonly schema: Schema;
  readonly people = new Users();
  readonly hooks = new Hooks();
  readonly journal: Journal;
  /** The record type of a new row, by object. */
  readonly recordTypes = new Map<string, string>();
  readonly salesProcesses = new Map<string, readonly string[]>();
  readonly validationRules: ValidationRuleSeed[] = [];
  readonly #rows = new Map<string, Rows>();
  readonly #numbers = new Map<string, number>();
  readonly #listeners = new Set<(change: RowChange) => void>();
  #clock: number | null = null;

  constructor(settings: OrgSettings) {
    this.settings = settings;
    this.schema = new Schema(Object.keys(settings.exchangeRates).length > 0);
    this.journal = new Journal(
      ({ object, id, before }) => this.#rowsOf(object).put(id, before),
      (change) => this.#tell(change),
    );
  }

  now(): number {
    return this.#clock ?? this.settings.now();
  }

  /** Does something as if it were another moment: how a seed writes history. */
  at<T>(moment: number, work: () => T): T {
    const before = this.#clock;
    this.#clock = moment;
    try {
      return work();
    } finally {
      this.#clock = before;
    }
  }

  objects(): readonly ObjectType[] {
    return this.schema.objects();
  }

  object(name: string): ObjectType | undefined {
    return this.schema.object(name);
  }

  field(object: string, name: string): Field | undefined {
    return this.schema.field(object, name);
  }

  children(object: string): readonly ChildRelationship[] {
    return this.schema.children(object);
  }

  define(seed: ObjectSeed): Result<null, readonly string[]> {
    return this.schema.define(seed);
  }

  user(id: string): User | undefined {
    const row = this.row('User', id);
    return row && this.people.userOf(row);
  }

  users(): readonly User[] {
    return this.rows('User').map((row) => this.people.userOf(row));
  }

  get admin(): User {
    const found = this.user(adminId);
    if (!found) throw new Error('The local Salesforce has no admin');
    return found;
  }

  canSee(user: User, object: string): boolean {
    return this.people.rightsOf(user.id).seesRows(object);
  }

  visible(user: User, object: string, field: string): boolean {
    const [type, found] = [this.object(object), this.field(object, field)];
    return type !== undefined && found !== undefined && this.people.sees(user, type, found);
  }

  editable(user: User, object: string, field: string): boolean {
    const [type, found] = [this.object(object), this.field(object, field)];
    return type !== undefined && found !== undefined && this.people.writes(user, type, found);
  }

  rows(object: string): readonly StoredRow[] {
    return this.allRows(object).filter(({ deleted }) => !deleted);
  }

  allRows(object: string): readonly StoredRow[] {
    return this.#rowsOf(object).all();
  }

  row(object: string, id: string): StoredRow | undefined {
    return this.#rowsOf(object).get(fullId(id) ?? '');
  }

  rowById(id: string): StoredRow | undefined {
    const type = this.schema.objectOfPrefix(prefixOf(id));
    return type && this.row(type.name, id);
  }

  rowsWith(object: string, field: string, value: Value): readonly StoredRow[] {
    const name = this.field(object, field)?.name ?? field;
    const asked = typeof value === 'string' && this.field(object, field)?.type === 'reference';
    return this.#rowsOf(object).with(name, asked ? (fullId(value) ?? value) : value);
  }

  insert(by: Session, object: string, sent: Sent): Outcome {
    return insertRow(this, by, object, sent);
  }

  update(by: Session, object: string, id: string, sent: Sent): Outcome {
    return updateRow(this, by, object, id, sent);
  }

  upsert(by: Session, object: string, key: string, value: Value, sent: Sent): Outcome {
    return upsertRow(this, by, object, { key, value, sent });
  }

  remove(by: Session, object: string, id: string): Result<null, readonly Refusal[]> {
    return removeRow(this, by, object, id);
  }

  transact<T>(work: () => T, keep: (done: T) => boolean): T {
    const transaction = this.begin();
    try {
      const done = work();
      if (keep(done)) transaction.keep();
      return done;
    } finally {
      transaction.undo();
    }
  }

  begin(): Transaction {
    return this.journal.begin();
  }

  /** Puts a row where it belongs, so that it can be undone. */
  put(row: StoredRow): void {
    const rows = this.#rowsOf(row.object);
    this.journal.note({ object: row.object, id: row.id, before: rows.get(row.id) });
    rows.put(row.id, row);
    this.#numbers.set(
      prefixOf(row.id),
      Math.max(this.#numbers.get(prefixOf(row.id)) ?? firstOwnNumber, numberIn(row.id) + 1),
    );
  }

  /** An id that no row had. */
  nextId(type: ObjectType): string {
    const number = this.#numbers.get(type.keyPrefix) ?? firstOwnNumber;
    this.#numbers.set(type.keyPrefix, number + 1);
    return idOf(type.keyPrefix, number);
  }

  beforeUpdate(object: string, hook: BeforeHook): void {
    this.hooks.add('beforeUpdate', object, hook);
  }

  afterUpdate(object: string, hook: AfterHook): void {
    this.hooks.add('afterUpdate', object, hook);
  }

  beforeInsert(object: string, hook: BeforeHook): void {
    this.hooks.add('beforeInsert', object, hook);
  }

  afterInsert(object: string, hook: AfterHook): void {
    this.hooks.add('afterInsert', object, hook);
  }

  onChange(listener: (change: RowChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(change: RowChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  #rowsOf(object: string): Rows {
    const name = object.toLowerCase();
    const kept = this.#rows.get(name) ?? new Rows();
    this.#rows.set(name, kept);
    return kept;
  }
}
