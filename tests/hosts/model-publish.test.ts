import { readdir } from 'node:fs/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/calendar.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import {
  closeAccounts,
  expectRan,
  opened,
  ownCopy,
  removeCopies,
  type PublishingAccount,
} from './publishing-accounts.ts';

const missing = 'Which ERP they use is not known yet.';
const numbers = async ({ releases }: PublishingAccount): Promise<readonly number[]> => {
  const history = await releases.history();
  return history.ok ? history.value.map(({ number }) => number) : [];
};

const crms = ['hubspot', 'salesforce'] as const;

afterEach(closeAccounts);
afterAll(removeCopies);

describe('plumbline model publish', { timeout: 60_000 }, () => {
  it.each(crms)(
    'tells the plan and changes nothing in a pipe, unless it is told --yes, in %s',
    async (crm) => {
      const account = await opened(crm);
      const folder = await ownCopy();
      const planned = await account.run('publish', folder);
      expect(planned).toMatchObject({ code: 0, err: '' });
      expect(planned.out).toContain(
        'Release 1, by Nora, in force from today. Nothing is published in this account yet.',
      );
      expect(planned.out).toMatch(/\n {2}Stages\n {4}\+ All of it: 1 pipeline\n/);
      expect(planned.out).toMatch(/Nothing was published\. Run it again with --yes\.\n$/);
      expect(await numbers(account)).toEqual([]);
      expectRan(
        await account.run('publish --yes --note first', folder),
        0,
        'Published release 1. It is in force;',
      );
      const newest = await account.releases.newest();
      expect(newest).toMatchObject({
        value: { head: { number: 1, author: 'Nora', note: 'first', base: null } },
      });
      expect(await folder.read(`.plumbline/${await originFile(folder.path)}`)).toMatch(
        /^\{\n {2}"release": 1,\n {2}"model": "[0-9a-f]{12}"\n\}\n$/,
      );
    },
  );

  it('says that nothing is new, and what is, in the words of the page', async () => {
    const account = await opened('hubspot');
    const folder = await ownCopy();
    await account.run('publish --yes', folder);
    expect((await account.run('publish --yes', folder)).out).toMatch(
      /^Release 1 by Nora of .* holds exactly this\. Nothing to publish\.\n$/,
    );
    await folder.edit('stages.yaml', missing, 'We do not know their ERP.');
    const { code, out } = await account.run('publish --yes', folder);
    expect(code).toBe(0);
    expect(out).toContain(
      `  Stages\n    ~ Discovery, to leave: Which ERP they use: what a card says when it is missing\n        was  ${missing}\n        now  We do not know their ERP.\n\n1 changed.\n`,
    );
    expect(await numbers(account)).toEqual([2, 1]);
  });

  it.each(crms)(
    'lets one of two win who publish at once, and the other loses nothing and is told what changed, in %s',
    async (crm) => {
      const account = await opened(crm);
      const [nora, mara] = [await ownCopy(), await ownCopy()];
      await account.run('publish --yes', nora);
      await account.run('pull', mara);
      await nora.edit('stages.yaml', missing, 'No ERP, says Nora.');
      await mara.edit('facts.yaml', 'label: ERP\n', 'label: ERP system\n');
      const [a, b] = await Promise.all([
        account.run('publish --yes', nora, 'Nora'),
        account.run('publish --yes', mara, 'Mara'),
      ]);
      expect(new Set([a.code, b.code])).toEqual(new Set([0, 3]));
      const [winner, loser] = a.code === 0 ? ['Nora', 'Mara'] : ['Mara', 'Nora'];
      const told = a.code === 0 ? b.err : a.err;
      expect(told).toContain(
        'Nothing was published.\nThis folder comes from release 1, and 2 is the newest:\n',
      );
      expect(told).toContain(`  release 2 by ${winner} of `);
      expect(told).toContain(winner === 'Nora' ? 'No ERP, says Nora.' : 'ERP system');
      expect(told).toContain(`plumbline model pull --crm ${crm}`);
      const behind = loser === 'Nora' ? nora : mara;
      expect((await account.run('publish --yes', behind, loser)).code).toBe(3);
      expect((await account.run('pull', behind, loser)).code).toBe(0);
      expect((await account.run('publish --yes', behind, loser)).code).toBe(0);
      const third = await account.releases.read(3);
      const text = JSON.stringify(third.ok ? third.value?.parts : null);
      expect(text).toContain('No ERP, says Nora.');
      expect(text).toContain('ERP system');
    },
  );

  it('does not publish a model that does not check, and says where it is wrong', async () => {
    const account = await opened('hubspot');
    const folder = await ownCopy();
    await folder.edit('stages.yaml', '{ fact: erp, isSet: true }', '{ fact: erpp, isSet: true }');
    const { code, out, err } = await account.run('publish --yes', folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/stages\.yaml:\d+:\d+ {2}.*erpp/);
    expect(await numbers(account)).toEqual([]);
  });

  it('warns of thin evidence, and of what would block on a half-empty field, and publishes all the same', async () => {
    const account = await opened('hubspot');
    const folder = await ownCopy();
    const text = await folder.read('icp.yaml');
    await folder.edit('icp.yaml', text.slice(text.indexOf('\nevidence:')), '\n');
    const { code, out } = await account.run('publish --yes', folder);
    expect(code).toBe(0);
    expect(out).toMatch(
      /\nWarning: the ideal customer profile rests on nothing that anybody wrote down: .*\n/,
    );
    expect(out).toMatch(
      /\nWarning: “Budget approved” of Contract blocks on deal field \w+, which is filled in on \d+ of \d+\.\n/,
    );
  });

  it('puts a release in force on a later day, and says so', async () => {
    const account = await opened('hubspot');
    const folder = await ownCopy();
    const later = addDays(systemClock.today('UTC'), 10);
    await account.run('publish --yes', folder);
    await folder.edit('stages.yaml', missing, 'No ERP.');
    expectRan(
      await account.run(`publish --yes --effective-on ${later}`, folder),
      0,
      'until then cards show what they do now.',
    );
    const history = await account.run('history');
    expect(history.out).toMatch(/^2 {2}from .*\n1 {2}in force since /);
    expect(JSON.parse((await account.run('history --json')).out)).toMatchObject({
      inForce: 1,
      releases: [{ number: 2, base: 1, effectiveOn: later }, { number: 1 }],
    });
  });

  it('tells a program what it would do, and what it did', async () => {
    const account = await opened('hubspot');
    const folder = await ownCopy();
    expect(JSON.parse((await account.run('publish --json', folder)).out)).toMatchObject({
      published: null,
      newest: null,
    });
    await account.run('publish --yes --json', folder);
    await folder.edit('stages.yaml', missing, 'No ERP.');
    const { out } = await account.run('publish --yes --json', folder);
    expect(JSON.parse(out)).toMatchObject({
      published: { number: 2, author: 'Nora' },
      newest: { number: 1 },
      changes: [{ part: 'stages.yaml', kind: 'changed', before: missing, after: 'No ERP.' }],
      since: [],
    });
  });

  it.each(crms)(
    'says in Salesforce alone that gates are written by a step of their own, in %s',
    async (crm) => {
      const account = await opened(crm);
      const { out } = await account.run('publish --yes', await ownCopy());
      expect(out.includes('plumbline stages publish')).toBe(crm === 'salesforce');
    },
  );
});

const originFile = async (folder: string): Promise<string> =>
  (await readdir(`${folder}/.plumbline`))[0] ?? '';

describe('plumbline model publish, called wrongly', { timeout: 60_000 }, () => {
  it.each([
    ['--effective-on soon', '--effective-on is a day such as 2026-12-01, and not soon.'],
    ['--effective-on 2020-01-01', '--effective-on is today or later, and 2020-01-01 is past.'],
    ['extra', 'It takes no word such as extra.'],
  ])('ends with 2 for %s', async (more, sentence) => {
    const account = await opened('hubspot');
    const ran = await account.run(`publish ${more}`, await ownCopy());
    expectRan(ran, 2, sentence);
  });
});
