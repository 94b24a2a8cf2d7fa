import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { err, ok, type Result } from '../../base/result.ts';
import type { Scopes } from '../../crm/hubspot/client/oauth.ts';
import type { KeptModel, ModelInUse } from '../../crm/model-in-use.ts';
import { onlyRead, problemOf } from '../../functions/problem-of.ts';
import type { AdminWith } from '../../functions/admin/with-admin.ts';
import type { Caller } from '../../functions/with.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { partsOfModel } from '../../model/parts-of-model.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { Env } from '../env.ts';
import { openHubSpotAccount, type ConnectedHubSpot } from '../hubspot-connection.ts';
import { systemClock } from '../system-clock.ts';
import { byOAuth, byToken, type Entry } from './entry.ts';
import { openAccount, openedOnce, type OpenedAccount, type StartProblem } from './open-account.ts';
import { createService } from './server.ts';
import { serviceSettings } from './settings.ts';

/** What a service is started with. */
export interface ServiceStart {
  readonly env: Env;
  readonly port: number;
  /** The model as it is now; asked for at each request. */
  readonly model: () => GtmModel;
  /** What the app asks for when an admin connects the account. */
  readonly scopes: Scopes;
  readonly log: (line: string) => void;
  readonly nowMs?: () => number;
}

/** A service that answers. */
export interface RunningService {
  readonly port: number;
  readonly accountId: string;
  /** The model by which it answers at this moment. */
  readonly inUse: () => ModelInUse;
  /** Takes no more requests, and waits for those under way. */
  readonly stop: () => Promise<void>;
}

/** Requests under way have as long as HubSpot waits for an answer. */
const finishMs = 15_000;

/** Starts the service of one account, or says why not. One that an admin has yet to connect starts all the same. */
export async function startService(start: ServiceStart): Promise<Result<RunningService, StartProblem>> {
  const settings = serviceSettings(start.env);
  if (!settings.ok) return err({ kind: 'settings', message: settings.error });
  const { access, clientSecret, publicUrl, dataFolder } = settings.value;
  const secrets = access.kind === 'token' ? [clientSecret, access.accessToken] : [clientSecret];
  const log = withoutSecrets(start.log, secrets);
  const nowMs = start.nowMs ?? Date.now;
  const entry: Entry = access.kind === 'token' ? byToken(access) : byOAuth({ ...access, nowMs, log });
  let models: KeptModel | null = null;
  const inUse = (): ModelInUse => models?.now() ?? { model: start.model(), head: null };
  const hubSpot = await openHubSpotAccount(start.env, entry.token, () => inUse().model);
  const opened = openedOnce(async () => {
    const account = await openAccount(hubSpot, { dataFolder, given: start.model, log, nowMs });
    if (account.ok) models = account.value.models;
    return account;
  });
  const first = await entry.firstOpening(opened);
  if (!first.ok) return first;
  const server = createService({
    accountId: first.value.accountId,
    clientSecret,
    publicUrl,
    withFor: async (caller) => {
      const account = await entry.admitted(opened);
      return account.ok ? surroundings(caller, hubSpot, account.value, start.model) : account;
    },
    connect: entry.pages(start.scopes, opened),
    nowMs,
    log,
  });
  const port = await listening(server, start.port);
  if (!port.ok) return err({ kind: 'settings', message: port.error });
  const { accountId, says } = first.value;
  log(
    `Serving account ${accountId} at ${publicUrl}, on port ${port.value}, with model ${inUse().model.version}.`,
  );
  for (const line of says) log(line);
  return ok({ port: port.value, accountId, inUse, stop: () => stopped(server) });
}

async function surroundings(
  caller: Caller,
  { crm, setup, crmFor }: ConnectedHubSpot,
  { account, store, models, releases }: OpenedAccount,
  given: () => GtmModel,
): Promise<Result<AdminWith, ProblemView>> {
  const today = systemClock.today(account.timeZone);
  const [inUse, person] = await Promise.all([models.read(today), named(caller, crm)]);
  if (!inUse.ok) return err(problemOf(inUse.error, onlyRead));
  const { model, head } = inUse.value;
  return ok({
    crm,
    store,
    model,
    release: head?.number ?? null,
    mapping: model.mappings.hubspot,
    caller: person,
    now: systemClock.now(),
    today,
    crmName: 'hubspot',
    releases,
    setup,
    startingParts: partsOfModel(given()),
    crmFor,
    mayAdminister: true,
    afterPublish: () => {
      // Cards are answered with it from the next question on.
      models.forget();
      return Promise.resolve(null);
    },
  });
}

/** HubSpot signs an address and no name: the owner with that address has one. */
async function named(caller: Caller, crm: Pick<ConnectedHubSpot['crm'], 'listOwners'>): Promise<Caller> {
  const owners = await crm.listOwners();
  const email = caller.person.name.toLowerCase();
  const owner = owners.ok ? owners.value.find((one) => one.email?.toLowerCase() === email) : undefined;
  return owner ? { ...caller, person: { ...caller.person, name: owner.name } } : caller;
}

/** No line holds a secret, whatever it was made of. */
function withoutSecrets(log: (line: string) => void, secrets: readonly string[]): (line: string) => void {
  return (line) => log(secrets.reduce((text, secret) => text.replaceAll(secret, '…'), line));
}

function listening(server: Server, port: number): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(
        err(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program. Name a free one with --port.`
            : `Port ${port} cannot be used: ${error.message}`,
        ),
      );
    });
    server.listen(port, () => resolve(ok((server.address() as AddressInfo).port)));
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), finishMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
