import { sayFacts } from '../condition/explain.ts';
import type { Facts } from '../condition/facts.ts';
import { writtenNumber } from '../condition/written-value.ts';
import type { Effect, Plan, Tally } from './plan.ts';
import { clamp } from './pool.ts';
import type { FitReason } from './result.ts';
import type { SharedReason } from './rule.ts';

const whole = { criterion: null, state: 'held', facts: [] } as const;

/** The row that every score starts with. */
export const baseReason = (points: number): SharedReason => ({
  ...whole,
  kind: 'base',
  dimension: null,
  points,
  say: 'Where every record starts',
});

/** The rows of a tally in the order of the model: base, criteria, disqualifiers, caps and floors. */
export function reasonsOf(plan: Plan, tally: Tally): readonly SharedReason[] {
  const rows = plan.blankRows.slice();
  const { slots, loose } = plan;
  for (let s = 0; s < slots.length; s++) {
    const cell = tally.cells[s] as number;
    const slot = slots[s] as Plan['slots'][number];
    if (cell === 0 && !slot.blankCounts) continue;
    const { reasons } = slot.effects[cell] as Effect;
    for (let i = 0; i < reasons.length; i++) rows[slot.rows[i] as number] = reasons[i] as SharedReason;
  }
  for (let l = 0; l < loose.length; l++) {
    const rule = loose[l] as Plan['loose'][number];
    rows[rule.row] = rule.reasons[tally.outcomes[l] as number] as SharedReason;
  }
  return addClamps(plan, tally, rows);
}

function addClamps(plan: Plan, { sums }: Tally, rows: SharedReason[]): readonly SharedReason[] {
  let total = plan.base;
  for (let p = 0; p < plan.pools.length; p++) {
    const { least, most } = plan.pools[p] as Plan['pools'][number];
    const sum = sums[p] as number;
    const clamped = clamp(sum, least, most);
    if (clamped !== sum) rows.push(clampReason(plan, p, clamped - sum));
    total += clamped;
  }
  const score = clamp(total, plan.scale[0], plan.scale[1]);
  if (score !== total) rows.push(clampReason(plan, plan.pools.length, score - total));
  return rows;
}

const mostRemembered = 1000;

/** The row for an adjustment of a pool, or of the total (the place after the last pool), made once and shared. */
function clampReason(plan: Plan, pool: number, points: number): SharedReason {
  const made = plan.clampRows[pool] as Map<number, SharedReason>;
  const known = made.get(points);
  if (known) return known;
  const dimension = plan.pools[pool]?.dimension ?? null;
  const [least, most] = dimension
    ? [dimension.least ?? 0, dimension.most ?? 0]
    : [plan.scale[0], plan.scale[1]];
  const bound = points < 0 ? `at most ${writtenNumber(most)}` : `at least ${writtenNumber(least)}`;
  const reason: SharedReason = {
    ...whole,
    kind: points < 0 ? 'cap' : 'floor',
    dimension: dimension?.id ?? null,
    points,
    say: `${dimension?.label ?? 'All together'}: ${bound}`,
  };
  if (made.size < mostRemembered) made.set(points, reason);
  return reason;
}

/** What a reason says of a record: its own words, or what is known of the facts behind it. */
export const whyOf = (reason: SharedReason, facts: Facts): string =>
  reason.say ?? sayFacts(reason.facts, facts);

/** A reason with its words, as it leaves the engine. */
export const toldReason = (reason: SharedReason, facts: Facts): FitReason => ({
  kind: reason.kind,
  criterion: reason.criterion,
  dimension: reason.dimension,
  points: reason.points,
  state: reason.state,
  why: whyOf(reason, facts),
});
