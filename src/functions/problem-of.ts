import { assertNever } from '../base/assert-never.ts';
import type { CrmError } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import {
  cannotBeRead,
  changedMeanwhile,
  notSetUp,
  recordGone,
  refused,
  tooBusy,
} from '../views/show-problem.ts';

/** A CRM's error in words for the person at the card; `kept` says what became of what they did. */
export function problemOf(error: CrmError, kept: string): ProblemView {
  switch (error.kind) {
    case 'notFound':
      return recordGone(error.what);
    case 'unauthorized':
      return notSetUp(error.missingScopes);
    case 'rateLimited':
      return tooBusy(Math.ceil(error.retryAfterMs / 1000));
    case 'rejected':
      return refused(error.fields, error.message);
    case 'conflict':
      return changedMeanwhile(kept);
    case 'unavailable':
      return cannotBeRead(kept);
    default:
      return assertNever(error);
  }
}

/** What is said when reading failed: nothing could be lost. */
export const onlyRead = 'Nothing was changed.';

/** What is said when a write may not have arrived: sending it again is harmless. */
export const sendAgain = 'Your answers are still in the form, and sending them twice changes nothing.';
