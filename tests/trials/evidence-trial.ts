import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll } from 'vitest';
import { splitOf } from '../../src/core/evidence/backtest/split.ts';
import type { Evidence } from '../../src/core/evidence/evidence.ts';
import { parseLearnOptions } from '../../src/hosts/cli/learn/learn-options.ts';
import { learnRecords } from '../../src/hosts/cli/learn/learn-records.ts';
import { run, type Ran } from '../cli/run-cli.ts';
import { plainRegressionArea } from './plain-regression.ts';

/** A folder of this test file's own; it goes when the trials are done. */
export const scratch = mkdtempSync(join(tmpdir(), 'plumbline-evidence-trial-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The folder of a model that was made by hand for a trial. */
export const handMade = (trial: string): string => join(import.meta.dirname, 'evidence', trial);

/** What `plumbline learn --json` prints, as far as trials look at it. */
export interface Learnt extends Evidence {
  readonly proposal: {
    readonly rows: readonly object[];
    readonly criteria: readonly { readonly column: string }[];
    readonly leftOut: readonly { readonly column: string; readonly why: string }[];
  };
  readonly files: readonly string[];
}

/** A run with what it printed as JSON. */
export interface ToldRun<Told> extends Ran {
  readonly told: Told;
}

async function told<Told>(args: readonly string[]): Promise<ToldRun<Told>> {
  const ran = await run([...args, '--json'], { cwd: scratch });
  if (ran.code !== 0) throw new Error(ran.err);
  return { ...ran, told: JSON.parse(ran.out) as Told };
}

/** Learns into a new folder of the scratch folder. */
export const learn = (out: string, ...args: readonly string[]): Promise<ToldRun<Learnt>> =>
  told(['learn', ...args, '--out', join(scratch, out)]);

/** Holds the model in a folder against records. */
export const backtest = (config: string, ...args: readonly string[]): Promise<ToldRun<Evidence>> =>
  told(['backtest', ...args, '--config', config]);

/** The rows of a table, the first one the names of its columns, as csv-parse reads them. */
export function rowsIn(path: string): readonly (readonly string[])[] {
  const bytes = readFileSync(path);
  const rows: unknown = parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, { bom: true });
  return rows as string[][];
}

/** Which columns a plain regression takes, and as what. */
export interface PlainAsked {
  readonly levels: readonly string[];
  readonly numbers: readonly string[];
}

/**
 * The ROC AUC of a full logistic regression on the rows that `plumbline learn` judges with these options: rows, columns
 * and outcomes as csv-parse reads them, the regression our own. Only the split is the command's.
 */
export async function plainArea(
  path: string,
  args: readonly string[],
  { levels, numbers }: PlainAsked,
): Promise<number> {
  const options = parseLearnOptions([...args, '--out', 'nowhere']);
  if (!options.ok) throw new Error(options.error);
  const read = await learnRecords(silentIo(), options.value, { at: () => undefined, end: () => undefined });
  if (!read.ok) throw new Error(read.error.message);
  const { closed, groups } = read.value;
  const { learned, judged } = splitOf({ ...closed, groups }, options.value.split);
  const [names = [], ...rows] = rowsIn(path);
  const records = Array.from(closed.rows, (row) => rows[row] ?? []);
  const textsOf = (name: string): readonly string[] =>
    records.map((cells) => cells[names.indexOf(name)]?.trim() ?? '');
  const { outcome, won } = options.value.outcome;
  const columns = { levels: levels.map(textsOf), numbers: numbers.map((name) => textsOf(name).map(Number)) };
  const ends = textsOf(outcome).map((text) => Number(text === won));
  return plainRegressionArea(columns, ends, learned, judged);
}

const silentIo = () => ({
  stdin: Readable.from([]),
  stdout: new Writable({ write: (_, __, done) => done() }),
  stderr: new Writable({ write: (_, __, done) => done() }),
  cwd: scratch,
  env: {},
  today: () => '2026-11-21',
  packageRoot: scratch,
});
