import { err, ok, type Result } from '../../base/result.ts';
import type { Account } from '../../crm/port.ts';
import type { HubSpotAccount } from '../../crm/hubspot/crm.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { crmErrorWords } from '../crm-error-words.ts';
import { connectHubSpot, patientMs } from '../hubspot-connection.ts';
import { badUsage } from './bad-usage.ts';
import type { ExitCode, Io } from './io.ts';
import { checkedFolder } from './model-folder.ts';
import { problemReport } from './problem-report.ts';

/** A model that is right, and the account that it is used on. */
export interface OpenedAccount extends HubSpotAccount {
  readonly model: GtmModel;
  readonly account: Account;
}

/** What every command for a CRM is given. */
export interface CrmOptions {
  readonly crm?: string;
  readonly config?: string;
}

/** Says what is wrong with `--crm`; null when nothing is. */
export function crmProblem({ crm }: CrmOptions, words: readonly string[]): string | null {
  if (words.length > 0) return `It takes no word such as ${words.join(' ')}.`;
  if (crm === undefined) return 'It needs --crm hubspot.';
  return crm === 'hubspot' ? null : `--crm is hubspot, and not ${crm}.`;
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
  options: CrmOptions,
): Promise<Result<OpenedAccount, ExitCode>> {
  const model = await modelFor(io, options);
  if (!model.ok) return model;
  const connected = await connectHubSpot(io.env, () => model.value, patientMs);
  if (!connected.ok) return err(badUsage(io, command, connected.error));
  const account = await connected.value.crm.readAccount();
  if (account.ok) return ok({ ...connected.value, model: model.value, account: account.value });
  io.stderr.write(`${crmErrorWords(account.error)}\n`);
  return err(3);
}
