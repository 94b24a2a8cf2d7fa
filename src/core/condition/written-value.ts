import { writtenDay } from '../../base/calendar.ts';
import type { FactValue } from './facts.ts';
import type { Fact } from './model.ts';
import { readValue } from './read-value.ts';

const signs: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' };
const longestText = 80;

/** A number in English: `1,234.5`, with at most three decimals and a real minus sign. */
export function writtenNumber(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const rounded = Math.round(Math.abs(value) * 1000) / 1000;
  const size = Math.abs(value) < 1e15 ? rounded : Math.abs(value);
  const [whole = '', rest] = String(size).split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = rest === undefined ? grouped : `${grouped}.${rest}`;
  return value < 0 && size !== 0 ? `−${text}` : text;
}

/** An amount in English: `€84,000`, `$1,200.50`, `CHF 900`. */
export function writtenMoney(value: number, currency: string | undefined): string {
  const isWhole = Number.isInteger(Math.round(value * 100) / 100);
  const [whole = '', cents] = isWhole ? [writtenNumber(Math.abs(Math.round(value)))] : withCents(value);
  const amount = cents === undefined ? whole : `${whole}.${cents}`;
  const sign = value < 0 && amount !== '0' ? '−' : '';
  const mark = currency === undefined ? '' : (signs[currency] ?? `${currency} `);
  return `${sign}${mark}${amount}`;
}

function withCents(value: number): readonly [string, string] {
  const cents = Math.round(Math.abs(value) * 100);
  return [writtenNumber(Math.floor(cents / 100)), String(cents % 100).padStart(2, '0')];
}

/** Signed points as a card shows them: `+25`, `−5`, `0`. */
export const writtenPoints = (points: number): string =>
  points > 0 ? `+${writtenNumber(points)}` : writtenNumber(points);

/** A value of a fact in English, or null where it is not a value of the fact's type. */
export function writtenValue(fact: Fact, raw: FactValue | undefined): string | null {
  const read = readValue(fact.type, raw);
  if (read === null) return null;
  if (typeof raw === 'number')
    return fact.type === 'money'
      ? writtenMoney(raw, fact.currency)
      : counted(raw, writtenNumber(raw), fact.unit);
  if (typeof raw === 'boolean') return raw ? 'Yes' : 'No';
  if (typeof raw === 'string') return writtenText(fact, raw);
  if (typeof raw === 'object' && 'least' in raw) return writtenRange(fact, raw.least, raw.most);
  return writtenList(fact, Array.isArray(read) ? (read as readonly string[]) : []);
}

function writtenText(fact: Fact, raw: string): string {
  if (fact.type === 'option') return labelOf(fact, raw);
  // Always with its year: the same facts give the same text, whatever the day.
  if (fact.type === 'date') return writtenDay(raw, '');
  return shortened(raw.trim());
}

function shortened(text: string): string {
  if (text.length <= longestText) return text;
  const cut = text.slice(0, longestText - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function writtenRange(fact: Fact, least: number, most: number): string {
  const range = least === most ? writtenNumber(least) : `${writtenNumber(least)} to ${writtenNumber(most)}`;
  return counted(most, range, fact.unit);
}

const writtenList = (fact: Fact, ids: readonly string[]): string =>
  ids.length === 0 ? 'None' : ids.map((id) => labelOf(fact, id)).join(', ');

const labelOf = (fact: Fact, id: string): string =>
  fact.values?.find((value) => value.id === id)?.label ?? shortened(id);

function counted(count: number, amount: string, unit: string | undefined): string {
  if (unit === undefined) return amount;
  return unit === '%' ? `${amount}%` : `${amount} ${count === 1 ? singular(unit) : unit}`;
}

/** `1 site` of `sites`, `1 person` of `people`, `1 order a day` of `orders a day`. */
function singular(unit: string): string {
  const [word = '', ...rest] = unit.split(' ');
  const one = word === 'people' ? 'person' : word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
  return [one, ...rest].join(' ');
}
