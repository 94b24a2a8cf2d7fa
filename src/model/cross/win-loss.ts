import type { OutcomeType, WinLossFile } from '../../core/win-loss/model.ts';
import type { Check, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code, listed } from '../wording.ts';

type At = (...path: Path) => Place;

/** These end the form before the main reason is asked. */
const asksNoReason: ReadonlySet<OutcomeType> = new Set(['not_a_real_loss', 'went_silent']);

/** Every reason can be given, every answer leads to reasons, and *other* asks for a note. */
export const checkWinLoss: Check = (draft, report) => {
  const { winLoss } = draft;
  if (!winLoss) return;
  const at = (...path: Path): Place => placeOf(winLoss.file, ...path);
  if (draft.isWhole(at('didInstead'))) checkReachable(winLoss.value, at, report);
  if (draft.isWhole(at('reasons'))) checkAnswerable(winLoss.value, at, report);
  for (const [index, { id, noteRequired }] of winLoss.value.reasons.entries())
    if (id === 'other' && !noteRequired)
      report.problem(
        at('reasons', index, 'id'),
        'the reason `other` asks for no note, so nobody learns what it was',
        'Add `noteRequired: true`.',
      );
};

function checkReachable({ reasons, didInstead }: WinLossFile, at: At, report: Report): void {
  const asked = new Set<OutcomeType>(['won', ...didInstead.map(({ outcome }) => outcome)]);
  for (const [index, { id, outcomes, retired }] of reasons.entries()) {
    const isOffered = outcomes.some((outcome) => asked.has(outcome) && !asksNoReason.has(outcome));
    if (!isOffered && !retired)
      report.problem(
        at('reasons', index, 'outcomes'),
        `reason ${code(id)} is never offered: no answer leads to ${listed(outcomes, 'or')} and then asks why`,
        `Add an outcome that an answer of \`didInstead\` leads to, or set \`retired: true\`.`,
      );
  }
}

function checkAnswerable({ reasons, didInstead }: WinLossFile, at: At, report: Report): void {
  const offered = new Set(reasons.filter(({ retired }) => !retired).flatMap(({ outcomes }) => outcomes));
  for (const [index, { id, outcome }] of didInstead.entries()) {
    if (outcome === 'won')
      report.problem(
        at('didInstead', index, 'outcome'),
        `${code(id)} is an answer after a loss, and says \`won\``,
        'Name what the buyer did in place of buying from us.',
      );
    else if (!offered.has(outcome) && !asksNoReason.has(outcome))
      report.problem(
        at('didInstead', index, 'outcome'),
        `after ${code(id)} no reason can be given: none is for ${code(outcome)}`,
        `Add ${code(outcome)} to the outcomes of some reasons.`,
      );
  }
  if (!offered.has('won'))
    report.problem(
      at('reasons'),
      'after a win no reason can be given: none is for `won`',
      'Add `won` to the outcomes of some reasons.',
    );
}
