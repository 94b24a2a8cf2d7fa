import type { CalendarDate } from '../../base/calendar.ts';
import { held, unknown, type AnswerCode } from '../condition/answer.ts';
import { todayNumber } from '../condition/evaluate.ts';
import type { Facts, FactValue } from '../condition/facts.ts';
import { cellOf } from '../condition/locate.ts';
import { readValue } from '../condition/read-value.ts';
import { walk } from '../condition/tree.ts';
import { addUp } from './ledger.ts';
import type { Atom, Plan, PlannedRule, Slot, Tally } from './plan.ts';

/**
 * Finds each fact's cell and adds up what follows: points by pool, known weight, disqualification. The tally belongs
 * to the plan and holds until the next record is settled.
 */
export function settle(plan: Plan, { known }: Facts, today: CalendarDate): Tally {
  startTally(plan.tally, plan.blankLive, today);
  findCells(plan, known);
  return settleFound(plan);
}

/** A tally of which no fact is known yet, as of a day. */
export function startTally(tally: Tally, blankLive: Uint16Array, today: CalendarDate): void {
  if (tally.today !== today) setToday(tally, today);
  const { cells, live } = tally;
  for (let s = 0; s < cells.length; s++) cells[s] = 0;
  for (let i = 0; i < live.length; i++) live[i] = blankLive[i] as number;
}

/** Adds up what follows from the cells that were found. */
export function settleFound(plan: Plan): Tally {
  const { tally, loose } = plan;
  const { cells, outcomes } = tally;
  for (let l = 0; l < loose.length; l++) outcomes[l] = outcomeAt(plan, loose[l] as PlannedRule, cells);
  addUp(plan.lanes, tally);
  return tally;
}

/**
 * Goes through what is known, rather than asking for each fact: records differ in which properties they have, and
 * each such shape would be searched anew for each fact.
 */
function findCells({ tally, slots, slotOf }: Plan, known: Facts['known']): void {
  const { cells, day } = tally;
  const ids = Object.keys(known);
  const values = Object.values(known);
  for (let i = 0; i < ids.length; i++) {
    const s = slotOf.get(ids[i] as string);
    if (s === undefined) continue;
    const slot = slots[s] as Slot;
    const raw = values[i];
    if (raw === undefined) continue;
    if (slot.space === null) answerAtoms(slot, tally, raw);
    else cells[s] = cellOf(slot.space, raw, day);
  }
}

function setToday(tally: Tally, today: CalendarDate): void {
  tally.day = todayNumber(today);
  tally.today = today;
}

/** A fact without cells stays in cell 0; what is asked of it is answered now. */
export function answerAtoms(
  { fact, observables, liveFrom }: Slot,
  tally: Tally,
  raw: FactValue | undefined,
): void {
  const read = readValue(fact.type, raw);
  for (let i = 0; i < observables.length; i++)
    tally.live[liveFrom + i] = (observables[i] as Slot['observables'][number])(read, tally.day);
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
