import { PassThrough } from 'node:stream';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Io } from '../../src/hosts/cli/io.ts';
import { confirmed } from '../../src/hosts/cli/publishing/confirmed.ts';
import { environmentOf, exampleAccount } from './example-account.ts';
import { exampleOrg, orgEnvironment } from './example-org.ts';
import {
  closeAccounts,
  expectRan,
  opened,
  ownCopy,
  published,
  removeCopies,
  type Published,
} from './publishing-accounts.ts';
import { runCommand } from './run-command.ts';

const missing = 'Which ERP they use is not known yet.';

const crms = ['hubspot', 'salesforce'] as const;

afterEach(closeAccounts);
afterAll(removeCopies);

describe('what was published', { timeout: 60_000 }, () => {
  const publishSecond = async ({ account, folder }: Published): Promise<void> => {
    await folder.edit('stages.yaml', missing, 'No ERP.');
    await account.run('publish --yes --note shorter', folder, 'Mara');
  };

  it('is compared with a folder as diff does: 0 for the same, 1 for a difference', async () => {
    const { account, folder } = await published('hubspot');
    expectRan(await account.run('diff', folder), 0, / hold the same\.\n$/);
    await publishSecond({ account, folder });
    const older = await account.run('diff --release 1', folder);
    expect(older.code).toBe(1);
    expect(older.out).toContain(`against release 1 by Nora`);
    expect(older.out).toContain(`        was  ${missing}\n        now  No ERP.\n`);
    const data: unknown = JSON.parse((await account.run('diff --release 1 --json', folder)).out);
    expect(data).toMatchObject({
      release: { number: 1 },
      changes: [{ part: 'stages.yaml', after: 'No ERP.' }],
    });
    expectRan(await account.run('diff --release 9', folder), 2, 'There is no release 9 in this account.');
  });

  it('is listed newest first, with who, when, why and what is in force', async () => {
    const { account, folder } = await published('hubspot');
    await publishSecond({ account, folder });
    const { code, out } = await account.run('history');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2 {2}in force since \d+ \w+ {2}Mara, \d+ \w+ {2}[0-9a-f]{12} {2}shorter\n1 {2}superseded +Nora, \d+ \w+ {2}[0-9a-f]{12}\n$/,
    );
  });

  it.each(crms)('is brought back as a new release, after saying what that changes, in %s', async (crm) => {
    const { account, folder } = await published(crm);
    await publishSecond({ account, folder });
    const planned = await account.run('revert --to 1');
    expect(planned.out).toContain(`        was  No ERP.\n        now  ${missing}\n`);
    expect(planned.out).toMatch(/Nothing was published\. Run it again with --yes\.\n$/);
    expectRan(await account.run('revert --to 1 --yes'), 0, 'Published release 3.');
    expect((await account.run('history')).out).toMatch(/^3 .* brings back release 1\n2 .*\n1 .*\n$/);
    expect((await account.run('revert --to 1 --yes')).out).toContain(
      'holds what release 1 held. Nothing to publish.',
    );
    expect((await account.run('pull', folder)).code).toBe(0);
    expect(await folder.read('stages.yaml')).toContain(missing);
    expect((await account.run('revert --to 9')).err).toContain('There is no release 9 in this account.');
    expect((await account.run('revert')).err).toContain('It needs --to and the number of a release.');
  });

  it.each(crms)(
    'shows which functions took note of a new ideal customer profile, and who may, in %s',
    async (crm) => {
      const { account, folder } = await published(crm);
      const before = await account.run('acknowledge');
      expect(before.out).toMatch(
        /^The ideal customer profile of release 1\. 4 of 4 have not taken note of it\.\n/,
      );
      const marketing = await account.run('acknowledge --for marketing', undefined, 'Mara Lind');
      expectRan(marketing, 0, /\nmarketing {2}Mara Lind, \d+ \w+\n/);
      const notHers = await account.run('acknowledge --for product', undefined, 'Mara Lind');
      expectRan(notHers, 2, 'Mara Lind does not speak for product');
      await publishSecond({ account, folder });
      expect((await account.run('acknowledge')).out).toMatch(
        /release 2\. 3 of 4 have not taken note of it\.\n/,
      );
      await folder.edit('icp.yaml', 'minimumCoverage: 0.5', 'minimumCoverage: 0.6');
      await account.run('publish --yes', folder);
      expect((await account.run('acknowledge')).out).toMatch(
        /release 3\. 4 of 4 have not taken note of it\.\n/,
      );
    },
  );

  it('says what to do where nothing was published, and where the command is called wrongly', async () => {
    const { account, folder } = await published('hubspot');
    const empty = await opened('hubspot');
    expect((await empty.run('history')).out).toMatch(
      /^Nothing is published in this account yet\. Publish with /,
    );
    expect((await empty.run('pull', await ownCopy())).out).toMatch(
      /^Nothing is published in this account yet\./,
    );
    expect((await empty.run('acknowledge')).out).toBe('Nothing is published in this account yet.\n');
    expect((await empty.run('diff', await ownCopy())).code).toBe(1);
    expect((await account.run('acknowledge --for finance')).err).toContain(
      '--for is marketing, sales, product or success, and not finance.',
    );
    expect((await account.run('diff --release x', folder)).err).toContain(
      '--release is the number of a release, such as 12, and not x.',
    );
    expect((await account.run('pull --ours --theirs', folder)).err).toContain(
      'It takes --ours or --theirs, and not both.',
    );
  });
});

describe('an account that has no place for models yet', { timeout: 60_000 }, () => {
  it('is told what makes one, and nothing is published', async () => {
    const [pro, org] = [await exampleAccount('professional'), await exampleOrg({ hasPackage: false })];
    const folder = await ownCopy();
    const publish = `model publish --yes --config ${folder.path} --crm`;
    const inHubSpot = await runCommand(`${publish} hubspot`, environmentOf(pro));
    const inFiles = await runCommand(`${publish} hubspot`, {
      ...environmentOf(pro),
      PLUMBLINE_DATA_DIR: folder.path,
    });
    const inSalesforce = await runCommand(`${publish} salesforce`, orgEnvironment(org));
    await Promise.all([pro.stop(), org.stop()]);
    expectRan(inHubSpot, 3, 'Make it with npx plumbline schema ensure --crm hubspot.');
    expectRan(inFiles, 0, 'Published release 1.');
    expectRan(inSalesforce, 3, 'send that first, with npx plumbline deploy salesforce.');
  });
});

describe('asking at a terminal', () => {
  const terminal = (answer: string) => {
    const [stdin, stderr] = [new PassThrough(), new PassThrough()];
    const io = {
      stdin: Object.assign(stdin, { isTTY: true }),
      stderr: Object.assign(stderr, { isTTY: true }),
    };
    stdin.write(answer);
    return io as unknown as Io;
  };

  it.each([
    ['yes\n', true],
    ['Y\n', true],
    ['no\n', false],
    ['\n', false],
  ])('takes %j for an answer', async (answer, expected) => {
    expect(await confirmed(terminal(answer), 'Publish this?')).toBe(expected);
  });

  it('asks nobody in a pipe', async () => {
    const io = { stdin: new PassThrough(), stderr: new PassThrough() } as unknown as Io;
    expect(await confirmed(io, 'Publish this?')).toBe(false);
  });
});
