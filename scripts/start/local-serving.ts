import { createHmac, randomBytes } from 'node:crypto';
import type { PreviewOptions } from '../../extensions/preview/server/options.ts';
import type { PreviewUser } from '../../extensions/preview/shared/api.ts';
import { startService } from '../../src/hosts/http/start-serving.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { exampleOwners } from '../../src/sandbox/hubspot/example/index.ts';
import { mara } from './local-account.ts';

/** The service behind the app's own pages, as `plumbline serve` starts it. */
export interface LocalService {
  /** The address that the pages call; nothing answers there, since HubSpot is between. */
  readonly serviceUrl: string;
  /** What HubSpot does with `hubspot.fetch`: adds who asks, signs it, and passes it on. */
  readonly fetchFromBackend: NonNullable<PreviewOptions['fetchFromBackend']>;
  stop(): Promise<void>;
}

interface Given {
  readonly local: LocalHubSpot;
  readonly model: () => GtmModel;
  /** Who is signed in. */
  readonly person: PreviewUser;
  /** Where the service keeps rows that the account cannot hold. */
  readonly dataFolder: string;
  /** Called once a page has published: functions that are warm would look again within a minute only. */
  readonly onPublished: () => void;
  readonly say: (line: string) => void;
}

/** Whom the model lets publish: so that publishing can be tried; somebody where it names nobody. */
export function adminOf(model: GtmModel): PreviewUser {
  const named = model.people.find(({ publishes }) => publishes);
  const owner = [...exampleOwners, mara].find(({ email }) => email === named?.email);
  const [firstName = 'Preview', ...rest] = named?.name.split(' ') ?? ['Preview', 'Admin'];
  return {
    id: owner?.userId ?? 1,
    email: named?.email ?? 'admin@preview.example',
    firstName,
    lastName: rest.join(' '),
  };
}

const serviceUrl = 'https://plumbline.example';

/**
 * The service on the local account, started when a page first asks. An app function is told by the page who asks,
 * which proves nothing, so publishing is offered on the service alone: HubSpot signs there who asks, as this does.
 */
export function localService(given: Given): LocalService {
  const secret = randomBytes(24).toString('hex');
  let starting: ReturnType<typeof started> | null = null;
  const running = async () => {
    starting ??= started(given, secret);
    const service = await starting;
    if (!service.ok) starting = null;
    return service;
  };
  return {
    serviceUrl,
    fetchFromBackend: async (url, options) => {
      const service = await running();
      if (!service.ok)
        return { ok: false, message: `The local service did not start: ${service.error.message}` };
      const { port, accountId } = service.value;
      const { id, email } = given.person;
      const path = `${url.slice(serviceUrl.length)}?userId=${id}&userEmail=${email}&portalId=${accountId}&appId=1`;
      const body = JSON.stringify((options as { readonly body?: unknown }).body ?? {});
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signed(secret, `${serviceUrl}${path}`, body) },
        body,
      });
      if (/\/(publishDraft|revertRelease)$/.test(url)) given.onPublished();
      const headers = Object.fromEntries(response.headers);
      return { ok: true, value: { status: response.status, headers, body: await response.text() } };
    },
    stop: async () => {
      const service = await starting;
      if (service?.ok === true) await service.value.stop();
    },
  };
}

const started = ({ local, model, dataFolder, say }: Given, secret: string) =>
  startService({
    env: {
      HUBSPOT_ACCESS_TOKEN: local.token,
      HUBSPOT_CLIENT_SECRET: secret,
      PLUMBLINE_HUBSPOT_URL: local.url,
      PLUMBLINE_PUBLIC_URL: serviceUrl,
      PLUMBLINE_DATA_DIR: dataFolder,
    },
    port: 0,
    model,
    // The account is reached by a token of its own: nobody connects it.
    scopes: { required: [], optional: [] },
    log: (line) => {
      // A mistake of ours comes with its stack; every other line is a request.
      if (/^ {4}at /m.test(line)) say(line);
    },
  });

/** The two headers by which HubSpot signs a request, version 3. */
function signed(secret: string, uri: string, body: string): Readonly<Record<string, string>> {
  const timestamp = String(Date.now());
  const signature = createHmac('sha256', secret).update(`POST${uri}${body}${timestamp}`).digest('base64');
  return { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp };
}
