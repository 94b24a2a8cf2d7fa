import { assertNever } from '../base/assert-never.ts';
import type { CrmError } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import {
  cannotBeRead,
  changedMeanwhile,
  notSetUp,
  nowhereToKeep,
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
      return notSetUp(error.missingScopes, kept);
    case 'rateLimited':
      return tooBusy(Math.ceil(error.retryAfterMs / 1000), kept);
    case 'rejected':
      return refused(error.fields, error.message, kept);
    case 'conflict':
      return changedMeanwhile(kept);
    case 'unavailable':
      return cannotBeRead(kept);
    default:
      return assertNever(error);
  }
}

/** The same for what people do with the cards, which an account may have no place for yet. */
export const tapProblem = (error: CrmError): ProblemView =>
  error.kind === 'notFound' ? nowhereToKeep : problemOf(error, notNoted);

/** What is said when a tap was not kept. */
export const notNoted = 'It was not noted.';

/** What is said when reading failed: nothing could be lost. */
export const onlyRead = 'Nothing was changed.';

/** What is said when a write may not have arrived: sending it again is harmless. */
export const sendAgain = 'Your answers are still in the form, and sending them twice changes nothing.';
