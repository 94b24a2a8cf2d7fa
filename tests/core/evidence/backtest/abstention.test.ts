import { describe, expect, it } from 'vitest';
import { backtest } from '../../../../src/core/evidence/backtest/backtest.ts';
import type { BacktestInput } from '../../../../src/core/evidence/backtest/input.ts';
import type { FactColumn } from '../../../../src/core/evidence/fact-column.ts';
import { cardOf, inputOf, type Sample } from './sample-input.ts';

const count = 400;

/** Enough deals to judge, of which all got no score but every tenth. */
const records: readonly Sample[] = Array.from({ length: count }, (_, at) => ({
  points: at % 10 === 0 ? [10, 0, 0] : null,
  isWon: at % 2 === 0,
}));

const numbers = (id: string, known: (at: number) => boolean): FactColumn => ({
  kind: 'number',
  id,
  label: `Fact ${id}`,
  values: Float64Array.from({ length: count }, (_, at) => (known(at) ? at : Number.NaN)),
});

const card = { ...cardOf(3), minimumCoverage: 0.5, required: ['fact_0'] };

function told(more: Partial<BacktestInput> = {}, share = 0.3) {
  const input = inputOf(card, records, {
    columns: [numbers('fact_0', (at) => at % 3 > 0), numbers('fact_1', (at) => at % 10 === 0)],
    absent: [{ id: 'fact_2', label: 'Sites' }],
    ...more,
  });
  const coverage = Float32Array.from(records, ({ points }, at) => (points ? 0.6 : at % 2 ? share : 0.1));
  return backtest({ ...input, scored: { ...input.scored, coverage } });
}

describe('a scorecard that gives hardly any record a score', () => {
  const evidence = told();

  it('is not judged for want of facts, and it is not for want of records', () => {
    expect(evidence).toMatchObject({ n: 120, won: 60, lost: 60, verdict: 'refused', abstained: 108 });
    expect(evidence.sentence).toMatch(
      /^Nothing can be said of whether Fit tells who wins: 108 of 120 deals got no score, since too few facts are known \(coverage 0\.3 for the middle one, 0\.3 for the best; minimumCoverage is 0\.5\), and “Fact fact_0”, which is required, is not known of 36 deals\./,
    );
    expect(evidence.warnings).not.toContainEqual(expect.stringContaining('Too few for a verdict'));
    expect(evidence.criteria[0]?.why).toMatch(/^Too few to say: 108 of 120 deals got no score, since/);
  });

  it('says which facts are not known, and what to do', () => {
    expect(evidence.warnings).toContain('Known of none of the deals without a score: “Fact fact_1”.');
    expect(evidence.mend).toBe(
      'Map or fill in “Sites”, “Fact fact_1”, or lower minimumCoverage in icp.yaml as far as you can stand by it (of those of which too little is known half have 0.3 or more). More records alone do not help.',
    );
  });

  it('never says of what is too little that it is enough', () => {
    expect(told({}, 0.4999).sentence).toContain('0.49 for the best; minimumCoverage is 0.5');
  });

  it('says that what is required is not known where that alone is why', () => {
    const input = inputOf(card, records, { columns: [numbers('fact_0', (at) => at % 10 === 0)] });
    const { sentence, mend } = backtest(input);
    expect(sentence).toContain('since “Fact fact_0”, which is required, is not known of 108 deals');
    expect(mend).toContain('or take “Fact fact_0” from what is required there');
  });

  it('is for want of records where there are too few of them anyhow', () => {
    const few = backtest(inputOf(card, records.slice(0, 60)));
    expect(few.sentence).toMatch(/^Too few deals to say whether Fit tells who wins/);
    expect(few).not.toHaveProperty('mend');
  });
});

describe('a criterion whose facts the records do not carry', () => {
  it('has no evidence, and is said to read what is not there', () => {
    const all = records.map(({ isWon }, at): Sample => ({ isWon, points: [at % 3 ? 0 : 10, 0, 0] }));
    const { criteria } = backtest(inputOf(cardOf(3), all, { absent: [{ id: 'fact_2', label: 'Sites' }] }));
    expect(criteria.map(({ verdict, isAbsent }) => [verdict, isAbsent])).toEqual([
      ['no_evidence', undefined],
      ['no_evidence', undefined],
      ['no_evidence', true],
    ]);
    expect(criteria[1]?.why).toBe('It gave every deal that was judged the same points.');
    expect(criteria[2]?.why).toBe('Not in this file: Sites.');
  });
});
