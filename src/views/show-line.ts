import { writtenDay, type CalendarDate } from '../base/calendar.ts';
import type { Claim, Line } from '../core/enablement/model.ts';
import { reviewClaim, reviewLine, type ReviewedLine } from '../core/enablement/review-line.ts';
import type { LineView } from './guide-view.ts';
import type { TonedLine } from './parts.ts';

/** A battle card's line, in the words that its claim's review allows. */
export function showLine(line: Line, claims: ReadonlyMap<string, Claim>, today: CalendarDate): LineView {
  return lineView(reviewLine(line, claims, today), 'line', today);
}

/** A claim that an answer rests on, in the words that its review allows. */
export function showClaim(claim: Claim, today: CalendarDate): LineView {
  return lineView(reviewClaim(claim, claim.text, today), 'claim', today);
}

function lineView(line: ReviewedLine, kind: 'line' | 'claim', today: CalendarDate): LineView {
  return {
    subject: { kind, id: line.id },
    kind: line.kind,
    text: line.text,
    instead: line.instead,
    review: reviewLabel(line, today),
    copy: line.kind !== 'internal' && !(line.kind === 'say' && line.claim !== null && line.stale),
  };
}

function reviewLabel(line: ReviewedLine, today: CalendarDate): TonedLine | null {
  if (line.claim === null) return null;
  if (line.review === null) return { text: 'Not reviewed yet: check before you say it', tone: 'warn' };
  const checked = `${line.review.by}, ${writtenDay(line.review.on, today)}`;
  if (line.stale) return { text: `Review ran out, last checked by ${checked}`, tone: 'warn' };
  switch (line.review.rating) {
    case 'accurate':
      return { text: `Accurate: ${checked}`, tone: 'good' };
    case 'needs_adjustment':
      return { text: `Adjusted: ${checked}`, tone: 'warn' };
    case 'inaccurate':
      return { text: `The old line is inaccurate: ${checked}`, tone: 'bad' };
  }
}
