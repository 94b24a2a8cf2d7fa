import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import { Pace } from '../../src/crm/hubspot/client/pacing.ts';
import type { HubSpotAccount } from '../../src/crm/hubspot/crm.ts';
import type { Caller, With } from '../../src/functions/with.ts';
import { rememberingStore } from '../../src/hosts/stores/remembering-store.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { exampleRecords } from '../../src/sandbox/hubspot/example/index.ts';
import {
  startLocalHubSpot,
  type LocalHubSpot,
  type LocalHubSpotOptions,
} from '../../src/sandbox/hubspot/index.ts';
import type { ProblemView } from '../../src/views/parts.ts';
import { checkedModel } from '../../scripts/checked-model.ts';
import { pushedClock, type PushedClock } from '../contract/pushed-clock.ts';

/** The day on which these tests happen: closed deals of the example are then within what the model asks about. */
export const today = '2026-11-21';

const start = Date.UTC(2026, 10, 21, 10);
const minuteMs = 60_000;
const timeZone = 'Europe/Amsterdam';

/** Sam sells; he is who looks. */
export const sam: Caller = { person: { id: '81002', name: 'Sam Orell' }, signed: false };
/** Nora leads sales, and HubSpot signed that it is she. */
export const nora: Caller = { person: { id: '81001', name: 'Nora Feld' }, signed: true };

/** The model in `config/`, read once. */
export const exampleModel: GtmModel = await loadModel();

async function loadModel(): Promise<GtmModel> {
  const checked = await checkedModel(fileURLToPath(new URL('../../config', import.meta.url)), 'config');
  if ('report' in checked) throw new Error(checked.report);
  return checked.model;
}

/** The invented account of the worked example, with what functions work with. */
export interface ExampleWorld {
  readonly local: LocalHubSpot;
  readonly clock: PushedClock;
  readonly account: HubSpotAccount;
  /** A function's surroundings at this moment, for this person; a client of its own when asked `anew`. */
  readonly as: (caller?: Caller, model?: GtmModel) => With;
  /** Another process on the same account. */
  readonly anew: (model?: GtmModel) => HubSpotAccount;
  /** Somebody moves a deal at the record page, a minute later. */
  readonly move: (deal: string, stage: string) => void;
  readonly value: (deal: string, property: string) => string | null;
  /** Calls that changed something since last asked. */
  readonly writes: () => readonly string[];
  readonly passDays: (days: number) => void;
  readonly stop: () => Promise<void>;
}

/** Starts the example account over loopback, set up, with a clock that moves only when it is told to. */
export async function exampleWorld(options: LocalHubSpotOptions = {}): Promise<ExampleWorld> {
  const clock = pushedClock(start);
  const local = await startLocalHubSpot({
    now: clock.now,
    timeZone,
    records: exampleRecords(today),
    limits: 'off',
    searchLagMs: 0,
    ...options,
  });
  const now = (): string => new Date(clock.now()).toISOString();
  const day = (): string => zonedDay(clock.now(), timeZone);
  const anew = (model = exampleModel): HubSpotAccount =>
    openFetchCrm({
      url: local.url,
      token: local.token,
      pace: new Pace(clock),
      patienceMs: minuteMs,
      model: () => model,
      zone: zonedDay,
      clock: { now, today: day },
    });
  const account = anew();
  const store = rememberingStore(account.store, clock.now);
  expect(await account.crm.ensureSchema()).toMatchObject({ ok: true });
  local.forgetCalls();
  return {
    local,
    clock,
    account,
    anew,
    as: (caller = sam, model = exampleModel) => ({
      ...(model === exampleModel ? { crm: account.crm, store } : anew(model)),
      model,
      mapping: model.mappings.hubspot,
      caller,
      now: now(),
      today: day(),
    }),
    move: (deal, dealstage) => {
      clock.pass(minuteMs);
      expect(local.records.patch('deals', deal, { dealstage }, { userId: 81_002 })).toMatchObject({
        ok: true,
      });
    },
    value: (deal, property) => local.records.read('deals', deal)?.properties[property] ?? null,
    writes: () => {
      const made = local.calls.filter(({ method, path }) => isWrite(method, path));
      local.forgetCalls();
      return made.map(({ method, path }) => `${method} ${path}`);
    },
    passDays: (days) => clock.pass(days * 24 * 60 * minuteMs),
    stop: async () => {
      const { unhandled } = local;
      await local.stop();
      expect(unhandled).toEqual([]);
    },
  };
}

const isWrite = (method: string, path: string): boolean =>
  method !== 'GET' && !/\/(batch\/read|search)$/.test(path);

/** What a function answered, which must not be a problem. */
export function valueOf<T>(result: Result<T, ProblemView>): T {
  if (!result.ok) throw new Error(`${result.error.title}. ${result.error.next}`);
  return result.value;
}

/** The problem that a function answered with. */
export function problemIn(result: Result<unknown, ProblemView>): ProblemView {
  if (result.ok) throw new Error('It was done');
  return result.error;
}
