import { sayChanges } from '../../../model/diff/say-changes.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';
import { atAccount, crmOf, told, unanswered, type AtAccount } from '../publishing/at-account.ts';
import { changeData, changeReport } from '../publishing/change-report.ts';
import { rightFolder, type RightFolder } from '../publishing/own-folder.ts';
import { releaseData, releaseName } from '../publishing/release-words.ts';
import { numberIn } from '../publishing/release-number.ts';

export const name = 'model diff';
export const summary = 'Say what is different between your folder and what is published in a CRM.';
export const usage = `plumbline model diff --crm hubspot|salesforce [--release N] [--config DIR] [--json]

Says what publishing the folder would change: + for what it has and the release has not, - for what it has no longer,
~ for what reads otherwise or stands elsewhere. It changes nothing.

  --crm CRM      hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                 plumbline deploy salesforce says which org.
  --release N    Against this release. Without it: the newest.
  --config DIR   The model's folder. Without it: ./config.
  --json         Print one JSON object: {"account", "release", "changes"}.

Ends, as diff does, with 0 when there is no difference and with 1 when there is one; also with 1 when the model in the
folder is wrong, which is said on standard error; with 2 when it was called wrongly, and with 3 when the CRM could not be
read.
`;

/** Compares a folder with what is published. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', release: 'text', config: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const crm = crmOf(io, name, options, words);
  if (!crm.ok) return crm.error;
  const number = numberIn('--release', options.release);
  if (!number.ok) return badUsage(io, name, number.error);
  const folder = await rightFolder(io, name, options.config);
  if (!folder.ok) return folder.error;
  const at = await atAccount(io, name, crm.value, options);
  return at.ok ? compare(at.value, folder.value, number.value) : at.error;
}

async function compare(
  at: AtAccount,
  { folder, parts }: RightFolder,
  number: number | null,
): Promise<ExitCode> {
  const read = number === null ? await at.releases.newest() : await at.releases.read(number);
  if (!read.ok) return unanswered(at, 'It could not be compared.', read.error);
  if (!read.value && number !== null)
    return badUsage(at.io, name, `There is no release ${number} in this account.`);
  const head = read.value?.head ?? null;
  const changes = sayChanges(read.value?.parts ?? {}, parts);
  const against = head ? releaseName(head, at.today) : 'this account, in which nothing is published yet';
  const text =
    changes.length === 0
      ? `${folder.shown} and ${against} hold the same.\n`
      : `${folder.shown} against ${against}:\n\n${changeReport(changes)}`;
  told(at, text, { account: at.accountId, release: head && releaseData(head), changes: changeData(changes) });
  return changes.length === 0 ? 0 : 1;
}
