import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { err, ok, type Result } from '../../base/result.ts';
import type { Account, Crm, RecordStore } from '../../crm/port.ts';
import type { Caller, With } from '../../functions/with.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { crmErrorWords } from '../crm-error-words.ts';
import { connectHubSpot, type Env } from '../hubspot-connection.ts';
import { systemClock } from '../system-clock.ts';
import { chooseStore } from './choose-store.ts';
import { createService } from './server.ts';
import { serviceSettings } from './settings.ts';

/** What a service is started with. */
export interface ServiceStart {
  readonly env: Env;
  readonly port: number;
  /** The model as it is now; asked for at each request. */
  readonly model: () => GtmModel;
  readonly log: (line: string) => void;
  readonly nowMs?: () => number;
}

/** A service that answers. */
export interface RunningService {
  readonly port: number;
  readonly accountId: string;
  /** Takes no more requests, and waits for those under way. */
  readonly stop: () => Promise<void>;
}

/** Why a service did not start: it was set up wrongly, or HubSpot did not answer. */
export interface StartProblem {
  readonly kind: 'settings' | 'crm';
  readonly message: string;
}

/** Requests under way have as long as HubSpot waits for an answer. */
const finishMs = 15_000;

/** Starts the service of one account, or says why not. */
export async function startService(start: ServiceStart): Promise<Result<RunningService, StartProblem>> {
  const settings = serviceSettings(start.env);
  if (!settings.ok) return err({ kind: 'settings', message: settings.error });
  const connected = await connectHubSpot(start.env, start.model);
  if (!connected.ok) return err({ kind: 'settings', message: connected.error });
  const { crm, store: own } = connected.value;
  const account = await crm.readAccount();
  if (!account.ok) return err({ kind: 'crm', message: crmErrorWords(account.error) });
  const { clientSecret, publicUrl, dataFolder, accessToken } = settings.value;
  const chosen = await chooseStore({ accountId: account.value.id, own, dataFolder });
  if (!chosen.ok) return err({ kind: 'settings', message: chosen.error });
  const log = withoutSecrets(start.log, [accessToken, clientSecret]);
  const server = createService({
    accountId: account.value.id,
    clientSecret,
    publicUrl,
    withFor: (caller) =>
      surroundings(caller, { crm, store: chosen.value.store }, account.value, start.model()),
    nowMs: start.nowMs ?? Date.now,
    log,
  });
  const port = await listening(server, start.port);
  if (!port.ok) return err({ kind: 'settings', message: port.error });
  log(
    `Serving account ${account.value.id} at ${publicUrl}, on port ${port.value}, with model ${start.model().version}.`,
  );
  log(chosen.value.says);
  return ok({ port: port.value, accountId: account.value.id, stop: () => stopped(server) });
}

async function surroundings(
  caller: Caller,
  { crm, store }: { readonly crm: Crm; readonly store: RecordStore },
  account: Account,
  model: GtmModel,
): Promise<With> {
  return {
    crm,
    store,
    model,
    mapping: model.mappings.hubspot,
    caller: await named(caller, crm),
    now: systemClock.now(),
    today: systemClock.today(account.timeZone),
  };
}

/** HubSpot signs an address and no name: the owner with that address has one. */
async function named(caller: Caller, crm: Crm): Promise<Caller> {
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
