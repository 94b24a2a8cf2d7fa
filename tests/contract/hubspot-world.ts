import { expect } from 'vitest';
import type { OpenOptions } from '../../src/crm/hubspot/open.ts';
import type { HubSpotAccount } from '../../src/crm/hubspot/crm.ts';
import { Pace } from '../../src/crm/hubspot/client/pacing.ts';
import {
  startLocalHubSpot,
  type FaultOrder,
  type LocalHubSpotOptions,
} from '../../src/sandbox/hubspot/index.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { contractModel } from './contract-model.ts';
import { hubSpotMapping } from './hubspot-mapping.ts';
import { hubSpotIds, hubSpotSeed } from './hubspot-seed.ts';
import { dayIn, pushedClock, type PushedClock } from './pushed-clock.ts';
import type { Trouble, World } from './world.ts';

/** Opens an account of HubSpot by one transport or another. */
export type Opener = (options: OpenOptions) => HubSpotAccount;

const start = Date.UTC(2026, 10, 21, 10);
const mara = { userId: 9501 };

/** A local HubSpot as the contract wants it, with the schema in place. */
export async function hubSpotWorld(
  open: Opener,
  options: LocalHubSpotOptions = {},
  model: GtmModel = contractModel({ hubspot: hubSpotMapping }),
): Promise<HubSpotWorld> {
  const timing = pushedClock(start);
  const hubspot = await startLocalHubSpot({
    now: timing.now,
    timeZone: 'Europe/Amsterdam',
    exchangeRates: { USD: 0.9 },
    records: hubSpotSeed,
    ...options,
  });
  const opened = (): HubSpotAccount =>
    open({
      url: hubspot.url,
      token: hubspot.token,
      model: () => model,
      zone: dayIn,
      clock: {
        now: () => new Date(timing.now()).toISOString(),
        today: (timeZone) => dayIn(new Date(timing.now()).toISOString(), timeZone),
      },
      pace: new Pace(timing),
      patienceMs: 60_000,
    });
  const first = opened();
  expect(await first.crm.ensureSchema()).toMatchObject({ ok: true });
  hubspot.forgetCalls();
  const value = (deal: string, property: string): string | null =>
    hubspot.records.read('deals', deal)?.properties[property] ?? null;
  return {
    hubspot,
    timing,
    opened,
    ids: hubSpotIds,
    otherCompanies: [{ id: hubSpotIds.otherCompany, name: 'Harbour Holding' }],
    tellsDeleted: true,
    refused: { kind: 'unauthorized', missingScopes: ['crm.objects.deals.read'] },
    ...first,
    another: () => opened().crm,
    move: (deal, stage) => {
      timing.pass(60_000);
      const dealstage = hubSpotMapping.pipelines['sales']?.stages[stage] ?? stage;
      expect(hubspot.records.patch('deals', deal, { dealstage }, mara)).toMatchObject({ ok: true });
    },
    typeLostReason: (deal, text) => {
      hubspot.records.patch('deals', deal, { closed_lost_reason: text }, mara);
    },
    lostReason: (deal) => value(deal, 'closed_lost_reason'),
    competitorsField: (deal) =>
      (value(deal, 'rivals') ?? '')
        .split(';')
        .filter((one) => one !== '')
        .map((one) => hubSpotMapping.competitors?.values[one] ?? one),
    deleteDeal: (deal) => hubspot.records.archive('deals', deal, mara),
    taskCount: () => hubspot.records.list('tasks').length,
    finishTask: (id) => {
      hubspot.records.patch('tasks', id, { hs_task_status: 'COMPLETED' }, mara);
    },
    trouble: (kind, on, times = 1) => hubspot.faults.next({ ...faultOf(kind), ...callsOf(on), times }),
    newCalls: () => {
      const calls = hubspot.calls.map(({ method, path }) => ({ write: isWrite(method, path) }));
      hubspot.forgetCalls();
      return calls;
    },
    pass: timing.pass,
    token: hubspot.token,
    stop: async () => {
      const { unhandled } = hubspot;
      await hubspot.stop();
      expect(unhandled).toEqual([]);
    },
  };
}

/** What HubSpot's own tests reach besides. */
export interface HubSpotWorld extends World {
  readonly hubspot: Awaited<ReturnType<typeof startLocalHubSpot>>;
  readonly timing: PushedClock;
  readonly opened: () => HubSpotAccount;
}

const lookups = /\/(batch\/read|search)$/;
const isWrite = (method: string, path: string): boolean => method !== 'GET' && !lookups.test(path);

const faultOf = (kind: Trouble): FaultOrder => {
  switch (kind) {
    case 'tooManyCalls':
      return { kind: 'rateLimited', policy: 'TEN_SECONDLY_ROLLING' };
    case 'serverError':
    case 'cutOff':
    case 'halfAccepted':
      return { kind };
    case 'missingScope':
      return { kind, scopes: ['crm.objects.deals.read'] };
  }
};

const callsOf = (on: 'read' | 'change' | 'make'): Pick<FaultOrder, 'path' | 'method'> => {
  if (on === 'make') return { method: 'POST', path: /^\/crm\/objects\/(?!.*(batch\/read|search)$)/ };
  return { method: on === 'read' ? 'GET' : 'PATCH', path: '/crm/objects/' };
};
