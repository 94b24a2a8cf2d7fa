import { ok, type Result } from '../../../base/result.ts';
import { objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { CrmError, SchemaStep } from '../../port.ts';
import { ask, reading, settingTo } from '../client/asking.ts';
import { schemas } from '../client/paths.ts';
import type { Transport } from '../client/transport.ts';
import { ensureProperties } from './ensure-properties.ts';
import { wireDefinition, type PropertyDefinition } from './property-definition.ts';
import { problemStep, step, stops } from './steps.ts';

/** A custom object of ours as it shall be. */
export interface CustomObject {
  readonly name: string;
  readonly properties: readonly PropertyDefinition[];
  /** Labels and what is shown first, as HubSpot takes them when the object is made. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What is used where the account cannot have it. */
  readonly instead: string;
}

/** Sees to it that custom objects are there; where the account cannot have one, says what is used instead. */
export async function ensureObjects(
  transport: Transport,
  wanted: readonly CustomObject[],
): Promise<Result<readonly SchemaStep[], CrmError>> {
  const list = await ask(transport, reading(schemas), 'the custom objects');
  const steps: SchemaStep[] = [];
  for (const object of wanted) {
    const there = list.ok ? objectsOf(list.value['results']).find((one) => isThis(one, object)) : undefined;
    const done = there ? await checked(transport, there, object) : await made(transport, object, list);
    if (!done.ok) return done;
    steps.push(...done.value);
  }
  return ok(steps);
}

const isThis = ({ name, archived }: JsonObject, object: CustomObject): boolean =>
  String(name).toLowerCase() === object.name && archived !== true;

/** Makes the object where the list of them could be read and it is not in it. */
async function made(
  transport: Transport,
  object: CustomObject,
  list: Result<JsonObject, CrmError>,
): Promise<Result<readonly SchemaStep[], CrmError>> {
  const what = named(object);
  const sent = list.ok ? await ask(transport, settingTo('POST', schemas, wireObject(object)), what) : list;
  if (sent.ok) return ok([step(what, 'created')]);
  const { error } = sent;
  if (list.ok && error.kind === 'conflict') return ok([step(what, 'present')]);
  if (error.kind === 'unauthorized') return ok([step(what, 'unavailable', object.instead)]);
  return stops(error) ? sent : ok([problemStep(what, error)]);
}

const named = ({ name }: CustomObject): string => `Custom object ${name}`;

/** The object as HubSpot takes it when it is made. */
const wireObject = ({ name, schema, properties }: CustomObject): Readonly<Record<string, unknown>> => ({
  ...schema,
  name,
  allowsSensitiveProperties: false,
  associatedObjects: [],
  properties: properties.map((definition) => wireDefinition(definition, false)),
});

/** An object that an earlier version made may lack properties: they are added, and nothing is ever removed. */
async function checked(
  transport: Transport,
  there: JsonObject,
  object: CustomObject,
): Promise<Result<readonly SchemaStep[], CrmError>> {
  const present = step(named(object), 'present');
  const have = new Set(objectsOf(there['properties']).map(({ name }) => name));
  const missing = object.properties.filter(({ name }) => !have.has(name));
  if (missing.length === 0) return ok([present]);
  const type = textOf(there['fullyQualifiedName']) ?? object.name;
  const added = await ensureProperties(transport, type, missing);
  return added.ok ? ok([present, ...added.value]) : added;
}
