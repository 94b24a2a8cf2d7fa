import type { Facts } from '../../src/core/condition/facts.ts';
import { findOutcomes } from './hand-outcomes.ts';
import { base, clampRow, disqualifierRows, rows, weights, type Row } from './hand-rows.ts';

/** What a person returns who writes this one scorecard down as code. */
export interface HandScore {
  readonly score: number | null;
  readonly tier: string | null;
  readonly reasons: readonly Row[];
}

const all: readonly (readonly Row[])[] = [
  ...rows,
  disqualifierRows('public-body'),
  disqualifierRows('tobacco'),
];
const points = all.map((list) => Float64Array.from(list, (row) => row.points));
const known = all.map((list, at) =>
  Float64Array.from(list, (row) => (row.state === 'unknown' ? 0 : (weights[at] ?? 0))),
);
const allWeight = weights.reduce((sum, weight) => sum + weight, 0);
const found = new Uint8Array(27);

const clampTo = (value: number, least: number, most: number): number =>
  value < least ? least : value > most ? most : value;
const p = (at: number): number => (points[at] as Float64Array)[found[at] as number] as number;

interface Totals {
  readonly firm: number;
  readonly operations: number;
  readonly technology: number;
  readonly risk: number;
  readonly total: number;
}

function totals(): Totals {
  const firm = p(0) + p(2) + p(5) + p(8) + p(9) + p(12);
  const operations = p(3) + p(7) + p(16) + p(17) + p(18) + p(20) + p(24);
  const technology = p(10) + p(13) + p(14) + p(15);
  const timing = p(6) + p(22) + p(23);
  const risk = p(1) + p(4) + p(11) + p(19) + p(21);
  const total =
    10 +
    Math.min(firm, 40) +
    Math.min(operations, 30) +
    clampTo(technology, -5, 20) +
    timing +
    Math.max(risk, -20);
  return { firm, operations, technology, risk, total };
}

/** The score in the number only, outcomes kept in `out`. */
export function handOutcomes(facts: Facts, today: string, out: Uint16Array, at: number): number | null {
  findOutcomes(facts.known, today, found, 0);
  for (let i = 0; i < 27; i++) out[at + i] = found[i] as number;
  const score = clampTo(totals().total, 0, 100);
  return isEnough() ? score : null;
}

function isEnough(): boolean {
  let weight = 0;
  for (let i = 0; i < 25; i++) weight += (known[i] as Float64Array)[found[i] as number] as number;
  return weight / allWeight >= 0.5;
}

/** The score with tier and every reason. */
export function handScore(facts: Facts, today: string): HandScore {
  findOutcomes(facts.known, today, found, 0);
  const { firm, operations, technology, risk, total } = totals();
  const score = clampTo(total, 0, 100);
  const reasons: Row[] = [base];
  for (let i = 0; i < 27; i++) reasons.push((all[i] as readonly Row[])[found[i] as number] as Row);
  if (firm > 40) reasons.push(clampRow(40 - firm));
  if (operations > 30) reasons.push(clampRow(30 - operations));
  if (technology > 20 || technology < -5) reasons.push(clampRow(clampTo(technology, -5, 20) - technology));
  if (risk < -20) reasons.push(clampRow(-20 - risk));
  if (score !== total) reasons.push(clampRow(score - total));
  if (!isEnough()) return { score: null, tier: null, reasons };
  const disqualified = found[25] === 0 || found[26] === 0;
  return { score, tier: disqualified ? 'c' : score >= 65 ? 'a' : score >= 45 ? 'b' : 'c', reasons };
}
