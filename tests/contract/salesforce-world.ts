import { expect } from 'vitest';
import type { ModelRows } from '../../src/crm/model-rows.ts';
import type { Clock, Crm, RecordStore } from '../../src/crm/port.ts';
import type { Timing } from '../../src/crm/salesforce/timing.ts';
import type { Zone } from '../../src/crm/salesforce/org-work.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import {
  startLocalSalesforce,
  type FaultOrder,
  type LocalSalesforce,
  type LocalSalesforceOptions,
} from '../../src/sandbox/salesforce/index.ts';
import { contractModel } from './contract-model.ts';
import { dayIn, pushedClock, type PushedClock } from './pushed-clock.ts';
import { salesforceMapping } from './salesforce-mapping.ts';
import { salesforceIds, salesforceSeed } from './salesforce-seed.ts';
import type { Trouble, World } from './world.ts';

/** What a way into the local Salesforce is opened with. */
export interface Opening {
  readonly url: string;
  readonly token: string;
  readonly model: () => GtmModel;
  readonly zone: Zone;
  readonly clock: Clock;
  readonly timing: Timing;
}

/** A port that somebody opened, by whichever way in; `close` ends what was opened for it. */
export interface Opened {
  readonly crm: Crm;
  readonly store: RecordStore;
  readonly rows: ModelRows;
  readonly close?: () => Promise<void>;
}

/** Opens the port by one way in or another: over the API, or from a page. */
export type Opener = (opening: Opening) => Opened | Promise<Opened>;

/** The calls of a way in that reads and writes: which a fault meets, and which change something. */
export interface WayIn {
  readonly open: Opener;
  /** Calls that read, and calls that write rows. */
  readonly reads: string | RegExp;
  readonly writes: string | RegExp;
}

const start = Date.UTC(2026, 10, 21, 10);
const mara = salesforceIds.mara;

/** A local Salesforce as the contract wants it, with our package in place. */
export async function salesforceWorld(
  way: WayIn,
  options: LocalSalesforceOptions = {},
  model: GtmModel = contractModel({ salesforce: salesforceMapping }),
): Promise<SalesforceWorld> {
  const timing = pushedClock(start);
  const salesforce = await startLocalSalesforce({
    now: timing.now,
    timeZone: 'Europe/Amsterdam',
    exchangeRates: { USD: 0.9 },
    records: salesforceSeed,
    ...options,
  });
  expect(salesforce.records.remove('Opportunity', salesforceIds.deleted, null)).toMatchObject({ ok: true });
  const opening: Opening = {
    url: salesforce.url,
    token: salesforce.token,
    model: () => model,
    zone: dayIn,
    clock: {
      now: () => new Date(timing.now()).toISOString(),
      today: (timeZone) => dayIn(new Date(timing.now()).toISOString(), timeZone),
    },
    timing,
  };
  const [first, second] = [await way.open(opening), await way.open(opening)];
  salesforce.forgetCalls();
  const value = (deal: string, field: string): string | null => {
    const found = salesforce.records.read('Opportunity', deal)?.fields[field];
    return typeof found === 'string' ? found : null;
  };
  const patch = (object: string, id: string, fields: Readonly<Record<string, string>>): void => {
    expect(salesforce.records.patch(object, id, fields, mara)).toMatchObject({ ok: true });
  };
  return {
    salesforce,
    timing,
    opening,
    ids: salesforceIds,
    otherCompanies: [],
    tellsDeleted: false,
    refused: { kind: 'rejected' },
    ...first,
    another: () => second.crm,
    move: (deal, stage) => {
      timing.pass(60_000);
      patch('Opportunity', deal, {
        StageName: salesforceMapping.pipelines['sales']?.stages[stage] ?? stage,
      });
    },
    typeLostReason: (deal, text) => patch('Opportunity', deal, { Loss_Reason__c: text }),
    lostReason: (deal) => value(deal, 'Loss_Reason__c'),
    competitorsField: (deal) =>
      (value(deal, 'Rivals__c') ?? '')
        .split(';')
        .filter((one) => one !== '')
        .map((one) => salesforceMapping.competitors?.values[one] ?? one),
    deleteDeal: (deal) => {
      salesforce.records.remove('Opportunity', deal, mara);
    },
    taskCount: () => salesforce.records.list('Task').length,
    finishTask: (id) => patch('Task', id, { Status: 'Completed' }),
    trouble: (kind, on, times = 1) =>
      salesforce.faults.next({ ...faultOf(kind), path: on === 'read' ? way.reads : way.writes, times }),
    newCalls: () => {
      const calls = salesforce.calls.map(({ path }) => ({ write: matches(way.writes, path) }));
      salesforce.forgetCalls();
      return calls;
    },
    pass: timing.pass,
    token: salesforce.token,
    stop: async () => {
      const { unhandled } = salesforce;
      for (const one of [first, second]) await one.close?.();
      await salesforce.stop();
      expect(unhandled).toEqual([]);
    },
  };
}

/** What Salesforce's own tests reach besides. */
export interface SalesforceWorld extends World {
  readonly salesforce: LocalSalesforce;
  readonly timing: PushedClock;
  readonly opening: Opening;
}

const faultOf = (kind: Trouble): FaultOrder => (kind === 'tooManyCalls' ? { kind: 'rateLimited' } : { kind });

const matches = (pattern: string | RegExp, path: string): boolean =>
  typeof pattern === 'string' ? path.includes(pattern) : pattern.test(path);
