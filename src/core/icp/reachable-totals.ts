import { combinations, forEachCombination, sumInto } from './combine.ts';
import { bestOf, type Vector } from './frontier.ts';
import type { CompiledScorecard, Group, Plan, PlannedRule, Slot } from './plan.ts';
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
  const pieces = plan.groups.flatMap((group) => piecesOf(plan, group));
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

/** Together where the combinations are few; else each criterion on its own. */
function piecesOf(plan: Plan, { slots, rules }: Pick<Group, 'slots' | 'rules'>): readonly Piece[] {
  const choices = slots.map((slot) => ({ slot, cells: answersOf(plan.slots[slot] as Slot) }));
  const hasCells = slots.every((slot) => plan.slots[slot]?.space);
  if (hasCells && combinations(choices) <= mostCombinations) return [together(plan, rules, choices)];
  if (rules.length > 1)
    return rules.flatMap((rule) => inexact(piecesOf(plan, { slots: rule.slots, rules: [rule] })));
  return rules.map((rule) => ({ vectors: outcomeVectors(plan, rule), exact: slots.length === 1 }));
}

const inexact = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map(({ vectors }) => ({ vectors, exact: false }));

function answersOf({ space, blankCounts }: Slot): readonly number[] {
  const answers = Array.from(space?.answers[0] ?? []);
  return blankCounts || answers.length === 0 ? [0, ...answers] : answers;
}

function together(
  plan: Plan,
  rules: readonly PlannedRule[],
  choices: Parameters<typeof combinations>[0],
): Piece {
  const vectors = new Map<string, Vector>();
  forEachCombination(plan.tally.cells, choices, (cells) => {
    const sums = new Float64Array(plan.pools.length);
    sumInto(sums, plan, rules, cells);
    vectors.set(sums.join(), sums);
  });
  return { vectors: [...vectors.values()], exact: true };
}

function outcomeVectors(plan: Plan, rule: PlannedRule): readonly Vector[] {
  return rule.points.slice(0, unknownOutcome(rule)).map((points) => {
    const vector = new Float64Array(plan.pools.length);
    vector[rule.pool] = points;
    return vector;
  });
}
