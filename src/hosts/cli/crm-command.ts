import { err, ok, type Result } from '../../base/result.ts';
import type { Account, Crm, CrmError, RecordStore } from '../../crm/port.ts';
import type { ModelRows } from '../../crm/model-rows.ts';
import type { ModelStore, PublishedModel, Releases } from '../../crm/releases.ts';
import type { Org } from '../../crm/salesforce/org.ts';
import type { CrmSetup } from '../../crm/setup.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import type { Place } from '../../model/problem.ts';
import { modelsOver, rowsOfAccount } from '../account-models.ts';
import { crmErrorWords, type CrmName } from '../crm-error-words.ts';
import { connectHubSpot, patientMs } from '../hubspot-connection.ts';
import { connectSalesforce } from '../salesforce-connection.ts';
import { systemClock } from '../system-clock.ts';
import { badUsage } from './bad-usage.ts';
import type { ExitCode, Io } from './io.ts';
import { exampleOnAccount } from './example-guard.ts';
import { checkedFolder } from './model-folder.ts';
import { problemReport } from './problem-report.ts';

/** A model that is right, and the account that it is used on. */
export interface OpenedAccount {
  readonly crm: Crm;
  readonly store: RecordStore;
  readonly setup: CrmSetup;
  /** The account’s published models. */
  readonly releases: Releases & ModelStore;
  readonly model: GtmModel;
  readonly account: Account;
  /** The way into an org of Salesforce; null in another CRM. */
  readonly org: Org | null;
  /** A place in the model as people write it: `config/crm/salesforce.yaml:24`. */
  readonly shownAt: ShownAt;
}

type ShownAt = (place: Place) => string;

/** What every command for a CRM is given. */
export interface CrmOptions {
  readonly crm?: string;
  readonly config?: string;
}

/** The CRMs that a command works in. */
export const bothCrms: readonly CrmName[] = ['hubspot', 'salesforce'];

/** The CRM that `--crm` names, or what is wrong with it. */
export function crmNamed(
  { crm }: CrmOptions,
  words: readonly string[],
  crms: readonly CrmName[],
): Result<CrmName, string> {
  if (words.length > 0) return err(`It takes no word such as ${words.join(' ')}.`);
  if (crm === undefined) return err(`It needs --crm ${crms.join(' or --crm ')}.`);
  const named = crms.find((name) => name === crm);
  return named === undefined ? err(`--crm is ${crms.join(' or ')}, and not ${crm}.`) : ok(named);
}

/** The model, or the problems that were printed and the code to end with. */
export async function modelFor(
  io: Io,
  command: string,
  options: CrmOptions,
): Promise<Result<GtmModel, ExitCode>> {
  const read = await placedModel(io, command, options);
  return read.ok ? ok(read.value.model) : read;
}

async function placedModel(
  io: Io,
  command: string,
  { config }: CrmOptions,
): Promise<Result<Pick<OpenedAccount, 'model' | 'shownAt'>, ExitCode>> {
  const checked = await checkedFolder(io, command, config);
  if (!checked.ok) return checked;
  const { folder, check } = checked.value;
  const { model, written } = check;
  if (model) return ok({ model, shownAt: (place) => `${folder.shown}/${written(place)}` });
  io.stderr.write(problemReport(folder.shown, check.problems));
  return err(1);
}

/** Opens the account for a command; what is missing or wrong was printed when there is only a code to end with. */
export async function openedAccount(
  io: Io,
  command: string,
  crm: CrmName,
  options: CrmOptions,
): Promise<Result<OpenedAccount, ExitCode>> {
  const read = await placedModel(io, command, options);
  if (!read.ok) return read;
  const { model } = read.value;
  const account = await opened(io, command, crm, () => model);
  return account.ok ? ok({ ...account.value, ...read.value }) : account;
}

/**
 * Opens the account for work on its records: with the model of the folder that was named; else with the one that is in force
 * in the account, which is said; else, where nothing was published, with the folder that is here.
 */
export async function openedForWork(
  io: Io,
  command: string,
  crm: CrmName,
  options: CrmOptions,
): Promise<Result<OpenedAccount, ExitCode>> {
  if (options.config !== undefined) return openedAccount(io, command, crm, options);
  const given: { model: GtmModel | null } = { model: null };
  const account = await opened(io, command, crm, () => {
    if (!given.model) throw new Error('Records are read once the model is known.');
    return given.model;
  });
  if (!account.ok) return account;
  const published = await publishedIn(account.value);
  if (!published.ok) {
    io.stderr.write(`${crmErrorWords(published.error, crm)}\n`);
    return err(3);
  }
  if (published.value) {
    const { model, head } = published.value;
    given.model = model;
    io.stderr.write(`With release ${head.number} of the model, as it is in force in this account.\n`);
    const shownAt: ShownAt = ({ file }) => `${file} of release ${head.number}`;
    return ok({ ...account.value, model, shownAt });
  }
  const read = await placedModel(io, command, options);
  if (!read.ok) return read;
  const refusal = exampleOnAccount(read.value.model.seller, crm, io);
  if (refusal !== null) return err(badUsage(io, command, refusal));
  given.model = read.value.model;
  return ok({ ...account.value, ...read.value });
}

/** The release in force; null where there is none, or where the account has no place for any. */
async function publishedIn({
  releases,
  account,
}: Pick<OpenedAccount, 'releases' | 'account'>): Promise<Result<PublishedModel | null, CrmError>> {
  const published = await releases.readModel(systemClock.today(account.timeZone));
  const hasNoPlace =
    !published.ok && (published.error.kind === 'notFound' || published.error.kind === 'unauthorized');
  return hasNoPlace ? ok(null) : published;
}

/** The account’s published models, for a command that needs no model of its own. */
export const openedReleases = (
  io: Io,
  command: string,
  crm: CrmName,
): Promise<Result<Pick<OpenedAccount, 'releases' | 'account' | 'setup'>, ExitCode>> =>
  opened(io, command, crm, () => {
    throw new Error('Published models are read without a model of one’s own.');
  });

async function opened(
  io: Io,
  command: string,
  crm: CrmName,
  model: () => GtmModel,
): Promise<Result<Omit<OpenedAccount, 'model' | 'shownAt'>, ExitCode>> {
  const connected = await connect(io, crm, model);
  if (!connected.ok) return err(badUsage(io, command, connected.error));
  const { rows, ...way } = connected.value;
  const account = await way.crm.readAccount();
  if (!account.ok) {
    io.stderr.write(`${crmErrorWords(account.error, crm)}\n`);
    return err(3);
  }
  const dataFolder = crm === 'hubspot' ? io.env['PLUMBLINE_DATA_DIR'] || null : null;
  const releases = modelsOver(rowsOfAccount(rows, account.value.id, dataFolder));
  return ok({ ...way, releases, account: account.value });
}

/** What an account is reached by, and the rows in which it keeps models itself. */
type Way = Pick<OpenedAccount, 'crm' | 'store' | 'setup' | 'org'> & { readonly rows: ModelRows };

async function connect(io: Io, crm: CrmName, model: () => GtmModel): Promise<Result<Way, string>> {
  if (crm === 'salesforce') return connectSalesforce(io.env, model);
  const connected = await connectHubSpot(io.env, model, patientMs);
  return connected.ok ? ok({ ...connected.value, org: null }) : connected;
}
