import { err, ok, type Result } from '../../base/result.ts';
import type { Account, Crm, RecordStore } from '../../crm/port.ts';
import type { Org } from '../../crm/salesforce/org.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import type { Place } from '../../model/problem.ts';
import { crmErrorWords, type CrmName } from '../crm-error-words.ts';
import { connectHubSpot, patientMs } from '../hubspot-connection.ts';
import { connectSalesforce } from '../salesforce-connection.ts';
import { badUsage } from './bad-usage.ts';
import type { ExitCode, Io } from './io.ts';
import { checkedFolder } from './model-folder.ts';
import { problemReport } from './problem-report.ts';

/** A model that is right, and the account that it is used on. */
export interface OpenedAccount {
  readonly crm: Crm;
  readonly store: RecordStore;
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
  const connected = await connect(io, crm, model);
  if (!connected.ok) return err(badUsage(io, command, connected.error));
  const account = await connected.value.crm.readAccount();
  if (account.ok) return ok({ ...connected.value, ...read.value, account: account.value });
  io.stderr.write(`${crmErrorWords(account.error, crm)}\n`);
  return err(3);
}

async function connect(
  io: Io,
  crm: CrmName,
  model: GtmModel,
): Promise<Result<Pick<OpenedAccount, 'crm' | 'store' | 'org'>, string>> {
  if (crm === 'salesforce') return connectSalesforce(io.env, () => model);
  const connected = await connectHubSpot(io.env, () => model, patientMs);
  return connected.ok ? ok({ ...connected.value, org: null }) : connected;
}
