import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkApex, emitApexProject, hasJava } from '../../../../scripts/check/apex.ts';

const canary = path.join(import.meta.dirname, 'canary');
const isJavaHere = await hasJava();
const patience = 120_000;

describe('npm run check:apex', () => {
  it('says that it was left out where there is no Java, and finds nothing then', async () => {
    expect(await checkApex(canary, 'no-such-java')).toEqual({ leftOut: 'there is no Java here' });
  });

  it.skipIf(!isJavaHere)(
    'turns red at a type error and at a query in a loop',
    { timeout: patience },
    async () => {
      const check = await checkApex(canary);
      const found = 'found' in check ? check.found : [];
      expect(found).toContainEqual(expect.stringMatching(/Canary\.cls:8 .*String.*Integer/));
      expect(found).toContainEqual(expect.stringMatching(/Canary\.cls:9 .*hum/));
      expect(found).toContainEqual(
        expect.stringMatching(/CanaryTrigger\.trigger:3 .*OperationWithLimitsInLoop/),
      );
    },
  );

  it.skipIf(!isJavaHere)(
    'finds no wrong name or type in the package’s Apex',
    { timeout: patience },
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-apex-test-'));
      try {
        await emitApexProject(folder);
        const check = await checkApex(folder);
        const found = 'found' in check ? check.found : ['left out'];
        expect(found).toEqual([]);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});
