import type { CrmError, FitToWrite, WriteOutcome } from './port.ts';

/** The outcome of a fit that is kept now, or was before. */
export const done = ({ ref }: FitToWrite, outcome: 'written' | 'unchanged'): WriteOutcome => ({
  ref,
  outcome,
  error: null,
});

/** The outcome of a fit that was not kept. */
export const failed = ({ ref }: FitToWrite, error: CrmError): WriteOutcome => ({
  ref,
  outcome: 'failed',
  error,
});
