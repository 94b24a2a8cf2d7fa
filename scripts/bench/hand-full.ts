import { canonicalJson } from '../../src/base/canonical-json.ts';
import { addDays } from '../../src/base/calendar.ts';
import { sha256 } from '../../src/base/sha256.ts';
import type { Facts, FactValue } from '../../src/core/condition/facts.ts';
import { writtenValue } from '../../src/core/condition/written-value.ts';
import { facts as vocabulary, scorecard } from './bench-model.ts';
import { findOutcomes, type Known } from './hand-outcomes.ts';
import { rows, weights } from './hand-rows.ts';
import { handScore, type HandScore } from './hand-written.ts';

/** Everything that a full score tells, for this one scorecard. */
export interface HandFull extends HandScore {
  readonly coverage: number;
  readonly interval: readonly [number, number];
  readonly fillNext: readonly {
    readonly fact: string;
    readonly worth: number;
    readonly disqualifies: boolean;
  }[];
  readonly why: readonly string[];
  readonly inputHash: string;
}

/** One value of each kind that the rules tell apart. */
const answers = (today: string): Readonly<Record<string, readonly FactValue[]>> => ({
  employees: [10, 50, 200, 500, 1000, 5000],
  revenue: [1e6, 5e6, 20e6, 100e6, 500e6],
  sites: [0, 2, 5, 20],
  founded: [1980, 1990],
  growth: [-5, 0, 10],
  orders: [0, 200, 1000, 10_000],
  industry: ['food-wholesale', 'beverage', 'retail', 'tobacco', 'other'],
  country: ['de', 'fr', 'se'],
  erp: ['netsuite', 'sap', 'none', 'odoo'],
  ownership: ['private', 'pe', 'listed', 'cooperative'],
  technologies: [
    [],
    ['wms-a'],
    ['api', 'cloud'],
    ['wms-a', 'api', 'cloud'],
    ['rfid', 'voice', 'edi', 'tms'],
    ['wms-a', 'rfid', 'voice', 'edi'],
    ['api', 'cloud', 'rfid', 'voice'],
    ['wms-a', 'api', 'cloud', 'rfid'],
  ],
  channels: [[], ['ecommerce']],
  chilled: [true, false],
  fleet: [true, false],
  competitor: [true, false],
  public: [true, false],
  about: ['temperature', 'other'],
  website: ['shops.example', 'other.example'],
  contract: [addDays(today, -400), addDays(today, -200), today],
  funding: [today, addDays(today, -400)],
});

/** The facts that criteria tie together, and the criteria on each set of facts. */
const parts: readonly { readonly facts: readonly string[]; readonly criteria: readonly number[] }[] = [
  { facts: ['employees', 'erp'], criteria: [0, 1, 10, 11] },
  { facts: ['revenue'], criteria: [2] },
  { facts: ['sites'], criteria: [3, 4] },
  { facts: ['founded'], criteria: [5] },
  { facts: ['growth'], criteria: [6] },
  { facts: ['orders', 'chilled'], criteria: [7, 17, 24] },
  { facts: ['industry'], criteria: [8] },
  { facts: ['country'], criteria: [9] },
  { facts: ['ownership'], criteria: [12] },
  { facts: ['technologies'], criteria: [13, 14, 15] },
  { facts: ['channels'], criteria: [16] },
  { facts: ['fleet'], criteria: [18] },
  { facts: ['competitor'], criteria: [19] },
  { facts: ['about'], criteria: [20] },
  { facts: ['website'], criteria: [21] },
  { facts: ['contract'], criteria: [22] },
  { facts: ['funding'], criteria: [23] },
  { facts: ['public'], criteria: [] },
];

const pools = scorecard.criteria.map(({ dimension }) =>
  scorecard.dimensions.findIndex(({ id }) => id === dimension),
);
const limits = scorecard.dimensions.map(({ least = -Infinity, most = Infinity }) => [least, most] as const);
const allWeight = weights.reduce((sum, weight) => sum + weight, 0);
const found = new Uint8Array(27);
let [day, tried] = ['', answers('2026-01-01')];

function scoreOf(sums: ArrayLike<number>): number {
  let total = scorecard.base;
  for (let pool = 0; pool < limits.length; pool++) {
    const [least, most] = limits[pool] as readonly [number, number];
    total += Math.min(most, Math.max(least, sums[pool] as number));
  }
  return Math.min(100, Math.max(0, total));
}

