import { expect } from 'vitest';
import type { ClosedDeals } from '../../../src/crm/closed-deals.ts';
import type { DealHistories } from '../../../src/crm/deal-history.ts';
import { openFetchCrm } from '../../../src/crm/hubspot/open-fetch.ts';
import { openFetchClosedDeals } from '../../../src/crm/hubspot/open-histories.ts';
import type { OpenOptions } from '../../../src/crm/hubspot/open.ts';
import { Pace } from '../../../src/crm/hubspot/client/pacing.ts';
import type { Crm, PlumblineEvent, RecordStore } from '../../../src/crm/port.ts';
import { openJsforceOrg } from '../../../src/crm/salesforce/client/open-jsforce-org.ts';
import { salesforceCrm } from '../../../src/crm/salesforce/crm.ts';
import {
  openSalesforceClosedDeals,
  openSalesforceHistories,
} from '../../../src/crm/salesforce/open-histories.ts';
import type { GtmModel } from '../../../src/model/gtm-model.ts';
import { startLocalHubSpot, type LocalHubSpotOptions } from '../../../src/sandbox/hubspot/index.ts';
import { startLocalSalesforce } from '../../../src/sandbox/salesforce/index.ts';
import { hubSpotMapping } from '../hubspot-mapping.ts';
import { dayIn, pushedClock } from '../pushed-clock.ts';
import { salesforceMapping } from '../salesforce-mapping.ts';
import { hubSpotPast } from './hubspot-past.ts';
import type { Past } from './past-deals.ts';
import { pastModel } from './past-model.ts';
import { opportunityId, salesforcePast } from './salesforce-past.ts';

/** A CRM with a past, and the ways into it. Now is 21 November 2026, 10:00 UTC. */
export interface PastWorld {
  readonly crmName: 'hubspot' | 'salesforce';
  readonly model: GtmModel;
  /** Another opening at each call: it counts its own calls. */
  readonly histories: () => DealHistories;
  readonly closedDeals: () => ClosedDeals;
  readonly crm: Crm;
  readonly store: RecordStore;
  /** The id in this CRM of a deal of the past. */
  readonly idOf: (deal: number) => string;
  /** The rows of events that stand there. */
  readonly eventCount: () => number;
  /** The next call that reads meets trouble. */
  readonly trouble: (kind: 'rateLimited' | 'serverError', times: number) => void;
  readonly callCount: () => number;
  /** Fills the budget of a deal as a person, now. */
  readonly fillBudget: (deal: number) => void;
  readonly move: (deal: number, stage: string) => void;
  readonly taskCount: () => number;
  readonly url: string;
  readonly token: string;
  readonly pass: (ms: number) => void;
  readonly stop: () => Promise<void>;
}

/** Opens a CRM with a past. */
export type OpenPast = (past: Past) => Promise<PastWorld>;

const start = Date.UTC(2026, 10, 21, 10);

/** The local HubSpot, over one client or another. */
export const hubSpotPastWorld =
  (
    open: (options: OpenOptions) => DealHistories,
    options: LocalHubSpotOptions = {},
    openClosed: (options: OpenOptions) => ClosedDeals = openFetchClosedDeals,
  ): OpenPast =>
  async (past) => {
    const timing = pushedClock(start);
    const hubspot = await startLocalHubSpot({
      now: timing.now,
      timeZone: 'Europe/Amsterdam',
      records: hubSpotPast(past),
      ...options,
    });
    const model = pastModel({ hubspot: hubSpotMapping });
    const way = (): OpenOptions => ({
      url: hubspot.url,
      token: hubspot.token,
      model: () => model,
      zone: dayIn,
      clock: clockOf(timing.now),
      pace: new Pace(timing),
      patienceMs: 60_000,
    });
    const account = openFetchCrm(way());
    expect(await account.crm.ensureSchema()).toMatchObject({ ok: true });
    const person = { userId: 9501 };
    hubspot.forgetCalls();
    return {
      crmName: 'hubspot',
      model,
      histories: () => open(way()),
      closedDeals: () => openClosed(way()),
      ...account,
      idOf: String,
      eventCount: () => hubspot.records.list('plumbline_event').length,
      trouble: (kind, times) =>
        hubspot.faults.next({
          ...(kind === 'rateLimited' ? { kind, policy: 'TEN_SECONDLY_ROLLING' } : { kind }),
          path: '/crm/objects/',
          times,
        }),
      callCount: () => hubspot.calls.length,
      fillBudget: (deal) => {
        hubspot.records.patch('deals', String(deal), { budget_approved: 'yes' }, person);
      },
      move: (deal, stage) => {
        const dealstage = hubSpotMapping.pipelines['sales']?.stages[stage] ?? stage;
        expect(hubspot.records.patch('deals', String(deal), { dealstage }, person)).toMatchObject({
          ok: true,
        });
      },
      taskCount: () => hubspot.records.list('tasks').length,
      url: hubspot.url,
      token: hubspot.token,
      pass: timing.pass,
      stop: async () => {
        const { unhandled } = hubspot;
        await hubspot.stop();
        expect(unhandled).toEqual([]);
      },
    };
  };

