import { forEachCombination, sumOf } from './combine.ts';
import type { Tied } from './group.ts';
import { bestOf, type Vector } from './frontier.ts';
import type { CompiledScorecard, Loose, Plan, Slot } from './plan.ts';
import { unknownOutcome } from './rule.ts';

/** The least and the greatest total that records can have, before the clamp to the scale. */
export interface ReachableTotals {
  readonly least: number;
  readonly greatest: number;
  /** False where too many facts hang together for every combination to be tried: the totals may then be too wide. */
  readonly exact: boolean;
}

const mostCombinations = 100_000;

/**
 * The totals that a scorecard can reach when every fact is answered with a value of the vocabulary (or left blank,
 * where a rule asks whether it is set), caps and floors of the groups included.
 */
export function reachableTotals({ plan }: CompiledScorecard): ReachableTotals {
  const pieces = [...slotPieces(plan), ...alonePieces(plan), ...groupPieces(plan)];
  const vectors = pieces.map((piece) => piece.vectors);
  const greatest = bestOf(plan, vectors, 1);
  const least = bestOf(plan, vectors, -1);
  return {
    least: least.total,
    greatest: greatest.total,
    exact: greatest.exact && least.exact && pieces.every((piece) => piece.exact),
  };
}

/** Points by pool that can come about independently of every other piece. */
interface Piece {
  readonly vectors: readonly Vector[];
  readonly exact: boolean;
}

const answersOf = ({ space, blankCounts }: Slot): readonly number[] => {
  const answers = Array.from(space?.answers[0] ?? []);
  return blankCounts || answers.length === 0 ? [0, ...answers] : answers;
};

const slotPieces = (plan: Plan): readonly Piece[] =>
  plan.slots.flatMap((slot, at) =>
    slot.space && !plan.grouped[at] ? [together(plan, { slots: [at], members: [] })] : [],
  );

/** Rules on a fact without cells: any of their outcomes, whatever the others say of the same fact. */
const alonePieces = (plan: Plan): readonly Piece[] =>
  plan.loose.flatMap((loose) => {
    if (!loose.only || loose.rule.disqualifies) return [];
    const sharing = plan.loose.filter((other) => other.only?.slot === loose.only?.slot);
    return [{ vectors: outcomeVectors(plan, loose), exact: sharing.length === 1 }];
  });

function groupPieces(plan: Plan): readonly Piece[] {
  return plan.groups.flatMap((group) => {
    const combinations = group.slots.reduce((product, at) => {
      const slot = plan.slots[at] as Slot;
      return product * (slot.space ? answersOf(slot).length : Infinity);
    }, 1);
    const part: Tied = { slots: group.slots, members: group.loose };
    return combinations > mostCombinations ? apart(plan, part) : [together(plan, part)];
  });
}

function together(plan: Plan, part: Tied): Piece {
  const choices = part.slots.map((slot) => ({ slot, cells: answersOf(plan.slots[slot] as Slot) }));
  const vectors = new Map<string, Vector>();
  forEachCombination(plan.tally.cells, choices, (cells) => {
    const sums = new Float64Array(plan.pools.length);
    sumOf(plan, part, cells, sums);
    vectors.set(sums.join(), sums);
  });
  return { vectors: [...vectors.values()], exact: true };
}

function apart(plan: Plan, { slots, members }: Tied): readonly Piece[] {
  const own = slots
    .filter((at) => plan.slots[at]?.space)
    .map((at) => together(plan, { slots: [at], members: [] }));
  const tying = members.map((index) => outcomeVectors(plan, plan.loose[index] as Loose));
  return [...own, ...tying.map((vectors) => ({ vectors, exact: false }))];
}

function outcomeVectors(plan: Plan, { rule }: Loose): readonly Vector[] {
  return rule.points.slice(0, unknownOutcome(rule)).map((points) => {
    const vector = new Float64Array(plan.pools.length);
    vector[rule.pool] = points;
    return vector;
  });
}
