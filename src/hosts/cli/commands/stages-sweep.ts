import { sweepExitStates, type SweepReport } from '../../../functions/sweep-exit-states.ts';
import { crmErrorWords, type CrmName } from '../../crm-error-words.ts';
import { asPlumbline } from '../as-plumbline.ts';
import { badUsage } from '../bad-usage.ts';
import { bothCrms, crmNamed, openedForWork } from '../crm-command.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';

export const name = 'stages sweep';
export const summary =
  'Keep right on every open deal whether its exit criteria are met, and what is missing.';
export const usage = `plumbline stages sweep --crm hubspot|salesforce [--config DIR] [--json]

Reads every open deal and writes "Exit criteria met" and "Exit criteria missing" where they no longer say what is true, so
that lists, reports and rules of the account's own can go by them. A card writes them too when somebody opens the deal; time
alone changes them as well (a waiver ends, a meeting is too long ago), so run this once a day. Criteria at level observe
stop nobody and are left out.

  --crm CRM     hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                plumbline deploy salesforce says which org.
  --config DIR  The model's folder. Without it: the release in force in the account; where there is none, ./config, else
                the worked example that comes with Plumbline.
  --json        Print one JSON object: {"account", "deals", "written", "unchanged", "unmapped", "failed"}.

A deal costs five calls in HubSpot and two in Salesforce, and a hundred or two hundred changed ones one more. Ends with 0
when it is done, with 1 when the model is wrong, with 2 when it was called wrongly, and with 3 when the account could not be
read or some deals were refused; run again, it writes only what is left.
`;

/** Sweeps the account once. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', config: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const named = crmNamed(options, words, bothCrms);
  if (!named.ok) return badUsage(io, name, named.error);
  const opened = await openedForWork(io, name, named.value, options);
  if (!opened.ok) return opened.error;
  const { account } = opened.value;
  const swept = await sweepExitStates(asPlumbline(opened.value, named.value));
  if (!swept.ok) {
    io.stderr.write(`Not every deal was read; run it again. ${crmErrorWords(swept.error, named.value)}\n`);
    return 3;
  }
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify({ account: account.id, ...swept.value })}\n`
      : sweepReport(swept.value, named.value),
  );
  return swept.value.failed.length > 0 ? 3 : 0;
}

const mostTold = 20;

function sweepReport({ deals, written, unchanged, unmapped, failed }: SweepReport, crm: CrmName): string {
  const told = failed
    .slice(0, mostTold)
    .map(({ ref, error }) => `  ${ref.id}: ${error ? crmErrorWords(error, crm) : 'no reason was told'}`);
  const rest = failed.length > mostTold ? [`  and ${failed.length - mostTold} more`] : [];
  return [
    `${deals} open deals: ${written} written, ${unchanged} right already, ${unmapped} in no stage of the model.`,
    ...(failed.length === 0 ? [] : [`${failed.length} could not be read or written:`, ...told, ...rest]),
    '',
  ].join('\n');
}
