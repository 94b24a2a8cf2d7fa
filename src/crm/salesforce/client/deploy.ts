import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../base/result.ts';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import { askObject, unreadable } from './asking.ts';
import type { Calls } from './call.ts';
import { whenDone, type Waiting } from './job.ts';

/** How a package is deployed. */
export interface DeployOptions {
  /** True to check it against the org and change nothing. */
  readonly checkOnly: boolean;
  /** Which Apex tests run; the org decides unless given. */
  readonly testLevel?: 'NoTestRun' | 'RunLocalTests' | 'RunAllTestsInOrg';
  /** How long it may take; half an hour unless given. */
  readonly inAllMs?: number;
}

/** What became of a deployment. */
export interface DeployReport {
  readonly id: string;
  readonly succeeded: boolean;
  /** As Salesforce calls it: `Succeeded`, `Failed`, `Canceled`, … */
  readonly status: string;
  readonly components: number;
  readonly testsRun: number;
  readonly failures: readonly DeployFailure[];
}

/** One thing that is wrong. */
export interface DeployFailure {
  /** The file in the package, or the Apex class of a test. */
  readonly file: string;
  readonly line: number | null;
  readonly problem: string;
}

const sendingMs = 600_000;
// jsforce waits ten seconds in all (src/api/metadata.ts).
const waiting: Waiting = { firstMs: 500, mostMs: 5000, inAllMs: 1_800_000 };

/**
 * Deploys a package in metadata format, all of it or nothing, and waits for the outcome.
 *
 * It goes over REST: SOAP, which jsforce takes first, refuses sessions that are JWTs before API version 68.0
 * (src/soap.ts), and apps may be set to give those.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_rest_deploy.htm
 */
export async function deployZip(
  calls: Calls,
  zip: Uint8Array,
  { checkOnly, testLevel, inAllMs }: DeployOptions,
): Promise<Result<DeployReport, CrmError>> {
  const deployOptions = {
    checkOnly,
    rollbackOnError: true,
    singlePackage: true,
    ignoreWarnings: true,
    ...(testLevel && { testLevel }),
  };
  const path = '/metadata/deployRequest';
  const content = formOf(JSON.stringify({ deployOptions }), zip);
  const begun = await askObject(
    calls,
    { method: 'POST', path, content, retryable: checkOnly, timeoutMs: sendingMs },
    'the deployment',
  );
  if (!begun.ok) return begun;
  const id = textOf(begun.value['id']);
  if (id === null) return err(unreadable('a deployment'));
  const ended = await whenDone(
    calls,
    `${path}/${encodeURIComponent(id)}?includeDetails=true`,
    'the deployment',
    { ...waiting, ...(inAllMs !== undefined && { inAllMs }) },
    (state) => isObject(state['deployResult']) && state['deployResult']['done'] === true,
  );
  if (!ended.ok) return ended;
  const { deployResult } = ended.value;
  return isObject(deployResult) ? ok(reportOf(id, deployResult)) : err(unreadable('a deployment'));
}

/** The form of jsforce's `deployRest`: the options and the file. */
function formOf(options: string, zip: Uint8Array): { readonly type: string; readonly body: Buffer } {
  const boundary = `plumbline-${randomUUID()}`;
  const part = (name: string, type: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(part('file"; filename="package.zip', 'application/zip')),
    zip,
    Buffer.from(`\r\n${part('entity_content', 'application/json')}${options}\r\n--${boundary}--\r\n`),
  ]);
  return { type: `multipart/form-data; boundary=${boundary}`, body };
}

function reportOf(id: string, result: JsonObject): DeployReport {
  const details = isObject(result['details']) ? result['details'] : {};
  const tests = isObject(details['runTestResult']) ? details['runTestResult'] : {};
  const failures = [
    ...listOf(details['componentFailures']).map(componentFailure),
    ...listOf(tests['failures']).map(testFailure),
    ...listOf(tests['codeCoverageWarnings']).map(testFailure),
  ];
  const said = textOf(result['errorMessage']);
  return {
    id,
    succeeded: result['success'] === true,
    status: textOf(result['status']) ?? 'unknown',
    components: numberOf(result['numberComponentsTotal']) ?? 0,
    testsRun: numberOf(result['numberTestsTotal']) ?? 0,
    failures: said === null ? failures : [...failures, { file: 'package.xml', line: null, problem: said }],
  };
}

/** One failure may stand without its list. */
const listOf = (value: unknown): readonly JsonObject[] => objectsOf(isObject(value) ? [value] : value);

function componentFailure(failure: JsonObject): DeployFailure {
  const { fileName, fullName, lineNumber, problem } = failure;
  return {
    file: textOf(fileName) || textOf(fullName) || 'package.xml',
    line: numberOf(lineNumber),
    problem: textOf(problem) ?? 'It was refused.',
  };
}

function testFailure({ name, methodName, message, stackTrace }: JsonObject): DeployFailure {
  const method = textOf(methodName);
  return {
    file: textOf(name) === null ? 'package.xml' : `classes/${textOf(name)}.cls`,
    line: numberOf(/line (\d+)/.exec(textOf(stackTrace) ?? '')?.[1]),
    problem: `${method === null ? '' : `${method}: `}${textOf(message) ?? 'It failed.'}`,
  };
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
