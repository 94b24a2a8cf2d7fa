import type { CalendarDate } from '../../base/calendar.ts';
import type { Claim, ClaimReview, Line } from './model.ts';

/** A line as it may be said today, after its claim's newest review. */
export interface ReviewedLine {
  readonly id: string;
  readonly claim: string | null;
  readonly kind: 'internal' | 'say' | 'adjusted' | 'dont_say';
  /** What to say, or to know when internal. */
  readonly text: string;
  /** The words not to use; null but for adjusted and inaccurate claims. */
  readonly instead: string | null;
  readonly review: ClaimReview | null;
  /** True when the newest review has expired, or there is none. */
  readonly stale: boolean;
}

/** The newest review of a claim; null when nobody reviewed it. */
function newestReview(claim: Claim): ClaimReview | null {
  return claim.reviews.reduce<ClaimReview | null>(
    (newest, review) => (newest === null || review.on >= newest.on ? review : newest),
    null,
  );
}

/**
 * What a line says once its claim was reviewed: an adjusted claim in the adjusted words, an inaccurate one as
 * *don't say* with what to say in its place, since a line that is merely hidden keeps being said.
 */
export function reviewLine(
  line: Line,
  claims: ReadonlyMap<string, Claim>,
  today: CalendarDate,
): ReviewedLine {
  const claim = line.claim === undefined ? undefined : claims.get(line.claim);
  const text = line.text ?? claim?.text ?? '';
  const kind = line.scope === 'internal' ? 'internal' : 'say';
  if (!claim) return { id: line.id, claim: null, kind, text, instead: null, review: null, stale: false };
  return { ...reviewClaim(claim, text, today), id: line.id, ...(kind === 'internal' ? { kind } : {}) };
}

/** The same for a claim that stands by itself. */
export function reviewClaim(claim: Claim, text: string, today: CalendarDate): ReviewedLine {
  const review = newestReview(claim);
  const stale = review === null || (review.expires !== undefined && review.expires < today);
  const shared = { id: claim.id, claim: claim.id, review, stale };
  if (review === null || review.rating === 'accurate') return { ...shared, kind: 'say', text, instead: null };
  return {
    ...shared,
    kind: review.rating === 'inaccurate' ? 'dont_say' : 'adjusted',
    text: review.sayInstead ?? '',
    instead: text,
  };
}
