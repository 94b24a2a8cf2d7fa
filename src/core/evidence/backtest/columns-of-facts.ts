import { todayNumber } from '../../condition/evaluate.ts';
import type { FactValue } from '../../condition/facts.ts';
import type { Fact } from '../../condition/model.ts';
import { isRange, readValue, type Read } from '../../condition/read-value.ts';
import type { FactColumn } from '../fact-column.ts';
import { progressEvery, type RecordSource } from './score-records.ts';

/** Takes the values of one fact, record by record. */
interface Filling {
  readonly column: FactColumn;
  take(row: number, raw: FactValue | undefined, day: number): void;
}

/**
 * What each of these facts is for each record, in the form that is learned from: numbers, money and counts as numbers,
 * a date as how many days before the record's day it lies, everything else as levels; a list is one level, whatever its
 * order. A count of which only bounds are known is not known.
 */
export function columnsOfFacts(facts: readonly Fact[], source: RecordSource): readonly FactColumn[] {
  const fillings = facts.map((fact) => fillingOf(fact, source.count));
  const ids = facts.map(({ id }) => id);
  let [today, day] = ['', 0];
  for (let row = 0; row < source.count; row++) {
    const { known } = source.factsAt(row);
    const now = source.todayAt(row);
    if (now !== today) [today, day] = [now, todayNumber(now)];
    for (let at = 0; at < fillings.length; at++) fillings[at]?.take(row, known[ids[at] as string], day);
    if ((row + 1) % progressEvery === 0) source.onProgress?.(row + 1);
  }
  source.onProgress?.(source.count);
  return fillings.map(({ column }) => column);
}

function fillingOf(fact: Fact, count: number): Filling {
  switch (fact.type) {
    case 'number':
    case 'money':
    case 'count':
      return numbersOf(fact, count, (number) => number);
    case 'date':
      return numbersOf(fact, count, (number, day) => day - number);
    case 'text':
    case 'option':
    case 'options':
    case 'yesNo':
      return levelsOf(fact, count);
  }
}

function numbersOf(fact: Fact, count: number, numberOf: (read: number, day: number) => number): Filling {
  const values = new Float64Array(count).fill(Number.NaN);
  return {
    column: { kind: 'number', id: fact.id, label: fact.label, values },
    take(row, raw, day) {
      const read = readValue(fact.type, raw);
      if (typeof read === 'number') values[row] = numberOf(read, day);
    },
  };
}

/** Distinct levels of one fact beyond these share the last one: of none of them can anything be learned. */
const mostLevels = 65_536;

function levelsOf(fact: Fact, count: number): Filling {
  const codes = new Int32Array(count).fill(-1);
  const levels: string[] = [];
  const codeOf = new Map<string, number>();
  const codeFor = (level: string): number => {
    const known = codeOf.get(level);
    if (known !== undefined) return known;
    if (levels.length === mostLevels) return mostLevels - 1;
    codeOf.set(level, levels.length);
    return levels.push(level) - 1;
  };
  return {
    column: { kind: 'level', id: fact.id, label: fact.label, codes, levels },
    take(row, raw) {
      const level = raw === undefined ? null : levelOf(readValue(fact.type, raw));
      if (level !== null) codes[row] = codeFor(level);
    },
  };
}

function levelOf(read: Read | null): string | null {
  if (read === null) return null;
  if (typeof read !== 'object') return String(read);
  return isRange(read) ? null : [...read].sort().join(', ');
}
