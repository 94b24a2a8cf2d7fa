import type { Component, Failure } from './package.ts';
import type { Deploy } from './deploys.ts';

/**
 * A deploy as the Metadata API tells it.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_deployresult.htm
 */
export function deployBody(deploy: Deploy, includeDetails: boolean): Readonly<Record<string, unknown>> {
  const isDone = ['Succeeded', 'Failed', 'Canceled'].includes(deploy.status);
  const { failures, components, options, startedAt } = deploy;
  const failed = new Set(failures.map(({ fullName }) => fullName));
  const good = components.filter(({ fullName }) => !failed.has(fullName));
  return {
    checkOnly: options.checkOnly,
    ...(isDone ? { completedDate: startedAt } : {}),
    createdBy: deploy.by.id,
    createdByName: deploy.by.name,
    createdDate: startedAt,
    ...(includeDetails && isDone ? { details: detailsOf(deploy, good) } : {}),
    done: isDone,
    id: deploy.id,
    ignoreWarnings: false,
    lastModifiedDate: startedAt,
    numberComponentErrors: isDone ? failures.length : 0,
    numberComponentsDeployed: isDone ? good.length : 0,
    numberComponentsTotal: components.length,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    rollbackOnError: options.rollbackOnError,
    runTestsEnabled: false,
    startDate: startedAt,
    status: deploy.status,
    success: deploy.status === 'Succeeded',
  };
}

/** Apex tests are not run here: nothing but an org can. */
const detailsOf = (
  { failures, startedAt, options }: Deploy,
  good: readonly Component[],
): Readonly<Record<string, unknown>> => ({
  componentFailures: failures.map((one) => failureBody(one, startedAt)),
  componentSuccesses: good.map(({ type, fullName, fileName }) => ({
    changed: !options.checkOnly,
    componentType: type.name,
    created: false,
    createdDate: startedAt,
    deleted: false,
    fileName,
    fullName,
    success: true,
    warning: false,
  })),
  runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0 },
});

const failureBody = (one: Failure, createdDate: string): Readonly<Record<string, unknown>> => ({
  changed: false,
  columnNumber: one.column,
  componentType: one.type,
  created: false,
  createdDate,
  deleted: false,
  fileName: one.fileName,
  fullName: one.fullName,
  lineNumber: one.line,
  problem: one.problem,
  problemType: 'Error',
  success: false,
  warning: false,
});
