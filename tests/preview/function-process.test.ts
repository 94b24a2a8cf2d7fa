import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  type FunctionProcessOptions,
  type FunctionProcesses,
  startFunctionProcesses,
} from '../../extensions/preview/server/function-process.ts';
import { writeFunctions } from './preview-world.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-functions-'));
const bundleFolder = writeFunctions(folder, {
  echo: 'exports.main = async (context) => ({ ...context, token: process.env.PRIVATE_APP_ACCESS_TOKEN });',
  environment:
    'exports.main = async () => Object.keys(process.env).filter((name) => name !== "NODE_OPTIONS");',
  pid: 'exports.main = async () => process.pid;',
  silent: 'exports.main = async () => {};',
  slow: 'exports.main = () => new Promise(() => {});',
  busy: 'exports.main = async () => { for (;;); };',
  telling: 'exports.main = async () => { require("fs").writeSync(2, `pid ${process.pid}`); for (;;); };',
  throwing: 'exports.main = async () => { throw new Error("no such deal"); };',
  quitting: 'exports.main = async () => process.exit(3);',
  unloadable: 'throw new TypeError("broken bundle");',
  nameless: 'exports.other = async () => 1;',
});

let functions: FunctionProcesses;

let logged = '';

function start(options: Partial<FunctionProcessOptions> = {}): FunctionProcesses {
  logged = '';
  functions = startFunctionProcesses({
    bundleFolder,
    token: 'pat-local',
    log: (text) => {
      logged += text;
    },
    ...options,
  });
  return functions;
}

const isRunning = (pid: unknown): boolean => {
  try {
    return process.kill(pid as number, 0);
  } catch {
    return false;
  }
};

afterEach(() => functions.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a function’s process', () => {
  it('gives the function what HubSpot gives it, and gives its reply back', async () => {
    const reply = await start().call('echo', { dealId: 301 }, { propertiesToSend: { amount: '84000' } });
    expect(reply).toEqual({
      ok: true,
      value: {
        parameters: { dealId: 301 },
        propertiesToSend: { amount: '84000' },
        token: 'pat-local',
      },
    });
  });

  it('inherits nothing but what it is given', async () => {
    const reply = await start({ env: { PLUMBLINE_HUBSPOT_URL: 'http://127.0.0.1:1' } }).call(
      'environment',
      {},
    );
    expect(reply).toEqual({ ok: true, value: ['PLUMBLINE_HUBSPOT_URL', 'PRIVATE_APP_ACCESS_TOKEN'] });
  });

  it('answers null for a function that returns nothing', async () => {
    expect(await start().call('silent', {})).toEqual({ ok: true, value: null });
  });

  it('stays warm between calls', async () => {
    start();
    expect(await functions.call('pid', {})).toEqual(await functions.call('pid', {}));
  });

  it('is another one for each function, and none of them is ours', async () => {
    const reply = await start().call('pid', {});
    expect(reply).not.toEqual({ ok: true, value: process.pid });
  });

  it('loads the bundle anew after a restart', async () => {
    start();
    const before = await functions.call('pid', {});
    functions.restart();
    const after = await functions.call('pid', {});
    expect(after.ok).toBe(true);
    expect(after).not.toEqual(before);
  });

  it.each([
    ['throwing', "The serverless function 'throwing' failed to execute: Error: no such deal."],
    [
      'nameless',
      "The serverless function 'nameless' failed to execute: customerPayload.main is not a function.",
    ],
    ['unloadable', "The serverless function 'unloadable' failed to execute: TypeError: broken bundle."],
    ['quitting', "The serverless function 'quitting' failed to execute: The function’s process ended."],
  ])('says in HubSpot’s words what went wrong: %s', async (name, message) => {
    expect(await start().call(name, {})).toEqual({ ok: false, message });
  });

  it('passes on what a function writes to its error output', async () => {
    await start().call('unloadable', {});
    expect(logged).toContain('broken bundle');
  });

  it.each(['absent', '../echo'])('says that there is no function %s', async (name) => {
    const reply = await start().call(name, {});
    expect(reply.ok ? '' : reply.message).toContain(
      `The serverless function ${name} doesn't exist in this project`,
    );
  });

  it.each(['slow', 'busy'])(
    'ends a function that takes too long, one that never yields included: %s',
    async (name) => {
      const reply = await start({ timeOutMs: 300 }).call(name, {});
      expect(reply.ok ? '' : reply.message).toMatch(
        /failed to execute: \S+ n\/a Task timed out after 0\.30 seconds\.$/,
      );
    },
  );

  it('leaves nothing running when it is stopped, and answers who still waits', async () => {
    start();
    const pid = await functions.call('pid', {});
    const waiting = functions.call('slow', {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    await functions.stop();
    expect(isRunning(pid.ok ? pid.value : 0)).toBe(false);
    expect(await waiting).toMatchObject({ ok: false });
  });

  it('leaves nothing running when its own process just ends, a function that never yields included', async () => {
    const module = new URL('../../extensions/preview/server/function-process.ts', import.meta.url).href;
    const script = `
      const { startFunctionProcesses } = await import(${JSON.stringify(module)});
      const log = (text) => { process.stdout.write(text, () => process.exit(0)); };
      startFunctionProcesses({ bundleFolder: ${JSON.stringify(bundleFolder)}, token: '', log }).call('telling', {});
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    // A function's process shares its preview's standard output, so this is not told before both have ended.
    expect(stdout).toMatch(/^pid \d+$/);
  });
});
