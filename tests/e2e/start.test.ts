import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root, run } from '../cli/run-cli.ts';
import { type RunningStart, startEnding, startRunning, stillRunning } from './running-start.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'plumbline-start-'));
const taken: Server[] = [];

/** Listens on a port, as another program would; on the usual one someone else may be already. */
async function takePort(port: number): Promise<number> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  const [problem] = (await Promise.race([once(server, 'listening'), once(server, 'error')])) as [unknown?];
  if (problem !== undefined) return port;
  taken.push(server);
  return (server.address() as AddressInfo).port;
}

afterAll(async () => {
  await Promise.all(taken.map((server) => new Promise((resolve) => server.close(resolve))));
  rmSync(scratch, { recursive: true, force: true });
});

const isServed = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

/** Has a card's function called, so that there is a process for it. */
async function callFunction(url: string): Promise<{ readonly ok: boolean }> {
  const body = { objectName: 'deals', id: '4101', name: 'readDealGuide', parameters: { dealId: '4101' } };
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}api/function`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...body, propertiesToSend: [] }),
  });
  return (await response.json()) as { ok: boolean };
}

/** The processes that bundle Lightning cards, among these. */
const bundlers = (pids: readonly number[]): readonly { readonly niceness: number }[] =>
  execFileSync('ps', ['-o', 'ni=,args=', '-p', pids.join(',')], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('bundle-lightning-process'))
    .map((line) => ({ niceness: Number(line.trim().split(/\s+/)[0]) }));

async function leavesNothing(running: RunningStart, signal: NodeJS.Signals): Promise<number | null> {
  expect(await isServed(running.url)).toBe(true);
  expect(await callFunction(running.url)).toMatchObject({ ok: true });
  const processes = running.processes();
  expect(processes.length).toBeGreaterThan(1);
  const code = await running.stop(signal);
  await expect.poll(() => stillRunning(processes), { timeout: 3000 }).toEqual([]);
  expect(await isServed(running.url)).toBe(false);
  return code;
}

describe('npm start', { timeout: 60_000 }, () => {
  it('explains itself', () => {
    const said = execFileSync('npm', ['start', '--silent', '--', '--help'], { cwd: root, encoding: 'utf8' });
    expect(said.replaceAll(/\s+/g, ' ')).toContain('It needs no account, and nothing leaves this machine.');
    for (const option of ['--port', '--config', '--import', '--mapping', '--tier', '--help'])
      expect(said).toContain(option);
  });

  it('is ready within 15 seconds, and ending npm leaves no process and no port', async () => {
    const running = await startRunning(['--port', '0'], 'npm');
    expect(running.readyMs).toBeLessThan(15_000);
    await leavesNothing(running, 'SIGTERM');
  });

  it('begins to build the Lightning cards once a page was served, at a lower priority, and leaves none of it', async () => {
    const config = path.join(scratch, 'never-built');
    cpSync(path.join(root, 'config'), config, { recursive: true });
    // A model of its own, so that no bundle is kept for it.
    const stages = path.join(config, 'stages.yaml');
    const sentence = 'Nobody who can sign is on this deal.';
    const text = readFileSync(stages, 'utf8');
    expect(text).toContain(sentence);
    writeFileSync(stages, text.replace(sentence, `Nobody who can sign, ${process.pid} ${Date.now()}.`));
    const running = await startRunning(['--port', '0', '--config', config]);
    expect(bundlers(running.processes())).toEqual([]);
    expect(await isServed(running.url)).toBe(true);
    await expect
      .poll(() => bundlers(running.processes()), { timeout: 20_000, interval: 100 })
      .toHaveLength(1);
    const processes = running.processes();
    const [{ niceness } = { niceness: 0 }] = bundlers(processes);
    expect(niceness).toBeGreaterThan(0);
    expect(await running.stop()).toBe(0);
    await expect.poll(() => stillRunning(processes), { timeout: 3000 }).toEqual([]);
  });

  it('takes the next port when the usual one is taken and none was named, and leaves nothing after Ctrl+C', async () => {
    const usual = await takePort(4820);
    const running = await startRunning([]);
    const port = Number(new URL(running.url).port);
    expect(port).toBeGreaterThan(usual);
    expect(running.said()).toContain(`Port 4820 is taken by another program, so this takes ${port}.`);
    expect(await leavesNothing(running, 'SIGINT')).toBe(0);
  });

  it('says that a port which was named is taken, offers a free one, and ends', async () => {
    const port = await takePort(0);
    const { code, errors } = await startEnding(['--port', String(port)]);
    expect(code).toBe(1);
    expect(errors).toContain(`Port ${port} is taken by another program. Port `);
    const offered = Number(/npm start -- --port (\d+)/.exec(errors)?.[1]);
    expect(offered).not.toBe(port);
    expect(await takePort(offered)).toBe(offered);
  });

  it('prints what "model check" prints when the model has a mistake, and ends', async () => {
    const config = path.join(scratch, 'config');
    cpSync(path.join(root, 'config'), config, { recursive: true });
    appendFileSync(path.join(config, 'icp.yaml'), '\nwieghts: none\n');
    const [started, checked] = await Promise.all([
      startEnding(['--config', config]),
      run(['model', 'check', '--config', config]),
    ]);
    expect(checked.out).toContain('wieghts');
    expect(started).toMatchObject({ code: 1, out: '' });
    expect(started.errors.trim()).toBe(checked.out.trim());
  });

  it.each([
    [
      ['--mapping', 'import.yaml'],
      '--mapping says which column of the tables is what: --import names their folder.',
    ],
    [['--port', 'eighty'], '--port eighty is not a port: a whole number up to 65535.'],
    [['--tier', 'gold'], 'There is no tier gold: professional or enterprise.'],
    [['--prot', '1'], "Unknown option '--prot'"],
  ])('says what is wrong with %j, with the help', async (args, sentence) => {
    const { code, errors } = await startEnding(args);
    expect(code).toBe(2);
    expect(errors).toContain(sentence);
    expect(errors).toContain('npm start [-- options]');
  });
});
