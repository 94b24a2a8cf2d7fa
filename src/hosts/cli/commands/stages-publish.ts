import type { CrmError } from '../../../crm/port.ts';
import { publishGates } from '../../../crm/salesforce/gates/publish-gates.ts';
import { crmErrorWords } from '../../crm-error-words.ts';
import { openSalesforceOrg } from '../../salesforce-connection.ts';
import { badUsage } from '../bad-usage.ts';
import { publishedData, publishedReport } from '../gates-report.ts';
import type { ExitCode, Io } from '../io.ts';
import { checkedFolder } from '../model-folder.ts';
import { parseOptions } from '../options.ts';
import { problemReport } from '../problem-report.ts';

export const name = 'stages publish';
export const summary = 'Write what stages ask for into a Salesforce org, where the stage gate enforces it.';
export const usage = `plumbline stages publish [--crm salesforce] [--check] [--config DIR] [--json]

Writes each stage criterion as a row of Stage_Gate__c, by its key: run again, it changes nothing. Rows of criteria that the
model no longer has are switched off; one whose formula names a field that the org lacks is not written, since it would
stop nobody. The package has to be in the org (plumbline deploy salesforce).

  --crm salesforce  The CRM, the only one yet. Which org, the environment says: see plumbline deploy salesforce --help.
  --check           Say what would be written, and write nothing.
  --config DIR      The model's folder. Without it: ./config, else the worked example that comes with Plumbline.
  --json            Print one JSON object: {"check", "rows", "blocking", "new", "changed", "lacking", "switchedOff",
                    "failed", "advisory"}.

Ends with 0 when it is done, with 1 when the model is wrong, with 2 when it was called wrongly, and with 3 when the org
did not take all of it, or lacks a field that a gate names.
`;

/** Writes the gates. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', check: 'switch', config: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  if (words.length > 0) return badUsage(io, name, `It takes no word such as ${words.join(' ')}.`);
  const { crm = 'salesforce' } = options;
  if (crm !== 'salesforce')
    return badUsage(io, name, `--crm is salesforce, the only CRM that enforces stages, and not ${crm}.`);
  const checked = await checkedFolder(io, name, options.config);
  if (!checked.ok) return checked.error;
  const { folder, check } = checked.value;
  if (!check.model) {
    io.stdout.write(problemReport(folder.shown, check.problems));
    return 1;
  }
  const org = await openSalesforceOrg(io.env);
  if (!org.ok) return badUsage(io, name, org.error);
  const published = await publishGates(org.value, check.model, options.check === true);
  if (!published.ok || published.value === null) {
    io.stderr.write(
      published.ok
        ? 'The org has no Stage_Gate__c. Send the package first: npx plumbline deploy salesforce.\n'
        : unread(published.error),
    );
    return 3;
  }
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify(publishedData(published.value))}\n`
      : publishedReport(published.value),
  );
  return published.value.failed.length > 0 || published.value.lacking.length > 0 ? 3 : 0;
}

const unread = (error: CrmError): string =>
  `The org could not be read. ${crmErrorWords(error, 'salesforce')}\n`;