/** The local Salesforce, over jsforce; so many deals are read at a time. */
export const salesforcePastWorld =
  (dealsInAPage?: number): OpenPast =>
  async (past) => {
    const timing = pushedClock(start);
    const salesforce = await startLocalSalesforce({
      now: timing.now,
      timeZone: 'Europe/Amsterdam',
      records: salesforcePast(past),
    });
    const model = pastModel({ salesforce: salesforceMapping });
    const access = { kind: 'session', instanceUrl: salesforce.url, accessToken: salesforce.token } as const;
    const way = { model: () => model, zone: dayIn, clock: clockOf(timing.now), timing };
    const org = () => openJsforceOrg({ access, timing, patienceMs: 60_000 });
    const bulk = () => ({
      ...way,
      org: org(),
      ...(dealsInAPage === undefined ? {} : { dealsInAPage }),
    });
    salesforce.forgetCalls();
    return {
      crmName: 'salesforce',
      model,
      histories: () => openSalesforceHistories(bulk()),
      closedDeals: () => openSalesforceClosedDeals(bulk()),
      ...salesforceCrm({ ...way, org: org() }),
      idOf: opportunityId,
      eventCount: () =>
        salesforce.records
          .list('Plumbline_Event__c')
          .filter(({ fields }) => fields['Kind__c'] !== 'stage_moved').length,
      trouble: (kind, times) => salesforce.faults.next({ kind, path: /composite|query/, times }),
      callCount: () => salesforce.calls.length,
      fillBudget: (deal) => {
        salesforce.records.patch('Opportunity', String(deal), { Budget_Approved__c: 'Yes' }, '501');
      },
      move: (deal, stage) => {
        const StageName = salesforceMapping.pipelines['sales']?.stages[stage] ?? stage;
        expect(salesforce.records.patch('Opportunity', String(deal), { StageName }, '501')).toMatchObject({
          ok: true,
        });
      },
      taskCount: () => salesforce.records.list('Task').length,
      url: salesforce.url,
      token: salesforce.token,
      pass: timing.pass,
      stop: async () => {
        const { unhandled } = salesforce;
        await salesforce.stop();
        expect(unhandled).toEqual([]);
      },
    };
  };

const clockOf = (now: () => number) => ({
  now: () => new Date(now()).toISOString(),
  today: (timeZone: string) => dayIn(new Date(now()).toISOString(), timeZone),
});

/** One event to be kept. */
export const eventAbout = (id: string, more: Partial<PlumblineEvent>): PlumblineEvent => ({
  key: `move/${id}/2026-10-05T10:00:00.000Z`,
  kind: 'move_audited',
  at: '2026-10-05T10:00:00.000Z',
  by: { id: 'plumbline', name: 'Plumbline' },
  signed: true,
  about: { object: 'deal', id },
  stage: 'discovery',
  subject: 'evaluation',
  action: 'around',
  note: 'Budget is settled',
  ...more,
});
