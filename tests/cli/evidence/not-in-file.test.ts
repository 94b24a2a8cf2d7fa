import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run-cli.ts';
import { csvOf, generatedDeals, outcomeOptions } from './generated-deals.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-not-in-file-'));
const deals = join(folder, 'deals.csv');
const mapping = join(folder, 'mapping.yaml');

beforeAll(() => {
  writeFileSync(deals, csvOf(generatedDeals(900)));
  writeFileSync(
    mapping,
    'crm: csv\nfields: { company: { employees: { field: Number of Employees }, erp: { field: Current ERP } } }\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const tested = (...more: readonly string[]) =>
  run([
    'backtest',
    '--records',
    deals,
    ...outcomeOptions,
    '--created',
    'Created',
    '--config',
    'config',
    ...more,
  ]);

describe('a file that carries little of what the scorecard reads', () => {
  it('is told to be so, in the sentence and in what to do next, and not to be too short', async () => {
    const { code, out } = await tested('--mapping', mapping);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Too few to say\. Nothing can be said of whether Company fit tells who wins: (\d+) of \1 deals got no score, since too few facts are known \(coverage 0\.\d+ for the middle one/,
    );
    expect(out).toMatch(/\nNext: Map or fill in “.*, or lower minimumCoverage in icp\.yaml/);
    expect(out).not.toContain('Come back when');
    expect(out).not.toContain('0 won and 0 lost');
  });

  it('has what it lacks named once, whether the mapping names a column or not', async () => {
    const { out } = await tested('--mapping', mapping);
    const named = out.split('\n').filter((line) => line.includes('not in this file, so not known'));
    expect(named).toHaveLength(1);
    expect(named[0]).toMatch(
      /^ {2}Of the \d+ facts that Company fit reads \d+ are not in this file, so not known: “ERP” \(no column “Current ERP”\); .*“Industry”.* \(the mapping names no column\)\.$/,
    );
  });
});
