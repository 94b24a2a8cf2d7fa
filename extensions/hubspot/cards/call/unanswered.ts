import type { ProblemView } from '../../../../src/views/parts.ts';
import type { AskedName } from './requests.ts';

/** What a card says when a function gave no answer that it understands. */
export function unanswered(name: AskedName): ProblemView {
  return /^(read|find|try)/.test(name)
    ? {
        kind: 'cannot_be_read',
        title: 'This could not be read',
        next: 'Plumbline gave no answer. Nothing was changed. Try again in a moment.',
        retry: true,
      }
    : {
        kind: 'cannot_be_read',
        title: 'Plumbline gave no answer',
        next: 'It may not have been saved. What you entered is still here: save again, nothing is saved twice.',
        retry: true,
      };
}
