import { ok, type Result } from '../../../base/result.ts';
import type { CrmError, SchemaStep } from '../../port.ts';
import { ask, reading, settingTo } from '../client/asking.ts';
import { properties } from '../client/paths.ts';
import { chunks } from '../client/records.ts';
import type { Transport } from '../client/transport.ts';
import { rowErrorOf } from '../errors.ts';
import { itemsOf, objectsOf, textOf, type JsonObject } from '../../json.ts';
import { propertyGroup } from '../mapping/property-names.ts';
import { problemStep, step, stops } from './steps.ts';
import {
  wireDefinition,
  wireOption,
  type OptionDefinition,
  type PropertyDefinition,
} from './property-definition.ts';

const batchSize = 100;

/** Sees to it that one kind of record has our group and these properties with all their options. */
export async function ensureProperties(
  transport: Transport,
  type: string,
  wanted: readonly PropertyDefinition[],
): Promise<Result<readonly SchemaStep[], CrmError>> {
  const [groups, definitions] = await Promise.all([
    ask(transport, reading(properties(type, 'groups')), `the property groups of ${type}`),
    ask(transport, reading(properties(type)), `the properties of ${type}`),
  ]);
  if (!groups.ok) return stepOrStop(`Properties on ${type}`, groups.error);
  if (!definitions.ok) return stepOrStop(`Properties on ${type}`, definitions.error);
  const group = await ensureGroup(transport, type, groups.value);
  if (!group.ok) return group;
  if (group.value.outcome === 'failed') return ok([group.value]);
  const there = new Map(
    objectsOf(definitions.value['results']).map((one) => [textOf(one['name']) ?? '', one]),
  );
  const missing = wanted.filter(({ name }) => !there.has(name));
  const created = await createMissing(transport, type, missing);
  if (!created.ok) return created;
  const checked = await Promise.all(
    wanted.flatMap((property) => {
      const found = there.get(property.name);
      return found ? [checkFound(transport, type, property, found)] : [];
    }),
  );
  const notes = checked.filter((one) => one !== null);
  const present = wanted.length - missing.length;
  const all = `${present} of ${counted(wanted.length)} on ${type}`;
  return ok([group.value, ...(present > 0 ? [step(all, 'present')] : []), ...created.value, ...notes]);
}

const stepOrStop = (what: string, error: CrmError): Result<readonly SchemaStep[], CrmError> =>
  stops(error) ? { ok: false, error } : ok([problemStep(what, error)]);

async function ensureGroup(
  transport: Transport,
  type: string,
  groups: JsonObject,
): Promise<Result<SchemaStep, CrmError>> {
  const what = `Property group ${propertyGroup.label} on ${type}`;
  if (objectsOf(groups['results']).some(({ name }) => name === propertyGroup.name))
    return ok(step(what, 'present'));
  const call = settingTo('POST', properties(type, 'groups'), { ...propertyGroup, displayOrder: -1 });
  const made = await ask(transport, call, what);
  if (made.ok) return ok(step(what, 'created'));
  // Somebody else made it in the same moment, or we did and the answer was lost.
  if (made.error.kind === 'conflict') return ok(step(what, 'present'));
  return stops(made.error) ? made : ok(problemStep(what, made.error));
}

async function createMissing(
  transport: Transport,
  type: string,
  missing: readonly PropertyDefinition[],
): Promise<Result<readonly SchemaStep[], CrmError>> {
  const steps: SchemaStep[] = [];
  for (const batch of chunks(missing, batchSize)) {
    const inputs = batch.map((property) => wireDefinition(property));
    const call = settingTo('POST', properties(type, 'batch', 'create'), { inputs });
    const made = await ask(transport, call, `the properties of ${type}`);
    if (!made.ok) return stepOrStop(`${counted(batch.length)} on ${type}`, made.error);
    const problems = itemsOf(made.value['errors'])
      .map((error) => rowErrorOf(error, `a property of ${type}`).error)
      .filter(({ kind }) => kind !== 'conflict');
    const done = batch.length - problems.length;
    if (done > 0) steps.push(step(`${counted(done)} on ${type}`, 'created', namesOf(batch)));
    steps.push(...problems.map((problem) => problemStep(`A property on ${type}`, problem)));
  }
  return ok(steps);
}

const counted = (count: number): string => `${count} ${count === 1 ? 'property' : 'properties'}`;

const namesOf = (batch: readonly PropertyDefinition[]): string => batch.map(({ name }) => name).join(', ');

/** What is wrong with a property that is there; null when nothing is. */
async function checkFound(
  transport: Transport,
  type: string,
  wanted: PropertyDefinition,
  found: JsonObject,
): Promise<SchemaStep | null> {
  const what = `${wanted.name} on ${type}`;
  if (found['type'] !== wanted.type) {
    const note = `It is of type ${String(found['type'])} and should be ${wanted.type}. Archive it in HubSpot’s settings and run this again.`;
    return step(what, 'failed', note);
  }
  const options = objectsOf(found['options']);
  const have = new Set(options.map(({ value }) => value));
  const lacking = wanted.options.filter(({ value }) => !have.has(value));
  return lacking.length === 0 ? null : addOptions(transport, type, wanted, options, lacking);
}

/** A list of options replaces the one before, so what is there is sent along. */
async function addOptions(
  transport: Transport,
  type: string,
  wanted: PropertyDefinition,
  there: readonly JsonObject[],
  lacking: readonly OptionDefinition[],
): Promise<SchemaStep> {
  const what = `Options of ${wanted.name} on ${type}`;
  const added = lacking.map((option, at) => wireOption(option, there.length + at));
  const call = settingTo('PATCH', properties(type, wanted.name), { options: [...there, ...added] });
  const done = await ask(transport, call, what);
  return done.ok
    ? step(what, 'created', lacking.map(({ label }) => label).join(', '))
    : problemStep(what, done.error);
}
