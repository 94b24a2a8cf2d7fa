import { err, ok, type Result } from '../../base/result.ts';
import { openFetchCrm } from '../../crm/hubspot/open-fetch.ts';
import type { HubSpotAccount } from '../../crm/hubspot/crm.ts';
import { keptModel, type KeptModel } from '../../crm/model-in-use.ts';
import { openModelStore } from '../../crm/model-store/open-model-store.ts';
import { onlyRead, problemOf } from '../../functions/problem-of.ts';
import type { With } from '../../functions/with.ts';
import { ENGINE_VERSION } from '../../model/engine-version.ts';
import { modelFromParts } from '../../model/model-from-parts.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { CardPerson } from '../../wire/card-person.ts';
import type { Reply } from '../../wire/reply.ts';
import { rememberingStore } from '../stores/remembering-store.ts';
import { systemClock } from '../system-clock.ts';
import { zonedDay } from '../zoned-day.ts';
import { bundledModel } from './bundled-model.ts';
import { hosted, wayIn, type Context } from './hosted.ts';

/** The account that a warm process answers for, and the model that is in use in it. */
export interface OpenedApp extends Pick<HubSpotAccount, 'crm' | 'store' | 'rows'> {
  readonly models: KeptModel;
}

/** A process looks for a newer model this often. */
const lookAgainMs = 60_000;

/**
 * Hosts a function as a HubSpot app function: the account is the one whose private app this is, the model is the one that
 * was published there, else the one in the bundle, and the person is whom the card claims.
 */
export const appFunction = <T>(
  run: (parameters: unknown, asked: With) => Promise<Result<T, ProblemView>>,
): ((context?: Context) => Promise<Reply<T>>) => hosted(run, { open, withFor });

/** Opens the account of a token, with the model that is in use there. */
export function open(token: string): OpenedApp {
  const { crm, store, rows } = openFetchCrm({
    ...wayIn(token),
    model: () => models.now().model,
    zone: zonedDay,
    clock: systemClock,
  });
  const models = keptModel({
    store: openModelStore({ rows, modelFromParts, engine: ENGINE_VERSION, clock: systemClock }),
    given: () => bundledModel,
    maxAgeMs: lookAgainMs,
    nowMs: Date.now,
  });
  return { crm, store: rememberingStore(store, Date.now), rows, models };
}

/** What a function works with for whoever a card claims to look. */
export async function withFor(
  { crm, store, models }: OpenedApp,
  person: CardPerson,
): Promise<Result<With, ProblemView>> {
  const account = await crm.readAccount();
  if (!account.ok) return err(problemOf(account.error, onlyRead));
  const today = systemClock.today(account.value.timeZone);
  const inUse = await models.read(today);
  if (!inUse.ok) return err(problemOf(inUse.error, onlyRead));
  const { model, head } = inUse.value;
  return ok({
    crm,
    store,
    model,
    release: head?.number ?? null,
    mapping: model.mappings.hubspot,
    caller: { person: { id: person.id, name: person.name }, signed: false },
    now: systemClock.now(),
    today,
  });
}
