import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { environmentOf, exampleAccount } from './example-account.ts';
import { callSigned } from './signing-client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const secret = 'client-secret-of-a-test';
const publicUrl = 'https://plumbline.example.com';

describe('plumbline serve', () => {
  let local: LocalHubSpot;
  let config: string;
  let child: ChildProcessByStdio<null, Readable, Readable>;
  let printed: string;
  beforeEach(async () => {
    local = await exampleAccount();
    config = join(await mkdtemp(join(tmpdir(), 'plumbline-serve-')), 'config');
    await cp(join(root, 'config'), config, { recursive: true });
    printed = '';
    child = spawn(
      process.execPath,
      ['src/hosts/cli/bin.ts', 'serve', '--crm', 'hubspot', '--port', '0', '--config', config],
      {
        cwd: root,
        env: {
          ...process.env,
          ...environmentOf(local),
          HUBSPOT_CLIENT_SECRET: secret,
          PLUMBLINE_PUBLIC_URL: publicUrl,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString('utf8');
      });
  });
  afterEach(async () => {
    if (child.exitCode === null) child.kill('SIGKILL');
    await local.stop();
  });
  const says = (words: string): Promise<void> =>
    expect.poll(() => printed, { timeout: 10_000, interval: 30 }).toContain(words);
  const port = (): number => Number(/on port (\d+)/.exec(printed)?.[1]);
  const fitText = async (): Promise<string> => {
    const service = { port: port(), publicUrl, secret, portalId: local.portalId };
    return (await callSigned(service, 'readFit', { object: 'company', id: '2101' })).text;
  };

  it('serves the model of its folder, reads it again when told to, and stops when told to', async () => {
    await says('Taps are kept in HubSpot');
    expect(await fitText()).toContain('82 of 100 · Tier A');

    const file = join(config, 'icp.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('points: 25', 'points: 24'));
    child.kill('SIGHUP');
    await says('is wrong');
    expect(await fitText()).toContain('82 of 100 · Tier A');

    await writeFile(file, `${text}# another version of the same\n`);
    await writeFile(
      join(config, 'win-loss.yaml'),
      (await readFile(join(config, 'win-loss.yaml'), 'utf8')).replace('withinDays: 30', 'withinDays: 29'),
    );
    child.kill('SIGHUP');
    await says('is served now.');

    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    for (const hidden of [local.token, secret]) expect(printed).not.toContain(hidden);
  }, 30_000);
});
