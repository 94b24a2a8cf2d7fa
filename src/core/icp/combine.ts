import type { Tied } from './group.ts';
import type { Loose, Plan, Slot } from './plan.ts';
import { looseOutcome } from './settle.ts';

/** A slot with the cells that are tried for it. */
export interface Choice {
  readonly slot: number;
  readonly cells: ArrayLike<number>;
}

/** Goes through every combination of cells; what is visited is the same array each time. */
export function forEachCombination(
  start: Uint16Array,
  choices: readonly Choice[],
  visit: (cells: Uint16Array) => void,
): void {
  const cells = start.slice();
  const from = (place: number): void => {
    const choice = choices[place];
    if (!choice) return visit(cells);
    for (let i = 0; i < choice.cells.length; i++) {
      cells[choice.slot] = choice.cells[i] as number;
      from(place + 1);
    }
  };
  from(0);
}

/** The points that facts and the criteria tying them give together, by pool. */
export function sumOf(plan: Plan, part: Tied, cells: ArrayLike<number>, sums: Float64Array): void {
  sums.fill(0);
  for (const slot of part.slots) addPoints(plan.slots[slot] as Slot, cells[slot] as number, sums);
  for (const index of part.members) {
    const { rule } = plan.loose[index] as Loose;
    const points = rule.points[looseOutcome(plan, index, cells)] as number;
    sums[rule.pool] = (sums[rule.pool] as number) + points;
  }
}

/** Adds what the rules on one fact alone give in one of its cells. */
export function addPoints({ byCell }: Slot, cell: number, sums: Float64Array): void {
  const from = cell * byCell.pools.length;
  for (let i = 0; i < byCell.pools.length; i++) {
    const pool = byCell.pools[i] as number;
    sums[pool] = (sums[pool] as number) + (byCell.points[from + i] as number);
  }
}
