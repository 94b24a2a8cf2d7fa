import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { run, type Ran } from '../run-cli.ts';
import { csvOf, madeRecords, type Shape } from './made-records.ts';

/** A folder of this test file's own, away from any model; it goes when the tests are done. */
export const folder = mkdtempSync(join(tmpdir(), 'plumbline-learn-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file of made records; its path. */
export function fileOf(name: string, shape: Shape): string {
  const path = join(folder, name);
  writeFileSync(path, csvOf(madeRecords(shape)));
  return path;
}

/** What tells won from lost in made records. */
export const outcome = ['--outcome', 'Outcome', '--won', 'Won', '--lost', 'Lost'];
const places = new Map<string, number>();

/** A folder that is not there yet. */
export function outFolder(name: string): string {
  const nth = (places.get(name) ?? 0) + 1;
  places.set(name, nth);
  return join(folder, `${name}-${nth}`);
}

/** A run of `plumbline learn`, with what it printed as JSON. */
export interface LearnRan extends Ran {
  readonly data: () => Learnt;
}

/** Learns from made records. */
export async function learn(file: string, out: string, ...more: readonly string[]): Promise<LearnRan> {
  const ran = await run(['learn', '--records', file, ...outcome, '--out', out, ...more], { cwd: folder });
  return { ...ran, data: () => JSON.parse(ran.out) as Learnt };
}

/** What `--json` prints, as far as tests look at it. */
interface Learnt {
  readonly n: number;
  readonly auc: { readonly value: number; readonly low: number; readonly high: number };
  readonly verdict: string;
  readonly sentence: string;
  readonly split: object;
  readonly warnings: readonly string[];
  readonly leaks: readonly { readonly column: string; readonly why: string }[];
  readonly baselines: { readonly logistic: { readonly auc: { readonly value: number } } };
  readonly out: string | null;
  readonly files: readonly string[];
  readonly proposal: {
    readonly rows: readonly {
      readonly column: string;
      readonly points: number;
      readonly n: number;
      readonly won: number;
    }[];
    readonly criteria: readonly { readonly column: string; readonly iv: number }[];
    readonly columns: readonly {
      readonly column: string;
      readonly kind: string;
      readonly days: string | null;
      readonly blanks: object;
    }[];
    readonly leftOut: readonly { readonly column: string; readonly why: string }[];
    readonly today: { readonly auc: { readonly value: number } } | null;
    readonly changes: readonly object[];
  };
}
