import { declared } from '../condition/compile.ts';
import type { Fact } from '../condition/model.ts';
import { comparisonsOf, factsOf, isTimeRelative } from '../condition/operators.ts';
import { groupsOf } from './group.ts';
import { hashedFacts } from './input-hash.ts';
import { looseRules } from './loose.ts';
import type { Scorecard } from './model.ts';
import type { CompiledScorecard, Plan, Slot } from './plan.ts';
import { poolOf, poolsOf } from './pool.ts';
import { ranksOf } from './rank.ts';
import { baseReason } from './reasons.ts';
import { rulesOf, unknownOutcome, type Rule } from './rule.ts';
import { slotsOf } from './slot.ts';

export type { CompiledScorecard } from './plan.ts';

/**
 * Compiles a scorecard once, so that it can score many records. An undeclared fact or a comparison that a fact's
 * type does not have throws: the model's check has ruled both out.
 */
export function compileScorecard(
  scorecard: Scorecard,
  facts: readonly Fact[],
  modelVersion: string,
): CompiledScorecard {
  const conditions = [
    ...scorecard.criteria.flatMap(({ when, bands }) => bands?.map((band) => band.when) ?? when ?? []),
    ...scorecard.disqualifiers.map(({ when }) => when),
  ];
  const read = [...new Set([...conditions.flatMap(factsOf), ...scorecard.required])];
  const asked = new Set(conditions.flatMap(comparisonsOf).flatMap((one) => ('isSet' in one ? one.fact : [])));
  const declaredFacts = read.map((id) => declared(id, facts));
  return {
    scorecard,
    modelVersion,
    factsRead: [...read].sort(),
    timeRelative: conditions.some(isTimeRelative),
    plan: planOf(scorecard, declaredFacts, asked),
  };
}

function planOf(card: Scorecard, facts: readonly Fact[], blankCounts: ReadonlySet<string>): Plan {
  const pools = poolsOf(card);
  const rules = rulesOf(card, facts, (dimension) => poolOf(dimension, pools));
  const slots = slotsOf({ facts, rules, required: new Set(card.required), blankCounts });
  const loose = looseRules(rules, slots);
  const ranks = ranksOf(card);
  const groups = groupsOf(loose, slots);
  const grouped = slots.map((_, index) => groups.some((group) => group.slots.includes(index)));
  return {
    base: card.base,
    scale: card.scale,
    pools,
    rules,
    slots: slots.map((slot, index) => ({ ...slot, loose: readersOf(loose, index) })),
    loose,
    groups,
    hashed: hashedFacts(facts),
    grouped,
    ranks: ranks.all,
    disqualifiedRank: ranks.disqualified,
    weight: rules.reduce((sum, rule) => sum + rule.weight, 0),
    blankRows: [baseReason(card.base), ...rules.map(unknownReason)],
    clampRows: Array.from({ length: pools.length + 1 }, () => new Map()),
    ...tallyFor(slots, loose.length, pools.length),
  };
}

const readersOf = (loose: Plan['loose'], slot: number): readonly number[] =>
  loose.flatMap((one, index) => (one.slots.includes(slot) ? [index] : []));

function unknownReason(rule: Rule): Plan['blankRows'][number] {
  return rule.reasons[unknownOutcome(rule)] as Plan['blankRows'][number];
}

function tallyFor(slots: readonly Slot[], loose: number, pools: number): Pick<Plan, 'tally'> {
  const liveSize = slots.reduce((size, slot) => Math.max(size, slot.liveFrom + slot.observables.length), 0);
  return {
    tally: {
      today: '',
      day: 0,
      cells: new Uint16Array(slots.length),
      live: new Uint16Array(liveSize),
      outcomes: new Uint16Array(loose),
      sums: new Float64Array(pools),
      weight: 0,
      disqualified: false,
    },
  };
}
