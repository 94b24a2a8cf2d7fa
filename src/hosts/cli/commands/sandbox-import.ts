import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';
import { importFolder, type ImportOrder } from '../sandbox-import/import-folder.ts';
import { importForSalesforce } from '../sandbox-import/import-salesforce.ts';
import { importReport } from '../sandbox-import/report.ts';

export const name = 'sandbox import';
export const summary =
  'Turn tables into records for the local HubSpot or Salesforce, and list what did not match.';
export const usage = `plumbline sandbox import DIR --mapping FILE [--crm CRM] [--out FILE] [--json]
plumbline sandbox import DIR --crm salesforce [--out FILE] [--json]

Reads the CSV tables in DIR by a mapping file and says what would be in the local HubSpot, or with --crm salesforce in
the local Salesforce: how many records of each kind, and everything that did not match, with counts and lines. Nothing
is dropped in silence: a deal whose company is blank or unknown becomes a deal without a company. It starts nothing and
calls nothing. Without a mapping, DIR holds sObject tree files (data-plan.json), which Salesforce's own tools export.

  --mapping FILE   Which table becomes which kind of record, and which column which property. Every key is described
                   in docs/sandbox-import.md.
  --crm CRM        hubspot (unless said) or salesforce: for which of the two the records are.
  --out FILE       Write the records to this file, as JSON that the local CRM starts with.
  --json           Print the report as one JSON object: {"counts", "unmatched", "movedByDays", "out"}.

To open the preview on such tables: npm start -- --import DIR --mapping FILE

Ends with 0 when the tables were read, with 1 when the mapping and the tables do not fit together, and with 2 when it
was called wrongly.
`;

/** Reads tables and says, or writes, what they become. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { mapping: 'text', crm: 'text', out: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const [folder] = words;
  if (folder === undefined || words.length > 1) return badUsage(io, name, 'It takes one folder with tables.');
  const { mapping, crm = 'hubspot' } = options;
  if (crm !== 'hubspot' && crm !== 'salesforce')
    return badUsage(io, name, `There is no CRM ${crm}: hubspot or salesforce.`);
  if (mapping === undefined && crm === 'hubspot') return badUsage(io, name, 'It needs --mapping FILE.');
  const from = { folder: resolve(io.cwd, folder) };
  const imported =
    mapping === undefined
      ? await importForSalesforce(from)
      : await importTo[crm]({ ...from, ...mappedBy(io, mapping) });
  if (!imported.ok) {
    io.stderr.write(`${imported.error.join('\n')}\n`);
    return 1;
  }
  const { seed, counts, unmatched, movedByDays } = imported.value;
  const out = options.out ?? null;
  if (out !== null) await writeFile(resolve(io.cwd, out), `${JSON.stringify(seed)}\n`);
  const closing =
    out === null ? 'Nothing was written: add --out FILE to keep the records.' : `Written to ${out}.`;
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify({ counts, unmatched, movedByDays, out })}\n`
      : importReport(imported.value, folder, closing),
  );
  return 0;
}

const importTo = { hubspot: importFolder, salesforce: importForSalesforce };

const mappedBy = (io: Io, mapping: string): Omit<ImportOrder, 'folder'> => ({
  mappingFile: resolve(io.cwd, mapping),
  mappingShown: mapping,
  today: io.today(),
});
