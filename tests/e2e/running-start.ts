import { type ChildProcess, execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));
/** Far more than a start takes; a start that hangs says what it said. */
const PATIENCE_MS = 45_000;

/** What `npm start` runs, as a process of its own. */
export interface RunningStart {
  readonly url: string;
  /** From the start of the process until it named its address. */
  readonly readyMs: number;
  /** Everything that it has said until now. */
  readonly said: () => string;
  /** Its process and every process below it. */
  readonly processes: () => readonly number[];
  /** Ends it as a person does; gives the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** What a start that ended by itself left behind. */
export interface EndedStart {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Starts it and waits until it names its address. */
export async function startRunning(
  args: readonly string[] = ['--port', '0'],
  by: 'node' | 'npm' = 'node',
): Promise<RunningStart> {
  const began = performance.now();
  const child = spawnStart(args, by);
  let said = '';
  const hear = (text: string): void => void (said += text);
  child.stdout?.setEncoding('utf8').on('data', hear);
  child.stderr?.setEncoding('utf8').on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const address = /Open (http:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', look);
    void ended.then((code) => reject(new Error(`It ended with ${code} before it was ready:\n${said}`)));
    setTimeout(() => reject(new Error(`It is not ready yet:\n${said}`)), PATIENCE_MS).unref();
  });
  return {
    url,
    readyMs: performance.now() - began,
    said: () => said,
    processes: () => family(child.pid ?? 0),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs it until it ends by itself. */
export async function startEnding(args: readonly string[]): Promise<EndedStart> {
  const child = spawnStart(args);
  let [out, errors] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => void (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void (errors += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', (ended) => resolve(ended)));
  return { code, out, errors };
}

function spawnStart(args: readonly string[], by: 'node' | 'npm' = 'node'): ChildProcess {
  const options: SpawnOptions = { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] };
  return by === 'npm'
    ? spawn('npm', ['start', '--', ...args], options)
    : spawn(process.execPath, [START, ...args], options);
}

/** The processes that still run; one that has ended and waits for its parent to notice does not. */
export function stillRunning(pids: readonly number[]): readonly number[] {
  const running = processList().filter(({ state }) => !state.startsWith('Z'));
  return pids.filter((pid) => running.some(({ id }) => id === pid));
}

function family(pid: number): readonly number[] {
  const all = processList();
  const below = (parent: number): readonly number[] =>
    all.flatMap(({ id, of }) => (of === parent ? [id, ...below(id)] : []));
  return [pid, ...below(pid)];
}

function processList(): readonly { readonly id: number; readonly of: number; readonly state: string }[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return listed
    .trim()
    .split('\n')
    .map((line) => {
      const [id, of, state = ''] = line.trim().split(/\s+/);
      return { id: Number(id), of: Number(of), state };
    });
}
