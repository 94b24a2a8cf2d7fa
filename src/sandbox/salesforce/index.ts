import type { Result } from '../../base/result.ts';
import { FaultList } from '../fault-list.ts';
import { endpointsOf, installHooks } from './endpoints.ts';
import type { Fault, FaultOrder, Faults } from './faults.ts';
import { openGateway, type LoggedCall } from './gateway.ts';
import { idOf } from './ids.ts';
import { Limiter, usualLimits, type ApiLimits } from './limits.ts';
import { loadSeed, type Loaded } from './load/load-seed.ts';
import { newOrg } from './load/new-org.ts';
import { seedId } from './load/references.ts';
import type { RowChange } from './org.ts';
import { recordsOf, type Records } from './records.ts';
import type { Seed, SeedProblem, UserSeed } from './seed.ts';
import { listen } from './server.ts';
import { Grants, type OAuthApp } from './store/grants.ts';

export type { FaultOrder, Faults } from './faults.ts';
export type { LoggedCall } from './gateway.ts';
export type { ApiLimits } from './limits.ts';
export type { Loaded } from './load/load-seed.ts';
export type { RowChange } from './org.ts';
export type { Records } from './records.ts';
export type * from './seed.ts';
export type { OAuthApp } from './store/grants.ts';

/** How a local Salesforce is to be. */
export interface LocalSalesforceOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** What is in it from the start; see `Seed`. A mistake in it throws. */
  readonly records?: Seed;
  /** People besides those of the seed. */
  readonly users?: readonly UserSeed[];
  /** The clock; the computer's unless given. Sessions go by the computer's all the same. */
  readonly now?: () => number;
  /** `Europe/Amsterdam` unless given. */
  readonly timeZone?: string;
  /** The org's currency; EUR unless given. */
  readonly currency?: string;
  /** Other currencies, and what one unit of each is worth in the org's own; with any, rows have `CurrencyIsoCode`. */
  readonly exchangeRates?: Readonly<Record<string, number>>;
  readonly orgName?: string;
  /** Where the connected app may send people back to; nowhere unless given. */
  readonly redirectUrls?: readonly string[];
  /** PEM of the public key that JWT assertions are checked with; without it none is accepted. */
  readonly publicKey?: string;
  /** The usual limits unless given; `off` for none. */
  readonly limits?: Partial<ApiLimits> | 'off';
  /** Faults that are on from the start. */
  readonly faults?: readonly FaultOrder[];
}

/** A Salesforce org on this computer, reached over HTTP as a real one is. */
export interface LocalSalesforce {
  /** `http://127.0.0.1:…`: the instance, and the login host as well. */
  readonly url: string;
  /** A session of the org's admin: `Authorization: Bearer …`. */
  readonly token: string;
  /** 18 characters. */
  readonly orgId: string;
  /** The connected app: see `handlers/oauth.ts`. */
  readonly oauthApp: OAuthApp;
  readonly records: Records;
  readonly faults: Faults;
  /** Every call made so far, refused ones too. */
  readonly calls: readonly LoggedCall[];
  /** Calls to paths it does not know; a test may want none. */
  readonly unhandled: readonly LoggedCall[];
  /** Begins both lists anew. */
  forgetCalls(): void;
  /** Adds rows, objects, fields and the rest of a seed to what is there. */
  load(seed: Seed): Result<Loaded, readonly SeedProblem[]>;
  /** Calls the listener at every change of a row, until the function returned is called. */
  onChange(listener: (change: RowChange) => void): () => void;
  /** A session of another user, by id: what they may not see is not there for its bearer. */
  tokenFor(userId: string): string;
  /** Ends it, and breaks every connection. */
  stop(): Promise<void>;
}

const localOrg = idOf('00D', 1);
const localApp = { clientId: '3MVG9local.client.id', clientSecret: 'local-client-secret' };

/** Starts a local Salesforce. A taken port rejects with the system's `EADDRINUSE`. */
export async function startLocalSalesforce(options: LocalSalesforceOptions = {}): Promise<LocalSalesforce> {
  const org = newOrg(settingsOf(options), options.records ?? {});
  const added = loadSeed(org, { users: options.users ?? [] });
  if (!added.ok)
    throw new Error(`The users of the local Salesforce are wrong: ${JSON.stringify(added.error)}`);
  installHooks(org);
  const grants = new Grants(org.settings.orgId);
  const faults = new FaultList<Fault>(options.faults ?? []);
  const limiter = new Limiter(limitsOf(options), options.now ?? Date.now);
  const oauthApp = { ...localApp, redirectUrls: options.redirectUrls ?? [] };
  const publicKey = options.publicKey ?? null;
  const routes = endpointsOf({ org, limiter, oauth: { grants, app: oauthApp, publicKey } });
  const gateway = openGateway({ org, grants, faults, limiter, routes });
  const server = await listen(options.port ?? 0, gateway.answer);
  return {
    url: server.url,
    token: grants.open(org.admin.id),
    orgId: org.settings.orgId,
    oauthApp,
    records: recordsOf(org),
    faults,
    calls: gateway.calls,
    unhandled: gateway.unhandled,
    forgetCalls: () => {
      gateway.calls.length = 0;
      gateway.unhandled.length = 0;
    },
    load: (seed) => loadSeed(org, seed),
    onChange: (listener) => org.onChange(listener),
    tokenFor: (userId) => {
      const id = seedId(org, 'User', userId) ?? '';
      if (!org.user(id)) throw new Error(`The local Salesforce has no user ${userId}`);
      return grants.open(id);
    },
    stop: () => server.stop(),
  };
}

const settingsOf = (options: LocalSalesforceOptions): Parameters<typeof newOrg>[0] => ({
  orgId: localOrg,
  name: options.orgName ?? 'Local Salesforce',
  timeZone: options.timeZone ?? 'Europe/Amsterdam',
  currency: options.currency ?? 'EUR',
  exchangeRates: options.exchangeRates ?? {},
  now: options.now ?? Date.now,
});

const limitsOf = ({ limits }: LocalSalesforceOptions): ApiLimits =>
  limits === 'off' ? { daily: Infinity } : { ...usualLimits, ...limits };
