import { err, ok, type Result } from '../../../base/result.ts';
import { invalid, notFound, refused, type Answer, type Refusal } from '../refusals.ts';
import { definitionBody, type PropertyDefinition, type PropertyGroup } from '../store/definitions.ts';
import { newDefinition, optionsOf } from '../store/new-definition.ts';
import type { ObjectType } from '../store/object-types.ts';
import { batchAnswer, type RefusedRow } from './batch.ts';
import { withType, type Call, type Route } from './route.ts';
import { fieldsOf, inputsOf, textOf, type Fields } from './sent.ts';

const mostInputs = 100;

const of = (
  method: Route['method'],
  path: string,
  answer: (call: Call, type: ObjectType) => Answer,
): Route => ({
  method,
  path: `/crm/properties/2026-09/:type${path}`,
  answer: (call) => withType(call, 'type', (type) => answer(call, type)),
});

/** Definitions of properties, and their groups. */
export const propertyRoutes: readonly Route[] = [
  of('get', '', list),
  of('post', '', create),
  of('post', '/batch/create', createAll),
  of('post', '/batch/read', readAll),
  of('post', '/batch/archive', archiveAll),
  of('get', '/groups', listGroups),
  of('post', '/groups', createGroup),
  of('get', '/groups/:name', readGroup),
  of('patch', '/groups/:name', updateGroup),
  of('delete', '/groups/:name', archiveGroup),
  of('get', '/:name', read),
  of('patch', '/:name', update),
  of('delete', '/:name', archive),
];

const isArchived = (definition: PropertyDefinition): boolean => definition.archivedAt !== null;
const asksArchived = (call: Call): boolean => call.query.get('archived') === 'true';
const noSuchProperty = (name: string): Refusal => notFound(`Property ${name} does not exist`);

function list(call: Call, type: ObjectType): Answer {
  const results = call.account
    .definitions(type)
    .all()
    .filter((definition) => isArchived(definition) === asksArchived(call))
    .map(definitionBody);
  return { status: 200, body: { results } };
}

function read(call: Call, type: ObjectType): Answer {
  const definition = call.account.definitions(type).get(call.param('name'));
  if (!definition || isArchived(definition) !== asksArchived(call))
    return refused(noSuchProperty(call.param('name')));
  return { status: 200, body: definitionBody(definition) };
}

function make(call: Call, type: ObjectType, sent: Fields): Result<PropertyDefinition, Refusal> {
  const definitions = call.account.definitions(type);
  const made = newDefinition(definitions, sent, call.account.now());
  if (!made.ok) return made;
  definitions.put(made.value);
  if (made.value.hasUniqueValue) call.account.store(type).keepUnique(made.value.name);
  return ok(made.value);
}

function create(call: Call, type: ObjectType): Answer {
  const made = make(call, type, fieldsOf(call.body));
  if (!made.ok) return refused(made.error);
  const headers = { Location: `/crm/properties/2026-09/${type.name}/${made.value.name}` };
  return { status: 201, headers, body: definitionBody(made.value) };
}

function eachOf(
  call: Call,
  inputs: readonly Fields[],
  status: 200 | 201,
  one: (input: Fields) => Result<PropertyDefinition, Refusal>,
): Answer {
  const results: unknown[] = [];
  const rows: RefusedRow[] = [];
  for (const input of inputs) {
    const done = one(input);
    if (done.ok) results.push(definitionBody(done.value));
    else rows.push({ refusal: done.error, context: { name: [textOf(input['name']) ?? ''] } });
  }
  return batchAnswer(call.account.now(), status, results, rows);
}

function createAll(call: Call, type: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostInputs);
  if (!inputs.ok) return refused(inputs.error);
  return eachOf(call, inputs.value, 201, (input) => make(call, type, input));
}

function readAll(call: Call, type: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostInputs);
  if (!inputs.ok) return refused(inputs.error);
  const archived = fieldsOf(call.body)['archived'] === true;
  return eachOf(call, inputs.value, 200, (input) => {
    const name = textOf(input['name']) ?? '';
    const definition = call.account.definitions(type).get(name);
    return definition && isArchived(definition) === archived ? ok(definition) : err(noSuchProperty(name));
  });
}

