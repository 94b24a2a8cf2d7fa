import type { SchemaStep } from '../../../crm/port.ts';
import { crmErrorWords } from '../../crm-error-words.ts';
import { badUsage } from '../bad-usage.ts';
import { bothCrms, crmNamed, openedAccount } from '../crm-command.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';

export const name = 'schema ensure';
export const summary = 'Create the fields in the CRM that Plumbline writes to.';
export const usage = `plumbline schema ensure --crm hubspot|salesforce [--config DIR] [--json]

Creates what is missing of the property group, the properties and the custom object that Plumbline keeps things in, and
says of each what became of it. It removes and retypes nothing; run again, it changes nothing. In Salesforce it only
looks: what is missing comes with the package, which plumbline deploy salesforce sends.

  --crm CRM     hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                plumbline deploy salesforce says which org.
  --config DIR  The model's folder. Without it: ./config, else the worked example that comes with Plumbline.
  --json        Print one JSON object: {"account", "steps"}.

Ends with 0 when all of it is there or the tier has none of it, with 1 when the model is wrong, with 2 when it was called
wrongly, and with 3 when something could not be made.
`;

/** Sets an account up. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', config: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const named = crmNamed(options, words, bothCrms);
  if (!named.ok) return badUsage(io, name, named.error);
  const opened = await openedAccount(io, name, named.value, options);
  if (!opened.ok) return opened.error;
  const { crm, account } = opened.value;
  const steps = await crm.ensureSchema();
  if (!steps.ok) {
    io.stderr.write(`It could not be finished. ${crmErrorWords(steps.error, named.value)}\n`);
    return 3;
  }
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify({ account: account.id, steps: steps.value })}\n`
      : schemaReport(steps.value),
  );
  return steps.value.some(({ outcome }) => outcome === 'failed') ? 3 : 0;
}

/** What was there already is counted; the rest is told one by one. */
function schemaReport(steps: readonly SchemaStep[]): string {
  const present = steps.filter(({ outcome }) => outcome === 'present').length;
  const told = steps.filter(({ outcome, note }) => outcome !== 'present' || note !== null);
  return [
    ...told.map(
      ({ what, outcome, note }) => `${outcome.padEnd(12)}${what}${note === null ? '' : `. ${note}`}`,
    ),
    `${present} of ${steps.length} were there already.`,
    '',
  ].join('\n');
}
