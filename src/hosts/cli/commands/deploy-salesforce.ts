import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DeployReport } from '../../../crm/salesforce/client/deploy.ts';
import { counted } from '../../../model/wording.ts';
import { crmErrorWords } from '../../crm-error-words.ts';
import { openSalesforceOrg } from '../../salesforce-connection.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';

const zipName = 'plumbline.zip';

export const name = 'deploy salesforce';
export const summary = 'Send the package to a Salesforce org, or check it there and change nothing.';
export const usage = `plumbline deploy salesforce [--check] [--run-tests] [--dir DIR] [--json]

Sends the package (fields, cards, Apex, permission sets) to the org, all of it or none, waits for the outcome, and prints
each thing that is wrong with its file and line, and how many Apex tests were run. It makes no record page and changes
none: people place the cards.

  --check      Let the org check the package, and change nothing.
  --run-tests  Let the org run its Apex tests too. Production runs them in any case.
  --dir DIR    The folder with ${zipName}, which the build writes. Without it: the one that comes with Plumbline.
  --json       Print one JSON object: {"id", "check", "succeeded", "status", "components", "testsRun", "failures"}.

In the environment:

  SALESFORCE_CLIENT_ID         The consumer key of an app that an admin approved for the user.
  SALESFORCE_USERNAME          The user to work as; "Modify Metadata Through Metadata API Functions" is needed.
  SALESFORCE_PRIVATE_KEY_FILE  The private key that belongs to the app's certificate (PEM, RSA).
  SALESFORCE_LOGIN_URL         https://test.salesforce.com for a sandbox or a scratch org.

or, in place of user and key, a refresh token that the app was given: SALESFORCE_REFRESH_TOKEN, with
SALESFORCE_CLIENT_SECRET where the app has one; or, in place of all of it, a session that you have: SALESFORCE_INSTANCE_URL
and SALESFORCE_ACCESS_TOKEN.

Ends with 0 when the org accepted all of it, with 2 when it was called wrongly, and with 3 when the org did not.
`;

/** Deploys the built package. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { check: 'switch', 'run-tests': 'switch', dir: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  if (words.length > 0) return badUsage(io, name, `It takes no word such as ${words.join(' ')}.`);
  const file = join(
    options.dir === undefined ? join(io.packageRoot, 'dist/salesforce') : resolve(io.cwd, options.dir),
    zipName,
  );
  const zip = await readFile(file).catch(() => null);
  if (zip === null)
    return badUsage(
      io,
      name,
      `There is no ${file}. Build the package first (npm run build), or name its folder with --dir.`,
    );
  const org = await openSalesforceOrg(io.env);
  if (!org.ok) return badUsage(io, name, org.error);
  const checkOnly = options.check === true;
  const report = await org.value.deployZip(zip, {
    checkOnly,
    ...(options['run-tests'] === true && { testLevel: 'RunLocalTests' }),
  });
  if (!report.ok) {
    io.stderr.write(
      `It could not be ${checkOnly ? 'checked' : 'deployed'}. ${crmErrorWords(report.error, 'salesforce')}\n`,
    );
    return 3;
  }
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify({ check: checkOnly, ...report.value })}\n`
      : reportText(report.value, checkOnly, options['run-tests'] === true),
  );
  return report.value.succeeded ? 0 : 3;
}

function reportText(report: DeployReport, checkOnly: boolean, testsAsked: boolean): string {
  const { succeeded, components, failures, id, status } = report;
  if (succeeded)
    return [
      checkOnly
        ? 'The org would take the package. Nothing was changed.'
        : 'The package is in the org. Give people its permission sets, and place the cards on their pages.',
      `The org counted ${counted(components, 'component')}; the build counts each field as one, so it may say more.`,
      testsText(report, testsAsked),
      '',
    ].join('\n');
  return [
    ...failures.map(({ file, line, problem }) => `${file}${line === null ? '' : `:${line}`}  ${problem}`),
    ...(failures.length > 0 ? [''] : []),
    `The org does not take the package (${status}): ${counted(failures.length, 'problem')}. Nothing was changed. Deployment ${id}.`,
    testsText(report, null),
    '',
  ].join('\n');
}

/** `testsAsked` is null where what was wrong came before the tests. */
function testsText({ testsRun }: DeployReport, testsAsked: boolean | null): string {
  if (testsRun > 0) return `${counted(testsRun, 'Apex test was', 'Apex tests were')} run.`;
  if (testsAsked === null) return 'No Apex tests were run.';
  return testsAsked
    ? 'No Apex tests were run, though --run-tests asked for them.'
    : 'No Apex tests were run; --run-tests runs them.';
}
