import { writtenDay, type CalendarDate } from '../../base/calendar.ts';
import type { Estimate } from '../../core/evidence/estimate.ts';
import type { CriterionEvidence, Evidence } from '../../core/evidence/evidence.ts';
import { counted, stopped } from '../../views/words.ts';

/** What whoever answers for a contradicted criterion reads in their task. */
export function signalText(
  criterion: CriterionEvidence,
  { n, won, lost }: Pick<Evidence, 'n' | 'won' | 'lost'>,
  dueOn: CalendarDate,
): { readonly subject: string; readonly body: string } {
  const { label, deltaAuc, why, wrongIf } = criterion;
  const better = withoutIt(deltaAuc);
  return {
    subject: `The closed deals say otherwise: ${label}`,
    body: [
      `“${label}” is in the ideal customer profile, and the closed deals say otherwise. ${stopped(why)}`,
      ...(better === null ? [] : [better]),
      `Judged on ${counted(n, 'deal', 'deals')}: ${won} won, ${lost} lost.`,
      ...(wrongIf === null
        ? ['The model does not say what would have to be true for it to be wrong.']
        : [`The model says when it would be wrong: ${stopped(wrongIf)}`]),
      `Answer by ${writtenDay(dueOn, '')}, here in this task, with one of two:`,
      '- Changed: and what was changed in the profile.',
      '- Not changed, because: and the reason.',
    ].join('\n'),
  };
}

/** How much better the score tells won from lost without it; null where that cannot be told. */
function withoutIt({ value, low, high }: Estimate): string | null {
  if (value === null || low === null || high === null) return null;
  const [share, from, to] = [-value, -high, -low].map(hundredths);
  return `Without it, a won deal outscores a lost one ${share} times in 100 more often (95% interval, corrected for how many criteria were looked at: ${from} to ${to}).`;
}

const hundredths = (share: number): string => (share * 100).toFixed(1).replace('-', '−');
