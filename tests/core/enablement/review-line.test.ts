import { describe, expect, it } from 'vitest';
import type { Claim, ClaimReview, Line } from '../../../src/core/enablement/model.ts';
import { reviewLine } from '../../../src/core/enablement/review-line.ts';

const today = '2026-11-21';
const line: Line = { id: 'l', scope: 'customer_facing', claim: 'uptime' };
const claim = (...reviews: ClaimReview[]): ReadonlyMap<string, Claim> =>
  new Map([
    [
      'uptime',
      {
        id: 'uptime',
        text: 'Zero downtime.',
        category: 'quantified',
        proofPoints: [],
        status: 'approved',
        owner: 'Mara',
        reviews,
      },
    ],
  ]);
const review = (more: Partial<ClaimReview>): ClaimReview => ({
  rating: 'accurate',
  by: 'Mara',
  on: '2026-10-30',
  ...more,
});

describe('a line of a battle card', () => {
  it('says its claim as it stands when the claim is accurate', () => {
    expect(reviewLine(line, claim(review({})), today)).toMatchObject({
      kind: 'say',
      text: 'Zero downtime.',
      stale: false,
    });
  });

  it('shows an inaccurate claim as don’t say, with what to say in its place', () => {
    const reviewed = reviewLine(
      line,
      claim(review({ rating: 'inaccurate', sayInstead: 'No full-day stop.' })),
      today,
    );
    expect(reviewed).toMatchObject({
      kind: 'dont_say',
      instead: 'Zero downtime.',
      text: 'No full-day stop.',
    });
  });

  it('is said in the adjusted words when the claim needs adjustment', () => {
    const reviewed = reviewLine(
      line,
      claim(review({ rating: 'needs_adjustment', sayInstead: 'Hardly any.' })),
      today,
    );
    expect(reviewed).toMatchObject({ kind: 'adjusted', text: 'Hardly any.' });
  });

  it('the newest review counts, in whatever order they stand', () => {
    const newest = review({ rating: 'inaccurate', sayInstead: 'Hardly any.', on: '2026-11-01' });
    expect(reviewLine(line, claim(newest, review({})), today).kind).toBe('dont_say');
  });

  it('a review that ran out makes the line stale, and one that runs out today does not', () => {
    expect(reviewLine(line, claim(review({ expires: '2026-11-20' })), today).stale).toBe(true);
    expect(reviewLine(line, claim(review({ expires: '2026-11-21' })), today).stale).toBe(false);
  });

  it('an internal line stays internal, whatever its claim’s review', () => {
    const internal: Line = { ...line, scope: 'internal', text: 'Ask who moved.' };
    expect(reviewLine(internal, claim(review({})), today).kind).toBe('internal');
  });
});
