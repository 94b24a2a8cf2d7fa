import { axisKind } from './axis-kind.ts';
import type { Axis } from './axis.ts';
import { dayOfText } from './day-of-text.ts';
import type { FactValue } from './facts.ts';
import { isRange, readText, readValue } from './read-value.ts';

/** What finding a value's cell needs of a space. */
export interface Places extends Axis {
  /** The cell of each position. */
  readonly cellAt: Uint16Array;
  /** Counts alone: the segment of each position, and how many segments there are. */
  readonly segmentAt: Uint16Array;
  readonly segments: number;
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

/** Twice the bounds below the value, and one more where it is a bound. */
function positionOf(bounds: Float64Array, value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bounds[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low < bounds.length && bounds[low] === value ? low * 2 + 1 : low * 2;
}

const at = (places: Places, value: number): number =>
  places.cellAt[positionOf(places.bounds, value)] as number;

const atWord = (places: Places, word: string): number =>
  places.cellAt[places.words.get(word) ?? places.words.size] as number;

function atText(places: Places, raw: string): number {
  const place = places.words.get(raw);
  if (place !== undefined) return places.cellAt[place] as number;
  const text = readText(raw);
  return text === null ? 0 : atWord(places, text);
}

function atDay(places: Places, raw: string, today: number): number {
  const day = dayOfText(raw);
  if (day === null) return 0;
  return at(places, places.kind === axisKind.ages ? today - day : day);
}

function atCount(places: Places, raw: FactValue): number {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) && raw >= 0 ? at(places, raw) : 0;
  const read = readValue('count', raw);
  if (typeof read === 'number') return at(places, read);
  if (read === null || !isRange(read)) return 0;
  const first = places.segmentAt[positionOf(places.bounds, read.least)] as number;
  const last = places.segmentAt[positionOf(places.bounds, read.most)] as number;
  return rangeCell(first, last, places.segments);
}

/** The cell of counts that lie somewhere from one segment to another. */
export const rangeCell = (first: number, last: number, segments: number): number =>
  1 + first * segments + last;

function atList(places: Places, list: readonly unknown[]): number {
  let subset = 0;
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (typeof item !== 'string') return 0;
    const bit = places.words.get(item);
    if (bit !== undefined) subset |= 1 << bit;
  }
  let level = 0;
  while (level < places.bounds.length && list.length >= (places.bounds[level] as number)) level++;
  return places.cellAt[subset * (places.bounds.length + 1) + level] as number;
}
