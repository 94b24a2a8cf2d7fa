import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releaseKey } from '../../../src/crm/model-store/row-keys.ts';
import { checkFolder } from '../../../src/model/check-folder.ts';
import { modelFromParts } from '../../../src/model/model-from-parts.ts';
import type { PartValues } from '../../../src/model/part-values.ts';
import { problemOf, valueOf } from '../../contract/results.ts';
import { exampleParts, relabelled, releasesOver, toPublish } from './example-parts.ts';
import { type MemoryRows, rowsInMemory } from './kept-in-memory.ts';

const today = '2026-11-21';
let parts: PartValues;
let rows: MemoryRows;
beforeAll(async () => {
  parts = await exampleParts();
});
beforeEach(() => {
  rows = rowsInMemory();
});

const publishes = async (label: string, base: number | null, over = {}) =>
  valueOf(await releasesOver(rows).publish(toPublish(relabelled(parts, label), base, over)));

describe('publishing', () => {
  it('the model that is read is the one that was checked, version and all', async () => {
    valueOf(await releasesOver(rows).publish(toPublish(parts, null)));
    const { model } = await checkFolder('config');
    expect(valueOf(await releasesOver(rows).readModel(today))?.model).toEqual(model);
    expect(modelFromParts(parts)).toEqual(model);
  });

  it('nothing was published: there is no model, no history and no release', async () => {
    const releases = releasesOver(rows);
    expect(valueOf(await releases.readModel(today))).toBeNull();
    expect(valueOf(await releases.newest())).toBeNull();
    expect(valueOf(await releases.history())).toEqual([]);
    expect(valueOf(await releases.read(3))).toBeNull();
  });

  it('releases are numbered one after another, newest first, and every one stays', async () => {
    for (let number = 1; number <= 40; number++)
      await publishes(`Label ${number}`, number === 1 ? null : number - 1);
    const releases = releasesOver(rows);
    const history = valueOf(await releases.history());
    expect(history.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => 40 - at));
    expect(valueOf(await releases.read(7))?.parts).toEqual(relabelled(parts, 'Label 7'));
  });

  it('publishing upon a release that is not the newest is refused, and tells the newest', async () => {
    await publishes('One', null);
    const two = await publishes('Two', 1);
    const told = await releasesOver(rows).publish(toPublish(relabelled(parts, 'Three'), 1));
    expect(problemOf(told)).toEqual({ kind: 'superseded', newest: two });
    const first = await releasesOver(rows).publish(toPublish(relabelled(parts, 'Three'), null));
    expect(problemOf(first)).toEqual({ kind: 'superseded', newest: two });
  });

  it('what reads the same is nothing new, unless it shall count earlier', async () => {
    const one = await publishes('One', null, { effectiveOn: '2026-12-01' });
    const again = toPublish(relabelled(parts, 'One'), 1, { effectiveOn: '2026-12-02', note: 'Later' });
    expect(problemOf(await releasesOver(rows).publish(again))).toEqual({ kind: 'nothingNew', newest: one });
    const earlier = await publishes('One', 1, { effectiveOn: today });
    expect(earlier.number).toBe(2);
    expect(valueOf(await releasesOver(rows).readModel(today))?.head).toEqual(earlier);
  });

  it('made from a release that this account never had, it is refused', async () => {
    const told = problemOf(await releasesOver(rows).publish(toPublish(parts, 4)));
    expect(told).toMatchObject({ kind: 'crm', error: { kind: 'conflict' } });
  });

  it('a release counts from its day on, and the one before until then', async () => {
    await publishes('One', null);
    await publishes('Two', 1, { effectiveOn: '2026-12-01' });
    await publishes('Three', 2, { effectiveOn: '2027-01-01' });
    const inForce = async (day: string) =>
      valueOf(await releasesOver(rows).readModel(day))?.head.number ?? null;
    expect(await inForce('2026-11-20')).toBeNull();
    expect(await inForce('2026-11-30')).toBe(1);
    expect(await inForce('2026-12-01')).toBe(2);
    expect(await inForce('2027-01-01')).toBe(3);
  });

  it('a model that needs a newer engine is refused with a sentence, by whoever reads and whoever publishes', async () => {
    const newer = { ...parts, 'glossary.yaml': { engine: 2, terms: [] } };
    valueOf(await releasesOver(rows, 2).publish(toPublish(newer, null)));
    expect(problemOf(await releasesOver(rows).readModel(today))).toMatchObject({
      kind: 'rejected',
      message:
        'The published model (release 1) needs engine 2, and this Plumbline is engine 1: install a newer Plumbline.',
    });
    const told = problemOf(await releasesOver(rows).publish(toPublish(relabelled(newer, 'Two'), 1)));
    expect(told).toMatchObject({ kind: 'crm', error: { kind: 'rejected' } });
  });

  it('what was not touched is not written again', async () => {
    await publishes('One', null);
    const before = new Set(rows.kept.keys());
    await publishes('Two', 1);
    const added = [...rows.kept.values()].filter(({ key }) => !before.has(key));
    expect(added.map(({ part }) => part).toSorted()).toEqual(['facts.yaml', 'release']);
  });

  it('superseded rows are marked as retired, and those that come back as published', async () => {
    const statuses = (part: string) =>
      [...rows.kept.values()].filter((row) => row.part === part).map(({ status }) => status);
    await publishes('One', null);
    await publishes('Two', 1);
    expect(statuses('facts.yaml')).toEqual(['retired', 'published']);
    expect(statuses('release')).toEqual(['retired', 'published']);
    await publishes('One', 2, { revertOf: 1 });
    expect(statuses('facts.yaml')).toEqual(['published', 'retired']);
    expect(statuses('icp.yaml')).toEqual(['published']);
    await publishes('Three', 3, { effectiveOn: '2026-12-24' });
    expect(statuses('release')).toEqual(['retired', 'retired', 'published', 'published']);
  });
});

