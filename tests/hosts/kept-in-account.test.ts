import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { err } from '../../src/base/result.ts';
import type { ModelRows } from '../../src/crm/model-rows.ts';
import { keptBacktest } from '../../src/functions/admin/kept-backtest.ts';
import type { CrmSource } from '../../src/hosts/cli/backtest/from-crm.ts';
import { leaveInAccount, signalsText } from '../../src/hosts/cli/backtest/kept-in-account.ts';
import { modelFromParts } from '../../src/model/model-from-parts.ts';
import { valueOf } from '../contract/results.ts';
import { exampleParts, relabelled, releasesOver, toPublish } from '../crm/model-store/example-parts.ts';
import { rowsInMemory } from '../crm/model-store/kept-in-memory.ts';
import { sampleEvidence } from '../functions/evidence/sample-evidence.ts';

interface Ran {
  readonly err: string;
  readonly left: Awaited<ReturnType<typeof leaveInAccount>>;
}

/** Leaves the sample in an account with these rows, tested with the example's model. */
async function leaveIn(rows: ModelRows, signals = false): Promise<Ran> {
  const model = modelFromParts(await exampleParts());
  let text = '';
  const stderr = new Writable({
    write: (chunk: Buffer, _, done) => {
      text += chunk.toString('utf8');
      done();
    },
  });
  const unavailable = () => Promise.resolve(err({ kind: 'unavailable', message: 'Not now.' } as const));
  const source = {
    asked: { crm: 'hubspot', since: null },
    opened: {
      ...{ releases: releasesOver(rows), account: { id: '1', timeZone: 'UTC', currency: 'EUR' }, model },
      crm: { listOwners: unavailable, makeTask: unavailable },
    },
  } as unknown as CrmSource;
  const io = {
    ...{ stdin: Readable.from([]), stdout: stderr, stderr, cwd: '/', env: {}, packageRoot: '/' },
    today: () => '2026-11-21',
  };
  const left = await leaveInAccount(sampleEvidence(), source, { signals }, io);
  return { err: text, left };
}

describe('what a backtest leaves in the account', () => {
  it('is kept for the manager’s page where nothing was published, and where its model is in force', async () => {
    const rows = rowsInMemory();
    expect(await leaveIn(rows)).toMatchObject({ err: '', left: { isKept: true, signals: null, code: 0 } });
    const other = rowsInMemory();
    valueOf(
      await releasesOver(other).publish(toPublish(await exampleParts(), null, { effectiveOn: '2020-01-01' })),
    );
    expect(await leaveIn(other)).toMatchObject({ err: '', left: { isKept: true } });
    const kept = valueOf(await releasesOver(other).lastBacktest());
    expect(keptBacktest(kept?.summary ?? '')).toMatchObject({ evidence: { n: 240 }, since: null });
  });

  it('is nothing where another model is in force, and that is said', async () => {
    const rows = rowsInMemory();
    const another = relabelled(await exampleParts(), 'Another');
    valueOf(await releasesOver(rows).publish(toPublish(another, null, { effectiveOn: '2020-01-01' })));
    const { err: said, left } = await leaveIn(rows);
    expect(left).toMatchObject({ isKept: false, code: 0 });
    expect(said).toMatch(
      /manager’s page does not show this: model \w+ is not the one in force \(release 1\)/,
    );
    expect(valueOf(await releasesOver(rows).lastBacktest())).toBeNull();
  });

  it('is told where it could not be kept, and where nobody could be asked', async () => {
    const rows = rowsInMemory();
    rows.cutAfter(0, false);
    const { err: said, left } = await leaveIn(rows, true);
    expect(left).toMatchObject({ isKept: false, signals: null, code: 3 });
    expect(said).toContain('The manager’s page does not show this. ');
    expect(said).toContain('Nobody was asked. ');
    expect(signalsText(left, 'hubspot')).toBe('');
  });
});
