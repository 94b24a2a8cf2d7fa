import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import type { CrmError } from '../../../crm/port.ts';
import {
  gateWrites,
  stageGates,
  type AdvisoryCriterion,
  type GateRow,
  type OrgTraits,
} from '../../../crm/salesforce/formula/stage-gates.ts';
import { gateField, gateObject } from '../../../crm/salesforce/mapping/field-names.ts';
import type { Org, Row } from '../../../crm/salesforce/org.ts';
import { counted } from '../../../model/wording.ts';
import { crmErrorWords } from '../../crm-error-words.ts';
import { openSalesforceOrg } from '../../salesforce-connection.ts';
import { adviceData, adviceLines } from '../advice-report.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { checkedFolder } from '../model-folder.ts';
import { parseOptions } from '../options.ts';
import { problemReport } from '../problem-report.ts';

export const name = 'stages publish';
export const summary = 'Write what stages ask for into a Salesforce org, where the stage gate enforces it.';
export const usage = `plumbline stages publish --crm salesforce [--check] [--config DIR] [--json]

Writes each stage criterion as a row of Stage_Gate__c, by its key: run again, it changes nothing. Rows of criteria that the
model no longer has are switched off. The package has to be in the org (plumbline deploy salesforce).

  --crm salesforce  The CRM. Which org, the environment says: see plumbline deploy salesforce --help.
  --check           Say what would be written, and write nothing.
  --config DIR      The model's folder. Without it: ./config, else the worked example that comes with Plumbline.
  --json            Print one JSON object: {"check", "rows", "switchedOff", "failed", "advisory"}.

Ends with 0 when it is done, with 1 when the model is wrong, with 2 when it was called wrongly, and with 3 when the org
did not take all of it.
`;

/** Writes the gates. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', check: 'switch', config: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  if (words.length > 0) return badUsage(io, name, `It takes no word such as ${words.join(' ')}.`);
  if (options.crm !== 'salesforce')
    return badUsage(io, name, 'Say where: --crm salesforce is the only CRM that enforces stages.');
  const { folder, check } = await checkedFolder(io, options.config);
  if (!check.model) {
    io.stdout.write(problemReport(folder.shown, check.problems));
    return 1;
  }
  const org = await openSalesforceOrg(io.env);
  if (!org.ok) return badUsage(io, name, org.error);
  const there = await whatIsThere(org.value);
  if (!there.ok || there.value === null) {
    io.stderr.write(
      there.ok
        ? 'The org has no Stage_Gate__c. Send the package first: plumbline deploy salesforce.\n'
        : `The org could not be read. ${crmErrorWords(there.error, 'salesforce')}\n`,
    );
    return 3;
  }
  const { rows, advisory } = stageGates(check.model, there.value.traits);
  const isCheck = options.check === true;
  const writes = gateWrites(rows, there.value.keys);
  const failed = isCheck ? [] : await refusals(org.value, writes);
  const published: Published = { isCheck, rows, switchedOff: writes.length - rows.length, failed, advisory };
  io.stdout.write(options.json === true ? asJson(published) : report(published));
  return failed.length > 0 ? 3 : 0;
}

interface There {
  /** Keys of the rows that are active. */
  readonly keys: readonly string[];
  readonly traits: OrgTraits;
}

/** What of the org decides what is written; null where the package is not in it. */
async function whatIsThere(org: Org): Promise<Result<There | null, CrmError>> {
  const about = await org.about();
  if (!about.ok) return about;
  const fields = await org.visibleFields('Opportunity');
  if (!fields.ok) return fields;
  const gates = await org.visibleFields(gateObject);
  if (!gates.ok) return gates;
  if (gates.value === null) return ok(null);
  const keys = await activeKeys(org);
  if (!keys.ok) return keys;
  const hasSeveralCurrencies = fields.value?.has('CurrencyIsoCode') === true;
  return ok({ keys: keys.value, traits: { currency: about.value.currency, hasSeveralCurrencies } });
}

async function activeKeys(org: Org): Promise<Result<readonly string[], CrmError>> {
  const where = { field: gateField.active, is: true } as const;
  const read = await org.read([{ object: gateObject, fields: [gateField.key], where }]);
  if (!read.ok) return read;
  const rows: Row[] = [];
  for (let answer = read.value[0]; answer;) {
    rows.push(...answer.rows);
    if (answer.next === null) break;
    const more = await org.readOn(answer.next);
    if (!more.ok) return err(more.error);
    answer = more.value;
  }
  return ok(rows.map((row) => String(row[gateField.key])));
}

async function refusals(org: Org, writes: ReturnType<typeof gateWrites>): Promise<readonly string[]> {
  const written = await org.write(writes);
  return written.flatMap((one, at) =>
    one.ok
      ? []
      : [
          `${writes[at]?.at && 'value' in writes[at].at ? writes[at].at.value : ''}: ${crmErrorWords(one.error, 'salesforce')}`,
        ],
  );
}

interface Published {
  readonly isCheck: boolean;
  readonly rows: readonly GateRow[];
  readonly switchedOff: number;
  readonly failed: readonly string[];
  readonly advisory: readonly AdvisoryCriterion[];
}

const asJson = ({ isCheck, rows, switchedOff, failed, advisory }: Published): string =>
  `${JSON.stringify({
    check: isCheck,
    rows: rows.map((row) => row[gateField.key]),
    switchedOff,
    failed,
    advisory: adviceData(advisory),
  })}\n`;

function report({ isCheck, rows, switchedOff, failed, advisory }: Published): string {
  const blocking = rows.filter((row) => row[gateField.level] === 'block').length;
  const done = rows.length - failed.length;
  return [
    `${isCheck ? 'Would be written' : 'Written'}: ${counted(done, 'gate')}, of which ${blocking} stop a move.`,
    ...(switchedOff > 0
      ? [`${counted(switchedOff, 'gate')} that the model no longer has: switched off.`]
      : []),
    ...failed.map((one) => `Not taken: ${one}`),
    ...adviceLines(advisory),
    '',
  ].join('\n');
}
