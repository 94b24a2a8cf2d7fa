import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './run-cli.ts';

const run = promisify(execFile);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** What a process printed, and what it ended with. */
async function ended(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(command, args, { cwd });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('the packed package', () => {
  let folder = '';
  let packed: readonly string[] = [];
  const plumbline = () => join(folder, 'node_modules/.bin/plumbline');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-package-'));
    const { stdout } = await run(npm, ['pack', '--json', '--pack-destination', folder], { cwd: root });
    const [{ filename, files }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [
      { filename: string; files: { path: string }[] },
    ];
    packed = files.map(({ path }) => path);
    await writeFile(join(folder, 'package.json'), '{ "private": true }');
    // Offline, and with a cache of its own: whatever is not in the tarball is not there.
    const alone = ['--offline', '--cache', join(folder, 'cache'), '--no-audit', '--no-fund'];
    await run(npm, ['install', join(folder, filename), ...alone], { cwd: folder });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds the command line, the model and its schemas, and no sources', () => {
    expect(packed).toContain('dist/cli/plumbline.js');
    expect(packed).toContain('config/facts.yaml');
    expect(packed).toContain('config/schema/facts.schema.json');
    expect(packed.filter((path) => /^(src|tests|scripts|extensions|node_modules)\//.test(path))).toEqual([]);
  });

  it('brings nothing along when it is installed, and asks for nothing', async () => {
    const installed = await readdir(join(folder, 'node_modules'));
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['plumbline']);
    expect((await stat(plumbline())).mode & 0o111).not.toBe(0);
  });

  it('checks the worked example that it brings', async () => {
    const { code, out } = await ended(plumbline(), ['model', 'check'], folder);
    expect(code).toBe(0);
    expect(out).toMatch(/ is right: .*Version [0-9a-f]{12}\.\n$/);
  });

  it('scores a file with it', async () => {
    await writeFile(
      join(folder, 'in.csv'),
      'Record ID,Industry,Number of Employees\n7,Food & Beverages,240\n',
    );
    const checked = await ended(plumbline(), ['model', 'check', '--json'], folder);
    const { version } = JSON.parse(checked.out) as { version: string };
    const { code, out } = await ended(plumbline(), ['score', '--records', 'in.csv', '--json'], folder);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      id: '7',
      object: 'company',
      scale: [0, 100],
      modelVersion: version,
    });
  });

  it('ends with the code that its help names', async () => {
    expect((await ended(plumbline(), ['scor'], folder)).code).toBe(2);
    await writeFile(join(folder, 'bad.csv'), 'Record ID,Industry\n7\n');
    expect((await ended(plumbline(), ['score', '--records', 'bad.csv'], folder)).code).toBe(3);
    const wrong = join(root, 'tests/model/invalid/unknown-key');
    expect((await ended(plumbline(), ['model', 'check', '--config', wrong], folder)).code).toBe(1);
  });

  it('says which Node it needs when an older one runs it', async () => {
    const old = "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });";
    await writeFile(join(folder, 'old.mjs'), old);
    const args = [
      '--import',
      join(folder, 'old.mjs'),
      join(folder, 'node_modules/plumbline/dist/cli/plumbline.js'),
    ];
    const { code, err } = await ended(process.execPath, args, folder);
    expect(code).toBe(2);
    expect(err).toContain('Plumbline needs Node.js 22.12 or newer, and this is 20.20.2.');
  });
});

describe('the checkout', () => {
  it('runs the command line by npx', async () => {
    const { code, out } = await ended('npx', ['plumbline', '--version'], root);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  }, 60_000);
});
