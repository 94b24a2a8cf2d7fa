import type { ProblemView } from '../parts.ts';

/** The account has no place for published models. */
export const noPlaceForModels: ProblemView = {
  kind: 'not_set_up',
  title: 'Models are not kept in this account yet',
  next: 'An admin sets it up once with Plumbline’s command line (plumbline schema ensure), or runs its service.',
  retry: false,
};

/** A change that cannot be made, with what to do in its place. */
export const notChanged = (what: string, todo: string): ProblemView => ({
  kind: 'refused',
  title: 'Not changed',
  next: `${what} ${todo}`,
  retry: false,
});

/** Somebody changed the same thing first. */
export const changedByAnother = (who: string, what: string): ProblemView => ({
  kind: 'out_of_date',
  title: `${who} changed this a moment ago`,
  next: `${what} Yours was not saved. Read the page again, then make your change to what stands there now.`,
  retry: true,
});

/** The draft or the release is another than the page showed. */
export const pageOutOfDate = (what: string): ProblemView => ({
  kind: 'out_of_date',
  title: 'This page is out of date',
  next: `${what} Read the page again.`,
  retry: true,
});

/** What is wrong keeps a draft from being published. */
export const notPublished = (next: string): ProblemView => ({
  kind: 'refused',
  title: 'Not published',
  next,
  retry: false,
});

/** Too many change the draft at once. */
export const draftBusy: ProblemView = {
  kind: 'cannot_be_read',
  title: 'Others are changing the draft just now',
  next: 'Your change was not saved. Try again in a moment.',
  retry: true,
};

/** What is wrong cannot be tried: a deal would be held against something that never holds, or against nothing. */
export const notTried: ProblemView = {
  kind: 'refused',
  title: 'Not tried',
  next: 'Something in the draft is wrong. Put right what stands in red first, then try it.',
  retry: false,
};

const mostTold = 12;

/** Rows that cannot be taken, every one with its line. */
export function notImported(rows: readonly { readonly line: number; readonly what: string }[]): ProblemView {
  const told = rows.slice(0, mostTold).map(({ line, what }) => `Line ${line}: ${what}`);
  const more = rows.length > mostTold ? [`And ${rows.length - mostTold} more.`] : [];
  return {
    kind: 'refused',
    title: 'Nothing was imported',
    next: [...told, ...more, 'Correct them and import again: all rows are taken, or none.'].join('\n'),
    retry: false,
  };
}
