import type { Result } from '../../base/result.ts';
import { FaultList } from '../fault-list.ts';
import { Account, type RecordChange, type Tier } from './account.ts';
import type { Fault, FaultOrder, Faults } from './faults.ts';
import { openGateway, type LoggedCall } from './gateway.ts';
import type { Instant } from './instants.ts';
import { Limiter, usualLimits, type RateLimits } from './limits.ts';
import { loadSeed, type Loaded } from './load/load-seed.ts';
import { recordsOf, type Records } from './records.ts';
import { listen } from './server.ts';
import type { Seed, SeedProblem } from './seed.ts';
import type { OAuthApp } from './store/grants.ts';
import { dealPipelines, leadPipelines } from './standard/pipelines.ts';

export type { RecordChange, Tier } from './account.ts';
export type { FaultOrder, Faults } from './faults.ts';
export type { LoggedCall } from './gateway.ts';
export type { RateLimits } from './limits.ts';
export type { Loaded } from './load/load-seed.ts';
export type { Records } from './records.ts';
export type * from './seed.ts';

/** How a local HubSpot is to be. */
export interface LocalHubSpotOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** Custom objects need `enterprise`, which it is unless said. */
  readonly tier?: Tier;
  /** What is in it from the start; see `Seed`. A mistake in it throws. */
  readonly records?: Seed;
  /** The clock; the computer's unless given. */
  readonly now?: () => number;
  /** `Europe/Amsterdam` unless given. */
  readonly timeZone?: string;
  /** The account's currency; EUR unless given. */
  readonly currency?: string;
  /** Other currencies, and what one unit of each is worth in the account's own. */
  readonly exchangeRates?: Readonly<Record<string, number>>;
  readonly portalId?: number;
  /** Where the app that is installed by OAuth may send people back to; nowhere unless given. */
  readonly redirectUrls?: readonly string[];
  /** The scopes of the private app's token: a call that takes another is refused. Every scope unless given. */
  readonly scopes?: readonly string[];
  /** HubSpot's usual limits unless given; `off` for none. */
  readonly limits?: Partial<RateLimits> | 'off';
  /** How long search does not see a change; 100 ms unless given. */
  readonly searchLagMs?: number;
  /** Faults that are on from the start. */
  readonly faults?: readonly FaultOrder[];
}

/** A HubSpot account on this computer, reached over HTTP as the real one is. */
export interface LocalHubSpot {
  /** `http://127.0.0.1:…`, in place of `https://api.hubapi.com`. */
  readonly url: string;
  /** What a call must carry: `Authorization: Bearer …`. */
  readonly token: string;
  readonly portalId: number;
  /** The app that can be installed by OAuth: see `handlers/oauth.ts`. */
  readonly oauthApp: OAuthApp;
  readonly records: Records;
  readonly faults: Faults;
  /** Every call made so far, refused ones too. */
  readonly calls: readonly LoggedCall[];
  /** Calls to paths it does not know; a test may want none. */
  readonly unhandled: readonly LoggedCall[];
  /** Begins both lists anew. */
  forgetCalls(): void;
  /** Adds records, properties and the rest of a seed to what is there. */
  load(seed: Seed): Result<Loaded, readonly SeedProblem[]>;
  /** Calls the listener at every change of a record, until the function returned is called. */
  onChange(listener: (change: RecordChange) => void): () => void;
  /** Takes away what was given by OAuth, as an admin does who uninstalls the app. */
  uninstall(): void;
  /** Ends it, and breaks every connection. */
  stop(): Promise<void>;
}

const localToken = 'pat-local-00000000-0000-4000-8000-000000000000';
const localPortal = 26_000_001;
const localApp = 4_242_001;
const usualLagMs = 100;
const localOAuthApp = {
  clientId: 'local-client-00000000-0000-4000-8000-000000000000',
  clientSecret: 'local-secret-00000000-0000-4000-8000-000000000000',
};

/** Starts a local HubSpot. A taken port rejects with the system's `EADDRINUSE`. */
export async function startLocalHubSpot(options: LocalHubSpotOptions = {}): Promise<LocalHubSpot> {
  const account = newAccount(options);
  const faults = new FaultList<Fault>(options.faults ?? []);
  const limiter = new Limiter(limitsOf(options), options.now ?? Date.now, dayIn(account.settings.timeZone));
  account.callsToday = () => limiter.today();
  const gateway = openGateway({ account, token: localToken, faults, limiter });
  const server = await listen(options.port ?? 0, gateway.answer);
  return {
    url: server.url,
    token: localToken,
    portalId: account.settings.portalId,
    oauthApp: account.settings.oauthApp,
    records: recordsOf(account),
    faults,
    calls: gateway.calls,
    unhandled: gateway.unhandled,
    forgetCalls: () => {
      gateway.calls.length = 0;
      gateway.unhandled.length = 0;
    },
    load: (seed) => loadSeed(account, seed),
    onChange: (listener) => account.onChange(listener),
    uninstall: () => account.grants.revokeAll(),
    stop: () => server.stop(),
  };
}

function newAccount(options: LocalHubSpotOptions): Account {
  const account = new Account({
    portalId: options.portalId ?? localPortal,
    appId: localApp,
    tier: options.tier ?? 'enterprise',
    timeZone: options.timeZone ?? 'Europe/Amsterdam',
    currency: options.currency ?? 'EUR',
    exchangeRates: options.exchangeRates ?? {},
    searchLagMs: options.searchLagMs ?? usualLagMs,
    scopes: options.scopes ?? null,
    oauthApp: { ...localOAuthApp, redirectUrls: options.redirectUrls ?? [] },
    now: options.now ?? Date.now,
  });
  const standard = { pipelines: { deals: dealPipelines, leads: leadPipelines } };
  for (const seed of [standard, options.records ?? {}]) {
    const loaded = loadSeed(account, seed);
    if (!loaded.ok)
      throw new Error(
        `The records of the local HubSpot are wrong:\n${loaded.error.map(({ where, message }) => `${where}: ${message}`).join('\n')}`,
      );
  }
  return account;
}

const limitsOf = ({ limits }: LocalHubSpotOptions): RateLimits | null =>
  limits === 'off' ? null : { ...usualLimits, ...limits };

function dayIn(timeZone: string): (at: Instant) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return (at) => format.format(at);
}
