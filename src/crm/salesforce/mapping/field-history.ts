import type { FactChange, FactHistory } from '../../../core/stages/past.ts';
import type { FactReader } from '../../fact-readers.ts';
import type { FieldContext } from '../../fact-parsing.ts';
import type { Row } from '../org.ts';
import { instantAt, textAt } from './row.ts';

/** What to read of OpportunityFieldHistory and AccountHistory besides the record. */
export const fieldHistoryFields: readonly string[] = ['Id', 'Field', 'OldValue', 'NewValue', 'CreatedDate'];

/** A record as it is, and the moments between which its history is kept. */
export interface RecordPast {
  /** The value of the field today. */
  readonly now: string | null;
  /** ISO 8601: when the record was made. */
  readonly createdAt: string;
  /** ISO 8601: history from before is gone. */
  readonly keptSince: string;
  readonly context: FieldContext;
}

type Text = string | null;

/**
 * The past of a tracked field, from the rows of its changes, oldest first. Before the first change the field was what that row
 * says was there, and without any it is what it always was. Of long texts and lists of several only that they changed is kept.
 * Tracking tells nothing of the time before somebody switched it on.
 * https://help.salesforce.com/s/articleView?id=xcloud.tracking_field_history.htm
 */
export function trackedHistory(reader: FactReader, rows: readonly Row[], past: RecordPast): FactHistory {
  const { now, createdAt, keptSince, context } = past;
  const steps = rows.map((row) => ({
    at: instantAt(row, 'CreatedDate') ?? createdAt,
    old: textAt(row, 'OldValue'),
    new: textAt(row, 'NewValue'),
  }));
  const isTold = (step: { readonly old: Text; readonly new: Text }): boolean =>
    step.old !== null || step.new !== null;
  const before = (index: number): Text | undefined => {
    const step = steps[index];
    if (!step) return now;
    return isTold(step) ? step.old : undefined;
  };
  const values: { readonly at: string; readonly text: Text | undefined }[] = [
    { at: '', text: before(0) },
    ...steps.map((step, index) => ({ at: step.at, text: isTold(step) ? step.new : before(index + 1) })),
  ];
  const known = values.slice(values.findLastIndex(({ text }) => text === undefined) + 1);
  const isWhole = known.length === values.length && createdAt >= keptSince;
  const changes = known.map(({ at, text }): FactChange => {
    const parsed = reader.parse(text ?? null, context);
    return { at, value: parsed.ok ? parsed.value : null };
  });
  const start = isWhole || known.length < values.length ? changes : keptFrom(changes, keptSince);
  return { fact: reader.fact, changes: start, fromBeginning: isWhole };
}

/** What is older than the history that is kept is not known. */
function keptFrom(changes: readonly FactChange[], since: string): readonly FactChange[] {
  const last = changes.findLast(({ at }) => at <= since);
  return [...(last ? [{ ...last, at: since }] : []), ...changes.filter(({ at }) => at > since)];
}

/** The past of a field of which OpportunityHistory has a row at each change; rows oldest first. */
export const keptHistory = (
  reader: FactReader,
  rows: readonly Row[],
  context: FieldContext,
): FactHistory => ({
  fact: reader.fact,
  changes: rows.flatMap((row): readonly FactChange[] => {
    const at = instantAt(row, 'CreatedDate');
    const parsed = reader.parse(textAt(row, reader.field), context);
    return at === null ? [] : [{ at, value: parsed.ok ? parsed.value : null }];
  }),
  fromBeginning: true,
});