function update(call: Call, type: ObjectType): Answer {
  const definitions = call.account.definitions(type);
  const before = definitions.live(call.param('name'));
  if (!before) return refused(noSuchProperty(call.param('name')));
  const sent = fieldsOf(call.body);
  const group = textOf(sent['groupName']);
  if (group !== undefined && definitions.group(group)?.archived !== false)
    return refused(invalid(`Property group ${group} does not exist.`));
  const texts = ['label', 'description', 'groupName', 'type', 'fieldType'].filter((name) =>
    textOf(sent[name]),
  );
  const after: PropertyDefinition = {
    ...before,
    ...Object.fromEntries(texts.map((name) => [name, sent[name]])),
    ...(Array.isArray(sent['options']) ? { options: optionsOf(sent['options']) } : {}),
    ...(typeof sent['hidden'] === 'boolean' ? { hidden: sent['hidden'] } : {}),
    ...(typeof sent['displayOrder'] === 'number' ? { displayOrder: sent['displayOrder'] } : {}),
    updatedAt: call.account.now(),
  };
  definitions.put(after);
  return { status: 200, body: definitionBody(after) };
}

function put(call: Call, type: ObjectType, definition: PropertyDefinition): void {
  const at = call.account.now();
  call.account.definitions(type).put({ ...definition, archivedAt: at, updatedAt: at });
}

function archive(call: Call, type: ObjectType): Answer {
  const definition = call.account.definitions(type).live(call.param('name'));
  if (!definition) return refused(noSuchProperty(call.param('name')));
  if (definition.hubspotDefined) return refused(invalid(`Property ${definition.name} cannot be archived`));
  put(call, type, definition);
  return { status: 204 };
}

function archiveAll(call: Call, type: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostInputs);
  if (!inputs.ok) return refused(inputs.error);
  for (const input of inputs.value) {
    const definition = call.account.definitions(type).live(textOf(input['name']) ?? '');
    if (definition && !definition.hubspotDefined) put(call, type, definition);
  }
  return { status: 204 };
}

const liveGroup = (call: Call, type: ObjectType): PropertyGroup | undefined => {
  const group = call.account.definitions(type).group(call.param('name'));
  return group?.archived === false ? group : undefined;
};

const noSuchGroup = (call: Call): Answer =>
  refused(notFound(`Property group ${call.param('name')} does not exist`));

function listGroups(call: Call, type: ObjectType): Answer {
  const results = call.account
    .definitions(type)
    .groups()
    .filter((group) => !group.archived);
  return { status: 200, body: { results } };
}

function readGroup(call: Call, type: ObjectType): Answer {
  const group = liveGroup(call, type);
  return group ? { status: 200, body: group } : noSuchGroup(call);
}

function createGroup(call: Call, type: ObjectType): Answer {
  const sent = fieldsOf(call.body);
  const [name, label] = [textOf(sent['name']), textOf(sent['label'])];
  if (!name || !label)
    return refused(invalid('Invalid input JSON: Some required fields were not set: [label, name]'));
  if (call.account.definitions(type).group(name)?.archived === false)
    return refused({
      status: 409,
      category: 'OBJECT_ALREADY_EXISTS',
      message: `A property group named '${name}' already exists.`,
    });
  const displayOrder = typeof sent['displayOrder'] === 'number' ? sent['displayOrder'] : -1;
  const group = { name, label, displayOrder, archived: false };
  call.account.definitions(type).putGroup(group);
  const headers = { Location: `/crm/properties/2026-09/${type.name}/groups/${name}` };
  return { status: 201, headers, body: group };
}

function updateGroup(call: Call, type: ObjectType): Answer {
  const group = liveGroup(call, type);
  if (!group) return noSuchGroup(call);
  const after = { ...group, label: textOf(fieldsOf(call.body)['label']) ?? group.label };
  call.account.definitions(type).putGroup(after);
  return { status: 200, body: after };
}

function archiveGroup(call: Call, type: ObjectType): Answer {
  const group = liveGroup(call, type);
  if (!group) return noSuchGroup(call);
  const definitions = call.account.definitions(type);
  if (definitions.all().some((one) => one.groupName === group.name && !isArchived(one)))
    return refused(
      invalid("Can't delete or purge a group with active properties", {
        subCategory: 'PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES',
      }),
    );
  definitions.putGroup({ ...group, archived: true });
  return { status: 204 };
}
