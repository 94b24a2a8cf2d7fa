import { ok, type Result } from '../../../base/result.ts';
import type { CrmError, SchemaStep } from '../../port.ts';
import { ask, reading, settingTo } from '../client/asking.ts';
import { schemas } from '../client/paths.ts';
import type { Transport } from '../client/transport.ts';
import { objectsOf, type JsonObject } from '../../json.ts';
import { eventObject } from '../mapping/property-names.ts';
import { eventDefinitions, eventSchema } from './event-object.ts';
import { problemStep, step, stops } from './steps.ts';

const what = `Custom object ${eventObject}`;
const instead =
  'This account’s tier, or the app’s scopes, have no custom objects (they need HubSpot Enterprise, and the scopes crm.schemas.custom.read and .write). Plumbline’s service keeps what people do with the cards in a store of its own instead; everything else works as it is.';

/** Sees to it that the custom object for events is there; where the account cannot have it, says what is used instead. */
export async function ensureEventObject(
  transport: Transport,
): Promise<Result<readonly SchemaStep[], CrmError>> {
  const there = await findEventObject(transport);
  if (!there.ok)
    return there.error.kind === 'unauthorized'
      ? ok([step(what, 'unavailable', instead)])
      : stopOr(there.error);
  if (there.value) return ok([checked(there.value)]);
  const made = await ask(transport, settingTo('POST', schemas, eventSchema), what);
  if (made.ok) return ok([step(what, 'created')]);
  if (made.error.kind === 'conflict') return ok([step(what, 'present')]);
  if (made.error.kind === 'unauthorized') return ok([step(what, 'unavailable', instead)]);
  return stopOr(made.error);
}

const stopOr = (error: CrmError): Result<readonly SchemaStep[], CrmError> =>
  stops(error) ? { ok: false, error } : ok([problemStep(what, error)]);

/** The custom object for events as it stands; null where there is none yet. */
async function findEventObject(transport: Transport): Promise<Result<JsonObject | null, CrmError>> {
  const list = await ask(transport, reading(schemas), 'the custom objects');
  if (!list.ok) return list;
  const found = objectsOf(list.value['results']).find(
    ({ name, archived }) => String(name).toLowerCase() === eventObject && archived !== true,
  );
  return ok(found ?? null);
}

function checked(schema: JsonObject): SchemaStep {
  const have = new Set(objectsOf(schema['properties']).map(({ name }) => name));
  const missing = eventDefinitions.filter(({ name }) => !have.has(name)).map(({ name }) => name);
  if (missing.length === 0) return step(what, 'present');
  return step(
    what,
    'failed',
    `It lacks ${missing.join(', ')}. Archive the object in HubSpot and run this again.`,
  );
}
