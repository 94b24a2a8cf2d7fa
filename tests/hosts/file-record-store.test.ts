import { appendFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PlumblineEvent } from '../../src/crm/port.ts';
import { openFileRecordStore } from '../../src/hosts/stores/file-record-store.ts';

const event = (key: string, more: Partial<PlumblineEvent> = {}): PlumblineEvent => ({
  key,
  kind: 'objection_heard',
  at: '2026-11-20T10:00:00.000Z',
  by: { id: '1', name: 'Someone' },
  signed: true,
  about: { object: 'deal', id: '7' },
  stage: 'evaluation',
  subject: 'too-dear',
  action: 'heard',
  note: null,
  ...more,
});

describe('events kept in a file', () => {
  let path: string;
  beforeEach(async () => {
    path = join(await mkdtemp(join(tmpdir(), 'plumbline-events-')), 'account', 'events.jsonl');
  });

  it('the same key twice is one row, also after a restart', async () => {
    const { store } = await openFileRecordStore(path);
    expect(await store.append(event('a'))).toEqual({ ok: true, value: 'appended' });
    expect(await store.append(event('a'))).toEqual({ ok: true, value: 'existed' });
    const again = await openFileRecordStore(path);
    expect(await again.store.append(event('a'))).toEqual({ ok: true, value: 'existed' });
    expect((await readFile(path, 'utf8')).match(/"key":"a"/g)).toHaveLength(1);
  });

  it('the same key sent twice at once is one row', async () => {
    const { store } = await openFileRecordStore(path);
    const outcomes = await Promise.all([store.append(event('a')), store.append(event('a'))]);
    expect(new Set(outcomes.map((one) => one.ok && one.value))).toEqual(new Set(['appended', 'existed']));
  });

  it('a line that was cut off is told and swallows nothing after it', async () => {
    await (await openFileRecordStore(path)).store.append(event('a'));
    await appendFile(path, '{"key":"half');
    const cut = await openFileRecordStore(path);
    expect(cut.lost).toBe(1);
    await cut.store.append(event('b'));
    const { store } = await openFileRecordStore(path);
    const about = await store.eventsAbout({ object: 'deal', id: '7' });
    expect(about.ok && about.value.map((one) => one.key)).toEqual(['a', 'b']);
  });

  it('counts deals on which an objection stands, not shouts and not what was taken back', async () => {
    const { store } = await openFileRecordStore(path);
    await store.append(event('a'));
    await store.append(event('b', { by: { id: '2', name: 'Other' } }));
    await store.append(event('c', { about: { object: 'deal', id: '8' } }));
    await store.append(
      event('d', {
        about: { object: 'deal', id: '8' },
        kind: 'objection_unheard',
        at: '2026-11-20T11:00:00.000Z',
      }),
    );
    await store.append(event('old', { about: { object: 'deal', id: '9' }, at: '2026-01-01T00:00:00.000Z' }));
    await store.append(event('other', { stage: 'discovery', about: { object: 'deal', id: '5' } }));
    expect(await store.heardSince('2026-08-23', 90, 'evaluation')).toEqual({
      ok: true,
      value: { days: 90, deals: 2, byObjection: { 'too-dear': 1 } },
    });
  });
});
