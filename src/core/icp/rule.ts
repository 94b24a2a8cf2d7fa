import type { Answer } from '../condition/facts.ts';
import { declared } from '../condition/compile.ts';
import type { Condition, Fact } from '../condition/model.ts';
import { factsOf } from '../condition/operators.ts';
import type { Disqualifier, FitCriterion, Scorecard } from './model.ts';
import type { FitReason } from './result.ts';

/** A reason that many records share. Its text is `say`, or, where that is null, what is known of `facts`. */
export interface SharedReason extends Omit<FitReason, 'why'> {
  readonly say: string | null;
  readonly facts: readonly Fact[];
}

/**
 * A criterion or a disqualifier as a list of outcomes: its branches in order, then *otherwise*, then *unknown*.
 * It reads each of its facts, and is worth the difference between its greatest and its least answered outcome.
 */
export interface Rule {
  /** Its place among the rows. */
  readonly row: number;
  readonly disqualifies: boolean;
  readonly pool: number;
  readonly branches: readonly Condition[];
  readonly facts: readonly Fact[];
  /** Points by outcome. */
  readonly points: readonly number[];
  readonly weight: number;
  /** Reasons by outcome. */
  readonly reasons: readonly SharedReason[];
}

/** The outcome *unknown* of a rule; *otherwise* is the one before it, and the branches come before that. */
export const unknownOutcome = (rule: Rule): number => rule.branches.length + 1;

/** The outcome that answers of the branches lead to: the first that is held wins. */
export function outcomeOf(answers: ArrayLike<number>): number {
  let open = false;
  for (let i = 0; i < answers.length; i++) {
    if (answers[i] === 2) return i;
    if (answers[i] === 1) open = true;
  }
  return open ? answers.length + 1 : answers.length;
}

/** The rules of a scorecard in the order of its rows; row 0 is the base. */
export function rulesOf(
  card: Scorecard,
  facts: readonly Fact[],
  poolOf: (dimension: string) => number,
): readonly Rule[] {
  const criteria = card.criteria.map((one, index) =>
    criterionRule(one, facts, { row: index + 1, pool: poolOf(one.dimension) }),
  );
  const disqualifiers = card.disqualifiers.map((one, index) =>
    disqualifierRule(one, facts, 1 + card.criteria.length + index),
  );
  return [...criteria, ...disqualifiers];
}

interface Outcome {
  readonly points: number;
  readonly state: Answer;
  readonly say: string | null;
}

function criterionRule(
  criterion: FitCriterion,
  facts: readonly Fact[],
  place: { readonly row: number; readonly pool: number },
): Rule {
  const bands = bandsOf(criterion);
  const answered = [...bands.map((band) => band.points), criterion.otherwise];
  const branches = bands.map((band) => band.when);
  const read = factsRead(branches, facts);
  const outcomes: readonly Outcome[] = [
    ...bands.map(({ points, say }) => ({ points, state: 'held' as const, say: say ?? null })),
    { points: criterion.otherwise, state: 'not_held', say: null },
    { points: criterion.whenUnknown, state: 'unknown', say: null },
  ];
  return {
    ...place,
    disqualifies: false,
    branches,
    facts: read,
    points: outcomes.map(({ points }) => points),
    weight: Math.max(...answered) - Math.min(...answered),
    reasons: reasonsFor(outcomes, criterion.id, criterion.dimension, read),
  };
}

interface PlainBand {
  readonly when: Condition;
  readonly points: number;
  readonly say?: string | undefined;
}

function bandsOf(criterion: FitCriterion): readonly PlainBand[] {
  const { when, points, say, bands } = criterion;
  if (bands) return bands.map((band) => ({ ...band, say: band.say ?? say }));
  if (when === undefined || points === undefined)
    throw new Error(`The criterion ${criterion.id} has neither bands nor a condition with points`);
  return [{ when, points, say }];
}

function disqualifierRule(disqualifier: Disqualifier, facts: readonly Fact[], row: number): Rule {
  const read = factsRead([disqualifier.when], facts);
  const outcomes: readonly Outcome[] = [
    { points: 0, state: 'held', say: disqualifier.label },
    { points: 0, state: 'not_held', say: null },
    { points: 0, state: 'unknown', say: null },
  ];
  return {
    row,
    pool: 0,
    disqualifies: true,
    branches: [disqualifier.when],
    facts: read,
    points: [0, 0, 0],
    weight: 0,
    reasons: reasonsFor(outcomes, disqualifier.id, 'disqualifier', read),
  };
}

const factsRead = (branches: readonly Condition[], facts: readonly Fact[]): readonly Fact[] =>
  [...new Set(branches.flatMap(factsOf))].map((id) => declared(id, facts));

const reasonsFor = (
  outcomes: readonly Outcome[],
  criterion: string,
  dimension: string,
  facts: readonly Fact[],
): readonly SharedReason[] =>
  outcomes.map(({ points, state, say }) => ({
    kind: 'criterion',
    criterion,
    dimension,
    points,
    state,
    say,
    facts,
  }));
