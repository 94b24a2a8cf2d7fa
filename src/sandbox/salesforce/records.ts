import { err, ok, type Result } from '../../base/result.ts';
import { seedId } from './load/references.ts';
import type { Outcome, Refusal, RequestContext, Sent, Session, StoredRow, Values } from './org.ts';
import type { OrgStore } from './store/org-store.ts';

/** A row as it is now. */
export interface RecordView {
  /** 18 characters. */
  readonly id: string;
  /** `Opportunity`. */
  readonly object: string;
  /** Every field by API name; null where nothing stands. */
  readonly fields: Values;
  readonly deleted: boolean;
}

/** Why a write is refused, and the fields it is about. */
export interface WriteProblem {
  readonly message: string;
  readonly fields: readonly string[];
}

/** As whom a row is written: a user's id, the org itself (`null`), or a user and how they came in. */
export type Author = string | null | { readonly user: string; readonly context: RequestContext };

/** The rows from behind, past the API: for a preview's record page, and for tests. Ids are as in a seed. */
export interface Records {
  /** A row, deleted ones too. */
  read(object: string, id: string): RecordView | undefined;
  /** Rows that are not deleted, by id. */
  list(object: string): readonly RecordView[];
  /** Makes a row as somebody: a person is bound by their rights, required fields and the stage gate. */
  create(object: string, fields: Sent, by: Author): Result<RecordView, WriteProblem>;
  /** Changes a row as somebody. */
  patch(object: string, id: string, fields: Sent, by: Author): Result<RecordView, WriteProblem>;
  /** Puts a row into the recycle bin. */
  remove(object: string, id: string, by: Author): Result<null, WriteProblem>;
}

/** The rows of an org from behind. Naming what is not there is a mistake of the caller, and throws. */
export function recordsOf(org: OrgStore): Records {
  const objectOf = (name: string): string => required(org.object(name)?.name, `object ${name}`);
  const idIn = (object: string, id: string): string =>
    required(seedId(org, objectOf(object), id) ?? undefined, `row ${object}/${id}`);
  return {
    read: (object, id) => {
      const row = org.row(objectOf(object), idIn(object, id));
      return row && viewOf(row);
    },
    list: (object) => org.rows(objectOf(object)).map(viewOf),
    create: (object, fields, by) => written(org.insert(sessionOf(org, by), objectOf(object), fields)),
    patch: (object, id, fields, by) =>
      written(org.update(sessionOf(org, by), objectOf(object), idIn(object, id), fields)),
    remove: (object, id, by) => {
      const done = org.remove(sessionOf(org, by), objectOf(object), idIn(object, id));
      return done.ok ? done : err(problemOf(done.error));
    },
  };
}

function sessionOf(org: OrgStore, by: Author): Session {
  if (by === null) return { user: org.admin, context: 'REST', isSystem: true };
  const { user, context } = typeof by === 'string' ? { user: by, context: 'AURA' as const } : by;
  return { user: required(org.user(seedId(org, 'User', user) ?? ''), `user ${user}`), context };
}

const written = (outcome: Outcome): Result<RecordView, WriteProblem> =>
  outcome.ok ? ok(viewOf(outcome.value.row)) : err(problemOf(outcome.error));

const problemOf = (refusals: readonly Refusal[]): WriteProblem => ({
  message: refusals.map(({ message }) => message).join('; '),
  fields: refusals.flatMap(({ fields }) => fields),
});

const viewOf = ({ id, object, values, deleted }: StoredRow): RecordView => ({
  id,
  object,
  fields: values,
  deleted,
});

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The local Salesforce has no ${what}`);
  return value;
}
