import type { BacktestInput } from '../../../../src/core/evidence/backtest/input.ts';
import type { FactColumn } from '../../../../src/core/evidence/fact-column.ts';
import type { Scorecard } from '../../../../src/core/icp/model.ts';

/** One record: the points that each criterion gave it (null where it got no score), how it ended, and its day. */
export interface Sample {
  readonly points: readonly number[] | null;
  readonly isWon: boolean;
  readonly day?: number;
}

/** A scorecard of so many criteria in one group; what they ask is of no matter here. */
export function cardOf(criteria: number, tiers: Scorecard['tiers'] = plainTiers): Scorecard {
  return {
    id: 'fit',
    label: 'Fit',
    object: 'deal',
    base: 0,
    scale: [-1000, 1000],
    minimumCoverage: 0,
    required: [],
    dimensions: [{ id: 'all', label: 'All' }],
    criteria: Array.from({ length: criteria }, (_, at) => ({
      id: `criterion_${at}`,
      label: `Criterion ${at}`,
      dimension: 'all',
      when: { fact: `fact_${at}`, is: true },
      points: 10,
      otherwise: 0,
      whenUnknown: 0,
      wrongIf: 'Losers have it too.',
      owner: 'Mara Lind',
    })),
    disqualifiers: [],
    tiers,
  };
}

const plainTiers: Scorecard['tiers'] = [
  { id: 'b', label: 'B', from: 0, action: 'nurture' },
  { id: 'a', label: 'A', from: 10, action: 'pursue' },
];

/** The input of a backtest of records that are scored already. */
export function inputOf(
  card: Scorecard,
  records: readonly Sample[],
  more: Partial<BacktestInput> = {},
): BacktestInput {
  const totals = records.map(({ points }) => points?.reduce((sum, one) => sum + one, 0) ?? null);
  const sorted = card.tiers.toSorted((one, other) => other.from - one.from);
  const tierOf = (total: number): number =>
    card.tiers.indexOf(sorted.find(({ from }) => total >= from) ?? (sorted.at(-1) as Scorecard['tiers'][0]));
  return {
    scorecard: card,
    scored: {
      scores: Int32Array.from(totals, (total) => total ?? 0),
      abstained: Uint8Array.from(totals, (total) => Number(total === null)),
      tiers: Uint8Array.from(totals, (total) => (total === null ? 255 : tierOf(total))),
      points: card.criteria.map((_, at) => Int16Array.from(records, ({ points }) => points?.[at] ?? 0)),
    },
    won: Uint8Array.from(records, ({ isWon }) => Number(isWon)),
    created: Int32Array.from(records, ({ day }, at) => day ?? at),
    groups: null,
    columns: columnsLike(card, records),
    split: { kind: 'time', seed: 1 },
    read: records.length,
    leaks: [],
    warnings: [],
    ...more,
  };
}

/** A column for each criterion: its points as levels. */
const columnsLike = (card: Scorecard, records: readonly Sample[]): readonly FactColumn[] =>
  card.criteria.map(({ label }, at) => {
    const given = records.map(({ points }) => points?.[at] ?? 0);
    const levels = [...new Set(given)];
    return {
      kind: 'level',
      id: `fact_${at}`,
      label,
      codes: Int32Array.from(given, (points) => levels.indexOf(points)),
      levels: levels.map(String),
    };
  });
