import type { Plan, PlannedRule } from './plan.ts';
import { pointsAt } from './settle.ts';

/** A slot with the cells that are tried for it. */
export interface Choice {
  readonly slot: number;
  readonly cells: ArrayLike<number>;
}

/** How many combinations of cells there are. */
export const combinations = (choices: readonly Choice[]): number =>
  choices.reduce((product, { cells }) => product * cells.length, 1);

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

/** Adds points to a pool. */
export function addTo(sums: Float64Array, pool: number, points: number): void {
  sums[pool] = (sums[pool] as number) + points;
}

/** The points that rules give together for these cells, by pool. */
export function sumInto(
  sums: Float64Array,
  plan: Plan,
  rules: readonly PlannedRule[],
  cells: ArrayLike<number>,
): void {
  sums.fill(0);
  for (const rule of rules) addTo(sums, rule.pool, pointsAt(plan, rule, cells));
}
