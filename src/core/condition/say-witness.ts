import { dayOf } from '../../base/calendar.ts';
import type { Fact } from './model.ts';
import type { Read } from './read-value.ts';
import { witnessDay, type Witness } from './witness.ts';
import { writtenValue } from './written-value.ts';

/** A witness in words: `Employees: 500 people; Last funding: 30 days ago`. */
export function sayWitness(witness: Witness, relativeDays: boolean): string {
  return [...witness].map(([fact, read]) => `${fact.label}: ${sayRead(fact, read, relativeDays)}`).join('; ');
}

function sayRead(fact: Fact, read: Read | null, relativeDays: boolean): string {
  if (read === null) return 'not filled in';
  if (fact.type !== 'date') return writtenValue(fact, read) ?? 'some value';
  return relativeDays ? sayAge(witnessDay - Number(read)) : (writtenValue(fact, dayOf(Number(read))) ?? '');
}

function sayAge(days: number): string {
  if (days === 0) return 'today';
  const size = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `${size} ago` : `in ${size}`;
}