function addPoints(sums: Float64Array, criteria: readonly number[], times = 1): void {
  for (const at of criteria) {
    const pool = pools[at] as number;
    sums[pool] = (sums[pool] as number) + times * (rows[at]?.[found[at] as number]?.points ?? 0);
  }
}

/** Goes through every combination of answers to the unknown facts, their staying unknown included. */
function tryAll(known: Known, facts: readonly string[], today: string, visit: () => void): void {
  const [fact, ...rest] = facts;
  if (fact === undefined) {
    findOutcomes(known, today, found, 0);
    return visit();
  }
  tryAll(known, rest, today, visit);
  if ((known as Record<string, unknown>)[fact] === undefined)
    for (const answer of tried[fact] ?? []) tryAll({ ...known, [fact]: answer }, rest, today, visit);
}

function interval(known: Known, today: string): readonly [number, number] {
  const [least, most] = [new Float64Array(5), new Float64Array(5)];
  const sums = new Float64Array(5);
  for (const { facts, criteria } of parts) {
    const [low, high] = [new Float64Array(5).fill(Infinity), new Float64Array(5).fill(-Infinity)];
    tryAll(known, facts, today, () => {
      sums.fill(0);
      addPoints(sums, criteria);
      for (let pool = 0; pool < 5; pool++) {
        low[pool] = Math.min(low[pool] as number, sums[pool] as number);
        high[pool] = Math.max(high[pool] as number, sums[pool] as number);
      }
    });
    for (let pool = 0; pool < 5; pool++) {
      least[pool] = (least[pool] as number) + (low[pool] as number);
      most[pool] = (most[pool] as number) + (high[pool] as number);
    }
  }
  return [scoreOf(least), scoreOf(most)];
}

const everything = [...scorecard.criteria.keys()];

function fillNext(known: Known, today: string): HandFull['fillNext'] {
  const sums = new Float64Array(5);
  const scoreFor = (facts: Known): number => {
    findOutcomes(facts, today, found, 0);
    sums.fill(0);
    addPoints(sums, everything);
    return scoreOf(sums);
  };
  const score = scoreFor(known);
  const open = vocabulary.filter(({ id }) => (known as Record<string, unknown>)[id] === undefined);
  const list = open.map(({ id }) => ({
    fact: id,
    worth: Math.max(
      0,
      ...(tried[id] ?? []).map((answer) => Math.abs(scoreFor({ ...known, [id]: answer }) - score)),
    ),
    disqualifies: id === 'public' || id === 'industry',
  }));
  return list.sort(
    (a, b) =>
      Number(b.disqualifies) - Number(a.disqualifies) || b.worth - a.worth || (a.fact < b.fact ? -1 : 1),
  );
}

function inputHash({ known }: Facts, today: string): string {
  const facts: Record<string, never> = {};
  for (const { id } of vocabulary) {
    const value = known[id] ?? null;
    facts[id] = (Array.isArray(value) ? [...(value as readonly string[])].sort() : value) as never;
  }
  return sha256(canonicalJson({ scorecard: 'bench', facts, today }));
}

const reads = scorecard.criteria.map(({ id }) => {
  const part = parts.find(({ criteria }) =>
    criteria.includes(scorecard.criteria.findIndex((one) => one.id === id)),
  );
  return vocabulary.filter((fact) => part?.facts.includes(fact.id));
});

/** As the hand-written score, with coverage, interval, what to find out, words for each row, and the hash. */
export function handFull(facts: Facts, today: string): HandFull {
  if (day !== today) [day, tried] = [today, answers(today)];
  const known: Known = facts.known;
  const scored = handScore(facts, today);
  const why = scored.reasons.map((row, at) =>
    row.state === 'held'
      ? `${row.criterion} ${row.points}`
      : (reads[at - 1] ?? [])
          .map((fact) => `${fact.label}: ${writtenValue(fact, facts.known[fact.id]) ?? 'not known yet'}`)
          .join('; '),
  );
  let weight = 0;
  scored.reasons.slice(1, 26).forEach((row, at) => {
    if (row.state !== 'unknown') weight += weights[at] as number;
  });
  return {
    ...scored,
    coverage: weight / allWeight,
    interval: interval(known, today),
    fillNext: fillNext(known, today),
    why,
    inputHash: inputHash(facts, today),
  };
}
