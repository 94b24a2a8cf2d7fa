import { declared } from '../condition/compile.ts';
import type { Fact } from '../condition/model.ts';
import { factsOf, isTimeRelative } from '../condition/operators.ts';
import { hashedFacts } from './input-hash.ts';
import { groupsOf } from './interval.ts';
import type { Scorecard } from './model.ts';
import { lanesOf, rowOf, type Placed } from './ledger.ts';
import type { CompiledScorecard, Plan, PlannedRule, Slot } from './plan.ts';
import { plannedRule } from './planned-rule.ts';
import { poolOf, poolsOf } from './pool.ts';
import { ranksOf } from './rank.ts';
import { baseReason } from './reasons.ts';
import { rulesOf, type SharedReason } from './rule.ts';
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
  const placed = planned.map((rule) => placedRule(rule, slots, loose));
  const base = baseReason(card.base);
  const clamped = [...pools, null];
  const found = new Uint16Array(slots.length + loose.length);
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
    slotOf: new Map(slots.map((slot, at) => [slot.id, at])),
    blankLive: Uint16Array.from(
      slots.flatMap((slot) => slot.observables.map((observable) => observable(null, 0))),
    ),
    lanes: lanesOf(placed, pools.length),
    rows: placed.map(rowOf),
    blankRows: [base, ...rules, ...clamped].map(() => base),
    clampRows: clamped.map(() => new Map<number, SharedReason>()),
    clamps: new Float64Array(clamped.length),
    tally: {
      today: '',
      day: 0,
      found,
      cells: found.subarray(0, slots.length),
      outcomes: found.subarray(slots.length),
      live: new Uint16Array(slots.reduce((size, slot) => size + slot.observables.length, 0)),
      sums: new Float64Array(pools.length + 2),
      weight: 0,
      disqualified: false,
    },
  };
}

/** A loose rule has a place of its own, after those of the facts. */
function placedRule(rule: PlannedRule, slots: readonly Slot[], loose: readonly PlannedRule[]): Placed {
  const at = loose.indexOf(rule);
  if (at < 0) return { rule, place: rule.slots[0] ?? 0, outcomes: rule.table ?? [] };
  return { rule, place: slots.length + at, outcomes: rule.points.map((_, outcome) => outcome) };
}
