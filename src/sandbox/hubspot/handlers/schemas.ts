import { invalid, missingScopes, notFound, refused, type Answer } from '../refusals.ts';
import { schemaBody, type CustomSchema } from '../store/custom-schemas.ts';
import { addSchema, associateKinds } from '../store/new-schema.ts';
import type { Call, Route } from './route.ts';
import { fieldsOf, textOf, textsOf } from './sent.ts';

const base = '/crm-object-schemas/2026-09/schemas';

// An app in an account without Enterprise cannot be granted the scopes of custom objects.
const ofEnterprise = (scope: string, answer: (call: Call) => Answer) => (call: Call) =>
  call.account.settings.tier === 'enterprise' ? answer(call) : refused(missingScopes([scope]));

const reading = (answer: (call: Call) => Answer): ((call: Call) => Answer) =>
  ofEnterprise('crm.schemas.custom.read', answer);
const writing = (answer: (call: Call) => Answer): ((call: Call) => Answer) =>
  ofEnterprise('crm.schemas.custom.write', answer);

/** Custom objects. */
export const schemaRoutes: readonly Route[] = [
  { method: 'get', path: base, answer: reading(list) },
  { method: 'post', path: base, answer: writing(create) },
  {
    method: 'get',
    path: `${base}/:type`,
    answer: reading((call) => withSchema(call, (one) => shown(call, one))),
  },
  {
    method: 'patch',
    path: `${base}/:type`,
    answer: writing((call) => withSchema(call, (one) => update(call, one))),
  },
  {
    method: 'delete',
    path: `${base}/:type`,
    answer: writing((call) => withSchema(call, (one) => remove(call, one))),
  },
  {
    method: 'post',
    path: `${base}/:type/associations`,
    answer: writing((call) => withSchema(call, (one) => associate(call, one))),
  },
];

function withSchema(call: Call, answer: (schema: CustomSchema) => Answer): Answer {
  const type = call.account.types.find(call.param('type'));
  const schema = type && call.account.schemas.get(type.id);
  return schema ? answer(schema) : refused(notFound(`No object schema ${call.param('type')}`));
}

function body(call: Call, schema: CustomSchema): Readonly<Record<string, unknown>> {
  const { account } = call;
  const properties = account.definitions(schema.type).all();
  return schemaBody(
    schema,
    properties.filter(({ archivedAt }) => archivedAt === null),
    account.associations.touching(schema.type.id),
  );
}

const shown = (call: Call, schema: CustomSchema): Answer => ({ status: 200, body: body(call, schema) });

function list(call: Call): Answer {
  const results = [...call.account.schemas.values()].map((schema) => body(call, schema));
  return { status: 200, body: { results } };
}

function create(call: Call): Answer {
  const sent = fieldsOf(call.body);
  const name = textOf(sent['name']) ?? '';
  // A name that is there already answers as if it had just been made.
  const same = [...call.account.schemas.values()].find((schema) => schema.name === name);
  if (same) return { status: 201, body: body(call, same) };
  const labels = fieldsOf(sent['labels']);
  const [singular, plural] = [textOf(labels['singular']), textOf(labels['plural'])];
  const added = addSchema(call.account, {
    name,
    description: textOf(sent['description']) ?? null,
    labels: { ...(singular === undefined ? {} : { singular }), ...(plural === undefined ? {} : { plural }) },
    primaryDisplayProperty: textOf(sent['primaryDisplayProperty']),
    secondaryDisplayProperties: textsOf(sent['secondaryDisplayProperties']),
    requiredProperties: textsOf(sent['requiredProperties']),
    searchableProperties: textsOf(sent['searchableProperties']),
    properties: Array.isArray(sent['properties']) ? sent['properties'].map(fieldsOf) : [],
    associatedObjects: textsOf(sent['associatedObjects']).map(plain),
  });
  return added.ok ? { status: 201, body: body(call, added.value) } : refused(added.error);
}

// Kinds are named `CONTACT` or `0-1` here.
const plain = (name: string): string => name.toLowerCase();

function update(call: Call, schema: CustomSchema): Answer {
  const sent = fieldsOf(call.body);
  const lists = ['requiredProperties', 'searchableProperties', 'secondaryDisplayProperties'].filter((name) =>
    Array.isArray(sent[name]),
  );
  const after: CustomSchema = {
    ...schema,
    ...Object.fromEntries(lists.map((name) => [name, textsOf(sent[name])])),
    description:
      sent['clearDescription'] === true ? null : (textOf(sent['description']) ?? schema.description),
    labels: { ...schema.labels, ...fieldsOf(sent['labels']) },
    primaryDisplayProperty: textOf(sent['primaryDisplayProperty']) ?? schema.primaryDisplayProperty,
    updatedAt: call.account.now(),
  };
  call.account.schemas.set(schema.type.id, after);
  return shown(call, after);
}

function remove(call: Call, schema: CustomSchema): Answer {
  const { account } = call;
  for (const record of account.store(schema.type).all())
    if (record.archivedAt === null)
      return refused(
        invalid(`Object type ${schema.type.id} cannot be deleted until all object records are deleted`, {
          subCategory: 'ObjectSchemaError.EXISTING_OBJECT_RECORDS',
        }),
      );
  account.schemas.delete(schema.type.id);
  account.types.remove(schema.type.id);
  return { status: 204 };
}

function associate(call: Call, schema: CustomSchema): Answer {
  const other = textOf(fieldsOf(call.body)['toObjectTypeId']) ?? '';
  const to = call.account.types.find(other);
  if (!to) return refused(invalid(`Invalid object or event type id ${other}`));
  associateKinds(call.account, schema.type, to.id);
  const made = call.account.associations.plain(schema.type.id, to.id);
  return {
    status: 201,
    body: {
      id: String(made?.typeId),
      fromObjectTypeId: schema.type.id,
      toObjectTypeId: to.id,
      name: made?.name,
    },
  };
}
