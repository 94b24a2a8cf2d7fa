import type { FactValue } from '../condition/facts.ts';
import { isRange, readValue } from '../condition/read-value.ts';
import type { CompiledScorecard, Plan, Slot } from './plan.ts';

/** A fact of which records hold numbered values. */
interface Coded {
  readonly at: number;
  readonly slot: Slot;
  readonly codes: ArrayLike<number>;
  readonly values: readonly (FactValue | undefined)[];
}

/**
 * What `openSlots` tells of the record that was settled last, for the facts that the scorecard requires; the others
 * count as not open. What it gives is the same array each time.
 */
export function codedOpen(
  { plan, scorecard }: CompiledScorecard,
  coded: readonly Coded[],
): (row: number) => readonly boolean[] {
  const open = plan.slots.map(() => false);
  const askers = scorecard.required.flatMap((id) => {
    const at = plan.slotOf.get(id);
    const slot = at === undefined ? undefined : plan.slots[at];
    if (at === undefined || slot === undefined) return [];
    return [{ at, isOpen: askerOf(plan, slot, at, coded) }];
  });
  return (row) => {
    for (const { at, isOpen } of askers) open[at] = isOpen(row);
    return open;
  };
}

function askerOf(
  { tally }: Plan,
  { space, fact }: Slot,
  at: number,
  coded: readonly Coded[],
): (row: number) => boolean {
  if (space !== null) {
    const opens = space.refinements.map((next, cell) => cell === 0 || next.length > 1);
    return () => opens[tally.cells[at] as number] ?? false;
  }
  const found = coded.find((one) => one.at === at);
  if (found === undefined) return () => true;
  const opens = found.values.map((raw) => {
    const read = readValue(fact.type, raw);
    return read === null || isRange(read);
  });
  return (row) => opens[found.codes[row] as number] ?? true;
}
