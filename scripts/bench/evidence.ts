import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { backtest } from '../../src/core/evidence/backtest/backtest.ts';
import type { BacktestInput } from '../../src/core/evidence/backtest/input.ts';
import { splitOf } from '../../src/core/evidence/backtest/split.ts';
import { learn } from '../../src/core/evidence/learning/learn.ts';
import { fromFile } from '../../src/hosts/cli/backtest/from-file.ts';
import { buildCli } from '../build-cli.ts';
import { backtestCommand, learnCommand, type BenchFolder, type CommandTaken } from './evidence-commands.ts';
import { asked, writeDeals, writeModel } from './evidence-file.ts';
import { readings, regressions } from './evidence-rivals.ts';
import { summary, type Figure } from './figure.ts';
import { today } from './records.ts';

const dealCount = 1_000_000;
/** For the rivals: what they do in reasonable time. */
const fewDeals = 100_000;
const fittedDeals = 20_000;
const runs = 3;
const targets = { backtest: 10, learn: 30, megabytes: 1000 };

/** What a backtest and learning take over a million deals of twenty facts, from a file that is removed afterwards. */
export async function evidenceFigures(root: string): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-evidence-'));
  const built = join(root, '.cache/bench/cli');
  const at: BenchFolder = {
    folder,
    deals: join(folder, 'deals.csv'),
    model: join(folder, 'model'),
    plumbline: join(built, 'plumbline.js'),
  };
  try {
    await buildCli(built);
    writeDeals(at.deals, dealCount);
    writeModel(at.model);
    const input = await inputOf(at);
    return [
      ...inMemory(input),
      ...commandFigures(
        'backtest',
        times(() => backtestCommand(at)),
        targets.backtest,
      ),
      ...commandFigures(
        'learn',
        times(() => learnCommand(at)),
        targets.learn,
      ),
      ...(await besideReading(folder)),
      ...besideRegression(input),
    ];
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(built, { recursive: true, force: true });
  }
}

/** The deals as the command hands them to the backtest: read, scored and in columns. */
async function inputOf({ deals, model, folder }: BenchFolder): Promise<BacktestInput> {
  const silent = (): Writable => new Writable({ write: (_, __, done) => done() });
  const io = {
    stdin: Readable.from([]),
    stdout: silent(),
    stderr: silent(),
    cwd: folder,
    env: {},
    today: () => today,
    packageRoot: folder,
  };
  const more = { records: deals, config: model, object: null, mapping: null, split: null, seed: 1, today };
  const read = await fromFile({ ...asked, ...more }, io, 'backtest');
  if (!read.ok) throw new Error('The deals could not be read');
  return read.value.input;
}

function inMemory(input: BacktestInput): readonly Figure[] {
  const { columns, won, created, groups, split } = input;
  const { learned } = splitOf(input, split);
  const names = `${dealCount.toLocaleString('en')} deals of 20 facts`;
  return [
    {
      ...inSeconds(
        `${names}: backtest of 20 criteria with intervals, in memory`,
        several(() => backtest(input)),
      ),
      target: targets.backtest,
    },
    {
      ...inSeconds(
        `${names}: learn, in memory`,
        several(() => learn({ columns, won, learned, created, groups, seed: split.seed })),
      ),
      target: targets.learn,
    },
  ];
}

const times = <Made>(work: () => Made): readonly Made[] => Array.from({ length: runs }, work);

const several = (work: () => object): readonly number[] =>
  times(() => {
    const began = performance.now();
    work();
    return (performance.now() - began) / 1000;
  });

function commandFigures(name: string, taken: readonly CommandTaken[], target: number): readonly Figure[] {
  const auc = taken[0]?.auc?.toFixed(3) ?? 'none';
  return [
    {
      ...inSeconds(
        `plumbline ${name} --json on them as CSV, from start to end (AUC ${auc})`,
        taken.map(({ seconds }) => seconds),
      ),
      target,
    },
    inSeconds(
      '  its CPU time, all threads',
      taken.map(({ cpuSeconds }) => cpuSeconds),
    ),
    { ...inMegabytes(taken.map(({ megabytes }) => megabytes)), target: targets.megabytes },
  ];
}

const inSeconds = (what: string, times: readonly number[]): Figure => {
  const { median, spread } = summary(times);
  return { what, value: median, unit: 's', spread, target: null };
};

const inMegabytes = (sizes: readonly number[]): Figure => {
  const { median, spread } = summary(sizes);
  return { what: '  its greatest resident memory', value: median, unit: 'MB', spread, target: null };
};

/** Reading a tenth of the file, ours and csv-parse in turns. */
async function besideReading(folder: string): Promise<readonly Figure[]> {
  const few = join(folder, 'few.csv');
  writeDeals(few, fewDeals);
  const turns = [];
  for (let run = 0; run < runs; run++) turns.push(await readings(few));
  const { median, spread } = summary(turns.map(({ rival, ours }) => rival / ours));
  return [
    inSeconds(
      `reading ${fewDeals.toLocaleString('en')} of them, CPU time`,
      turns.map(({ ours }) => ours),
    ),
    { what: '  csv-parse to ours', value: median, unit: '×', spread, target: null },
  ];
}

/** Regression on some of the deals, ours and another one after the other. */
function besideRegression({ columns, won }: BacktestInput): readonly Figure[] {
  const rows = (from: number): Uint32Array => Uint32Array.from({ length: fittedDeals }, (_, at) => from + at);
  const { ours, rival, switches, steps } = regressions(columns, won, rows(0), rows(fittedDeals));
  const size = `${fittedDeals.toLocaleString('en')} of them, ${switches} switches`;
  const ratio = rival.seconds / ours.seconds;
  return [
    inSeconds(`logistic regression on ${size}, CPU time (AUC ${ours.auc.toFixed(3)})`, [ours.seconds]),
    {
      what: `  ml-logistic-regression after ${steps} steps to ours, once (AUC ${rival.auc.toFixed(3)})`,
      value: ratio,
      unit: '×',
      spread: null,
      target: null,
    },
  ];
}
