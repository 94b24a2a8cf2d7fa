import { passes } from '../core/stages/review.ts';
import type { DealFile, ExitState } from '../crm/port.ts';
import type { GuideToShow, SeenCriterion } from '../views/show-guide.ts';
import type { Needs } from './with.ts';

type Reviewed = Pick<GuideToShow, 'stage' | 'exit'>;

/**
 * What a deal lacks to leave its stage, for the account's own rules and for lists: one line for each criterion that does not
 * pass. Those at level *observe* stop nobody and are left out. Null where nobody can say: a closed deal, a stage that
 * nothing maps, or criteria that whoever looks may not see.
 */
export function exitStateOf(deal: DealFile, { stage, exit }: Reviewed): ExitState | null {
  if (deal.isClosed || !stage || exit.some(({ isHidden }) => isHidden)) return null;
  const open = exit.filter((status) => !passes(status) && status.criterion.level !== 'observe');
  return { met: open.length === 0, missing: open.map(line).join('\n') };
}

const line = ({ criterion }: SeenCriterion): string =>
  criterion.level === 'block' ? criterion.label : `${criterion.label} (warning)`;

/** Whether a deal says something else than this. */
export const differs = (deal: DealFile, state: ExitState): boolean =>
  deal.exitInPlace?.met !== state.met || deal.exitInPlace.missing !== state.missing;

/**
 * Begins to keep what a deal that somebody looks at lacks, and waits for nothing: a card is neither late nor wrong because
 * of it. What is not kept now is kept by the next look, or by the sweep.
 */
export function beginToKeepExitState(
  deal: DealFile,
  reviewed: Reviewed,
  { crm }: Needs<'writeExitStates', never>,
): void {
  const state = exitStateOf(deal, reviewed);
  if (!state || !differs(deal, state)) return;
  void crm.writeExitStates([{ ref: deal.ref, state }]).catch(() => []);
}
