import { declared } from '../condition/compile.ts';
import type { Fact } from '../condition/model.ts';
import { factsOf, isTimeRelative } from '../condition/operators.ts';
import { hashedFacts } from './input-hash.ts';
import { groupsOf } from './interval.ts';
import type { Scorecard } from './model.ts';
import type { CompiledScorecard, Plan, Slot } from './plan.ts';
import { plannedRule } from './planned-rule.ts';
import { poolOf, poolsOf } from './pool.ts';
import { ranksOf } from './rank.ts';
import { baseReason } from './reasons.ts';
import { rulesOf, unknownOutcome, type SharedReason } from './rule.ts';
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
  const pools = poolsOf(scorecard);
  const rules = rulesOf(scorecard, facts, (dimension) => poolOf(dimension, pools));
  const conditions = rules.flatMap((rule) => rule.branches);
  const read = [...new Set([...conditions.flatMap(factsOf), ...scorecard.required])];
  const slots = slotsOf(
    read.map((id) => declared(id, facts)),
    rules,
  );
  return {
    scorecard,
    modelVersion,
    factsRead: read.sort(),
    timeRelative: conditions.some(isTimeRelative),
    plan: planOf(scorecard, slots, rules, pools),
  };
}

function planOf(
  card: Scorecard,
  slots: readonly Slot[],
  rules: ReturnType<typeof rulesOf>,
  pools: Plan['pools'],
): Plan {
  const planned = rules.map((rule) => plannedRule(rule, slots));
  const loose = planned.filter((rule) => !slots.some((slot) => slot.rows.includes(rule.row)));
  const ranks = ranksOf(card);
  const unknown = rules.map((rule) => rule.reasons[unknownOutcome(rule)] as SharedReason);
  return {
    base: card.base,
    scale: card.scale,
    pools,
    slots,
    rules: planned,
    readers: slots.map((_, at) => planned.filter((rule) => rule.slots.includes(at))),
    loose,
    groups: groupsOf(planned, slots),
    ranks: ranks.all,
    disqualifiedRank: ranks.disqualified,
    weight: rules.reduce((sum, rule) => sum + rule.weight, 0),
    hashed: hashedFacts(slots.map((slot) => slot.fact)),
    blankRows: [baseReason(card.base), ...unknown],
    clampRows: [...pools, null].map(() => new Map<number, SharedReason>()),
    tally: {
      today: '',
      day: 0,
      cells: new Uint16Array(slots.length),
      live: new Uint16Array(slots.reduce((size, slot) => size + slot.observables.length, 0)),
      outcomes: new Uint16Array(loose.length),
      sums: new Float64Array(pools.length),
      weight: 0,
      disqualified: false,
    },
  };
}
