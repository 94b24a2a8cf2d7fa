import { ok, type Result } from '../../../base/result.ts';
import { isObject, objectsOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import type { Allowance } from '../../setup.ts';
import { groupedDigits } from '../../grouped-digits.ts';
import { ask, reading } from '../client/asking.ts';
import { dailyUsage, properties } from '../client/paths.ts';
import { exitProperty, fitProperty } from '../mapping/property-names.ts';
import { customObjects, makeOurs, plain, propertySlots } from './room.ts';
import { rightsOf } from './rights.ts';
import { readRules, rulesScopes } from './rules.ts';
import { readPipelines } from './pipelines.ts';
import type { SetupWork } from './setup-work.ts';

/** What the account's tier, scopes, limits and settings allow, in the order in which an admin would see to it. */
export async function readAllowances(work: SetupWork): Promise<Result<readonly Allowance[], CrmError>> {
  const account = await work.memory.account.get();
  if (!account.ok) return account;
  const { id, currency, timeZone } = account.value;
  const rights = await rightsOf(work);
  const [fields, objects, slots, rules, calls] = await Promise.all([
    ourProperties(work),
    customObjects(work),
    propertySlots(work),
    pipelineRulesOf(work),
    callsToday(work),
  ]);
  return ok([
    {
      ...plain,
      what: 'Account',
      state: 'yes',
      needed: true,
      found: `account ${id}, ${currency}, ${timeZone}`,
    },
    ...rights,
    ...fields,
    ...objects,
    ...slots,
    ...rules,
    stageProperties,
    ...calls,
  ]);
}

/** HubSpot tells nobody which properties it asks for at a stage: no endpoint of 2026-09 has them. */
const stageProperties: Allowance = {
  ...plain,
  what: 'Properties that HubSpot itself asks for at a stage',
  state: 'unknown',
  found: 'HubSpot tells them to no app',
  instead: 'Cards ask what the model asks; what HubSpot asks besides, it asks by itself.',
  todo: 'Look once in HubSpot: Settings, Objects, Deals, Pipelines, your pipeline, Conditional logic rules. What stands there needs no criterion of its own.',
};

async function ourProperties({ transport }: SetupWork): Promise<readonly Allowance[]> {
  const answer = await ask(transport, reading(properties('deals')), 'the properties of deals');
  if (!answer.ok) return [];
  const names = new Set(objectsOf(answer.value['results']).map(({ name }) => name));
  const missing = [fitProperty.score, exitProperty.met].filter((name) => !names.has(name));
  const state = missing.length === 0 ? 'yes' : 'no';
  const what = 'Properties that Plumbline writes to';
  if (state === 'yes') return [{ ...plain, what, state, needed: true }];
  return [
    {
      ...plain,
      what,
      state,
      needed: true,
      found: `${missing.join(', ')} not there yet`,
      todo: makeOurs,
    },
  ];
}

async function pipelineRulesOf(work: SetupWork): Promise<readonly Allowance[]> {
  const pipelines = await readPipelines(work);
  if (!pipelines.ok) return [];
  const rules = await readRules(
    work,
    pipelines.value.map(({ id }) => id),
  );
  if (!rules.ok) return [];
  const seen = rules.value.filter(({ unseen }) => unseen === null);
  const what = 'HubSpot’s own pipeline rules';
  if (seen.length === 0)
    return [
      {
        ...plain,
        what,
        state: 'no',
        found: 'not to be seen',
        instead: 'Cards advise before a move, and the audit finds moves that went around.',
        todo: `Where the account has Sales Hub Professional: give the app ${rulesScopes.read} and ${rulesScopes.write}.`,
      },
    ];
  const skipping = seen.filter(({ noSkipping }) => noSkipping === true).length;
  const approving = seen.filter(({ approval }) => approval !== null).length;
  const found = `${seen.length} seen: ${skipping} forbid skipping, ${approving} ask for approval`;
  return [{ ...plain, what, state: 'yes', found }];
}

/** https://developers.hubspot.com/docs/api-reference/latest/account/account-information/guide */
async function callsToday({ transport }: SetupWork): Promise<readonly Allowance[]> {
  const answer = await ask(transport, reading(dailyUsage), 'the calls of today');
  if (!answer.ok) return [];
  const usage = usageIn(answer.value);
  if (!usage) return [];
  const { used, most } = usage;
  const isShort = used > most * 0.9;
  return [
    {
      ...plain,
      what: 'Calls a day',
      state: isShort ? 'no' : 'yes',
      found: `${groupedDigits(most)} a day for all private apps, ${groupedDigits(used)} used today`,
      instead: isShort
        ? 'Bulk work waits until midnight of the account; cards go on as long as there are calls.'
        : null,
      todo: isShort
        ? 'See which app uses them, in HubSpot under Settings, Integrations, Private Apps, Logs.'
        : null,
    },
  ];
}

function usageIn(body: JsonObject): { readonly used: number; readonly most: number } | null {
  const [first] = objectsOf(body['results']);
  if (!first || !isObject(first)) return null;
  const [used, most] = [Number(first['currentUsage']), Number(first['usageLimit'])];
  return Number.isFinite(used) && most > 0 ? { used, most } : null;
}
