import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { root, run } from './run-cli.ts';

const Rule = z.object({
  ValidationRule: z.strictObject({
    '@_xmlns': z.literal('http://soap.sforce.com/2006/04/metadata'),
    fullName: z.string().max(40),
    active: z.literal('true'),
    description: z.string().max(255),
    errorConditionFormula: z.string().max(3900),
    errorDisplayField: z.string(),
    errorMessage: z.string().max(255),
  }),
});

describe('plumbline stages export', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-stages-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes a validation rule for each blocking criterion, and says what is left to advice and why', async () => {
    const { code, out, err } = await run(['stages', 'export', '--to', 'validation-rules', '--out', folder]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`5 validation rules in ${folder}:\n`);
    expect(out).toContain('PL_exit_contract_budget_is_approved\n    The budget is not approved.');
    expect(out).toContain(
      'someone_who_can_sign, before vendor_evaluation is left\n    it counts contact roles, which a validation rule cannot; the stage gate of the package does.',
    );
    expect(out).toContain(
      'manager_stands_behind_date, before contract is left\n    a manager vouches for it',
    );
    const rules = join(folder, 'objects/Opportunity/validationRules');
    const files = await readdir(rules);
    expect(files).toHaveLength(5);
    const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false });
    for (const file of files) {
      const xml = await readFile(join(rules, file), 'utf8');
      const { ValidationRule: rule } = Rule.parse(parser.parse(xml.replaceAll(/>\s+</g, '><')));
      expect(file).toBe(`${rule.fullName}.validationRule-meta.xml`);
    }
  });

  it('writes validation rules also where it is not said', async () => {
    const out = join(folder, 'unsaid');
    const said = await run(['stages', 'export', '--to', 'validation-rules', '--out', out]);
    const files = await readdir(join(out, 'objects/Opportunity/validationRules'));
    await rm(out, { recursive: true });
    expect(await run(['stages', 'export', '--out', out])).toEqual(said);
    expect(await readdir(join(out, 'objects/Opportunity/validationRules'))).toEqual(files);
  });

  it('gives the same as JSON', async () => {
    const { code, out } = await run([
      'stages',
      'export',
      '--to',
      'validation-rules',
      '--out',
      folder,
      '--json',
    ]);
    const report = z
      .object({
        rules: z.array(z.object({ fullName: z.string() })),
        advisory: z.array(z.object({ why: z.string() })),
      })
      .parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(report.rules).toHaveLength(5);
    expect(new Set(report.advisory.map(({ why }) => why))).toEqual(
      new Set(['level', 'countedByGate', 'aggregate', 'attestation']),
    );
  });

  it.each([
    [['--to', 'flows'], '--to is validation-rules, the only kind there is, and not flows.'],
    [['--to', 'validation-rules', '--currency', 'euro'], '--currency is three letters such as EUR.'],
    [['--to', 'validation-rules', 'now'], 'It takes no word such as now.'],
  ])('ends with 2 when it is called wrongly: %j', async (args, sentence) => {
    const { code, err } = await run(['stages', 'export', ...args], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('ends with 1 when the model is wrong', async () => {
    const invalid = 'tests/model/invalid/unknown-key';
    const { code, out } = await run(['stages', 'export', '--to', 'validation-rules', '--config', invalid]);
    expect(code).toBe(1);
    expect(out).toContain('2 problems in 1 file');
  });

  it('is told before: model check names a blocking criterion that Salesforce can only advise on', async () => {
    const config = join(folder, 'config');
    await cp(join(root, 'config'), config, { recursive: true });
    const stages = await readFile(join(config, 'stages.yaml'), 'utf8');
    const changed = stages.replace(/(id: champion_spoke_for_us[\s\S]*?level: )observe/, '$1block');
    await writeFile(join(config, 'stages.yaml'), changed);
    const line = changed
      .slice(0, changed.indexOf('block', changed.indexOf('id: champion_spoke_for_us')))
      .split('\n').length;
    const { code, out } = await run(['model', 'check', '--config', config]);
    expect(code).toBe(0);
    expect(out).toContain(
      `${config}/stages.yaml:${line}:20  Salesforce can only advise on \`champion_spoke_for_us\`: \`champion_has_spoken\` is worked out from records beside the opportunity, which only the card reads.`,
    );
  });
});
