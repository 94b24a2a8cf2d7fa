import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { run } from './run-cli.ts';

const Report = z.object({
  ok: z.boolean(),
  version: z.string().nullable(),
  config: z.string(),
  holds: z.record(z.string(), z.int()).nullable(),
  problems: z.array(
    z.strictObject({
      file: z.string(),
      line: z.int(),
      column: z.int(),
      path: z.string(),
      what: z.string(),
      todo: z.string(),
    }),
  ),
  notes: z.array(z.object({ what: z.string() })),
});

describe('plumbline model check', () => {
  it('ends with 0 on a clean model, and says in one line what it holds', async () => {
    const { code, out, err } = await run(['model', 'check']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const last = out.trimEnd().split('\n').at(-1);
    expect(last).toMatch(
      /^config is right: \d+ facts, 3 scorecards, .*4 battle cards, .*\. Version [0-9a-f]{12}\.$/,
    );
  });

  it('gives the same as JSON', async () => {
    const { code, out } = await run(['model', 'check', '--config', 'config', '--json']);
    const report = Report.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(report).toMatchObject({ ok: true, config: 'config', problems: [] });
    expect(report.version).toMatch(/^[0-9a-f]{12}$/);
    expect(report.holds).toMatchObject({ battleCards: 4, scorecards: 3 });
  });

  it('ends with 1 on a broken model, and prints every problem with its place and what to do', async () => {
    const folder = 'tests/model/invalid/unknown-key';
    const { code, out } = await run(['model', 'check', '--config', folder]);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        `${folder}/facts.yaml:2:71  the key \`units\` is not known here`,
        '    Did you mean `unit`?',
        `${folder}/facts.yaml:3:63  the key \`colour\` is not known here`,
        '    Keys that may stand here: `id`, `label`, `type`, `object`, `from`, `means`, `unit`, `currency`, `values`, `ask` and `knownBy`.',
        '',
        `2 problems in 1 file of ${folder}.`,
        '',
      ].join('\n'),
    );
  });

  it('gives the same problems as JSON, and no model', async () => {
    const { code, out } = await run([
      'model',
      'check',
      '--config',
      'tests/model/invalid/unknown-key',
      '--json',
    ]);
    const report = Report.parse(JSON.parse(out));
    expect(code).toBe(1);
    expect(report).toMatchObject({ ok: false, version: null, holds: null });
    expect(report.problems).toMatchObject([
      { file: 'facts.yaml', line: 2, column: 71, path: 'facts[0].units' },
      { file: 'facts.yaml', line: 3, column: 63, path: 'facts[1].colour' },
    ]);
  });

  it('prints no JSON when there is no such folder: it was called wrongly', async () => {
    expect(await run(['model', 'check', '--config', 'nowhere/', '--json'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no folder nowhere. Name the one that holds facts.yaml, with --config.\nSee: npx plumbline model check --help\n',
    });
  });

  describe('without a folder of one’s own', () => {
    let empty = '';
    beforeAll(async () => {
      empty = await mkdtemp(join(tmpdir(), 'plumbline-cli-'));
    });
    afterAll(() => rm(empty, { recursive: true }));

    it('checks the worked example of the package, and says that it does', async () => {
      const { code, out, err } = await run(['model', 'check'], { cwd: empty });
      expect(code).toBe(0);
      expect(err).toBe(
        'There is no folder ./config here, so this is the worked example that comes with Plumbline.\n',
      );
      expect(out).toContain(' is right: ');
    });

    it('prints at most 200 problems, and says how many there are', async () => {
      const facts = Array.from(
        { length: 250 },
        (_, index) => `  - { id: f${index}, label: F, type: nubmer, object: company }\n`,
      );
      await writeFile(join(empty, 'facts.yaml'), `facts:\n${facts.join('')}`);
      const { out } = await run(['model', 'check', '--config', '.'], { cwd: empty });
      expect(out.match(/may not be/g)).toHaveLength(200);
      expect(out).toContain('… and 50 more problems.\n\n250 problems in 1 file of .');
    });
  });
});
