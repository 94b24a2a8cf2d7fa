import { afterEach, describe, expect, it } from 'vitest';
import { orgOver, startLoopback, type Loopback } from './loopback.ts';

let loopback: Loopback;
afterEach(() => loopback.stop());

const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00, 0x0d, 0x0a]);

/** An org that is done with a deployment at the third look. */
const deploying = async (deployResult: unknown): Promise<void> => {
  loopback = await startLoopback(({ method }, count) => {
    if (method === 'POST') return { status: 201, json: { id: '0Af01' } };
    return { json: { deployResult: count < 4 ? { done: false, status: 'InProgress' } : deployResult } };
  });
};

describe('deploying', () => {
  it('sends the package and what is asked of it, and waits for the outcome', async () => {
    await deploying({
      done: true,
      success: true,
      status: 'Succeeded',
      numberComponentsTotal: 41,
      numberTestsTotal: 3,
    });
    const org = orgOver(loopback);
    const report = await org.deployZip(zip, { checkOnly: true, testLevel: 'RunLocalTests' });
    expect(report).toEqual({
      ok: true,
      value: { id: '0Af01', succeeded: true, status: 'Succeeded', components: 41, testsRun: 3, failures: [] },
    });
    const [sent, ...looks] = loopback.heard;
    expect(sent?.path).toBe('/services/data/v67.0/metadata/deployRequest');
    expect(sent?.text).toContain(Buffer.from(zip).toString('latin1'));
    const options = /Content-Type: application\/json\r\n\r\n(.*)\r\n--/.exec(sent?.text ?? '')?.[1] ?? '';
    expect(JSON.parse(options)).toMatchObject({
      deployOptions: {
        checkOnly: true,
        rollbackOnError: true,
        singlePackage: true,
        testLevel: 'RunLocalTests',
      },
    });
    expect(looks.map(({ path }) => path)).toEqual(
      Array.from(
        { length: 3 },
        () => '/services/data/v67.0/metadata/deployRequest/0Af01?includeDetails=true',
      ),
    );
    expect(org.waited).toEqual([500, 1000]);
  });

  it('tells each failure with its file, line and problem', async () => {
    await deploying({
      done: true,
      success: false,
      status: 'Failed',
      numberComponentsTotal: 3,
      errorMessage: null,
      details: {
        componentFailures: [
          { fileName: 'classes/A.cls', fullName: 'A', lineNumber: 12, problem: 'Unexpected token' },
          { fileName: '', fullName: 'Win_Loss__c.Key__c', problem: 'Duplicate developer name' },
        ],
        runTestResult: {
          failures: [
            {
              name: 'PlumblineTest',
              methodName: 'moves',
              message: 'Assertion failed',
              stackTrace: 'Class.X: line 7, column 1',
            },
          ],
          codeCoverageWarnings: [{ name: null, message: 'Coverage is 60%' }],
        },
      },
    });
    const report = await orgOver(loopback).deployZip(zip, { checkOnly: false });
    expect(report).toMatchObject({
      ok: true,
      value: {
        succeeded: false,
        failures: [
          { file: 'classes/A.cls', line: 12, problem: 'Unexpected token' },
          { file: 'Win_Loss__c.Key__c', line: null, problem: 'Duplicate developer name' },
          { file: 'classes/PlumblineTest.cls', line: 7, problem: 'moves: Assertion failed' },
          { file: 'package.xml', line: null, problem: 'Coverage is 60%' },
        ],
      },
    });
  });

  it('is not waited for longer than said', async () => {
    loopback = await startLoopback(({ method }) =>
      method === 'POST'
        ? { status: 201, json: { id: '0Af01' } }
        : { json: { deployResult: { done: false } } },
    );
    const report = await orgOver(loopback).deployZip(zip, { checkOnly: false, inAllMs: 3000 });
    expect(report).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
  });

  it('that may change the org is sent once; a check is sent again', async () => {
    loopback = await startLoopback(() => 'cut before the answer');
    await orgOver(loopback).deployZip(zip, { checkOnly: false });
    expect(loopback.heard).toHaveLength(1);
    await orgOver(loopback).deployZip(zip, { checkOnly: true });
    expect(loopback.heard).toHaveLength(5);
  });
});
