import { dayOf } from '../../../src/base/calendar.ts';

const industries = [
  'Food & Beverages',
  'Wine and Spirits',
  'Wholesale',
  'Retail',
  'Logistics and Supply Chain',
];
const countries = ['Germany', 'Austria', 'Denmark', 'France', 'Italy'];
const systems = ['NetSuite', 'Business Central', 'SAP S/4HANA', 'None', ''];

/** The outcome of a generated deal, in the column `Outcome`. */
export const outcomeOptions = [
  '--outcome',
  'Outcome',
  '--won',
  'Closed Won',
  '--lost',
  'Closed Lost',
] as const;

/** Numbers from 0 up to 1 that are the same each time. */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** Deals with the columns that the worked example reads; what a company trades in and its size tell who wins. */
export function generatedDeals(count: number, seed = 7): readonly (readonly string[])[] {
  const next = drawn(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  return Array.from({ length: count }, (_, at) => {
    const [industry, employees] = [pick(industries), Math.floor(Math.exp(2 + next() * 6))];
    const fits = Number(industries.indexOf(industry) < 2) + Number(employees >= 100 && employees < 500);
    const outcome = next() < 0.2 * (1 + fits) ? 'Closed Won' : 'Closed Lost';
    const made = dayOf(19_000 + Math.floor(next() * 900));
    const rest = [pick(countries), pick(systems), String(1 + Math.floor(next() * 9))];
    return [String(5000 + at), made, outcome, industry, String(employees), ...rest];
  });
}

/** The names of their columns. */
export const dealColumns = [
  ...['Record ID', 'Created', 'Outcome', 'Industry', 'Number of Employees', 'Country/Region', 'ERP'],
  'Warehouse sites',
] as const;

/** Rows below their names, as CSV. */
export const csvOf = (rows: readonly (readonly string[])[], names: readonly string[] = dealColumns): string =>
  [names, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
