import type { CrmError, RecordRef, WriteOutcome } from './port.ts';

/** A row that is written to one record. */
interface RowOfRecord {
  readonly ref: RecordRef;
}

/** The outcome of a row that is kept now, or was before. */
export const done = ({ ref }: RowOfRecord, outcome: 'written' | 'unchanged'): WriteOutcome => ({
  ref,
  outcome,
  error: null,
});

/** The outcome of a row that was not kept. */
export const failed = ({ ref }: RowOfRecord, error: CrmError): WriteOutcome => ({
  ref,
  outcome: 'failed',
  error,
});
