import { connectSetup } from '../../connect-setup.ts';
import { crmErrorWords } from '../../crm-error-words.ts';
import { badUsage } from '../bad-usage.ts';
import { bothCrms, crmNamed } from '../crm-command.ts';
import { doctorData, doctorReport, isWhole } from '../doctor-report.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';

export const name = 'doctor';
export const summary = 'Say what your account allows, what Plumbline does instead, and what to set next.';
export const usage = `plumbline doctor --crm hubspot|salesforce [--json]

Looks at the account's tier, the rights of the app or the user, limits and settings, and says of each whether it is there,
what Plumbline does where it is not, and what to do next, in order. It changes nothing, and needs no model.

  --crm CRM   hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
              plumbline deploy salesforce says which org.
  --json      Print one JSON object: {"ok", "allowances", "todo"}; each allowance has {"what", "state", "needed", "found",
              "instead", "todo"}.

Ends with 0 when everything that Plumbline needs is there, with 2 when it was called wrongly, and with 3 when something is
missing or the CRM could not be read.
`;

/** Looks at an account. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const named = crmNamed(options, words, bothCrms);
  if (!named.ok) return badUsage(io, name, named.error);
  const setup = await connectSetup(io.env, named.value);
  if (!setup.ok) return badUsage(io, name, setup.error);
  const allowances = await setup.value.readAllowances();
  if (!allowances.ok) {
    io.stderr.write(`The account could not be read. ${crmErrorWords(allowances.error, named.value)}\n`);
    return 3;
  }
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify(doctorData(allowances.value))}\n`
      : doctorReport(allowances.value),
  );
  return isWhole(allowances.value) ? 0 : 3;
}
