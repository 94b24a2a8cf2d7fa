import { err, ok, type Result } from '../../base/result.ts';
import type { Account, Crm, RecordStore } from '../../crm/port.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
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
}

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
export async function modelFor(io: Io, { config }: CrmOptions): Promise<Result<GtmModel, ExitCode>> {
  const { folder, check } = await checkedFolder(io, config);
  if (check.model) return ok(check.model);
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
  const model = await modelFor(io, options);
  if (!model.ok) return model;
  const connected =
    crm === 'hubspot'
      ? await connectHubSpot(io.env, () => model.value, patientMs)
      : await connectSalesforce(io.env, () => model.value);
  if (!connected.ok) return err(badUsage(io, command, connected.error));
  const account = await connected.value.crm.readAccount();
  if (account.ok) return ok({ ...connected.value, model: model.value, account: account.value });
  io.stderr.write(`${crmErrorWords(account.error, crm)}\n`);
  return err(3);
}
