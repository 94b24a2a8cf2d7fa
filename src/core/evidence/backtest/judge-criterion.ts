import type { FitCriterion } from '../../icp/model.ts';
import type { CriterionEvidence, EvidenceVerdict } from '../evidence.ts';
import type { Marginal } from './marginal.ts';
import { decimal, partOf, type Spoken } from './spoken.ts';

/** What is known of the whole score that a criterion is part of. */
export interface Context {
  /** The area under the curve of the whole score; null where it cannot be told. */
  readonly auc: number | null;
  /** Why there is no verdict, as a sentence; null where there is one. */
  readonly refused: string | null;
  /** Judged records that got a score. */
  readonly n: number;
  readonly spoken: Spoken;
}

/**
 * Judges one criterion. *Supported*: the score tells less without it, beyond luck. *Contradicted*: the score tells more
 * without it, beyond luck, and its points went to losers rather than winners of which the rest of the score is equal.
 * Points that only add noise are *no evidence*.
 */
export function judgeCriterion(
  { id, label, wrongIf, owner }: FitCriterion,
  marginal: Marginal,
  context: Context,
): CriterionEvidence {
  const verdict = context.refused === null ? verdictOf(marginal) : 'refused';
  return {
    criterion: id,
    label,
    n: marginal.apart,
    deltaAuc: marginal.deltaAuc,
    deltaLift20: marginal.deltaLift20,
    verdict,
    why: context.refused ?? whyOf(verdict, marginal, context),
    wrongIf: wrongIf ?? null,
    owner: owner ?? null,
  };
}

function verdictOf({ deltaAuc: { low, high }, pointing }: Marginal): EvidenceVerdict {
  if (low !== null && low > 0) return 'supported';
  return high !== null && high < 0 && pointing < 0 ? 'contradicted' : 'no_evidence';
}

/** Fewer records than these tell nothing, whatever they say. */
const few = 20;

function whyOf(verdict: EvidenceVerdict, marginal: Marginal, { auc, n, spoken }: Context): string {
  const { apart, moved, deltaAuc } = marginal;
  if (apart === 0) return `It gave every ${spoken.one} that was judged the same points.`;
  const set = `It set ${partOf(apart, n, spoken)} apart`;
  if (moved === 0) return `${set}, and caps or the ends of the scale took all of it away again.`;
  if (auc === null || deltaAuc.value === null) return `${set}; what that is worth cannot be told.`;
  const without = `without it a won ${spoken.one} would outscore a lost one ${decimal((auc - deltaAuc.value) * 100)} times in 100 instead of ${decimal(auc * 100)}`;
  if (verdict === 'supported') return `${set}, and ${without}.`;
  if (verdict === 'contradicted')
    return `Where the rest of the score is equal, its points went to ${spoken.many} that were lost rather than won: ${without}.`;
  if (apart < few) return `It set only ${partOf(apart, n, spoken)} apart, too few to tell.`;
  if ((deltaAuc.high ?? 0) < 0)
    return `It makes the order worse without pointing the wrong way, as noise does: ${without}.`;
  return `${set}, too little to be told from luck: ${without}.`;
}
