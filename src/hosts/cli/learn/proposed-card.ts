import type { RecordKind } from '../../../core/condition/model.ts';
import { compileScorecard } from '../../../core/icp/compile.ts';
import type { Scorecard } from '../../../core/icp/model.ts';
import { reachableTotals } from '../../../core/icp/reachable.ts';
import type { Learned } from '../../../core/evidence/learning/learned.ts';
import { criterionWords, learnedDimension } from './criterion-words.ts';
import type { DeclaredFact } from './declared-fact.ts';
import { minimumCoverage } from './minimum-coverage.ts';
import { proposedCriterion, type ProposedCriterion } from './proposed-criterion.ts';
import { proposedFact, type ProposedFact } from './proposed-fact.ts';
import { proposedTiers } from './proposed-tiers.ts';

/** A scorecard that the past proposes, in the model's own form. */
export interface ProposedCard {
  readonly scorecard: Scorecard;
  readonly criteria: readonly ProposedCriterion[];
  readonly facts: readonly ProposedFact[];
}

/** What a card is made of. */
export interface CardRequest {
  readonly learned: Learned;
  readonly declared: readonly DeclaredFact[];
  /** The records that it was learned from, by number. */
  readonly records: Uint32Array;
  readonly object: RecordKind;
  readonly today: Scorecard | null;
}

/** Puts what was learned into the form of the model; null where nothing was found that holds. */
export function proposedCard({
  learned,
  declared,
  records,
  object,
  today,
}: CardRequest): ProposedCard | null {
  const named = learned.criteria.flatMap((criterion) => {
    const fact = declared.find((one) => one.fact.id === criterion.fact);
    return fact ? [{ criterion, fact }] : [];
  });
  if (named.length === 0) return null;
  const criteria = named.map(({ criterion, fact }) =>
    proposedCriterion(criterion, fact, criterionWords(criterion, fact, today)),
  );
  const facts = named.map(({ criterion, fact }) => proposedFact(fact, criterion));
  const scorecard = cardOf(criteria, object, today);
  const reach = reachOf(scorecard, facts);
  return {
    criteria,
    facts,
    scorecard: {
      ...scorecard,
      scale: [0, reach.greatest],
      minimumCoverage: minimumCoverage(criteria, records),
      tiers: [...proposedTiers(learned.tiersFrom, reach, today)],
    },
  };
}

const mostPoints = 1_000_000;

function cardOf(
  criteria: readonly ProposedCriterion[],
  object: RecordKind,
  today: Scorecard | null,
): Scorecard {
  return {
    id: today?.id ?? `${object}_fit`,
    label: today?.label ?? `${object.charAt(0).toUpperCase()}${object.slice(1)} fit`,
    object,
    base: 0,
    scale: [0, mostPoints],
    minimumCoverage: 0,
    required: [],
    dimensions: [learnedDimension],
    criteria: criteria.map(({ criterion }) => criterion),
    disqualifiers: [],
    tiers: [{ id: 'a', label: 'A', from: 0, action: 'pursue' }],
  };
}

const reachOf = (scorecard: Scorecard, facts: readonly ProposedFact[]) =>
  reachableTotals(
    compileScorecard(
      scorecard,
      facts.map(({ fact }) => fact),
      '',
    ),
  );
