import { describe, expect, it } from 'vitest';
import type { BacktestSummary } from '../../../src/core/evidence/backtest-summary.ts';
import { showBacktestSection } from '../../../src/views/admin/show-backtest-section.ts';
import { holdingEvidence, refusedEvidence } from '../evidence/sample-evidence.ts';

const beside = {
  scorecards: [{ id: 'company_fit', label: 'Company fit' }],
  version: 'c0ffee12',
  crm: 'hubspot',
  today: '2026-11-22',
};
const kept: BacktestSummary = { on: '2026-11-20', model: 'c0ffee12', since: null, evidence: holdingEvidence };

describe('whether the profile holds, on the manager’s page', () => {
  it('says the sentence first, when it was run and on what, and what is next', () => {
    const section = showBacktestSection(kept, beside);
    expect(section.headline.text).toContain('Company fit holds');
    expect(section.todo).toContain('Ask Mara Lind');
    expect(section.result?.sample[0]).toBe('Run on 20 Nov, 2 days ago, with model c0ffee.');
    expect(section.result?.tiers.table.caption).toBe('Share won by tier, the best first');
    expect(section.result?.notes).toContain(
      '“Loss reason” knows how it ended: it is filled in on 98 of 100 lost deals and on none that was won.',
    );
  });

  it('has a line for each quarter, the newest first, and says whether it drifts', () => {
    const quarters = showBacktestSection(kept, beside).result?.quarters;
    expect(quarters?.line.tone).toBe('good');
    expect(quarters?.rows.map(({ quarter }) => quarter).slice(0, 2)).toEqual(['2026-Q3', '2026-Q2']);
    expect(quarters?.rows[0]?.text).toBe(
      '32% (27 to 37%), 111 of 347; ROC AUC 0.70 (0.64 to 0.76); stability index 0.14',
    );
  });

  it('shows what the deals speak against before what they speak for', () => {
    const criteria = showBacktestSection(kept, beside).result?.criteria;
    expect(criteria?.rows.map(({ verdict }) => verdict.text)).toEqual([
      'Contradicted',
      'Supported',
      'Supported',
      'No evidence',
      'No evidence',
      'No evidence',
    ]);
  });

  it('folds the figures where there is no verdict, and says once that there is none on criteria', () => {
    const held = showBacktestSection(kept, beside);
    expect([held.verdict?.text, held.result?.folded]).toEqual(['Supported', null]);
    const refused = showBacktestSection({ ...kept, evidence: refusedEvidence }, beside);
    expect(refused.verdict?.text).toBe('Too few to say');
    expect(refused.result?.folded).toBe('The figures so far');
    expect(refused.result?.criteria.rows).toEqual([]);
    expect(refused.result?.tiers.line.tone).toBe('neutral');
  });

  it('asks for a new one where the model has changed since', () => {
    expect(showBacktestSection(kept, { ...beside, version: 'another' }).todo).toBe(
      'The model has changed since: an admin runs npx plumbline backtest --crm hubspot, by hand or from a schedule.',
    );
  });

  it('names the command where none was run', () => {
    expect(showBacktestSection(null, beside)).toEqual({
      title: 'Does the profile hold?',
      verdict: null,
      headline: { text: 'It was not tested yet against the deals that closed.', tone: 'neutral' },
      todo: 'An admin runs npx plumbline backtest --crm hubspot, by hand or from a schedule.',
      result: null,
    });
  });
});
