import { dayOf } from '../../src/base/calendar.ts';
import type { Facts, FactValue } from '../../src/core/condition/facts.ts';
import { choices, facts } from './bench-model.ts';

/** The day on which the bench happens. */
export const today = '2026-11-21';
const todayNumber = 20_778;

/** Numbers from 0 up to 1 that are the same on every run (mulberry32). */
export function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const abouts = [
  'Sells fresh food by catch weight to restaurants',
  'Ships at a controlled temperature',
  'A family firm',
];
const websites = ['https://www.northfood.example/about', 'vendor.shops.example', 'sales@freshline.example'];

function valueOf(id: string, draw: () => number): FactValue {
  const whole = (most: number): number => Math.floor(draw() * most);
  const one = <T>(list: readonly T[]): T => list[whole(list.length)] as T;
  const some = (list: readonly string[]): readonly string[] => list.filter(() => draw() < 0.4);
  switch (id) {
    case 'employees':
      return Math.floor(10 ** (1 + draw() * 3));
    case 'revenue':
      return Math.floor(10 ** (6 + draw() * 3));
    case 'sites':
      return whole(30);
    case 'founded':
      return 1950 + whole(75);
    case 'growth':
      return whole(50) - 15;
    case 'orders':
      return Math.floor(10 ** (1 + draw() * 4));
    case 'about':
      return one(abouts);
    case 'website':
      return one(websites);
    case 'contract':
    case 'funding':
      return dayOf(todayNumber - whole(800) + 100);
    case 'technologies':
      return some(choices.technologies);
    case 'channels':
      return some(choices.channels);
    case 'industry':
    case 'country':
    case 'erp':
    case 'ownership':
      return one<string>(choices[id]);
    default:
      return draw() < 0.4;
  }
}

/**
 * Records as a mapping makes them: facts in the order of the vocabulary, unknown ones left out, so that records differ
 * in which properties they have.
 */
export function drawRecords(count: number, seed: number, unknownShare = 0.2): readonly Facts[] {
  const draw = drawer(seed);
  return Array.from({ length: count }, () => {
    const known: Record<string, FactValue> = {};
    const unknown: Record<string, 'blank'> = {};
    for (const { id } of facts) {
      if (draw() < unknownShare) unknown[id] = 'blank';
      else known[id] = valueOf(id, draw);
    }
    return { known, unknown };
  });
}

/** The same record with every property there is, undefined where it is unknown: all records then have one shape. */
export function sameShape({ known, unknown }: Facts): Facts {
  const every = Object.fromEntries(facts.map(({ id }) => [id, undefined])) as unknown as Record<
    string,
    FactValue
  >;
  for (const { id } of facts) {
    const value = known[id];
    if (value !== undefined) every[id] = value;
  }
  return { known: every, unknown };
}
