import { driftOf } from '../../../functions/admin/drift-of.ts';
import type { Drift } from '../../../model/drift/found.ts';
import { counted } from '../../../model/wording.ts';
import { crmErrorWords } from '../../crm-error-words.ts';
import { systemClock } from '../../system-clock.ts';
import { badUsage } from '../bad-usage.ts';
import { bothCrms, crmNamed, openedForWork } from '../crm-command.ts';
import { chosenModel } from '../chosen-model.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';

export const name = 'model drift';
export const summary = 'List where the model and the CRM, or two parts of the model, no longer agree.';
export const usage = `plumbline model drift --crm hubspot|salesforce [--config DIR] [--json]

Holds the model against the CRM as it is now, and changes nothing: stages that are gone, renamed or mapped by nothing,
fields that are gone, options that mean nothing in the model, stored scores of an older model, and words that two parts
define differently.

  --crm CRM     hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                plumbline deploy salesforce says which org.
  --config DIR  The model's folder. Without it: the release in force, and where nothing was published ./config, else the
                worked example that comes with Plumbline.
  --json        Print one JSON object: {"account", "release", "version", "drift"}. Each entry of drift has kind (stage, field,
                option, score, word), where, what, todo and tone (bad: cards already say something wrong; warn).

Ends with 0 when everything agrees, with 1 when something does not or the model is wrong, with 2 when it was called
wrongly, and with 3 when the CRM could not be read.
`;

/** Finds drift and prints it. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', config: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const named = crmNamed(options, words, bothCrms);
  if (!named.ok) return badUsage(io, name, named.error);
  const opened = await openedForWork(io, name, named.value, options);
  if (!opened.ok) return opened.error;
  const { account, crm, setup } = opened.value;
  const chosen = await chosenModel(opened.value, options, systemClock.today(account.timeZone));
  const found = chosen.ok
    ? await driftOf(chosen.value, {
        setup,
        crmName: named.value,
        now: systemClock.now(),
        crmFor: () => crm,
      })
    : chosen;
  if (!chosen.ok || !found.ok) {
    const problem = chosen.ok ? found : chosen;
    if (!problem.ok) io.stderr.write(`${crmErrorWords(problem.error, named.value)}\n`);
    return 3;
  }
  const { head, model } = chosen.value;
  const drift = found.value;
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify({ account: account.id, release: head?.number ?? null, version: model.version, drift })}\n`
      : report(drift, head ? `Release ${head.number}` : `Model ${model.version}`),
  );
  return drift.length === 0 ? 0 : 1;
}

function report(drift: readonly Drift[], what: string): string {
  if (drift.length === 0) return `${what} and the CRM agree.\n`;
  const rows = drift.flatMap(({ where, what: told, todo, tone }) => [
    `${tone === 'bad' ? 'Wrong' : 'Worth a look'}: ${where}`,
    `  ${told}`,
    `  ${todo}`,
    '',
  ]);
  return [
    ...rows,
    `${what}: ${counted(drift.length, 'thing no longer agrees', 'things no longer agree')}.`,
    '',
  ].join('\n');
}
