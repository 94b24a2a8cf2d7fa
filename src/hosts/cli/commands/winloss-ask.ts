import { askAboutClosings } from '../../../functions/ask-about-closings.ts';
import { crmErrorWords } from '../../crm-error-words.ts';
import { askReport } from '../ask-report.ts';
import { asPlumbline } from '../as-plumbline.ts';
import { badUsage } from '../bad-usage.ts';
import { bothCrms, crmNamed, openedForWork } from '../crm-command.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';

export const name = 'winloss ask';
export const summary = 'Ask the owners of closed deals why they ended, by one task each that lists them.';
export const usage = `plumbline winloss ask --crm hubspot|salesforce [--dry-run] [--config DIR] [--json]

Looks for deals that were closed and that nobody has answered about yet, and makes one task for each owner that lists
them. It goes by the state of the deals: run it as often as you like, from a schedule, and nobody is asked twice. After
a week there is one reminder. Where an owner has left, the manager is asked; a deal that was handed to somebody else is
asked of that person; one that was put off waits. Which deals are asked about stands in win-loss.yaml.

  --crm CRM     hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                plumbline deploy salesforce says which org.
  --dry-run     Say who would be asked about what, and make nothing.
  --config DIR  The model's folder. Without it: the release in force in the account; where there is none, ./config, else
                the worked example that comes with Plumbline.
  --json        Print one JSON object: {"account", "dryRun", "owners", "nobody"}.

Ends with 0 when everybody was asked or had been, with 1 when the model is wrong, with 2 when it was called wrongly, and
with 3 when somebody could not be asked.
`;

/** Sweeps the account once. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', config: 'text', 'dry-run': 'switch', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const named = crmNamed(options, words, bothCrms);
  if (!named.ok) return badUsage(io, name, named.error);
  const opened = await openedForWork(io, name, named.value, options);
  if (!opened.ok) return opened.error;
  const { account } = opened.value;
  const dryRun = options['dry-run'] === true;
  const report = await askAboutClosings({ dryRun }, asPlumbline(opened.value, named.value));
  if (!report.ok) {
    io.stderr.write(`Nobody was asked. ${crmErrorWords(report.error, named.value)}\n`);
    return 3;
  }
  const { owners, nobody } = report.value;
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify({ account: account.id, dryRun, owners, nobody })}\n`
      : askReport(report.value, dryRun, named.value),
  );
  return nobody.length > 0 || owners.some(({ outcome }) => outcome === 'failed') ? 3 : 0;
}
