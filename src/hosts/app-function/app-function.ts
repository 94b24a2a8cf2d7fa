import { err, ok, type Result } from '../../base/result.ts';
import { openFetchCrm } from '../../crm/hubspot/open-fetch.ts';
import type { HubSpotAccount } from '../../crm/hubspot/crm.ts';
import { onlyRead, problemOf } from '../../functions/problem-of.ts';
import type { With } from '../../functions/with.ts';
import type { ProblemView } from '../../views/parts.ts';
import { askedWrongly, notSetUp } from '../../views/show-problem.ts';
import { AppFunctionParameters, type CardPerson } from '../../wire/card-person.ts';
import type { Reply } from '../../wire/reply.ts';
import { rememberingStore } from '../stores/remembering-store.ts';
import { systemClock } from '../system-clock.ts';
import { zonedDay } from '../zoned-day.ts';
import { givenModelStore } from '../stores/given-model-store.ts';
import { bundledModel } from './bundled-model.ts';

/** What HubSpot calls a function with. */
export interface Context {
  readonly parameters?: unknown;
}

const models = givenModelStore(() => bundledModel);

type PlumblineFunction<T> = (parameters: unknown, asked: With) => Promise<Result<T, ProblemView>>;

/**
 * Hosts a function as a HubSpot app function: the account is the one whose private app this is, the model is in
 * the bundle, and the person is whom the card claims.
 */
export function appFunction<T>(run: PlumblineFunction<T>): (context?: Context) => Promise<Reply<T>> {
  let account: HubSpotAccount | null = null;
  return async (context = {}) => {
    const parameters = AppFunctionParameters.safeParse(context.parameters);
    if (!parameters.success) return refusal(askedWrongly(['The card did not say who asks']));
    const token = process.env['PRIVATE_APP_ACCESS_TOKEN'];
    if (!token) return refusal(notSetUp([], onlyRead));
    account ??= open(token);
    const asked = await withFor(account, parameters.data.person);
    if (!asked.ok) return refusal(asked.error);
    const result = await run(parameters.data.request, asked.value);
    return result.ok ? result : refusal(result.error);
  };
}

const refusal = (problem: ProblemView): { readonly ok: false; readonly problem: ProblemView } => ({
  ok: false,
  problem,
});

function open(token: string): HubSpotAccount {
  const url = process.env['PLUMBLINE_HUBSPOT_URL'];
  const { crm, store } = openFetchCrm({
    token,
    ...(url ? { url } : {}),
    model: () => bundledModel,
    zone: zonedDay,
    clock: systemClock,
  });
  return { crm, store: rememberingStore(store, Date.now) };
}

async function withFor(
  { crm, store }: HubSpotAccount,
  person: CardPerson,
): Promise<Result<With, ProblemView>> {
  const [account, model] = await Promise.all([crm.readAccount(), models.readModel()]);
  if (!account.ok) return err(problemOf(account.error, onlyRead));
  if (!model.ok) return err(problemOf(model.error, onlyRead));
  return ok({
    crm,
    store,
    model: model.value,
    mapping: model.value.mappings.hubspot,
    caller: { person: { id: person.id, name: person.name }, signed: false },
    now: systemClock.now(),
    today: systemClock.today(account.value.timeZone),
  });
}
