import { err, ok, type Result } from '../../../base/result.ts';
import type { ModelInUse } from '../../../crm/model-in-use.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import { appScopes } from '../../app-scopes.ts';
import { startService, type RunningService } from '../../http/start-serving.ts';
import { badUsage } from '../bad-usage.ts';
import { crmNamed, modelFor, type CrmOptions } from '../crm-command.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';

const usualPort = 4830;

export const name = 'serve';
export const summary = 'Answer the cards of one HubSpot account over HTTP.';
export const usage = `plumbline serve --crm hubspot [--port N] [--config DIR]

Answers what the cards ask, at POST /functions/NAME, for one account. Every request must be signed by HubSpot. It speaks
plain HTTP: put it behind whatever gives you https, which passes the path and the query on as they came.

  --crm hubspot  The CRM.
  --port N       The port to listen on; ${usualPort} without it.
  --config DIR   The model's folder, which is used until something is published. Without it: ./config, else the worked
                 example that comes with Plumbline.

In the environment:

  HUBSPOT_CLIENT_ID      The app's client ID.
  HUBSPOT_CLIENT_SECRET  The app's client secret, with which HubSpot signs.
  HUBSPOT_ACCOUNT_ID     The account that is served; no other can be connected.
  PLUMBLINE_PUBLIC_URL   The address at which HubSpot reaches this service, such as https://plumbline.example.com: the
                         same that the cards were built with (npm run build -- --deployment service --service-url …).
  PLUMBLINE_DATA_DIR     A folder for the account's refresh token, and for what people tap and for published models
                         where the account has no custom objects for them.
  HUBSPOT_ACCESS_TOKEN   In place of client and account ID: a token of your own. It decides which account is served.

Without HUBSPOT_ACCESS_TOKEN a super admin connects the account once, by opening /oauth/install at the public address in a
browser; until then every function answers that Plumbline is not set up. The token is renewed by itself.

A model that is published (plumbline model publish) is picked up within 30 seconds, and the log says which is in use.
Send it SIGHUP to read the folder's model again; a model that is wrong is told, and the one before stays. SIGTERM and SIGINT stop it
once the requests under way are answered.
Ends with 0 when it was stopped, with 1 when the model is wrong, with 2 when it was set up wrongly, and with 3 when HubSpot
did not answer.
`;

/** Serves until it is told to stop. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const asked = parseAsked(args);
  if (!asked.ok) return badUsage(io, name, asked.error);
  const { port, options } = asked.value;
  const model = await modelFor(io, name, options);
  if (!model.ok) return model.error;
  const log = (line: string): void => void io.stdout.write(`${line}\n`);
  let current = model.value;
  const scopes = await appScopes(io.packageRoot);
  const started = await startService({ env: io.env, port, model: () => current, scopes, log });
  if (!started.ok) {
    if (started.error.kind === 'settings') return badUsage(io, name, started.error.message);
    io.stderr.write(`${started.error.message}\n`);
    return 3;
  }
  const readAgain = async (): Promise<void> => {
    const next = await reloaded(io, options, log);
    if (next === null) return;
    current = next;
    log(servedNow(next, started.value.inUse()));
  };
  const onHangUp = (): void => {
    void readAgain();
  };
  process.on('SIGHUP', onHangUp);
  await untilStopped(started.value, log);
  process.off('SIGHUP', onHangUp);
  return 0;
}

function parseAsked(
  args: readonly string[],
): Result<{ readonly port: number; readonly options: CrmOptions }, string> {
  const parsed = parseOptions(args, { crm: 'text', config: 'text', port: 'text' });
  if (!parsed.ok) return parsed;
  const { options, words } = parsed.value;
  const named = crmNamed(options, words, ['hubspot']);
  if (!named.ok) return named;
  const { port = String(usualPort) } = options;
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535)
    return err(`--port is a number from 0 to 65535, and not ${port}.`);
  return ok({ port: number, options });
}

async function reloaded(io: Io, options: CrmOptions, log: (line: string) => void): Promise<GtmModel | null> {
  const model = await modelFor(io, name, options);
  if (!model.ok) log('The model is wrong; the one before stays.');
  return model.ok ? model.value : null;
}

/** What was published goes before the folder. */
const servedNow = ({ version }: GtmModel, { head }: ModelInUse): string =>
  head === null
    ? `Model ${version} is served now.`
    : `Model ${version} was read. Release ${head.number}, which was published, stays in use.`;

function untilStopped(service: RunningService, log: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      log('Stopping once the requests under way are answered.');
      void service.stop().then(resolve);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
