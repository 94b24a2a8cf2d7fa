import { dayOf } from '../../src/base/calendar.ts';
import type { Condition, Fact } from '../../src/core/condition/model.ts';
import type { Band } from '../../src/core/icp/model.ts';

/** What one column of the made-up deals is: how a cell comes about, what it means for winning, and its criterion. */
export interface BenchColumn {
  readonly name: string;
  readonly fact: Fact;
  /** A number from 0 up to 1 to what stands in the cell, for a deal made on that day. */
  readonly cell: (drawn: number, day: number) => string;
  /** The same number to what it adds to the log odds of winning. */
  readonly odds: (drawn: number) => number;
  readonly bands: readonly Band[];
}

type Odds = (drawn: number) => number;

const days = new Map<number, string>();

/** Days as text, each written once. */
export function dayText(day: number): string {
  const written = days.get(day) ?? dayOf(day);
  days.set(day, written);
  return written;
}

const nothing: Odds = () => 0;
const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '_');
const factOf = (name: string, type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  id: idOf(name),
  label: name,
  type,
  object: 'company',
  ...more,
});
const band = (when: Condition, points: number): Band => ({ when, points });

/** An option of so many values of equal share; the first half and the second differ by `effect`. */
function option(name: string, count: number, effect: number): BenchColumn {
  const values = Array.from({ length: count }, (_, at) => ({ id: `v${at}`, label: `${name} ${at}` }));
  const fact = factOf(name, 'option', { values });
  const [some = 'v0', other = 'v1'] = [values[0]?.id, values[1]?.id];
  const better = values.slice(2, Math.max(3, Math.ceil(count / 2))).map(({ id }) => id);
  const labels = values.map(({ label }) => label);
  return {
    name,
    fact,
    cell: (drawn) => labels[Math.floor(drawn * count)] ?? '',
    odds: (drawn) => (drawn < 0.5 ? effect : -effect),
    bands: [
      band({ fact: fact.id, is: some }, Math.round(8 * effect) + 1),
      band({ fact: fact.id, is: other }, Math.round(8 * effect)),
      ...(count > 2 ? [band({ fact: fact.id, isOneOf: better }, Math.round(6 * effect))] : []),
    ],
  };
}

/** A whole number whose logarithm is spread evenly; the middle third is better by `effect`. */
function amount(name: string, [least, most]: readonly [number, number], effect: number): BenchColumn {
  const at = (share: number): number => Math.round(least * (most / least) ** share);
  const id = idOf(name);
  return {
    name,
    fact: factOf(name, 'number'),
    cell: (drawn) => String(at(drawn)),
    odds: (drawn) => (drawn > 1 / 3 && drawn < 2 / 3 ? effect : -effect / 2),
    bands: [
      band({ fact: id, between: [at(1 / 3), at(1 / 2)] }, Math.round(10 * effect)),
      band({ fact: id, between: [at(1 / 2), at(2 / 3)] }, Math.round(9 * effect)),
      band({ fact: id, atLeast: at(2 / 3) }, 1),
    ],
  };
}

function yesNo(name: string, effect: number): BenchColumn {
  const fact = factOf(name, 'yesNo');
  return {
    name,
    fact,
    cell: (drawn) => (drawn < 0.4 ? 'Yes' : 'No'),
    odds: (drawn) => (drawn < 0.4 ? effect : -effect),
    bands: [band({ fact: fact.id, is: true }, Math.round(8 * effect) + 1)],
  };
}

/** A day up to four years before the deal was made. */
function past(name: string, odds: Odds): BenchColumn {
  const fact = factOf(name, 'date');
  return {
    name,
    fact,
    cell: (drawn, day) => dayText(day - Math.floor(drawn * 1460)),
    odds,
    bands: [
      band({ fact: fact.id, withinLast: { days: 180 } }, 5),
      band({ fact: fact.id, olderThan: { days: 900 } }, 1),
    ],
  };
}

/** Twenty facts of a company. Nine of them tell of the outcome, the others are noise. */
export const columns: readonly BenchColumn[] = [
  option('Industry', 12, 0.5),
  option('Country', 20, 0.1),
  option('ERP', 8, 0.4),
  option('Ownership', 5, 0),
  option('Segment', 4, 0.2),
  option('Region', 9, 0),
  option('Warehouse software', 30, 0),
  option('Channel', 6, 0),
  amount('Employees', [10, 10_000], 0.7),
  amount('Turnover', [100_000, 1_000_000_000], 0),
  amount('Sites', [1, 40], 0.4),
  amount('Orders a day', [10, 100_000], 0),
  amount('Fleet', [1, 300], 0),
  amount('Floor space', [200, 90_000], 0),
  yesNo('Chilled', 0.4),
  yesNo('Listed', 0),
  yesNo('Part of a group', 0),
  yesNo('Own label', 0.1),
  past('Last funding', (drawn) => (drawn < 0.12 ? 0.8 : -0.1)),
  past('Contract began', nothing),
];
