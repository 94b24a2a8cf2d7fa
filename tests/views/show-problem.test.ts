import { describe, expect, it } from 'vitest';
import { answersWanted, notSetUp, refused, tooBusy } from '../../src/views/show-problem.ts';

describe('a problem', () => {
  it.each([
    [0.2, 'Nothing was changed. Try again in a second.'],
    [30, 'Nothing was changed. Try again in 30 seconds.'],
    [150, 'Nothing was changed. Try again in 3 minutes.'],
    [3600, 'Nothing was changed. Try again in 1 hour.'],
    [9000, 'Nothing was changed. Try again in 3 hours.'],
  ])('after which to wait %s seconds says so as people do', (seconds, words) => {
    expect(tooBusy(seconds, 'Nothing was changed.').next).toBe(words);
  });

  it('of a refused write names each field once, and says what was kept', () => {
    const fields = [
      { field: 'amount', message: 'is no number' },
      { field: 'dealstage', message: 'dealstage must be filled in.' },
    ];
    expect(refused(fields, '', 'Your answers are still in the form').next).toBe(
      'amount: is no number. dealstage must be filled in. Your answers are still in the form.',
    );
    expect(refused([], 'No', 'Nothing was changed.').next).toBe('No. Nothing was changed.');
  });

  it('of missing rights names them all, and who gives them', () => {
    expect(notSetUp(['a.read', 'b.read'], 'Nothing was changed.').next).toBe(
      'Nothing was changed. An admin adds a.read, b.read to the app’s scopes and installs it again.',
    );
  });

  it('of answers tells each thing once', () => {
    const what = 'Choose one; “I don’t know” is an answer.';
    expect(answersWanted([1, 2].map((at) => ({ question: `q${at}`, what }))).next).toBe(what);
  });
});
