import type { CalendarDate } from '../../base/calendar.ts';
import type { AnswerCode } from '../condition/answer.ts';
import { todayNumber } from '../condition/evaluate.ts';
import type { Facts, FactValue } from '../condition/facts.ts';
import { cellOf } from '../condition/locate.ts';
import { readValue } from '../condition/read-value.ts';
import { walk } from '../condition/tree.ts';
import type { Atom, Effect, Loose, Plan, Slot, Tally } from './plan.ts';
import { outcomeOf, unknownOutcome } from './rule.ts';

/**
 * Finds each fact's cell and adds up what follows: points by pool, known weight, disqualification. The tally belongs
 * to the plan and holds until the next record is settled.
 */
export function settle(plan: Plan, facts: Facts, today: CalendarDate): Tally {
  const { tally, slots, loose } = plan;
  const { known } = facts;
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
    if (raw !== undefined) cell = slot.space === null ? look(slot, tally, raw) : cellOf(slot.space, raw, day);
    else if (slot.space === null) look(slot, tally, raw);
    cells[s] = cell;
    const effect = slot.effects[cell] as Effect;
    sums[effect.pool] = (sums[effect.pool] as number) + effect.points;
    if (effect.spread !== null) addSpread(effect.spread, sums);
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

function addSpread(spread: NonNullable<Effect['spread']>, sums: Float64Array): void {
  for (const { pool, points } of spread) sums[pool] = (sums[pool] as number) + points;
}

/** A fact without cells: everything that is seen of it is looked up. It stays in cell 0. */
function look(slot: Slot, tally: Tally, raw: FactValue | undefined): number {
  const read = readValue(slot.fact.type, raw);
  const { observables, liveFrom } = slot;
  for (let i = 0; i < observables.length; i++)
    tally.live[liveFrom + i] = (observables[i] as Slot['observables'][number])(read, tally.day);
  return 0;
}

function addLoose(plan: Plan, index: number): void {
  const { tally } = plan;
  const { rule } = plan.loose[index] as Loose;
  const outcome = looseOutcome(plan, index, tally.cells);
  tally.outcomes[index] = outcome;
  tally.sums[rule.pool] = (tally.sums[rule.pool] as number) + (rule.points[outcome] as number);
  if (outcome !== unknownOutcome(rule)) tally.weight += rule.weight;
  if (rule.disqualifies && outcome === 0) tally.disqualified = true;
}

/** The outcome of a loose rule for these cells; what has no cells is as it was settled. */
export function looseOutcome(plan: Plan, index: number, cells: ArrayLike<number>): number {
  const loose = plan.loose[index] as Loose;
  if (loose.only) return seenBy(plan, loose.only, cells);
  if (loose.table === null) {
    const answerAt = (atom: number): AnswerCode =>
      seenBy(plan, loose.atoms[atom] as Atom, cells) as AnswerCode;
    return outcomeOf(loose.trees.map((tree) => walk(tree, answerAt)));
  }
  let entry = 0;
  for (let i = 0; i < loose.slots.length; i++)
    entry += (cells[loose.slots[i] as number] as number) * (loose.strides[i] as number);
  return loose.table[entry] as number;
}

function seenBy({ slots, tally }: Plan, { slot, seen }: Atom, cells: ArrayLike<number>): number {
  const { space, liveFrom } = slots[slot] as Slot;
  const found = space ? space.seen[seen]?.[cells[slot] as number] : tally.live[liveFrom + seen];
  return found as number;
}
