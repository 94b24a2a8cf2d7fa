import { err, ok, type Result } from '../../base/result.ts';
import type { CalendarDate } from '../../base/calendar.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { Clock, CrmError } from '../port.ts';
import type { Seen } from '../seen.ts';
import type { Timing } from './timing.ts';
import type { Around } from '../model-parts.ts';
import type { FitInPlace } from '../fit-in-place.ts';
import { recordWords } from '../record-words.ts';
import { objectOf } from './mapping/objects.ts';
import type { ReadPlan } from './mapping/read-plan.ts';
import { recordId } from './mapping/record-id.ts';
import { rowsOf, type SeenRow } from './mapping/row.ts';
import type { Answer, FieldPath, Org, Query } from './org.ts';
import type { OrgMemory } from './org-memory.ts';

/** Tells the day that an instant (ISO 8601) falls on in a time zone. */
export type Zone = (instant: string, timeZone: string) => CalendarDate;

/** What every question to one org is answered with. */
export interface OrgWork {
  readonly org: Org;
  readonly memory: OrgMemory;
  /** The model as it is at this moment, made ready for reading. */
  readonly plan: () => ReadPlan;
  readonly zone: Zone;
  readonly clock: Clock;
  /** Fits that were read or written a moment ago, by `deal/006…`. */
  readonly fits: Seen<FitInPlace>;
  readonly timing: Timing;
}

/**
 * What mapping needs besides rows, from what is kept of the org. Without the org nothing can be dated, so that failure
 * counts; names of stages fall back to their values.
 */
export async function around({ memory, zone, clock }: OrgWork): Promise<Result<Around, CrmError>> {
  const [account, stages] = await Promise.all([memory.account.get(), memory.stages.get()]);
  if (!account.ok) return account;
  const { timeZone } = account.value;
  return ok({
    account: account.value,
    today: clock.today(timeZone),
    dayOf: (instant) => zone(instant, timeZone),
    stage: (value) => (stages.ok ? (stages.value.get(value) ?? null) : null),
  });
}

/** The id with all of its characters, or why it can be none of Salesforce's. */
export function checkedId(kind: RecordKind, id: string): Result<string, CrmError> {
  const whole = recordId(id);
  return whole === null
    ? err({ kind: 'notFound', what: recordWords(kind, `“${id.slice(0, 40)}”`) })
    : ok(whole);
}

/** The error for a record that nobody has, or that this person may not see: Salesforce tells them apart to nobody. */
export const noSuch = (kind: RecordKind, id: string): CrmError => ({
  kind: 'notFound',
  what: recordWords(kind, id),
});

/** A question about one record by its id. */
export const byId = (kind: RecordKind, id: string, fields: readonly FieldPath[]): Query => ({
  object: objectOf(kind),
  fields,
  where: { field: 'Id', is: id },
  limit: 1,
});

/** One record by its id. */
export async function readOne(
  work: OrgWork,
  kind: RecordKind,
  id: string,
  fields: readonly FieldPath[],
): Promise<Result<SeenRow, CrmError>> {
  const checked = checkedId(kind, id);
  if (!checked.ok) return checked;
  const answers = await work.org.read([byId(kind, checked.value, fields)]);
  if (!answers.ok) return answers;
  const [row] = rowsOf(answerAt(answers.value, 0));
  return row ? ok(row) : err(noSuch(kind, id));
}

const nothing: Answer = { rows: [], hidden: [], next: null };

/** The answer to a question by its place among them. */
export const answerAt = (answers: readonly Answer[], at: number): Answer => answers[at] ?? nothing;

/** What reading page after page takes. */
export interface ReadsRows {
  readonly org: Pick<Org, 'read' | 'readOn'>;
}

/** Every row that questions find, page after page; one list for each question. */
export async function readWhole(
  work: ReadsRows,
  queries: readonly Query[],
): Promise<Result<readonly (readonly SeenRow[])[], CrmError>> {
  const answers = await wholeAnswers(work, queries);
  return answers.ok ? ok(answers.value.map(rowsOf)) : answers;
}

/** The same with what of each question was not told. */
export async function wholeAnswers(
  { org }: ReadsRows,
  queries: readonly Query[],
): Promise<Result<readonly Answer[], CrmError>> {
  const answers = await org.read(queries);
  if (!answers.ok) return answers;
  const whole: Answer[] = [];
  for (const answer of answers.value) {
    const rows = [...answer.rows];
    let { next } = answer;
    while (next !== null) {
      const more = await org.readOn(next);
      if (!more.ok) return more;
      rows.push(...more.value.rows);
      next = more.value.next;
    }
    whole.push({ rows, hidden: answer.hidden, next: null });
  }
  return ok(whole);
}