describe('publishing that is cut off', () => {
  it.each([false, true])(
    'leaves the release before in force wherever it is cut, and goes on when repeated (unanswered: %s)',
    async (unanswered) => {
      const wanted = toPublish(parts, 1);
      const rowsOfOne = (await publishedRows()) - 1;
      for (let at = 0; at <= rowsOfOne; at++) {
        rows = rowsInMemory();
        const facts = { 'facts.yaml': parts['facts.yaml'] };
        valueOf(await releasesOver(rows).publish(toPublish(facts, null)));
        rows.cutAfter(at, unanswered);
        const told = problemOf(await releasesOver(rows).publish(wanted));
        expect(told).toMatchObject({ kind: 'crm', error: { kind: 'unavailable' } });
        rows.mend();
        const committed = rows.kept.has(releaseKey(2));
        expect(valueOf(await releasesOver(rows).readModel(today))?.head.number).toBe(committed ? 2 : 1);
        expect(valueOf(await releasesOver(rows).publish(wanted)).number).toBe(2);
        expect(valueOf(await releasesOver(rows).newest())?.parts).toEqual(parts);
      }
    },
  );

  /** How many rows the worked example stands in. */
  async function publishedRows(): Promise<number> {
    valueOf(await releasesOver(rows).publish(toPublish(parts, null)));
    return rows.kept.size;
  }
});

describe('what definitions say', () => {
  it('since which release each reads as it does', async () => {
    const file = parts['facts.yaml'] as { readonly facts: readonly { readonly id: string }[] };
    const [first, second] = file.facts.map(({ id }) => `fact/${id}`);
    await publishes('One', null);
    const two = await publishes('Two', 1, { effectiveOn: '2026-12-01' });
    expect(two.definitions[first ?? '']).toMatchObject({ number: 2, on: '2026-12-01' });
    expect(two.definitions[second ?? '']).toMatchObject({ number: 1, on: today });
    const ids = Object.keys(two.definitions);
    expect(ids).toContain('stage/new_business/discovery');
    expect(ids.some((id) => id.startsWith('tier/'))).toBe(true);
  });
});

describe('notes that are kept by key', () => {
  it('who has taken note of a profile is kept once for each function', async () => {
    const releases = releasesOver(rows);
    const by = { of: 'sales', by: 'Mara Lind', at: '2026-11-21T10:00:00.000Z' } as const;
    expect(valueOf(await releases.acknowledge('a'.repeat(64), by))).toBe('kept');
    expect(valueOf(await releases.acknowledge('a'.repeat(64), { ...by, by: 'Tom Oak' }))).toBe('existed');
    expect(valueOf(await releases.acknowledgements('a'.repeat(64)))).toEqual([by]);
    expect(valueOf(await releases.acknowledgements('b'.repeat(64)))).toEqual([]);
  });

  it('the last audit is the newest of the last 33 days, of one day the last of three', async () => {
    const releases = releasesOver(rows);
    expect(valueOf(await releases.keepAudit('2026-11-10', '{"moves":3}', 'Mara Lind'))).toBe('kept');
    expect(valueOf(await releases.keepAudit('2026-11-12', '{"moves":5}', 'Mara Lind'))).toBe('kept');
    expect(valueOf(await releases.keepAudit('2026-11-12', '{"moves":6}', 'Mara Lind'))).toBe('kept');
    expect(valueOf(await releases.keepAudit('2026-11-12', '{"moves":7}', 'Mara Lind'))).toBe('kept');
    expect(valueOf(await releases.keepAudit('2026-11-12', '{"moves":8}', 'Mara Lind'))).toBe('existed');
    expect(valueOf(await releases.lastAudit(today))).toEqual({ on: '2026-11-12', summary: '{"moves":7}' });
    expect(valueOf(await releases.lastAudit('2026-11-11'))).toEqual({
      on: '2026-11-10',
      summary: '{"moves":3}',
    });
    expect(valueOf(await releases.lastAudit('2027-02-01'))).toBeNull();
    const long = await releases.keepAudit(today, 'x'.repeat(60_001), 'Mara Lind');
    expect(problemOf(long)).toMatchObject({ kind: 'rejected' });
  });

  it('the last backtest is the newest of all, is kept once, and no longer than a row', async () => {
    for (let run = 1; run <= 40; run++)
      expect(valueOf(await releasesOver(rows).keepBacktest(today, `{"run":${run}}`, 'Plumbline'))).toBe(
        'kept',
      );
    const releases = releasesOver(rows);
    expect(valueOf(await releases.lastBacktest())).toEqual({ on: today, summary: '{"run":40}' });
    expect(valueOf(await releases.keepBacktest('2026-11-22', '{"run":40}', 'Plumbline'))).toBe('existed');
    expect(valueOf(await releases.lastBacktest())).toEqual({ on: today, summary: '{"run":40}' });
    const long = await releases.keepBacktest(today, 'x'.repeat(60_001), 'Plumbline');
    expect(problemOf(long)).toMatchObject({ kind: 'rejected' });
  });
});
