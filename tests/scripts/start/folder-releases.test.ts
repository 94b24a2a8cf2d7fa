import { beforeEach, describe, expect, it } from 'vitest';
import { folderReleases } from '../../../scripts/start/folder-releases.ts';
import { valueOf } from '../../contract/results.ts';
import { exampleParts, relabelled, releasesOver, toPublish } from '../../crm/model-store/example-parts.ts';
import { type MemoryRows, rowsInMemory } from '../../crm/model-store/kept-in-memory.ts';

const parts = await exampleParts();
let rows: MemoryRows;
beforeEach(() => {
  rows = rowsInMemory();
});

const newest = async () => valueOf(await releasesOver(rows).newest())?.head.number ?? null;

describe('a folder that is published as it is saved', () => {
  it('makes a release of each, saved one right after another too, and none where nothing changed', async () => {
    const folder = folderReleases(rows, 'hubspot', 'config');
    const saved = ['One', 'Two', 'Three', 'Three'].map((label) => folder.publish(relabelled(parts, label)));
    expect(await Promise.all(saved)).toEqual([null, null, null, null]);
    expect(await newest()).toBe(3);
  });

  it('does not take away what somebody published on the page, until it is in the folder', async () => {
    const folder = folderReleases(rows, 'hubspot', 'config');
    await folder.publish(parts);
    const onThePage = relabelled(parts, 'On the page');
    valueOf(await releasesOver(rows).publish(toPublish(onThePage, 1)));
    const refused = await folder.publish(relabelled(parts, 'In the folder'));
    expect(refused).toContain('config/ is not published: release 2 was, in the meantime, by Mara Lind.');
    expect(await folder.publish(onThePage)).toBeNull();
    expect(await folder.publish(relabelled(parts, 'In the folder'))).toBeNull();
    expect(await newest()).toBe(3);
  });

  it('is no release where the account has no place for models', async () => {
    const nowhere = { kind: 'notFound', what: 'The custom object' } as const;
    const read = () => Promise.resolve({ ok: false, error: nowhere } as const);
    expect(await folderReleases({ ...rows, read }, 'hubspot', 'config').publish(parts)).toBeNull();
  });
});
