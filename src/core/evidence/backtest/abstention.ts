import type { Scorecard } from '../../icp/model.ts';
import type { FactColumn } from '../fact-column.ts';
import { factsOfCard } from './facts-of-card.ts';
import type { FactNamed, ScoredRecords } from './input.ts';

/** What a scorecard was asked of some records. */
export interface Asked {
  readonly scorecard: Scorecard;
  readonly scored: Pick<ScoredRecords, 'abstained' | 'coverage'>;
  readonly columns: readonly FactColumn[];
  /** Facts that it reads and the records do not carry. */
  readonly absent?: readonly FactNamed[];
}

/** Of how many records something is not known. */
export interface NotKnown {
  readonly label: string;
  readonly count: number;
}

/** Why some records got no score. */
export interface Abstention {
  /** Records that were looked at, and those of them that got no score. */
  readonly n: number;
  readonly abstained: number;
  /** What share of the known weight a score takes. */
  readonly minimumCoverage: number;
  /** How much of it is known of those of which it is too little, the middle one and the best; null where there are none. */
  readonly coverage: { readonly middle: number; readonly most: number } | null;
  /** Facts without which there is no score, as far as they are not known of those without one. */
  readonly required: readonly NotKnown[];
  /** Facts that the records do not carry; of those without a score, facts that are known of none, or not of most. */
  readonly absent: readonly string[];
  readonly never: readonly string[];
  readonly seldom: readonly NotKnown[];
}

/** Looks at why some of these records got no score. */
export function abstentionOf(asked: Asked, rows: Uint32Array): Abstention {
  const { scorecard, scored, columns, absent = [] } = asked;
  const without = rows.filter((row) => scored.abstained[row] === 1);
  const gone = absent.map(({ id, label }) => ({ id, label, count: without.length }));
  const isRead = factsOfCard(scorecard);
  const there = columns.filter(({ id }) => isRead.has(id));
  const read = there.map((one) => ({ id: one.id, label: one.label, count: unknownIn(one, without) }));
  const all = [...gone, ...read];
  const isOften = ({ count }: NotKnown): boolean => count < without.length && count * 2 > without.length;
  return {
    n: rows.length,
    abstained: without.length,
    minimumCoverage: scorecard.minimumCoverage,
    coverage: tooLittle(scored.coverage, without, scorecard.minimumCoverage),
    required: all.filter(({ id, count }) => scorecard.required.includes(id) && count > 0),
    absent: absent.map(({ label }) => label),
    never: read.flatMap(({ label, count }) => (count > 0 && count === without.length ? [label] : [])),
    seldom: all.filter(isOften).toSorted((one, other) => other.count - one.count),
  };
}

function unknownIn(column: FactColumn, rows: Uint32Array): number {
  let count = 0;
  for (const row of rows) {
    if (column.kind === 'number' ? Number.isNaN(column.values[row]) : (column.codes[row] as number) < 0)
      count += 1;
  }
  return count;
}

function tooLittle(
  coverage: ScoredRecords['coverage'],
  rows: Uint32Array,
  least: number,
): Abstention['coverage'] {
  if (coverage === undefined) return null;
  const sorted = Float32Array.from(rows, (row) => coverage[row] as number)
    .filter((share) => share < Math.fround(least))
    .sort();
  const [middle, most] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return middle === undefined || most === undefined ? null : { middle, most };
}
