import { ok, type Result } from '../../../base/result.ts';
import type { CrmError, SchemaStep } from '../../../crm/port.ts';
import { lackingFields } from '../../../crm/salesforce/schema/lacking-fields.ts';
import { crmErrorWords, type CrmName } from '../../crm-error-words.ts';
import { badUsage } from '../bad-usage.ts';
import { bothCrms, crmNamed, openedAccount, type OpenedAccount } from '../crm-command.ts';
import type { ExitCode, Io } from '../io.ts';
import { mappedFields, type MappedField } from '../mapped-fields.ts';
import { parseOptions } from '../options.ts';
import { mappedData, mappedReport, stepsReport, type MappedLook } from '../schema-report.ts';

export const name = 'schema ensure';
export const summary = 'Create, or in Salesforce look for, the fields that Plumbline writes to.';
export const usage = `plumbline schema ensure --crm hubspot|salesforce [--config DIR] [--json]

Creates what is missing of the property group, the properties and the custom object that Plumbline keeps things in, and
says of each what became of it. It removes and retypes nothing; run again, it changes nothing. In Salesforce it only
looks: what is missing comes with the package, which plumbline deploy salesforce sends. There it also looks for every
field that crm/salesforce.yaml names, and says which of them the org lacks or hides from this user.

  --crm CRM     hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                plumbline deploy salesforce says which org.
  --config DIR  The model's folder. Without it: ./config, else the worked example that comes with Plumbline.
  --json        Print one JSON object: {"account", "steps"}, and for salesforce "mapped".

Ends with 0 when all of it is there or the tier of HubSpot has none of it, with 1 when the model is wrong, with 2 when it
was called wrongly, and with 3 when something could not be made, or an org of Salesforce lacks it.
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
  const { account } = opened.value;
  const looked = await look(opened.value);
  if (!looked.ok) {
    io.stderr.write(`It could not be finished. ${crmErrorWords(looked.error, named.value)}\n`);
    return 3;
  }
  const { steps, mapped } = looked.value;
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify({ account: account.id, steps, ...(mapped && { mapped: mappedData(mapped) }) })}\n`
      : [...stepsReport(steps, named.value), ...(mapped ? mappedReport(mapped) : []), ''].join('\n'),
  );
  return isWhole(looked.value, named.value) ? 0 : 3;
}

interface Looked {
  readonly steps: readonly SchemaStep[];
  /** Null in HubSpot, whose fields the mapping names for reading alone. */
  readonly mapped: MappedLook | null;
}

async function look(opened: OpenedAccount): Promise<Result<Looked, CrmError>> {
  const { crm, org, model, shownAt } = opened;
  const steps = await crm.ensureSchema();
  if (!steps.ok) return steps;
  const mapping = model.mappings.salesforce;
  if (!org || !mapping) return ok({ steps: steps.value, mapped: null });
  const fields = mappedFields(mapping);
  const lacking = await lackingFields(org, fields);
  if (!lacking.ok) return lacking;
  const at = ({ path }: MappedField): string => shownAt({ file: 'crm/salesforce.yaml', path });
  return ok({
    steps: steps.value,
    mapped: { fields: fields.length, lacking: lacking.value.map((one) => ({ ...one, at: at(one) })) },
  });
}

/** A tier of HubSpot’s may have none of it; in Salesforce nothing stands in for what is missing. */
const isWhole = ({ steps, mapped }: Looked, crm: CrmName): boolean =>
  !steps.some(({ outcome }) => outcome === 'failed' || (outcome === 'unavailable' && crm === 'salesforce')) &&
  (mapped === null || mapped.lacking.length === 0);
