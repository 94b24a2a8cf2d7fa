import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StoredDraft } from '../../src/crm/releases.ts';
import type { PartValues } from '../../src/model/part-values.ts';
import { exampleParts, relabelled, releasesOver, toPublish } from '../crm/model-store/example-parts.ts';
import type { RowsWorld } from './model-rows-contract.ts';
import { problemOf, valueOf } from './results.ts';

const today = '2026-11-21';

/** What publishing does over every place for models. */
export function describeReleases(name: string, open: () => Promise<RowsWorld>): void {
  describe(`published models: ${name}`, () => {
    let world: RowsWorld;
    let parts: PartValues;
    beforeAll(async () => {
      parts = await exampleParts();
    });
    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.stop());

    it('what was published is read whole by another, and is in force', async () => {
      const published = valueOf(await releasesOver(world.rows).publish(toPublish(parts, null)));
      const another = releasesOver(await world.another());
      expect(valueOf(await another.newest())).toEqual({ head: published, parts });
      expect(valueOf(await another.readModel(today))?.head.number).toBe(1);
      expect(valueOf(await another.readModel('2026-11-20'))).toBeNull();
    });

    it('of two who publish at once one is told what the other published', async () => {
      const [mara, tom] = [releasesOver(world.rows), releasesOver(await world.another())];
      await mara.publish(toPublish(parts, null));
      const told = await Promise.all([
        mara.publish(toPublish(relabelled(parts, 'One'), 1)),
        tom.publish(toPublish(relabelled(parts, 'Two'), 1, { author: 'Tom Oak' })),
      ]);
      const maraWasFirst = told[0].ok;
      const published = valueOf(maraWasFirst ? told[0] : told[1]);
      const problem = problemOf(maraWasFirst ? told[1] : told[0]);
      expect(problem).toEqual({ kind: 'superseded', newest: published });
      const newest = valueOf(await releasesOver(await world.another()).newest());
      expect(newest?.head).toEqual(published);
      expect(newest?.parts).toEqual(relabelled(parts, maraWasFirst ? 'One' : 'Two'));
    });

    it('a part of 200 kB is split and read back whole', async () => {
      const long = { ...parts, 'glossary.yaml': { terms: [{ id: 'long', means: '🚚 ü '.repeat(40_000) }] } };
      valueOf(await releasesOver(world.rows).publish(toPublish(long, null)));
      const read = valueOf(await releasesOver(await world.another()).newest());
      expect(read?.head.parts.find(({ path }) => path === 'glossary.yaml')?.pieces).toBe(4);
      expect(read?.parts).toEqual(long);
    });

    it('of two who save the same revision of a draft one is told that it is taken', async () => {
      const draft = (what: string): StoredDraft => ({
        base: 0,
        revision: 1,
        author: 'Mara Lind',
        at: '2026-11-21T10:00:00.000Z',
        what,
        parts: relabelled(parts, what),
      });
      const [mara, tom] = [releasesOver(world.rows), releasesOver(await world.another())];
      const saved = await Promise.all([mara.saveDraft(draft('One')), tom.saveDraft(draft('Two'))]);
      const told = saved.map(valueOf);
      expect(told.toSorted()).toEqual(['saved', 'taken']);
      const standing = draft(told[0] === 'saved' ? 'One' : 'Two');
      expect(valueOf(await releasesOver(await world.another()).draft(0))).toEqual(standing);
      expect(valueOf(await tom.saveDraft({ ...draft('Three'), revision: 2 }))).toBe('saved');
      expect(valueOf(await mara.draft(0))).toEqual({ ...draft('Three'), revision: 2 });
      expect(valueOf(await mara.draft(1))).toBeNull();
    });

    it('of two who keep a backtest at once both are kept, and the newest is found however old', async () => {
      const [mara, tom] = [releasesOver(world.rows), releasesOver(await world.another())];
      expect(valueOf(await mara.lastBacktest())).toBeNull();
      const long = JSON.stringify({ text: 'ü "\\ <b> '.repeat(5_000) });
      expect(valueOf(await mara.keepBacktest('2024-02-29', long, 'Plumbline'))).toBe('kept');
      expect(valueOf(await tom.keepBacktest('2024-02-29', long, 'Plumbline'))).toBe('existed');
      const kept = await Promise.all([
        mara.keepBacktest('2025-01-05', '{"a":1}', 'Plumbline'),
        tom.keepBacktest('2025-01-05', '{"a":2}', 'Plumbline'),
      ]);
      expect(kept.map(valueOf)).toEqual(['kept', 'kept']);
      const last = valueOf(await releasesOver(await world.another()).lastBacktest());
      expect(last?.on).toBe('2025-01-05');
      expect(['{"a":1}', '{"a":2}']).toContain(last?.summary);
      expect(valueOf(await mara.keepBacktest(today, long, 'Plumbline'))).toBe('kept');
      expect(valueOf(await tom.lastBacktest())).toEqual({ on: today, summary: long });
    });
  });
}
