import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../src/core/condition/facts.ts';
import { compileScorecard } from '../../src/core/icp/compile.ts';
import type { FitResult } from '../../src/core/icp/result.ts';
import { score } from '../../src/core/icp/score.ts';
import { material, trialModel } from './trial-model.ts';

const model = await trialModel('posthog');
const page = readFileSync(join(material, 'gtm-handbooks/posthog/icp-score-24pt-hubspot.md'), 'utf8');

const fitOf = (known: Record<string, FactValue>): FitResult => {
  const [scorecard] = model.scorecards;
  if (!scorecard) throw new Error('There is no scorecard');
  return score(compileScorecard(scorecard, model.facts, model.version), { known, unknown: {} }, '2026-11-21');
};

const pointsOf = (criterion: string, known: Record<string, FactValue>): number | undefined =>
  fitOf(known).reasons.find((reason) => reason.criterion === criterion)?.points;

interface Line {
  readonly metric: string;
  readonly value: string;
  readonly points: number;
}

/** The table of the page; a metric stands on its first line only. */
function linesOf(text: string): readonly Line[] {
  let metric = '';
  return text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, first = '', value = '', points = '']) => {
      if (first !== '') metric = first;
      return /^-?\d+$/.test(points) ? [{ metric, value, points: Number(points) }] : [];
    });
}

const lines = linesOf(page);
const linesAbout = (metric: string): readonly Line[] => lines.filter((line) => line.metric === metric);

/** Numbers from a range as the table writes one: its first, and its last but one. */
function samples(range: string): readonly number[] {
  const millions = range.includes('$') ? 1_000_000 : 1;
  const [from = 0, to = from + 1000] = [...range.matchAll(/\d+/g)].map(
    ([digits]) => Number(digits) * millions,
  );
  return [from, to - 1];
}

/** What each metric of the table asks, as facts of ours. */
const roles: Readonly<Record<string, string>> = {
  engineering: 'engineering',
  leadership: 'leadership',
  'product (technical e.g. do they have a Github ID)': 'product_technical',
  'product (non-technical)': 'product_non_technical',
  marketing: 'marketing',
};

describe('PostHog’s 24-point score as a scorecard', () => {
  it('stands on a table of 15 lines', () => {
    expect(lines).toHaveLength(15);
  });

  it('gives the points of every line about employees and revenue', () => {
    const wrong = [
      ...linesAbout('Employee Count').map((line) => ({
        ...line,
        criterion: 'employee_count',
        fact: 'employees',
      })),
      ...linesAbout('Ability to pay').map((line) => ({
        ...line,
        criterion: 'ability_to_pay',
        fact: 'revenue',
      })),
    ].flatMap(({ criterion, fact, value, points }) =>
      samples(value)
        .filter((sample) => pointsOf(criterion, { [fact]: sample }) !== points)
        .map((sample) => `${value} at ${sample}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets a range reach up to but not including its end: 500 people give 3 points, not 6', () => {
    const at = (employees: number) => pointsOf('employee_count', { employees });
    expect([14, 15, 499, 500, 999, 1000].map(at)).toEqual([0, 6, 6, 3, 3, 0]);
  });

  it('gives the points of every line about the person’s role', () => {
    const wrong = linesAbout('Role').filter(({ value, points }) => {
      const role = roles[value];
      return role === undefined || pointsOf('role', { role }) !== points;
    });
    expect(wrong).toEqual([]);
  });

  it('gives the points for a private company and for one founded from 2015 to 2022', () => {
    const [type] = linesAbout('Company type');
    const [founded] = linesAbout('Founded year');
    expect(pointsOf('company_type', { company_type: type?.value ?? '' })).toBe(type?.points);
    const year = (founded_year: number) => pointsOf('founded_year', { founded_year });
    expect([2014, 2015, 2022, 2023].map(year)).toEqual([0, founded?.points, founded?.points, 0]);
  });

  it('takes points off outside the countries of the table, and for none that it lists', () => {
    const [line] = linesAbout('Country');
    const listed = (line?.value ?? '').replace('Not in ', '').split(', ');
    expect(listed).toHaveLength(28);
    expect(listed.filter((country) => pointsOf('country', { country }) !== 0)).toEqual([]);
    expect(pointsOf('country', { country: 'Elsewhere' })).toBe(line?.points);
  });

  it('takes points off for a mailbox that is not from work', () => {
    const [line] = linesAbout('Email provider');
    expect(pointsOf('email_provider', { work_email: false })).toBe(line?.points);
    expect(pointsOf('email_provider', { work_email: true })).toBe(0);
  });

  it('adds up to 24 at most and −15 at least, and parts high from low at 12', () => {
    const best = { employees: 100, revenue: 9_000_000, role: 'engineering', company_type: 'private' };
    const top = fitOf({ ...best, founded_year: 2018, country: 'Germany', work_email: true });
    const bottom = fitOf({
      employees: 3,
      revenue: 1,
      role: 'marketing',
      country: 'Elsewhere',
      work_email: false,
    });
    expect([top.score, top.tier]).toEqual([24, 'high']);
    expect([bottom.score, bottom.tier]).toEqual([-15, 'low']);
    expect(fitOf({ employees: 100, role: 'leadership' }).tier).toBe('high');
    expect(fitOf({ employees: 100, role: 'product_non_technical' }).tier).toBe('low');
  });
});
