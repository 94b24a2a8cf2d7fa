import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/model/check-folder.ts';
import type { PartValues } from '../../src/model/part-values.ts';
import {
  closeAccounts,
  expectRan,
  ownCopy,
  published,
  removeCopies,
  type OwnCopy,
} from './publishing-accounts.ts';
import { changedWithControls, publishElsewhere, withoutFact } from './published-elsewhere.ts';

const missing = 'Which ERP they use is not known yet.';

const crms = ['hubspot', 'salesforce'] as const;

afterEach(closeAccounts);
afterAll(removeCopies);

/** Lines that one text has and the other has not. */
async function changedLines(folder: OwnCopy, file: string, before: string): Promise<readonly string[]> {
  const [was, is] = [before.split('\n'), (await folder.read(file)).split('\n')];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `-${line.trim()}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+${line.trim()}`),
  ];
}

describe('plumbline model pull', { timeout: 60_000 }, () => {
  it.each(crms)(
    'brings an edit of the settings page back as a small difference, and nothing else, in %s',
    async (crm) => {
      const { account, folder } = await published(crm);
      const [stages, facts] = [await folder.read('stages.yaml'), await folder.read('facts.yaml')];
      await publishElsewhere(account, (text) => text.replace(missing, 'Their ERP is not known.'));
      const { code, out } = await account.run('pull', folder);
      expect(code).toBe(0);
      expect(out).toContain(
        `changed  ${folder.path}/stages.yaml\n    ~ Discovery, to leave: Which ERP they use: what a card says`,
      );
      expect(await changedLines(folder, 'stages.yaml', stages)).toEqual([
        `-saysMissing: ${missing}`,
        '+saysMissing: Their ERP is not known.',
      ]);
      expect(await folder.read('facts.yaml')).toBe(facts);
      expect((await account.run('diff', folder)).code).toBe(0);
      expect((await account.run('pull', folder)).out).toMatch(
        / holds release 2 by Mara Lind of .* already\.\n$/,
      );
    },
  );

  it('brings back what was built with the controls of the page as somebody would have written it', async () => {
    const { account, folder } = await published('hubspot');
    const comments = async (): Promise<number> => (await folder.read('messaging.yaml')).split('#').length;
    const before = await comments();
    await publishElsewhere(account, changedWithControls);
    expect((await account.run('pull', folder)).code).toBe(0);
    const stages = await folder.read('stages.yaml');
    expect(stages).toContain(`            when: { fact: champions, countAtLeast: 2 }
            evidence: association
            level: block
            owner: Nora Feld
`);
    expect(stages).toContain(`
          - id: chilled_or_not
            label: Chilled or not
            when: { fact: chilled_goods, isSet: true }
            evidence: field
            owner: Jonas Reed
            whenMissing: Ask what they keep cold.

      - id: requirements
`);
    expect(await folder.read('messaging.yaml')).toContain(`  - id: zero_downtime
    text: No full-day stop.
    category: quantified
    proofPoints: [cut_over_log]
    status: draft
    owner: Jonas Reed
`);
    expect(await comments()).toBe(before);
  });

  it('keeps what both changed in different places, and publishes it upon the other', async () => {
    const { account, folder } = await published('hubspot');
    await folder.edit('facts.yaml', 'label: ERP\n', 'label: ERP system # as finance says\n');
    await publishElsewhere(account, (text) => text.replace(missing, 'Their ERP is not known.'));
    expectRan(await account.run('pull', folder), 0, 'Your own changes are in it too');
    expect(await folder.read('facts.yaml')).toContain('label: ERP system # as finance says\n');
    expect(await folder.read('stages.yaml')).toContain('saysMissing: Their ERP is not known.\n');
    expect((await account.run('publish --yes', folder)).code).toBe(0);
  });

  it('writes nothing where both changed the same thing, and tells it with file, line and both values', async () => {
    const { account, folder } = await published('hubspot');
    await folder.edit('stages.yaml', missing, 'No ERP, says the folder.');
    await publishElsewhere(account, (text) =>
      text
        .replace(missing, 'No ERP, says the page.')
        .replace('whichever one keeps the stock', 'whoever keeps the stock'),
    );
    const [stages, facts] = [await folder.read('stages.yaml'), await folder.read('facts.yaml')];
    const { code, out } = await account.run('pull', folder);
    expect(code).toBe(3);
    const line = stages.split('\n').findIndex((one) => one.includes('No ERP, says the folder.')) + 1;
    expect(out).toContain(
      `${folder.path}/stages.yaml:${line}  Stages: Discovery, to leave: Which ERP they use: what a card says when it is missing\n    was     ${missing}\n    yours   No ERP, says the folder.\n    theirs  No ERP, says the page.\n`,
    );
    expect([await folder.read('stages.yaml'), await folder.read('facts.yaml')]).toEqual([stages, facts]);
    const data: unknown = JSON.parse((await account.run('pull --json', folder)).out);
    expect(data).toMatchObject({
      written: false,
      conflicts: [{ ours: 'No ERP, says the folder.', theirs: 'No ERP, says the page.' }],
    });
  });

  it.each(['ours', 'theirs'] as const)(
    'takes %s in a conflict when told to, and the rest of both',
    async (side) => {
      const { account, folder } = await published('hubspot');
      await folder.edit('stages.yaml', missing, 'No ERP, says ours.');
      await publishElsewhere(account, (text) =>
        text
          .replace(missing, 'No ERP, says theirs.')
          .replace('whichever one keeps the stock', 'whoever keeps the stock'),
      );
      expect((await account.run(`pull --${side}`, folder)).code).toBe(0);
      expect(await folder.read('stages.yaml')).toContain(`saysMissing: No ERP, says ${side}.\n`);
      expect(await folder.read('facts.yaml')).toContain('whoever keeps the stock.\n');
    },
  );

  it('makes the folder where there is none, with everything that an editor needs', async () => {
    const { account, folder } = await published('hubspot');
    const empty = await ownCopy(true);
    const { code, out } = await account.run('pull', empty);
    expect(code).toBe(0);
    expect(out).toContain(`new      ${empty.path}/stages.yaml\n`);
    const [mine, theirs] = [await checkFolder(empty.path), await checkFolder(folder.path)];
    expect(mine.problems).toEqual([]);
    expect(mine.parts).toEqual(theirs.parts);
    expect(mine.notes.filter(({ what }) => what.includes('schema'))).toEqual([]);
    expect(existsSync(join(empty.path, 'schema/stages.schema.json'))).toBe(true);
    expect((await readdir(empty.path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('removes the file of a part that is gone with --yes alone, and writes nothing before', async () => {
    const { account, folder } = await published('hubspot');
    await publishElsewhere(account, (text) => {
      const { 'glossary.yaml': _gone, ...rest } = JSON.parse(text.replace(missing, 'No ERP.')) as Record<
        string,
        unknown
      >;
      return JSON.stringify(rest);
    });
    const stages = await folder.read('stages.yaml');
    expectRan(await account.run('pull', folder), 3, `  ${folder.path}/glossary.yaml\n`);
    expect(await folder.read('stages.yaml')).toBe(stages);
    const sure = await account.run('pull --yes', folder);
    expectRan(sure, 0, 'removed ');
    expect(existsSync(join(folder.path, 'glossary.yaml'))).toBe(false);
    expect(await folder.read('stages.yaml')).toContain('saysMissing: No ERP.\n');
  });

  it('writes nothing where each side is right by itself and both together are not', async () => {
    const { account, folder } = await published('hubspot');
    await folder.edit(
      'stages.yaml',
      'when: { fact: sites, isSet: true }',
      'when: { fact: own_fleet, is: true }',
    );
    await publishElsewhere(account, (text) => withoutFact(text, 'own_fleet'));
    const stages = await folder.read('stages.yaml');
    const { code, err } = await account.run('pull', folder);
    expect(code).toBe(1);
    expect(err).toContain('together they are not');
    expect(err).toMatch(/stages\.yaml:\d+:\d+ {2}.*own_fleet/);
    expect(await folder.read('stages.yaml')).toBe(stages);
  });

  it('says what is wrong with the folder before it looks at anything else', async () => {
    const { account, folder } = await published('hubspot');
    await writeFile(join(folder.path, 'facts.yaml'), 'facts: [');
    expectRan(await account.run('pull', folder), 1, 'facts.yaml:1');
  });

  it('finds out from its content which release a folder comes from that does not say', async () => {
    const { account, folder } = await published('hubspot');
    await rm(join(folder.path, '.plumbline'), { recursive: true });
    await publishElsewhere(account, (text) => text.replace(missing, 'Their ERP is not known.'));
    expect((await account.run('publish --yes', folder)).err).toContain(
      'This folder comes from release 1, and 2 is the newest:',
    );
    expect((await account.run('pull', folder)).code).toBe(0);
    expect(await folder.read('stages.yaml')).toContain('Their ERP is not known.');
  });

  it.each(crms)(
    'brings in the draft of the settings page when told to, and says when there is none, in %s',
    async (crm) => {
      const { account, folder } = await published(crm);
      expect((await account.run('pull --draft', folder)).out).toBe(
        'Nobody keeps a draft upon release 1. Nothing to pull.\n',
      );
      const newest = await account.releases.newest();
      const parts = newest.ok ? newest.value?.parts : null;
      const changed = JSON.parse(JSON.stringify(parts).replace(missing, 'Drafted.')) as PartValues;
      const draft = {
        base: 1,
        revision: 1,
        author: 'Mara Lind',
        at: '2026-11-20T10:00:00.000Z',
        what: 'a card’s line',
        parts: changed,
      };
      expect(await account.releases.saveDraft(draft)).toMatchObject({ ok: true, value: 'saved' });
      expect((await account.run('pull --draft', folder)).out).toContain('now holds the draft.');
      expect(await folder.read('stages.yaml')).toContain('saysMissing: Drafted.\n');
      expect((await account.run('publish --yes', folder)).code).toBe(0);
    },
  );
});
