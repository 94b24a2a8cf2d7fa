import { describe, expect, it } from 'vitest';
import type { PlumblineEvent } from '../../src/crm/port.ts';
import { valueOf } from './results.ts';
import type { World } from './world.ts';

/** The store for events. */
export function storeContract(world: () => World): void {
  const heard = (over: Partial<PlumblineEvent> = {}): PlumblineEvent => ({
    key: 'heard/301/evaluation/u1/too_dear',
    kind: 'objection_heard',
    at: '2026-11-20T09:00:00.000Z',
    by: { id: 'u1', name: 'Mara Lind' },
    signed: true,
    about: { object: 'deal', id: world().ids.harbour },
    stage: 'evaluation',
    subject: 'too_dear',
    action: 'heard',
    note: null,
    ...over,
  });

  describe('an event', () => {
    it('with the same key is one row, and the first stays', async () => {
      const { store, pass } = world();
      expect(valueOf(await store.append(heard()))).toBe('appended');
      expect(valueOf(await store.append(heard({ at: '2026-11-21T09:00:00.000Z' })))).toBe('existed');
      pass(5000);
      expect(valueOf(await store.eventsAbout(heard().about))).toMatchObject([heard()]);
    });

    it('is found with the record that it is about, oldest first', async () => {
      const { store, pass, ids } = world();
      const note = heard({
        key: 'k2',
        at: '2026-11-19T09:00:00.000Z',
        note: 'said “no”',
        signed: false,
        stage: null,
      });
      const elsewhere = heard({ key: 'k3', about: { object: 'company', id: ids.harbour } });
      for (const event of [heard(), note, elsewhere]) await store.append(event);
      pass(5000);
      expect(valueOf(await store.eventsAbout(heard().about))).toMatchObject([note, heard()]);
    });

    it('tells until when it counts, and that it is ours', async () => {
      const { store, pass } = world();
      await store.append(heard({ kind: 'waiver_decided', action: 'approve', until: '2026-12-01' }));
      pass(5000);
      const [kept] = valueOf(await store.eventsAbout(heard().about));
      expect(kept).toMatchObject({ kind: 'waiver_decided', until: '2026-12-01' });
    });

    it('that decides about a waiver is found among those of every record since a day', async () => {
      const { store, pass, ids } = world();
      const decided = { kind: 'waiver_decided', action: 'approve', until: '2026-12-01' } as const;
      const bare = { object: 'deal', id: ids.bare } as const;
      await store.append(heard({ ...decided, key: 'w0', at: '2025-01-01T09:00:00.000Z' }));
      await store.append(heard({ ...decided, key: 'w2', at: '2026-11-20T10:00:00.000Z', about: bare }));
      await store.append(heard({ ...decided, key: 'w1' }));
      await store.append(heard());
      pass(5000);
      const since = valueOf(await store.waiversSince('2025-11-20'));
      expect(since.map(({ key }) => key)).toEqual(['w1', 'w2']);
    });

    it('counts deals, not shouts, since a day and at one stage', async () => {
      const { store, pass, ids } = world();
      const bare = { object: 'deal', id: ids.bare } as const;
      const events = [
        heard(),
        heard({ key: 'k2', by: { id: 'u2', name: 'Tom Oak' } }),
        heard({ key: 'k3', about: bare, stage: 'discovery' }),
        heard({ key: 'k4', about: bare, stage: 'discovery', subject: 'no_time' }),
        heard({
          key: 'k5',
          about: bare,
          stage: 'discovery',
          subject: 'no_time',
          kind: 'objection_unheard',
          at: '2026-11-20T10:00:00.000Z',
        }),
        heard({ key: 'k6', at: '2026-08-01T09:00:00.000Z', subject: 'long_ago' }),
      ];
      for (const event of events) await store.append(event);
      pass(5000);
      expect(valueOf(await store.heardSince('2026-08-23', 90, null))).toEqual({
        days: 90,
        deals: 2,
        byObjection: { too_dear: 2 },
      });
      expect(valueOf(await store.heardSince('2026-08-23', 90, 'evaluation'))).toEqual({
        days: 90,
        deals: 1,
        byObjection: { too_dear: 1 },
      });
    });

    it.each(['cutOff', 'serverError', 'tooManyCalls'] as const)('is one row in spite of %s', async (kind) => {
      const { store, trouble, pass } = world();
      trouble(kind, 'make');
      expect(['appended', 'existed']).toContain(valueOf(await store.append(heard())));
      pass(5000);
      expect(valueOf(await store.eventsAbout(heard().about))).toHaveLength(1);
    });
  });
}
