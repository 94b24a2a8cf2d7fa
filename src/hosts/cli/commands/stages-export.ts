import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { AdvisoryCriterion } from '../../../crm/salesforce/formula/stage-gates.ts';
import {
  validationRulePath,
  validationRuleXml,
} from '../../../crm/salesforce/formula/validation-rule-xml.ts';
import { validationRules, type ValidationRule } from '../../../crm/salesforce/formula/validation-rules.ts';
import { counted } from '../../../model/wording.ts';
import { adviceData, adviceLines } from '../advice-report.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { checkedFolder } from '../model-folder.ts';
import { parseOptions } from '../options.ts';
import { problemReport } from '../problem-report.ts';

export const name = 'stages export';
export const summary = 'Write what stages ask for as validation rules of Salesforce.';
export const usage = `plumbline stages export [--to validation-rules] [--out DIR] [--currency CODE] [--several-currencies]
                        [--config DIR] [--json]

Writes each criterion at level block as a validation rule on Opportunity, for an org that wants no trigger of a package.
Moving back, closing lost and whoever holds the permission Plumbline_Bypass_Stage_Gate are never stopped. Says what was
written, and what is left to advice and why.

  --to validation-rules   What to write, and the only kind yet.
  --out DIR               Where: below it objects/Opportunity/validationRules, as in force-app/main/default of an sfdx
                          project. Without it: ./validation-rules.
  --currency CODE         The org's currency, such as EUR.
  --several-currencies    Records name currencies of their own.
  --config DIR            The model's folder. Without it: ./config, else the worked example that comes with Plumbline.
  --json                  Print one JSON object: {"out", "rules", "advisory"}.

Ends with 0 when it is done, with 1 when the model is wrong, and with 2 when it was called wrongly.
`;

const kinds = {
  to: 'text',
  out: 'text',
  currency: 'text',
  'several-currencies': 'switch',
  config: 'text',
  json: 'switch',
} as const;

/** Writes the rules. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, kinds);
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  if (words.length > 0) return badUsage(io, name, `It takes no word such as ${words.join(' ')}.`);
  const { to = 'validation-rules', currency } = options;
  if (to !== 'validation-rules')
    return badUsage(io, name, `--to is validation-rules, the only kind there is, and not ${to}.`);
  if (currency !== undefined && !/^[A-Za-z]{3}$/.test(currency))
    return badUsage(io, name, '--currency is three letters such as EUR.');
  const checked = await checkedFolder(io, name, options.config);
  if (!checked.ok) return checked.error;
  const { folder, check } = checked.value;
  const { model, problems } = check;
  if (!model) {
    io.stdout.write(problemReport(folder.shown, problems));
    return 1;
  }
  if (!model.mappings.salesforce)
    return badUsage(
      io,
      name,
      `${folder.shown} has no crm/salesforce.yaml, which says where stages and fields are.`,
    );
  const out = options.out ?? 'validation-rules';
  const { rules, advisory } = validationRules(model, {
    ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
    hasSeveralCurrencies: options['several-currencies'] === true,
  });
  await writeRules(resolve(io.cwd, out), rules);
  io.stdout.write(options.json === true ? asJson(out, rules, advisory) : report(out, rules, advisory));
  return 0;
}

async function writeRules(folder: string, rules: readonly ValidationRule[]): Promise<void> {
  for (const rule of rules) {
    const file = join(folder, validationRulePath(rule));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, validationRuleXml(rule));
  }
}

function asJson(
  out: string,
  rules: readonly ValidationRule[],
  advisory: readonly AdvisoryCriterion[],
): string {
  return `${JSON.stringify({ out, rules, advisory: adviceData(advisory) }, null, 2)}\n`;
}

function report(
  out: string,
  rules: readonly ValidationRule[],
  advisory: readonly AdvisoryCriterion[],
): string {
  return [
    `${counted(rules.length, 'validation rule')} in ${out}${rules.length > 0 ? ':' : '.'}`,
    ...rules.map(({ fullName, errorMessage }) => `  ${fullName}\n    ${errorMessage}`),
    ...adviceLines(advisory),
    '',
  ].join('\n');
}
