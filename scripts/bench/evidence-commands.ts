import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { asked } from './evidence-file.ts';

/** What one run of a command took. */
export interface CommandTaken {
  /** From its start to its end, as a person waits for it; other programs on the machine count. */
  readonly seconds: number;
  /** The greatest resident memory, in MB of 1,000,000 bytes. */
  readonly megabytes: number;
  /** CPU time of all its threads: other programs do not count. */
  readonly cpuSeconds: number;
  /** Of what it proposed or tested. */
  readonly auc: number | null;
}

/** Where the deals and the model of a bench are. */
export interface BenchFolder {
  readonly folder: string;
  readonly deals: string;
  readonly model: string;
  /** The command line as it ships. */
  readonly plumbline: string;
}

/** `plumbline backtest --json` over the file, in a process of its own. */
export const backtestCommand = (at: BenchFolder): CommandTaken => ran(at, ['backtest']);

/** `plumbline learn --json` over the file, in a process of its own. */
export function learnCommand(at: BenchFolder): CommandTaken {
  const out = join(at.folder, 'proposal');
  rmSync(out, { recursive: true, force: true });
  return ran(at, ['learn', '--out', out]);
}

/** What `evidence-tell.ts` tells. */
interface Told {
  readonly maxRSS: number;
  readonly cpuMicros: number;
}

const maxBuffer = 100_000_000;
const telling = new URL('evidence-tell.ts', import.meta.url).href;

function ran({ deals, model, plumbline }: BenchFolder, command: readonly string[]): CommandTaken {
  const options = Object.entries(asked).flatMap(([name, value]) => [`--${name}`, value]);
  const files = ['--records', deals, '--config', model];
  const args = ['--import', telling, plumbline, ...command, ...files, ...options, '--json'];
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${command[0]} ended with ${status}: ${stderr}`);
  const { auc } = JSON.parse(stdout) as { readonly auc: { readonly value: number | null } };
  const { maxRSS, cpuMicros } = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '') as Told;
  const megabytes = (maxRSS * 1024) / 1_000_000;
  return { seconds, megabytes, cpuSeconds: cpuMicros / 1e6, auc: auc.value };
}
