import { dayNumber, dayOf } from '../../../src/base/calendar.ts';

/** A file that was made for a test: its columns by name, a cell a record. */
export type MadeColumns = Readonly<Record<string, readonly string[]>>;

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a file is like. */
export interface Shape {
  readonly rows: number;
  readonly seed: number;
  /** Columns that have nothing to do with the outcome. */
  readonly noise: number;
  /** Rows that stand in the file twice. */
  readonly doubles?: number;
}

const tradeOdds = [1.4, 0.2, -0.2, -1, 0];
const trades = ['Food & Drink', 'Retail', 'Logistics, storage', 'He said "yes"', 'Other'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const firstDay = dayNumber('2023-01-01') ?? 0;

/**
 * Closed deals of companies: trade, staff, turnover and how long ago they were founded decide, the rest is noise. Days
 * stand in three formats, blanks in words, amounts with a currency, texts in quotes.
 */
export function madeRecords({ rows, seed, noise, doubles = 0 }: Shape): MadeColumns {
  const random = seeded(seed);
  const columns: Record<string, string[]> = {};
  const put = (name: string, cell: string): void => void (columns[name] ??= []).push(cell);
  for (let row = 0; row < rows; row++) {
    const made = firstDay + Math.floor((row / rows) * 900);
    const trade = Math.floor(random() * trades.length);
    const staff = Math.round(10 ** (1 + 2.5 * random()));
    const turnover = Math.round(staff * (40 + 60 * random()));
    const age = Math.floor(100 + 5000 * random());
    const odds = -0.6 + (tradeOdds[trade] ?? 0) + (staff > 200 ? 1 : -0.6) + (age > 2500 ? 0.7 : -0.5);
    const isWon = random() < 1 / (1 + Math.exp(-odds));
    put('Deal No', `D-${10_000 + row}`);
    put('Created', dayOf(made));
    put('Outcome', random() < 0.05 ? 'Open' : isWon ? 'Won' : 'Lost');
    put('Trade', random() < 0.06 ? 'N/A' : (trades[trade] ?? ''));
    put('Staff', random() < 0.05 ? 'Unknown' : grouped(staff));
    put('Turnover', random() < 0.1 ? '' : `€${grouped(turnover)}`);
    put('Founded', dayFirst(made - age));
    put('Newest site', named(made - Math.floor(2000 * random())));
    put('Audit', monthFirst(made - Math.floor(800 * random())));
    put('Own fleet', ['Yes', 'No', ''][Math.floor(random() * 3)] ?? '');
    put('Comment', `Talked on ${row} "about" it,\nthen ${Math.floor(random() * 1e9)}`);
    put('Deal stage', ['Discovery', 'Proposal', 'Closed'][Math.floor(random() * 3)] ?? '');
    put('Close date', dayOf(made + 20 + Math.floor(60 * random())));
    put('Opportunity Amount', grouped(Math.round(1000 + 90_000 * random())));
    put('Sales rep', `Rep ${Math.floor(random() * 9)}`);
    put('Country', 'Germany');
    for (let at = 0; at < noise; at++)
      put(
        `Noise ${at}`,
        at % 2 === 0 ? String(Math.floor(random() * 50)) : `Kind ${Math.floor(random() * 12)}`,
      );
  }
  for (const cells of Object.values(columns))
    for (let at = 0; at < doubles; at++) cells.push(cells[at * 3] ?? '');
  return columns;
}

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const two = (part: string | number): string => String(part).padStart(2, '0');

function parts(day: number): readonly [string, number, string] {
  const [year = '', month = '', of = ''] = dayOf(day).split('-');
  return [year, Number(month), of];
}

function dayFirst(day: number): string {
  const [year, month, of] = parts(day);
  return `${of}.${two(month)}.${year}`;
}

function monthFirst(day: number): string {
  const [year, month, of] = parts(day);
  return `${month}/${Number(of)}/${year}`;
}

function named(day: number): string {
  const [year, month, of] = parts(day);
  return `${of}-${months[month - 1]}-${year}`;
}

/** As a file. */
export function csvOf(columns: MadeColumns): string {
  const names = Object.keys(columns);
  const count = columns[names[0] ?? '']?.length ?? 0;
  const lines = [
    names,
    ...Array.from({ length: count }, (_, row) => names.map((name) => columns[name]?.[row] ?? '')),
  ];
  return lines.map((cells) => cells.map(quoted).join(',')).join('\n');
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
