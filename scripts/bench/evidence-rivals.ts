import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import LogisticRegression from 'ml-logistic-regression';
import { Matrix } from 'ml-matrix';
import { codedReader } from '../../src/base/csv/coded/coded-reader.ts';
import { binFact } from '../../src/core/evidence/bins/bin-fact.ts';
import type { FactColumn } from '../../src/core/evidence/fact-column.ts';
import { designOf, type FactDesign } from '../../src/core/evidence/logistic/design-of.ts';
import { fitLogistic } from '../../src/core/evidence/logistic/fit-logistic.ts';
import { rocArea } from '../../src/core/evidence/statistics/roc-area.ts';
import { scoreCounts } from '../../src/core/evidence/statistics/score-counts.ts';
import { summary } from './figure.ts';

/** What fitting took in seconds of CPU time, and the ROC AUC of the fit on records that it has not seen. */
export interface FitTaken {
  readonly seconds: number;
  readonly auc: number;
}

/** Both regressions on the same records and the same switches. */
export interface FitsTaken {
  readonly ours: FitTaken;
  readonly rival: FitTaken;
  /** Switches that a record has at most one of each fact on, and how often the other one steps. */
  readonly switches: number;
  readonly steps: number;
}

/** The median of so many of ours is told; of the other one there is time for one. */
const ourFits = 5;
/** Steps after which the other one comes close; its way is plain gradient descent, and it never says when it is there. */
const steps = 150;

/** Fits to the first `learned` records and judges on as many after them. */
export function regressions(
  columns: readonly FactColumn[],
  won: Uint8Array,
  learned: Uint32Array,
  judged: Uint32Array,
): FitsTaken {
  const facts = columns.map((column) => binFact(column, learned, { most: 10, mostLevels: 20, fewest: 10 }));
  const [design, unseen] = [designOf(facts, learned), designOf(facts, judged)];
  const outcomes = Uint8Array.from(learned, (row) => won[row] as number);
  const aucOf = (oddsOf: (row: number) => number): number => {
    const scores = Float64Array.from(judged, (_, row) => oddsOf(row));
    const ends = Uint8Array.from(judged, (row) => won[row] as number);
    return rocArea(scoreCounts(scores, ends)).value ?? Number.NaN;
  };
  const fits = Array.from({ length: ourFits }, () =>
    timed(() => fitLogistic(design, outcomes, null, { l2: 1 })),
  );
  const [fit] = fits;
  if (!fit) throw new Error('Nothing was fitted');
  const other = timed(() => rivalFit(design, outcomes));
  return {
    ours: {
      seconds: summary(fits.map(({ seconds }) => seconds)).median,
      auc: aucOf((row) => oddsIn(unseen, row, fit.made.weights)),
    },
    rival: { seconds: other.seconds, auc: aucOf((row) => oddsIn(unseen, row, other.made)) },
    switches: design.width,
    steps,
  };
}

/** The weights that ml-logistic-regression comes to. It fits won and lost apart, one against the other. */
function rivalFit(design: FactDesign, outcomes: Uint8Array): readonly number[] {
  const rate = 8 / outcomes.length;
  const rival = new LogisticRegression({ numSteps: steps, learningRate: rate });
  rival.train(dense(design, outcomes.length), Matrix.columnVector([...outcomes]));
  // It counts the class itself as 0 and the other as 1: the first classifier tells won from lost.
  return rival.classifiers[0]?.weights.to1DArray() ?? [];
}

function dense({ codes, perRow, width }: FactDesign, count: number): Matrix {
  const matrix = Matrix.zeros(count, width);
  for (let row = 0; row < count; row++)
    for (let at = 0; at < perRow; at++) matrix.set(row, codes[row * perRow + at] as number, 1);
  return matrix;
}

function oddsIn({ codes, perRow }: FactDesign, row: number, weights: ArrayLike<number>): number {
  let odds = 0;
  for (let at = 0; at < perRow; at++) odds += weights[codes[row * perRow + at] as number] as number;
  return odds;
}

function timed<Made>(work: () => Made): { readonly made: Made; readonly seconds: number } {
  const began = process.cpuUsage();
  const made = work();
  return { made, seconds: cpuSeconds(began) };
}

/** CPU time since then, of all threads: other programs on the machine do not count. */
function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** Seconds of CPU time to read every cell of a file, by csv-parse into rows of texts and by ours into columns. */
export async function readings(path: string): Promise<{ readonly ours: number; readonly rival: number }> {
  return { rival: await seconds(() => byCsvParse(path)), ours: await seconds(() => byOurs(path)) };
}

async function seconds(work: () => Promise<number>): Promise<number> {
  const began = process.cpuUsage();
  if ((await work()) === 0) throw new Error('No row was read');
  return cpuSeconds(began);
}

async function byCsvParse(path: string): Promise<number> {
  let rows = 0;
  for await (const record of createReadStream(path).pipe(parse()))
    rows += (record as unknown[]).length > 0 ? 1 : 0;
  return rows;
}

async function byOurs(path: string): Promise<number> {
  const reader = codedReader();
  for await (const chunk of createReadStream(path)) {
    const problem = reader.push(chunk as Buffer);
    if (problem !== null) throw new Error(problem);
  }
  const read = reader.finish();
  if (!read.ok) throw new Error(read.error);
  return read.value.rows;
}
