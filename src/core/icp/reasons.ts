import { sayFacts } from '../condition/explain.ts';
import type { Facts } from '../condition/facts.ts';
import { writtenNumber } from '../condition/written-value.ts';
import type { Plan, Tally } from './plan.ts';
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
  const { rows, blankRows, clamps } = plan;
  const { found } = tally;
  const filled = blankRows.slice(0, rows.length + 1 + clampsOf(plan, tally));
  for (let r = 0; r < rows.length; r++) {
    const { place, reasons } = rows[r] as Plan['rows'][number];
    filled[r + 1] = reasons[found[place] as number] as SharedReason;
  }
  let next = rows.length + 1;
  for (let c = 0; next < filled.length; c++) {
    const points = clamps[c] as number;
    if (points !== 0) filled[next++] = clampReason(plan, c, points);
  }
  return filled;
}

/** How many pools, and at last the total, are clamped; by how much each is, is left in `clamps`. */
function clampsOf({ base, pools, scale, clamps }: Plan, { sums }: Tally): number {
  let total = base;
  let count = 0;
  for (let p = 0; p < pools.length; p++) {
    const { least, most } = pools[p] as Plan['pools'][number];
    const sum = sums[p] as number;
    const clamped = clamp(sum, least, most);
    clamps[p] = clamped - sum;
    if (clamped !== sum) count++;
    total += clamped;
  }
  const score = clamp(total, scale[0], scale[1]);
  clamps[pools.length] = score - total;
  return score === total ? count : count + 1;
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
