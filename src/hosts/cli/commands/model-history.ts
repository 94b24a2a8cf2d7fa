import { writtenDay } from '../../../base/calendar.ts';
import type { ReleaseHead } from '../../../crm/releases.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';
import { atAccount, crmOf, told, unanswered, type AtAccount } from '../publishing/at-account.ts';
import { inForceOn, releaseData } from '../publishing/release-words.ts';

export const name = 'model history';
export const summary = 'List what was published in a CRM: who, when, why, and what is in force.';
export const usage = `plumbline model history --crm hubspot|salesforce [--json]

Lists every release of the account, newest first, with the day from which it is in force, who published it and when, the
version of its model, and its note.

  --crm CRM   hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
              plumbline deploy salesforce says which org.
  --json      Print one JSON object: {"account", "inForce", "releases"}.

Ends with 0, with 2 when it was called wrongly, and with 3 when the CRM could not be read.
`;

/** Lists releases. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const crm = crmOf(io, name, options, words);
  if (!crm.ok) return crm.error;
  const at = await atAccount(io, name, crm.value, options);
  if (!at.ok) return at.error;
  const history = await at.value.releases.history();
  if (!history.ok) return unanswered(at.value, 'The history could not be read.', history.error);
  const inForce = inForceOn(history.value, at.value.today);
  told(at.value, report(at.value, history.value, inForce), {
    account: at.value.accountId,
    inForce: inForce?.number ?? null,
    releases: history.value.map(releaseData),
  });
  return 0;
}

function report(
  { today, crm }: AtAccount,
  heads: readonly ReleaseHead[],
  inForce: ReleaseHead | null,
): string {
  if (heads.length === 0)
    return `Nothing is published in this account yet. Publish with npx plumbline model publish --crm ${crm}.\n`;
  const rows = heads.map((head) => [
    String(head.number),
    stateOf(head, inForce, today),
    `${head.author}, ${writtenDay(head.at.slice(0, 10), today)}`,
    head.model,
    head.note ?? (head.revertOf === null ? '' : `brings back release ${head.revertOf}`),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function stateOf(head: ReleaseHead, inForce: ReleaseHead | null, today: string): string {
  if (head.number === inForce?.number) return `in force since ${writtenDay(head.effectiveOn, today)}`;
  return head.effectiveOn > today ? `from ${writtenDay(head.effectiveOn, today)}` : 'superseded';
}
