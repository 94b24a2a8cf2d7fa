import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { done, failed, type Outcome } from '../shared/outcome.ts';
import type { RunnerCall, RunnerReply } from './function-runner.ts';

/** What function processes are started with. */
export interface FunctionProcessOptions {
  /** Where `<name>.js` lies, CommonJS with `exports.main`. */
  readonly bundleFolder: string;
  /** What `PRIVATE_APP_ACCESS_TOKEN` is in the process. */
  readonly token: string;
  /** Further environment, such as where the local HubSpot is; nothing else is inherited. */
  readonly env?: Readonly<Record<string, string>>;
  /** HubSpot's 15 seconds unless given. */
  readonly timeOutMs?: number;
  /** Gets what functions write to their error output; this process's own error output does unless given. */
  readonly log?: (text: string) => void;
}

/** Built app functions, each in a process of its own. */
export interface FunctionProcesses {
  /** Calls a function with what HubSpot would give it; the outcome is its reply, or HubSpot's sentence. */
  call(
    name: string,
    parameters: unknown,
    context?: { readonly propertiesToSend?: unknown; readonly event?: unknown },
  ): Promise<Outcome<unknown>>;
  /** Lets go of the processes; the next call loads the bundles as they are then. */
  restart(): void;
  /** Ends the processes; resolves when none is left. */
  stop(): Promise<void>;
}

interface Runner {
  readonly child: ChildProcess;
  readonly waiting: Map<number, (reply: RunnerReply) => void>;
}

const RUNNER = fileURLToPath(new URL('./function-runner.ts', import.meta.url));
const TIME_OUT_MS = 15_000;

/** Starts nothing yet: a function's process begins with its first call. */
export function startFunctionProcesses(options: FunctionProcessOptions): FunctionProcesses {
  const runners = new Map<string, Runner>();
  const ending = new Set<Promise<void>>();
  let lastId = 0;

  const end = (name: string, reason: string): void => {
    const runner = runners.get(name);
    if (runner === undefined) return;
    runners.delete(name);
    for (const [id, settle] of runner.waiting) settle({ id, reason });
    const ended = whenEnded(runner.child).then(() => void ending.delete(ended));
    ending.add(ended);
    runner.child.kill('SIGKILL');
  };
  const runnerOf = (name: string, bundle: string): Runner => {
    const known = runners.get(name);
    if (known !== undefined) return known;
    const runner = startRunner(bundle, options, (reason) => {
      if (runners.get(name) === runner) end(name, reason);
    });
    runners.set(name, runner);
    return runner;
  };
  // A function that never yields would not notice that its preview has gone.
  const killAll = (): void => runners.forEach(({ child }) => child.kill('SIGKILL'));
  process.once('exit', killAll);
  return {
    call: async (name, parameters, context = {}) => {
      const bundle = path.join(path.resolve(options.bundleFolder), `${name}.js`);
      if (!/^\w+$/.test(name) || !existsSync(bundle)) return failed(notFound(name));
      lastId += 1;
      const { propertiesToSend = {}, event } = context;
      const call = { id: lastId, context: { propertiesToSend, parameters, event } };
      const runner = runnerOf(name, bundle);
      const timeOutMs = options.timeOutMs ?? TIME_OUT_MS;
      const reply = await answerWithin(runner, call, timeOutMs, () => end(name, timedOut(timeOutMs)));
      return 'value' in reply ? done(reply.value) : failed(executionError(name, reply.reason));
    },
    restart: () => [...runners.keys()].forEach((name) => end(name, 'The function was built anew')),
    stop: async () => {
      process.off('exit', killAll);
      for (const name of runners.keys()) end(name, 'The preview was stopped');
      await Promise.all(ending);
    },
  };
}

function startRunner(
  bundle: string,
  options: FunctionProcessOptions,
  onEnd: (reason: string) => void,
): Runner {
  const child = fork(RUNNER, [bundle], {
    env: { ...options.env, PRIVATE_APP_ACCESS_TOKEN: options.token },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const waiting: Runner['waiting'] = new Map();
  const { log = (text) => void process.stderr.write(text) } = options;
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
    log(text);
  });
  child.on('message', (reply: RunnerReply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  child.on('exit', () => onEnd(firstError(said) ?? 'The function’s process ended'));
  return { child, waiting };
}

function answerWithin(
  runner: Runner,
  call: RunnerCall,
  timeOutMs: number,
  onTimeOut: () => void,
): Promise<RunnerReply> {
  return new Promise((resolve) => {
    const timer = setTimeout(onTimeOut, timeOutMs);
    runner.waiting.set(call.id, (reply) => {
      clearTimeout(timer);
      resolve(reply);
    });
    runner.child.send(call);
  });
}

const whenEnded = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/** The line of a stack that says what was thrown. */
const firstError = (said: string): string | undefined => /^\w*Error: .*$/m.exec(said)?.[0];

const timedOut = (timeOutMs: number): string =>
  `${new Date().toJSON()} n/a Task timed out after ${(timeOutMs / 1000).toFixed(2)} seconds`;

const notFound = (name: string): string =>
  executionError(
    name,
    `The serverless function ${name} doesn't exist in this project. Go to the Activity tab for the project to check its deploy status`,
  );

/** As HubSpot words a failed execution. */
const executionError = (name: string, reason: string): string =>
  `The serverless function '${name}' failed to execute: ${reason}.`;
