import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untold } from '../../../src/core/evidence/estimate.ts';
import type { Evidence, EvidenceVerdict } from '../../../src/core/evidence/evidence.ts';
import { showBacktest } from '../../../src/views/evidence/show-backtest.ts';
import { anyEvidence } from './any-evidence.ts';
import { dealNames, emptyEvidence, holdingEvidence, refusedEvidence } from './sample-evidence.ts';

const shown = (over: Partial<Evidence> = {}) => showBacktest({ ...holdingEvidence, ...over }, dealNames);

/** Every text of a view. */
const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

describe('a backtest as people read it', () => {
  it('begins with the sentence and the verdict as a word, and says what to do next', () => {
    const view = shown();
    expect(view.headline).toEqual({ text: `${holdingEvidence.sentence}.`, tone: 'good' });
    expect(view.verdict).toEqual({ text: 'Supported', tone: 'good' });
    expect(view.todo).toBe(
      'Ask Mara Lind about “Warehouse contract runs past 2027”: the records speak against its points.',
    );
  });

  it('says which records were judged and how they were parted', () => {
    expect(shown().sample).toEqual([
      '4,410 deals read, 4,133 of them closed, made from 2 Oct 2023 to 30 Sep 2026.',
      'Judged: 1,240 deals, 397 won and 843 lost. Won: 32% (30 to 35%), 397 of 1,240.',
      'They are the newest, made on 3 Nov 2025 or later; the 2,893 before that are what is learned from.',
    ]);
    expect(shown({ split: { kind: 'random', cut: null, seed: 7 } }).sample[2]).toBe(
      'They were drawn at random (seed 7), which flatters: the future is not drawn. 2,893 others are what is learned from.',
    );
  });

  it('gives no figure without an interval, a count and what it means', () => {
    const { figures } = shown();
    expect(figures.map(({ label, value, interval, rests }) => [label, value, interval, rests])).toEqual([
      ['ROC AUC', '0.71', '0.68 to 0.74', '1,240 deals'],
      ['PR-AUC', '0.52', '0.47 to 0.57', '1,240 deals'],
      ['Lift at 10%', '×1.94', '1.66 to 2.21', '1,240 deals'],
      ['Lift at 20%', '×1.72', '1.52 to 1.91', '1,240 deals'],
      ['KS', '0.32', '0.27 to 0.37', '1,240 deals'],
      ['Brier score', '0.193', '0.183 to 0.203', '1,240 deals'],
      ['Calibration slope', '0.93', '0.78 to 1.08', '1,240 deals'],
      ['Scored', '91%', '89 to 92%', '1,240 deals'],
    ]);
    expect(figures[0]?.plain).toBe(
      'Of a won and a lost deal, the won one has the better score 71 times in 100; 50 is chance.',
    );
  });

  it('says of a figure that cannot be told what it takes, and shows no empty number', () => {
    const [auc] = shown({ auc: untold(12) }).figures;
    expect(auc).toEqual({
      label: 'ROC AUC',
      value: 'Cannot be told',
      interval: 'no interval',
      rests: '12 deals',
      plain: 'It takes won and lost records that got different scores.',
    });
  });

  it('shows tiers with intervals and counts, and says that fewer than five show little', () => {
    expect(shown().tiers.table.rows).toEqual([
      ['A', '56% (50 to 62%), 147 of 262'],
      ['B', '36% (31 to 40%), 138 of 388'],
      ['C', '20% (16 to 23%), 92 of 471'],
      ['D', '0% (0 to 56%), 0 of 3; fewer than five show little'],
    ]);
  });

  it('says that better tiers win more only where they do beyond luck', () => {
    const line = (tiersInOrder: boolean | null, p: number | null) =>
      shown({ tiersInOrder, tierOrder: { p, outOfOrder: [] } }).tiers.line;
    expect(line(true, 0.00002)).toEqual({
      text: 'Better tiers win more: by chance alone they would differ so much less than once in 1,000 times.',
      tone: 'good',
    });
    expect(line(null, 0.127)).toEqual({
      text: 'Whether better tiers win more cannot be told yet: by chance alone they would differ so much 127 times in 1,000.',
      tone: 'neutral',
    });
    expect(line(null, 1).text).toMatch(
      /cannot be told yet: by chance alone they would differ so much every time\.$/,
    );
    expect(line(null, null).text).toMatch(/cannot be told yet: it takes won and lost records\.$/);
    expect(line(false, 0.012)).toEqual({
      text: 'Better tiers win less: by chance alone they would differ so much 12 times in 1,000.',
      tone: 'warn',
    });
  });

  it('names tiers that are out of order', () => {
    const { line } = shown({ tiersInOrder: false, tierOrder: { p: 0.21, outOfOrder: [['a', 'b']] } }).tiers;
    expect(line).toEqual({
      text: 'Better tiers do not win more: B won more often than A, by more than chance would have it.',
      tone: 'warn',
    });
  });

  it('counts criteria for and against, and mentions others only where there are some', () => {
    const [one] = holdingEvidence.criteria;
    const line = (...verdicts: readonly EvidenceVerdict[]) =>
      shown({ criteria: one ? verdicts.map((verdict) => ({ ...one, verdict })) : [] }).criteria.line.text;
    expect(line('supported', 'supported')).toBe('Of 2 criteria 2 are supported and none is contradicted.');
    expect(line('supported', 'contradicted', 'no_evidence')).toBe(
      'Of 3 criteria 1 is supported and 1 is contradicted; of the other one the records show no worth of its own.',
    );
    expect(line('no_evidence', 'no_evidence')).toMatch(
      /; of the other 2 the records show no worth of their own\.$/,
    );
  });

  it('says in one line that there is no verdict on any criterion', () => {
    const { criteria, criterionRows } = showBacktest(refusedEvidence, dealNames);
    expect(criteria.line.text).toBe('Too few records got a score to say what any criterion is worth.');
    expect(criterionRows).toEqual([]);
  });

  it('shows no interval that has no width', () => {
    const { criteria } = shown({
      criteria: holdingEvidence.criteria.map((one) => ({
        ...one,
        deltaAuc: { value: 0, low: 0, high: 0, n: 3 },
      })),
    });
    expect(criteria.table.rows[0]?.slice(2, 4)).toEqual(['0.000', 'no interval']);
  });

  it('reads nothing into a slope of which little is known', () => {
    const line = (low: number, high: number) =>
      shown({
        calibration: { ...holdingEvidence.calibration, slope: { value: 0.88, low, high, n: 23 } },
      }).calibration.line.text;
    expect(line(-0.28, 2.03)).toBe(
      'Whether predicted chances come true cannot be told on so few deals: slope 0.88 (−0.28 to 2.03), where 1 is perfect.',
    );
    expect(line(0.6, 1.2)).toMatch(/^Predicted chances may well come true/);
    expect(line(-0.4, 0.9)).toMatch(/^Predicted chances are too bold/);
  });

  it('names one Brier score of saying the same of all, and what that is', () => {
    const { figures, baselines } = shown();
    expect(figures[5]?.plain).toContain('Saying the share won of the older deals of every deal gives 0.218.');
    expect(baselines.table.rows.at(-1)).toEqual([
      'The same for all: the share won of the older deals',
      '0.50',
      '',
      '0.218',
      '',
    ]);
  });

  it('puts the most valuable criterion first, and a contradicted one beside what would make it wrong and whose it is', () => {
    const { criterionRows } = shown();
    expect(criterionRows[0]).toMatchObject({
      label: 'Food wholesale or cold chain',
      verdict: { text: 'Supported', tone: 'good' },
      value: 'Without it the AUC loses 0.041 (0.018 to 0.064); 610 deals.',
      wrongIf: null,
    });
    expect(criterionRows.at(-1)).toMatchObject({
      verdict: { text: 'Contradicted', tone: 'bad' },
      value: 'Without it the AUC gains 0.019 (0.005 to 0.033); 610 deals.',
      wrongIf:
        'It was to be wrong if: Deals with a contract that long close as often as the others. Mara Lind answers for it.',
    });
  });

  it('says of a criterion that gave all the same points that it tells none apart', () => {
    const [one] = holdingEvidence.criteria;
    const { criterionRows } = shown({ criteria: one ? [{ ...one, n: 0 }] : [] });
    expect(criterionRows[0]?.value).toBe('It tells no deals apart.');
  });

  it('puts names in quotation marks that stand in backticks', () => {
    expect(shown({ warnings: ['In `Outcome` stand `Open` (234)'] }).warnings).toEqual([
      'In “Outcome” stand “Open” (234).',
    ]);
  });

  it('holds the score against its best fact and a regression', () => {
    expect(shown().baselines.line.text).toBe(
      'The score has an AUC of 0.71, beside 0.64 for its best fact by itself and 0.73 for a logistic regression on the facts that it reads; 0.50 is chance.',
    );
  });

  it('reads drift as steady, shifting or shifted', () => {
    const tone = (psi: number | null) => shown({ psi }).quarters.line.tone;
    expect([tone(0.05), tone(0.2), tone(0.4), tone(null)]).toEqual(['good', 'warn', 'bad', 'neutral']);
  });

  it('rounds no share to none or all that is neither', () => {
    expect(shown({ coverage: 0.9999 }).figures.at(-1)?.value).toBe('over 99%');
    expect(shown({ coverage: 0.0001 }).figures.at(-1)?.value).toBe('under 1%');
  });

  it('says of no records at all that there is nothing, part by part', () => {
    const view = showBacktest(emptyEvidence, dealNames);
    expect(view.verdict.text).toBe('Too few to say');
    expect(view.todo).toBe('Come back when at least 40 won and 40 lost deals can be judged.');
    expect(view.gains.table.rows).toEqual([]);
    expect(view.leaks.line.text).toBe('No column was found that gives the outcome away.');
  });

  it('never says NaN, undefined, null or infinity, whatever the evidence', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const odd = textsOf(showBacktest(evidence, dealNames)).filter((text) =>
          /NaN|undefined|null|Infinity|−0(\.0+)?(?![\d.])/.test(text),
        );
        expect(odd).toEqual([]);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
