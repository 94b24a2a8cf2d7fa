import type { FitCriterion } from '../../icp/model.ts';
import type { Estimate } from '../estimate.ts';
import type { CriterionEvidence, EvidenceVerdict } from '../evidence.ts';
import { factsOfCriterion } from './facts-of-card.ts';
import type { FactNamed } from './input.ts';
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
  /** Facts that the records do not carry at all. */
  readonly absent?: readonly FactNamed[];
}

/**
 * Judges one criterion. *Supported*: the score tells less without it, beyond luck. *Contradicted*: the score tells more
 * without it, beyond luck, and its points went to losers rather than winners of which the rest of the score is equal.
 * Points that only add noise are *no evidence*.
 */
export function judgeCriterion(
  criterion: FitCriterion,
  marginal: Marginal,
  context: Context,
): CriterionEvidence {
  const { id, label, wrongIf, owner } = criterion;
  const absent = absentFacts(criterion, context);
  const verdict = context.refused === null ? verdictOf(marginal) : 'refused';
  return {
    criterion: id,
    label,
    n: marginal.apart,
    deltaAuc: spread(marginal.deltaAuc, verdict),
    deltaLift20: spread(marginal.deltaLift20, verdict),
    verdict,
    why: absent ?? context.refused ?? whyOf(verdict, marginal, context),
    wrongIf: wrongIf ?? null,
    owner: owner ?? null,
    ...(absent === null ? {} : { isAbsent: true }),
  };
}

/** That the records carry none of the facts that a criterion reads, as a sentence; null where they carry one. */
function absentFacts(criterion: FitCriterion, { absent = [] }: Context): string | null {
  const read = factsOfCriterion(criterion);
  const gone = absent.filter(({ id }) => read.includes(id));
  return gone.length === 0 || gone.length < read.length
    ? null
    : `Not in this file: ${gone.map(({ label }) => label).join(', ')}.`;
}

/** Too few records that all say the same do not show how far they might differ: such an interval cannot be told. */
const spread = (estimate: Estimate, verdict: EvidenceVerdict): Estimate =>
  verdict === 'refused' && estimate.low === estimate.high ? { ...estimate, low: null, high: null } : estimate;

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
