import { describe, expect, it } from 'vitest';
import type { Claim, Line } from '../../src/core/enablement/model.ts';
import type { LineView } from '../../src/views/guide-view.ts';
import { showLine } from '../../src/views/show-line.ts';

const today = '2026-11-21';
type Review = Claim['reviews'][number];

const review = (rating: Review['rating'], over: Partial<Review> = {}): Review => ({
  rating,
  by: 'Mara Lind',
  on: '2026-10-30',
  ...(rating === 'accurate' ? {} : { sayInstead: 'No full-day stop in our last 14 cut-overs.' }),
  ...over,
});

function shown(reviews: readonly Review[], over: Partial<Line> = {}): LineView {
  const claim: Claim = {
    id: 'downtime',
    text: 'Zero downtime.',
    category: 'quantified',
    proofPoints: [],
    status: 'approved',
    owner: 'Mara Lind',
    reviews: [...reviews],
  };
  const line: Line = { id: 'line', scope: 'customer_facing', claim: 'downtime', ...over };
  return showLine(line, new Map([[claim.id, claim]]), today);
}

describe('a line of a battle card', () => {
  it('that was found accurate is said as it stands, and can be copied', () => {
    expect(shown([review('accurate')])).toMatchObject({
      kind: 'say',
      text: 'Zero downtime.',
      instead: null,
      copy: true,
      review: { text: 'Accurate: Mara Lind, 30 Oct', tone: 'good' },
    });
  });

  it.each([
    ['needs_adjustment', 'adjusted', 'Adjusted: Mara Lind, 30 Oct'],
    ['inaccurate', 'dont_say', 'inaccurate: Mara Lind, 30 Oct'],
  ] as const)(
    'that was found %s shows what not to say, and what to say in its place',
    (rating, kind, label) => {
      expect(shown([review(rating)])).toMatchObject({
        kind,
        text: 'No full-day stop in our last 14 cut-overs.',
        instead: 'Zero downtime.',
        review: { text: expect.stringContaining(label) as string },
      });
    },
  );

  it('whose review ran out yesterday says so and cannot be copied; on its last day it still counts', () => {
    expect(shown([review('accurate', { expires: '2026-11-20' })])).toMatchObject({
      copy: false,
      review: { text: 'Review ran out, last checked by Mara Lind, 30 Oct', tone: 'warn' },
    });
    expect(shown([review('accurate', { expires: today })]).copy).toBe(true);
  });

  it('follows the newest review, whatever order they stand in', () => {
    const reviews = [review('accurate', { on: '2026-11-02' }), review('inaccurate', { on: '2026-05-01' })];
    expect(shown(reviews).kind).toBe('say');
    expect(shown(reviews.toReversed()).kind).toBe('say');
  });

  it('that nobody reviewed is to be checked before it is said', () => {
    expect(shown([])).toMatchObject({
      copy: false,
      review: { text: 'Not reviewed yet: check before you say it' },
    });
  });

  it('for ourselves is never copied for a buyer', () => {
    expect(shown([review('accurate')], { scope: 'internal' })).toMatchObject({
      kind: 'internal',
      copy: false,
    });
    expect(shown([], { scope: 'internal', claim: undefined, text: 'Ask whom they moved.' })).toMatchObject({
      text: 'Ask whom they moved.',
      review: null,
    });
  });
});
