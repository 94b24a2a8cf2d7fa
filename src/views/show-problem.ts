import type { ProblemView } from './parts.ts';
import { counted, stopped } from './words.ts';

/** The CRM had no such record, or it was deleted. */
export const recordGone = (what: string): ProblemView => ({
  kind: 'nothing_here',
  title: `${what} is not there any more`,
  next: 'It may have been deleted or merged into another. Search for it by name.',
  retry: false,
});

/** The account has not given Plumbline what it needs; `kept` says what became of what the person did. */
export const notSetUp = (missing: readonly string[], kept: string): ProblemView => ({
  kind: 'not_set_up',
  title: 'Plumbline is not allowed to do this yet',
  next:
    missing.length === 0
      ? `${kept} An admin connects the app again in the account’s settings for connected apps.`
      : `${kept} An admin adds ${missing.join(', ')} to the app’s scopes and installs it again.`,
  retry: false,
});

/** Nobody has let Plumbline into the account, or not any more; `address` is where an admin does. */
export const notConnected = (address: string, kept: string): ProblemView => ({
  kind: 'not_set_up',
  title: 'Plumbline is not connected to this account',
  next: `${kept} An admin opens ${address} once.`,
  retry: false,
});

/** Nothing keeps what people do with the cards. */
export const nowhereToKeep: ProblemView = {
  kind: 'not_set_up',
  title: 'This is not kept in this account yet',
  next: 'An admin sets it up once with Plumbline’s command line (plumbline schema ensure), or runs its service.',
  retry: false,
};

/** The CRM did not answer in time, or answered that it cannot. */
export const cannotBeRead = (kept: string): ProblemView => ({
  kind: 'cannot_be_read',
  title: 'The CRM did not answer',
  next: `${kept} Try again in a moment.`,
  retry: true,
});

/** The CRM is asked too often just now. */
export const tooBusy = (seconds: number, kept: string): ProblemView => ({
  kind: 'cannot_be_read',
  title: 'The CRM is busy with other requests of this account',
  next: `${kept} Try again in ${waiting(seconds)}.`,
  retry: true,
});

function waiting(seconds: number): string {
  if (seconds <= 1) return 'a second';
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 3600
    ? `${Math.ceil(seconds / 60)} minutes`
    : counted(Math.ceil(seconds / 3600), 'hour', 'hours');
}

/** The CRM refused values: everything at once, field by field. */
export const refused = (
  fields: readonly { field: string; message: string }[],
  message: string,
  kept: string,
): ProblemView => ({
  kind: 'refused',
  title: 'The CRM did not accept this',
  next: [...new Set(fields.length === 0 ? [message] : fields.map(fieldSaid)), kept].map(stopped).join(' '),
  retry: false,
});

const fieldSaid = ({ field, message }: { field: string; message: string }): string =>
  message.includes(field) ? message : `${field}: ${message}`;

/** What was entered cannot be kept like this; the person can change it. */
export const notSaved = (next: string): ProblemView => ({
  kind: 'refused',
  title: 'Not saved yet',
  next,
  retry: false,
});

/** Someone else changed it first. */
export const changedMeanwhile = (what: string): ProblemView => ({
  kind: 'out_of_date',
  title: 'Someone else changed this a moment ago',
  next: `${what} Read it again, then save yours.`,
  retry: true,
});

/** The request itself makes no sense to us: a card and functions of different versions, or a hand-made request. */
export const askedWrongly = (what: readonly string[]): ProblemView => ({
  kind: 'refused',
  title: 'This could not be understood',
  next: `${what.join('; ')}. Reload the page; if it stays, the card and the app are of different versions.`,
  retry: false,
});

/** The model has no part for what was asked. */
export const noModelFor = (what: string, who: string): ProblemView => ({
  kind: 'not_set_up',
  title: `The model has no ${what} yet`,
  next: `${who} adds it in the model and publishes; it then shows here by itself.`,
  retry: false,
});

/** Something that this person may not decide here. */
export const decideElsewhere = (where: string): ProblemView => ({
  kind: 'not_visible',
  title: 'This cannot be decided here',
  next: where,
  retry: false,
});

/** Answers that cannot be taken: everything at once. */
export const answersWanted = (problems: readonly { question: string; what: string }[]): ProblemView =>
  notSaved([...new Set(problems.map((problem) => problem.what))].join(' '));
