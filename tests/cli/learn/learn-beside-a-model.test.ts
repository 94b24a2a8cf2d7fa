import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run-cli.ts';
import { fileOf, folder, learn, outFolder } from './run-learn.ts';

const hashOf = (path: string): string => {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hash = createHash('sha256');
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).toSorted())
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

describe('intent and history', () => {
  const file = fileOf('intent.csv', { rows: 1500, seed: 33, noise: 0 });
  const config = join(folder, 'own');
  mkdirSync(join(config, 'crm'), { recursive: true });
  writeFileSync(
    join(config, 'facts.yaml'),
    [
      'engine: 1',
      'facts:',
      '  - { id: heads, label: People, type: number, object: company, unit: people }',
      '  - id: sells',
      '    label: What they sell',
      '    type: option',
      '    object: company',
      '    values:',
      '      - { id: food, label: Food }',
      '      - { id: shops, label: Shops }',
      '',
    ].join('\n'),
  );
  writeFileSync(
    join(config, 'icp.yaml'),
    [
      'engine: 1',
      'scorecards:',
      '  - id: our_fit',
      '    label: Our fit',
      '    object: company',
      '    scale: [0, 30]',
      '    dimensions: [{ id: all, label: All }]',
      '    criteria:',
      '      - { id: big, label: Big enough, dimension: all, when: { fact: heads, atLeast: 100 }, points: 20 }',
      '      - { id: trade, label: The right trade, dimension: all, when: { fact: sells, is: food }, points: 10 }',
      '    tiers:',
      '      - { id: gold, label: Gold, from: 20, action: pursue }',
      '      - { id: rest, label: The rest, from: 0, action: nurture }',
      '',
    ].join('\n'),
  );
  writeFileSync(
    join(config, 'crm/csv.yaml'),
    [
      'engine: 1',
      'crm: csv',
      'fields:',
      '  company:',
      '    heads: { field: Staff }',
      "    sells: { field: trade, values: { 'Food & Drink': food, Retail: shops } }",
      '',
    ].join('\n'),
  );
  const before = hashOf(config);
  const out = outFolder('intent');
  const found = learn(file, out, '--created', 'Created', '--config', config, '--json');

  it('judges the card that was chosen on the same records, and leaves it as it is', async () => {
    const ran = await found;
    expect(`${ran.code} ${ran.err}`).toBe('0 ');
    const { auc, proposal } = ran.data();
    expect(proposal.today?.auc.value).toBeGreaterThan(0.5);
    expect(proposal.today?.auc.value).toBeLessThan(auc.value);
    expect(proposal.changes.length).toBeGreaterThan(0);
    expect(hashOf(config)).toBe(before);
  });

  it('keeps facts that the model has: their ids, labels, types and values, and the names of its card', async () => {
    await found;
    const facts = readFileSync(join(out, 'facts.yaml'), 'utf8');
    expect(facts).toContain('id: heads');
    expect(facts).toContain('{ id: food, label: Food }');
    expect(facts).toContain(
      '{ id: logistics_storage, label: Logistics, storage }'.replace(
        'Logistics, storage',
        "'Logistics, storage'",
      ),
    );
    const icp = readFileSync(join(out, 'icp.yaml'), 'utf8');
    expect(icp).toContain('id: our_fit');
    expect(icp).toContain('id: big');
    expect(icp).toContain('id: gold');
    expect((await run(['model', 'check', '--config', out])).code).toBe(0);
  });

  it('sets both side by side, and prints what it would change', async () => {
    const ran = await learn(file, outFolder('intent'), '--created', 'Created', '--config', config);
    expect(ran.out).toContain(`Intent: Our fit, as ${config} has it`);
    expect(ran.out).toContain('History: what the past proposes');
    expect(ran.out).toContain(`What it would change of ${config}, which stays as it is`);
    expect(ran.out).toMatch(/~ .*Big enough/);
  });

  it('writes neither into the model nor into a folder that holds something', async () => {
    const full = outFolder('full');
    mkdirSync(full);
    writeFileSync(join(full, 'notes.txt'), 'mine');
    for (const place of [config, join(config, 'new'), full]) {
      const ran = await learn(file, place, '--created', 'Created', '--config', config);
      expect(ran.code).toBe(2);
      expect(ran.err).toMatch(/never changes that|is not empty/);
    }
    expect(hashOf(config)).toBe(before);
  });

  it('is told to mend a model that is wrong first', async () => {
    const wrong = join(folder, 'wrong');
    mkdirSync(wrong);
    writeFileSync(join(wrong, 'facts.yaml'), 'facts: 3\n');
    const ran = await learn(file, outFolder('wrong'), '--created', 'Created', '--config', wrong);
    expect(ran.code).toBe(1);
  });
});
