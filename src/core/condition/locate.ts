import { axisKind } from './axis-kind.ts';
import type { Axis } from './axis.ts';
import { dayNumber } from '../../base/calendar.ts';
import type { FactValue } from './facts.ts';
import { isRange, readText, readValue } from './read-value.ts';

/** What finding a value's cell needs of a space. */
export interface Places extends Axis {
  /** The cell of each position. */
  readonly cellAt: Uint16Array;
}

/** The cell of a raw value; 0 where it is unknown, blank, or not of the fact's type. */
export function cellOf(places: Places, raw: FactValue, today: number): number {
  switch (places.kind) {
    case axisKind.numbers:
      return typeof raw === 'number' && Number.isFinite(raw) ? at(places, raw) : 0;
    case axisKind.options:
      return typeof raw === 'string' && raw !== '' ? atWord(places, raw) : 0;
    case axisKind.yesNo:
      return typeof raw === 'boolean' ? (places.cellAt[raw ? 1 : 0] as number) : 0;
    case axisKind.counts:
      return atCount(places, raw);
    case axisKind.ages:
    case axisKind.days:
      return typeof raw === 'string' ? atDay(places, raw, today) : 0;
    case axisKind.texts:
      return typeof raw === 'string' ? atText(places, raw) : 0;
    case axisKind.lists:
      return Array.isArray(raw) ? atList(places, raw) : 0;
    case axisKind.free:
      return 0;
  }
}

/** How many starts are at or below the value. */
function positionOf(starts: Float64Array, value: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const at = (places: Places, value: number): number =>
  places.cellAt[positionOf(places.starts, value)] as number;

const atWord = (places: Places, word: string): number =>
  places.cellAt[places.words.get(word) ?? places.words.size] as number;

function atText(places: Places, raw: string): number {
  const place = places.words.get(raw);
  if (place !== undefined) return places.cellAt[place] as number;
  const text = readText(raw);
  return text === null ? 0 : atWord(places, text);
}

function atDay(places: Places, raw: string, today: number): number {
  const day = dayNumber(raw);
  if (day === null) return 0;
  return at(places, places.kind === axisKind.ages ? today - day : day);
}

function atCount(places: Places, raw: FactValue): number {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) && raw >= 0 ? at(places, raw) : 0;
  const read = readValue('count', raw);
  if (typeof read === 'number') return at(places, read);
  if (read === null || !isRange(read)) return 0;
  const { starts } = places;
  return rangeCell(positionOf(starts, read.least), positionOf(starts, read.most), starts.length + 1);
}

/** The cell of counts that lie somewhere from one position to another. */
export const rangeCell = (first: number, last: number, positions: number): number =>
  1 + first * positions + last;

function atList(places: Places, list: readonly unknown[]): number {
  let subset = 0;
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (typeof item !== 'string') return 0;
    const bit = places.words.get(item);
    if (bit !== undefined) subset |= 1 << bit;
  }
  let level = 0;
  while (level < places.starts.length && list.length >= (places.starts[level] as number)) level++;
  return places.cellAt[subset * (places.starts.length + 1) + level] as number;
}
