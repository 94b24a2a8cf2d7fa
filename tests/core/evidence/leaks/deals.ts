import { recogniseAll } from '../../../../src/core/evidence/columns/recognise.ts';
import { daysOf } from '../../../../src/core/evidence/columns/read-days.ts';
import { findLeaks } from '../../../../src/core/evidence/leaks/find-leaks.ts';
import type { FoundLeak } from '../../../../src/core/evidence/leaks/leak-input.ts';
import { dayOf } from '../../../../src/base/calendar.ts';
import { tableOf } from '../columns/coded.ts';

/** A generator of numbers from 0 to 1, the same for the same seed. */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One invented deal, with what may be written of it. */
export interface Deal {
  readonly row: number;
  readonly won: boolean;
  readonly isOpen: boolean;
  /** Days since 1970. */
  readonly made: number;
  readonly closed: number;
  readonly draw: () => number;
}

/** How a column of a generated file is written. */
export type Written = (deal: Deal) => string;

/** What a generated file holds: how many deals, with which share won and open, and which columns beside the outcome. */
export interface File {
  readonly rows: number;
  readonly won?: number;
  readonly open?: number;
  readonly seed?: number;
  /** Days on which deals are made; by chance within two years unless said otherwise. */
  readonly madeOn?: (row: number) => number;
  readonly columns: Readonly<Record<string, Written>>;
}

/** The leaks that are found in a generated file with the columns Outcome and Made. */
export function leaksIn({
  rows,
  won = 0.4,
  open = 0,
  seed = 1,
  madeOn,
  columns,
}: File): readonly FoundLeak[] {
  const draw = drawing(seed);
  const deals = Array.from({ length: rows }, (_, row): Deal => {
    const made = madeOn?.(row) ?? 19_000 + Math.floor(draw() * 700);
    const closed = made + 5 + Math.floor(draw() * 90);
    return { row, made, closed, won: draw() < won, isOpen: draw() < open, draw };
  });
  const outcome = (deal: Deal): string => (deal.isOpen ? 'Open' : deal.won ? 'Won' : 'Lost');
  const table = tableOf({
    Outcome: deals.map(outcome),
    Made: deals.map(({ made }) => dayOf(made)),
    ...Object.fromEntries(Object.entries(columns).map(([name, write]) => [name, deals.map(write)])),
  });
  const profiles = recogniseAll(table);
  const [, made] = table.columns;
  return findLeaks({
    ...{ table, profiles, known: new Set(['Outcome', 'Made']), dropped: 0 },
    won: Uint8Array.from(deals, (deal) => (deal.isOpen ? 2 : Number(deal.won))),
    rows: Uint32Array.from(deals.filter(({ isOpen }) => !isOpen).map(({ row }) => row)),
    created: made ? daysOf(made, { days: 'iso' }) : null,
  });
}

/** One of these, by chance. */
export const oneOf =
  (...texts: readonly string[]): Written =>
  ({ draw }) =>
    texts[Math.floor(draw() * texts.length)] ?? '';
