import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/core/evidence/evidence.ts';
import { backtestHtml } from '../../../src/hosts/cli/report/backtest-html.ts';
import { anyEvidence } from '../../views/evidence/any-evidence.ts';
import {
  dealNames,
  emptyEvidence,
  holdingEvidence,
  refusedEvidence,
} from '../../views/evidence/sample-evidence.ts';

const about = { records: 'deals.csv.gz', on: '2026-11-22', model: 'c0ffee123456' };
const report = (evidence: Evidence = holdingEvidence) => backtestHtml(evidence, dealNames, about);

const plotsIn = (html: string): readonly string[] => html.match(/<svg .*?<\/svg>/gs) ?? [];
const wordsOf = (plot: string): string => /^<svg role="img" aria-label="([^"]+)"/.exec(plot)?.[1] ?? '';

describe('the report of a backtest', () => {
  it('begins with what it is of, the verdict as a word and the sentence', async () => {
    const html = await report();
    const order = [
      'Plumbline, backtest of deals.csv.gz, 22 Nov 2026, model c0ffee123456',
      '<h1>Does Company fit hold?</h1>',
      'Supported',
      'it scores the won one higher 71 times in 100 (68 to 74)',
      'Before you rely on it',
      'ROC AUC',
      'How many wins the best scores hold',
      'Whether predicted chances come true',
      'Whether better tiers win more',
      'What each criterion is worth',
      'Whether it drifts',
      'Columns that know the outcome',
    ].map((text) => html.indexOf(text));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it('draws each plot with its words, and has its numbers right behind it', async () => {
    const html = await report();
    const plots = plotsIn(html);
    expect(plots.map(wordsOf).map((words) => words.slice(0, 40))).toEqual([
      'A curve of the share of wins among the b',
      'The share won at each predicted chance, ',
      'The share won of each tier, the best fir',
      'ROC AUC with intervals. The score has an',
      'What the ROC AUC loses without each crit',
      'The share of deals won in each quarter f',
      'The stability index of scores by quarter',
    ]);
    expect(html.match(/<details>/g)).toHaveLength(6);
    for (const plot of plots) expect(plot).not.toMatch(/ width="\d+" height="\d+" viewBox|NaN|undefined/);
  });

  it('says once that there is no verdict on any criterion, with its numbers a click away', async () => {
    const html = await report(refusedEvidence);
    expect(html.match(/Too few records got a score to say what any criterion is worth/g)).toHaveLength(1);
    expect(plotsIn(html).map(wordsOf).join()).not.toContain('loses without each criterion');
    expect(html).toContain('lose without each criterion: the numbers</summary>');
  });

  it('names quarters evenly, and cuts no name of two lines', async () => {
    const long = 'Associated Company, Industry of the primary one';
    const criteria = holdingEvidence.criteria.map((one) => ({ ...one, label: long }));
    const plots = plotsIn(await report({ ...holdingEvidence, criteria }));
    const texts = (plot: string | undefined) =>
      [...(plot ?? '').matchAll(/>([^<>]+)<\/(?:text|tspan)>/g)].map(([, text]) => text);
    expect(texts(plots[4])).toEqual(
      expect.arrayContaining(['Associated Company, Industry', 'of the primary one']),
    );
    expect(texts(plots[5]).filter((text) => /^Q\d$/.test(text ?? ''))).toEqual([
      'Q4',
      'Q2',
      'Q4',
      'Q2',
      'Q4',
      'Q2',
    ]);
  });

  it('folds criteria without a verdict where there are many', async () => {
    const [first, , third] = holdingEvidence.criteria;
    if (!first || !third) throw new Error('There are three');
    const many = Array.from({ length: 9 }, (_, at) => ({ ...third, label: `Silent ${at}` }));
    const html = await report({ ...holdingEvidence, criteria: [first, ...many] });
    expect(html).toContain('<summary>9 others, without a verdict for or against</summary>');
  });

  it('asks nobody for anything and runs nothing', async () => {
    const html = await report();
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|href=|src=|url\(|https?:|javascript:/i);
  });

  it('is the same, byte for byte, for the same evidence, which it leaves as it was', async () => {
    const evidence = structuredClone(holdingEvidence);
    expect(await report(evidence)).toBe(await report(evidence));
    expect(evidence).toEqual(holdingEvidence);
    expect(Object.getOwnPropertySymbols(evidence.quarters[0] ?? {})).toEqual([]);
  });

  it('shows text as text, in plots too', async () => {
    const evil = '<img src=x onerror=alert(1)>"&\'';
    const html = await report({
      ...holdingEvidence,
      sentence: evil,
      tiers: holdingEvidence.tiers.map((tier) => ({ ...tier, label: evil })),
      criteria: holdingEvidence.criteria.map((one) => ({ ...one, label: evil, why: evil })),
      leaks: [{ column: evil, why: evil }],
      warnings: [evil],
    });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror');
  });

  it('keeps a name that looks like a long number as it is written', async () => {
    const tiers = holdingEvidence.tiers.map((tier) => ({ ...tier, label: `Size 1.23456 ${tier.label}` }));
    expect(plotsIn(await report({ ...holdingEvidence, tiers }))[2]).toContain('Size 1.23456 A');
  });

  it('says of nothing that there is nothing, and draws nothing', async () => {
    const html = await report(emptyEvidence);
    expect(plotsIn(html)).toEqual([]);
    expect(html).toContain('Too few to say');
  });

  it('never says NaN, undefined or infinity, whatever the evidence', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvidence, async (evidence) => {
        expect(await report(evidence)).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
      }),
      { numRuns: 25, seed: 1 },
    );
  }, 60_000);
});
