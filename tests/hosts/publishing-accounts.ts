import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Releases } from '../../src/crm/releases.ts';
import { openedReleases } from '../../src/hosts/cli/crm-command.ts';
import type { CrmName } from '../../src/hosts/crm-error-words.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { environmentOf, exampleAccount } from './example-account.ts';
import { exampleOrg, orgEnvironment } from './example-org.ts';
import { runCommand, type CommandRan } from './run-command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An account to publish in, with folders of people who publish there. */
export interface PublishingAccount {
  readonly crm: CrmName;
  /** Runs `plumbline model <line>` for this account, as somebody; a folder by its letter. */
  run(line: string, folder?: OwnCopy, author?: string): Promise<CommandRan>;
  readonly releases: Releases;
  stop(): Promise<void>;
}

/** A folder of somebody's own. */
export interface OwnCopy {
  readonly path: string;
  read(file: string): Promise<string>;
  /** Puts one text in the place of another, which has to be there. */
  edit(file: string, from: string, to: string): Promise<void>;
}

const made: string[] = [];

/** A copy of the worked example, or an empty folder. */
export async function ownCopy(isEmpty = false): Promise<OwnCopy> {
  const path = await mkdtemp(join(tmpdir(), 'plumbline-own-'));
  made.push(path);
  if (!isEmpty) await cp(join(root, 'config'), path, { recursive: true });
  const read = (file: string): Promise<string> => readFile(join(path, file), 'utf8');
  return {
    path,
    read,
    async edit(file, from, to) {
      const text = await read(file);
      if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
      await writeFile(join(path, file), text.replace(from, to));
    },
  };
}

/** Removes every copy that was made. */
export async function removeCopies(): Promise<void> {
  for (const path of made.splice(0)) await rm(path, { recursive: true, force: true });
}

/** An account with one release, and the folder that it was published from. */
export interface Published {
  readonly account: PublishingAccount;
  readonly folder: OwnCopy;
}

const open: PublishingAccount[] = [];

/** The worked example in a local CRM, in which nothing is published yet; open until `closeAccounts`. */
export async function opened(crm: CrmName): Promise<PublishingAccount> {
  const account = await publishingAccount(crm);
  open.push(account);
  return account;
}

/** The same with the worked example published in it. */
export async function published(crm: CrmName): Promise<Published> {
  const [account, folder] = [await opened(crm), await ownCopy()];
  await account.run('publish --yes', folder);
  return { account, folder };
}

/** Closes every account that was opened. */
export async function closeAccounts(): Promise<void> {
  for (const account of open.splice(0)) await account.stop();
}

async function publishingAccount(crm: CrmName): Promise<PublishingAccount> {
  const local = crm === 'hubspot' ? await hubSpot() : await salesforce();
  const releases = await releasesOf(local.env, crm);
  return {
    crm,
    releases,
    run: (line, folder, author = 'Nora') =>
      runCommand(`model ${line} --crm ${crm}${folder ? ` --config ${folder.path}` : ''}`, {
        ...local.env,
        PLUMBLINE_AUTHOR: author,
      }),
    stop: local.stop,
  };
}

async function hubSpot() {
  const local = await exampleAccount();
  return { env: environmentOf(local), stop: () => local.stop() };
}

async function salesforce() {
  const local = await exampleOrg();
  return { env: orgEnvironment(local), stop: () => local.stop() };
}

async function releasesOf(env: Readonly<Record<string, string>>, crm: CrmName): Promise<Releases> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const io = {
    stdin: Readable.from([]),
    stdout: nowhere,
    stderr: nowhere,
    cwd: root,
    env,
    packageRoot: root,
  };
  const opened = await openedReleases({ ...io, today: () => systemClock.today('UTC') }, 'model publish', crm);
  if (!opened.ok) throw new Error(`The account could not be opened: ${opened.error}`);
  return opened.value.releases;
}

/** Holds what a command ended with, and what it said, on whichever of its two streams. */
export function expectRan({ code, out, err }: CommandRan, wanted: number, said: string | RegExp): void {
  expect(out + err).toMatch(typeof said === 'string' ? literal(said) : said);
  expect(code).toBe(wanted);
}

const literal = (text: string): RegExp => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
