import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releaseKey } from '../../../src/crm/model-store/row-keys.ts';
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

describe('a damaged row', () => {
  const change = (key: string, to: (content: string) => string) => {
    const row = rows.kept.get(key);
    if (row) rows.kept.set(key, { ...row, content: to(row.content) });
  };
  const factsKey = () => [...rows.kept.keys()].find((key) => key.startsWith('part/facts.yaml/')) ?? '';

  it('that is missing is named, and never half a model', async () => {
    await publishes('One', null);
    const key = factsKey();
    rows.kept.delete(key);
    const told = problemOf(await releasesOver(rows).readModel(today));
    expect(told.kind === 'unavailable' && told.message).toContain(key);
  });

  it('that was changed by hand is named', async () => {
    await publishes('One', null);
    const key = factsKey();
    change(key, (content) => content.replace('One', 'Two'));
    const told = problemOf(await releasesOver(rows).readModel(today));
    expect(told.kind === 'unavailable' && told.message).toContain(key);
    const again = problemOf(
      await releasesOver(rows).publish(
        toPublish(relabelled(parts, 'One'), 1, { note: 'x', effectiveOn: '2026-11-20' }),
      ),
    );
    expect(again).toMatchObject({ kind: 'crm', error: { message: expect.stringContaining(key) as string } });
  });

  it('that is the release itself is named', async () => {
    await publishes('One', null);
    change(releaseKey(1), () => '{"number":1}');
    expect(problemOf(await releasesOver(rows).readModel(today))).toMatchObject({
      message: 'The published model is damaged: its row release/000001 is no release.',
    });
  });
});

describe('reading', () => {
  it('a release of many definitions, too long for one row, is read back whole', async () => {
    const one = { type: 'text', object: 'company' };
    const facts = Array.from({ length: 1500 }, (_, at) => ({
      id: `fact_${at}`,
      label: `Fact ${at}`,
      ...one,
    }));
    const published = valueOf(
      await releasesOver(rows).publish(toPublish({ 'facts.yaml': { engine: 1, facts } }, null)),
    );
    expect(Object.keys(published.definitions)).toHaveLength(1500);
    expect(valueOf(await releasesOver(rows).history())).toEqual([published]);
  });

  it('costs one question when nothing was published since, and gives the very same value', async () => {
    await publishes('One', null);
    const releases = releasesOver(rows);
    const first = valueOf(await releases.readModel(today));
    rows.asked.length = 0;
    expect(valueOf(await releases.readModel(today))).toBe(first);
    expect(rows.asked).toHaveLength(1);
    await publishes('Two', 1);
    rows.asked.length = 0;
    expect(valueOf(await releases.readModel(today))?.head.number).toBe(2);
    expect(rows.asked.flat().filter((key) => key.startsWith('part/'))).toHaveLength(1);
  });

  it('the newest of hundreds is found in few questions of few rows', async () => {
    const made = await publishes('One', null);
    const row = [...rows.kept.values()].find(({ key }) => key === releaseKey(1));
    for (let number = 2; number <= 777; number++) {
      const content = JSON.stringify({ ...made, number, base: number - 1 });
      if (row) rows.kept.set(releaseKey(number), { ...row, key: releaseKey(number), content });
    }
    rows.asked.length = 0;
    expect(valueOf(await releasesOver(rows).readModel(today))?.head.number).toBe(777);
    expect(rows.asked.length).toBeLessThan(10);
    expect(rows.asked.every((keys) => keys.length <= 100)).toBe(true);
  });
});
