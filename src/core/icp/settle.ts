import type { CalendarDate } from '../../base/calendar.ts';
import { held, unknown, type AnswerCode } from '../condition/answer.ts';
import { todayNumber } from '../condition/evaluate.ts';
import type { Facts, FactValue } from '../condition/facts.ts';
import { cellOf } from '../condition/locate.ts';
import { readValue } from '../condition/read-value.ts';
import { walk } from '../condition/tree.ts';
import type { Atom, Effect, Plan, PlannedRule, Slot, Tally } from './plan.ts';
import { unknownOutcome } from './rule.ts';

/**
 * Finds each fact's cell and adds up what follows: points by pool, known weight, disqualification. The tally belongs
 * to the plan and holds until the next record is settled.
 */
export function settle(plan: Plan, { known }: Facts, today: CalendarDate): Tally {
  const { tally, slots, loose } = plan;
  const { sums, cells } = tally;
  if (tally.today !== today) setToday(tally, today);
  const { day } = tally;
  let weight = 0;
  let disqualified = false;
  for (let p = 0; p < sums.length; p++) sums[p] = 0;
  for (let s = 0; s < slots.length; s++) {
    const slot = slots[s] as Slot;
    const raw = known[slot.id];
    let cell = 0;
    if (slot.space === null) answerAtoms(slot, tally, raw);
    else if (raw !== undefined) cell = cellOf(slot.space, raw, day);
    cells[s] = cell;
    const effect = slot.effects[cell] as Effect;
    addEffect(effect, sums);
    weight += effect.weight;
    if (effect.disqualified) disqualified = true;
  }
  tally.weight = weight;
  tally.disqualified = disqualified;
  for (let l = 0; l < loose.length; l++) addLoose(plan, l);
  return tally;
}

function setToday(tally: Tally, today: CalendarDate): void {
  tally.day = todayNumber(today);
  tally.today = today;
}

/** Adds the points that follow from a fact's cell alone. */
export function addEffect({ pool, points, spread }: Effect, sums: Float64Array): void {
  sums[pool] = (sums[pool] as number) + points;
  if (spread !== null) for (const more of spread) sums[more.pool] = (sums[more.pool] as number) + more.points;
}

/** A fact without cells stays in cell 0; what is asked of it is answered now. */
function answerAtoms({ fact, observables, liveFrom }: Slot, tally: Tally, raw: FactValue | undefined): void {
  const read = readValue(fact.type, raw);
  for (let i = 0; i < observables.length; i++)
    tally.live[liveFrom + i] = (observables[i] as Slot['observables'][number])(read, tally.day);
}

function addLoose(plan: Plan, index: number): void {
  const { tally } = plan;
  const rule = plan.loose[index] as PlannedRule;
  const outcome = outcomeAt(plan, rule, tally.cells);
  tally.outcomes[index] = outcome;
  tally.sums[rule.pool] = (tally.sums[rule.pool] as number) + (rule.points[outcome] as number);
  if (outcome !== unknownOutcome(rule)) tally.weight += rule.weight;
  if (rule.disqualifies && outcome === 0) tally.disqualified = true;
}

/** The outcome of a rule for these cells; a fact without cells is as it was settled. */
export function outcomeAt(plan: Plan, rule: PlannedRule, cells: ArrayLike<number>): number {
  const { table, slots, strides } = rule;
  if (table === null) return walkedOutcome(plan, rule, cells);
  let entry = 0;
  for (let i = 0; i < slots.length; i++)
    entry += (cells[slots[i] as number] as number) * (strides[i] as number);
  return table[entry] as number;
}

function walkedOutcome(plan: Plan, { trees, atoms }: PlannedRule, cells: ArrayLike<number>): number {
  let outcome = trees.length;
  for (let branch = 0; branch < trees.length; branch++) {
    const tree = trees[branch] as PlannedRule['trees'][number];
    const code =
      tree.kind === 'leaf'
        ? atomAnswer(plan, atoms[tree.at] as Atom, cells)
        : walk(tree, (leaf) => atomAnswer(plan, atoms[leaf] as Atom, cells));
    if (code === held) return branch;
    if (code === unknown) outcome = trees.length + 1;
  }
  return outcome;
}

/** The points that a rule gives for these cells. */
export const pointsAt = (plan: Plan, rule: PlannedRule, cells: ArrayLike<number>): number =>
  rule.points[outcomeAt(plan, rule, cells)] as number;

/** What an atom answers for these cells. */
export function atomAnswer(
  { slots, tally }: Plan,
  { slot, seen }: Atom,
  cells: ArrayLike<number>,
): AnswerCode {
  const { space, liveFrom } = slots[slot] as Slot;
  const found = space ? space.seen[seen]?.[cells[slot] as number] : tally.live[liveFrom + seen];
  return found as AnswerCode;
}
