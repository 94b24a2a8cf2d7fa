import type { CalendarDate } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../../crm/port.ts';
import type { Releases } from '../../../crm/releases.ts';
import type { CrmSetup } from '../../../crm/setup.ts';
import { crmErrorWords, type CrmName } from '../../crm-error-words.ts';
import { systemClock } from '../../system-clock.ts';
import { badUsage } from '../bad-usage.ts';
import { bothCrms, crmNamed, openedReleases } from '../crm-command.ts';
import type { ExitCode, Io } from '../io.ts';

/** A command at work on the published models of an account. */
export interface AtAccount {
  readonly io: Io;
  readonly command: string;
  readonly crm: CrmName;
  readonly accountId: string;
  readonly releases: Releases;
  readonly setup: CrmSetup;
  /** In the account’s time zone. */
  readonly today: CalendarDate;
  readonly isJson: boolean;
}

/** The options that every such command takes. */
export interface AccountOptions {
  readonly crm?: string;
  readonly json?: boolean;
}

/** The CRM of a command that takes no words, or the code to end with: what is wrong was printed. */
export function crmOf(
  io: Io,
  command: string,
  options: AccountOptions,
  words: readonly string[],
): Result<CrmName, ExitCode> {
  const crm = crmNamed(options, words, bothCrms);
  return crm.ok ? crm : err(badUsage(io, command, crm.error));
}

/** Opens the account; what is missing or wrong was printed when there is only a code to end with. */
export async function atAccount(
  io: Io,
  command: string,
  crm: CrmName,
  options: AccountOptions,
): Promise<Result<AtAccount, ExitCode>> {
  const opened = await openedReleases(io, command, crm);
  if (!opened.ok) return opened;
  const { releases, setup, account } = opened.value;
  return ok({
    io,
    command,
    crm,
    accountId: account.id,
    releases,
    setup,
    today: systemClock.today(account.timeZone),
    isJson: options.json === true,
  });
}

/** Says why the CRM did not answer, what was left undone, and, where there is no place for models yet, how to make one. */
export function unanswered(
  { io, crm }: Pick<AtAccount, 'io' | 'crm'>,
  undone: string,
  error: CrmError,
): ExitCode {
  const remedy = error.kind === 'notFound' ? ` ${placeToMake[crm]}` : '';
  io.stderr.write(`${undone} ${crmErrorWords(error, crm)}${remedy}\n`);
  return 3;
}

const placeToMake: Readonly<Record<CrmName, string>> = {
  hubspot:
    'Make it with npx plumbline schema ensure --crm hubspot. Custom objects come with Enterprise; in another tier models are kept by plumbline serve: run this with its PLUMBLINE_DATA_DIR.',
  salesforce: 'It comes with the package: send that first, with npx plumbline deploy salesforce.',
};

/** Prints a text for people, or data for a program. */
export function told({ io, isJson }: Pick<AtAccount, 'io' | 'isJson'>, text: string, data: object): void {
  io.stdout.write(isJson ? `${JSON.stringify(data)}\n` : text);
}
