import { err, ok, type Result } from '../../../base/result.ts';
import type { Account } from '../account.ts';
import { instantText } from '../instants.ts';
import { invalid, refused, type Answer, type Refusal } from '../refusals.ts';
import type { Source } from '../sources.ts';
import type { AssociationType } from '../store/association-types.ts';
import type { End } from '../store/associations.ts';
import type { ObjectType } from '../store/object-types.ts';
import { associate, dissociate } from '../write/commit.ts';
import { withType, type Call, type Route } from './route.ts';
import { countIn, fieldsOf, idOf } from './sent.ts';

const mostNested = 100;
const mostOnAPage = 500;
const base = '/crm/objects/2026-09/:from/:id/associations';

/** What one record belongs with. */
export const objectAssociationRoutes: readonly Route[] = [
  {
    method: 'get',
    path: `${base}/:to`,
    answer: (call) => withEnds(call, (from, to) => list(call, from, to)),
  },
  {
    method: 'put',
    path: `${base}/default/:to/:toId`,
    answer: (call) => withEnds(call, (from, to) => addDefault(call, from, to)),
  },
  {
    method: 'put',
    path: `${base}/:to/:toId`,
    answer: (call) => withEnds(call, (from, to) => addLabels(call, from, to)),
  },
  {
    method: 'delete',
    path: `${base}/:to/:toId`,
    answer: (call) =>
      withEnds(call, (from, to) => {
        dissociate(call.account, from, { typeId: to.id, id: call.param('toId') }, undefined, call.source);
        return { status: 204 };
      }),
  },
];

const withEnds = (call: Call, answer: (from: End, to: ObjectType) => Answer): Answer =>
  withType(call, 'from', (from) =>
    withType(call, 'to', (to) => answer({ typeId: from.id, id: call.param('id') }, to)),
  );

/** Live records of a kind that a record belongs with, in the order they were put together. */
export const neighbours = (
  account: Account,
  from: End,
  toTypeId: string,
): readonly (readonly [string, readonly AssociationType[]])[] =>
  [...account.associations.of(from, toTypeId)]
    .filter(([id]) => account.live({ typeId: toTypeId, id }) !== undefined)
    .map(([id, types]) => [id, [...types].sort((a, b) => b.typeId - a.typeId)] as const);

/** One association on the wire. */
const associatedBody = ([toObjectId, types]: readonly [string, readonly AssociationType[]]): Readonly<
  Record<string, unknown>
> => ({
  toObjectId,
  associationTypes: types.map(({ category, typeId, label }) => ({ category, typeId, label })),
});

/** The `associations` of a record that was read with them: one entry a record and way; nothing for kinds it has none of. */
export function nestedAssociations(
  account: Account,
  from: End,
  kinds: readonly string[],
): { readonly associations?: Readonly<Record<string, unknown>> } {
  const shown: Record<string, unknown> = {};
  for (const kind of kinds) {
    const type = account.types.find(kind);
    if (!type) continue;
    const found = neighbours(account, from, type.id);
    const results = found
      .slice(0, mostNested)
      .flatMap(([id, types]) => [...types].reverse().map(({ name }) => ({ id, type: name })));
    const after = found[mostNested]?.[0];
    const link = `/crm/objects/2026-09/${from.typeId}/${from.id}/associations/${type.name}?after=${after}`;
    if (results.length > 0)
      shown[type.name] = { results, ...(after === undefined ? {} : { paging: { next: { after, link } } }) };
  }
  return Object.keys(shown).length > 0 ? { associations: shown } : {};
}

function list(call: Call, from: End, to: ObjectType): Answer {
  const limit = countIn(call.query, 'limit', mostOnAPage, mostOnAPage);
  return { status: 200, body: page(neighbours(call.account, from, to.id), call.query.get('after'), limit) };
}

/** A page of associations, from the id that `after` names. */
export function page(
  found: readonly (readonly [string, readonly AssociationType[]])[],
  after: string | null,
  limit = mostOnAPage,
): { readonly results: readonly unknown[]; readonly paging?: unknown } {
  const start =
    after === null
      ? 0
      : Math.max(
          0,
          found.findIndex(([id]) => id === after),
        );
  const next = found[start + limit]?.[0];
  return {
    results: found.slice(start, start + limit).map(associatedBody),
    ...(next === undefined ? {} : { paging: { next: { after: next, link: `?after=${next}` } } }),
  };
}

const missingEnd = (account: Account, ends: readonly End[]): Refusal | null => {
  const gone = ends.filter((end) => account.live(end) === undefined);
  if (gone.length === 0) return null;
  return invalid('One or more associations are invalid', {
    context: { INVALID_OBJECT_IDS: gone.map(({ typeId, id }) => `${typeId}=${id} is not valid`) },
  });
};

function addDefault(call: Call, from: End, toType: ObjectType): Answer {
  const to = { typeId: toType.id, id: call.param('toId') };
  const type = call.account.associations.plain(from.typeId, to.typeId);
  const problem = missingEnd(call.account, [from, to]);
  if (problem) return refused(problem);
  if (!type) return refused(invalid(`No default association exists between ${from.typeId} and ${to.typeId}`));
  associate(call.account, from, to, type, call.source);
  return { status: 200, body: defaultBody(call.account, [{ from, to, type }]) };
}

/** The answer to having put records together without a label, both directions. */
export function defaultBody(
  account: Account,
  made: readonly { readonly from: End; readonly to: End; readonly type: AssociationType }[],
): unknown {
  const moment = instantText(account.now());
  const one = (from: End, to: End, { category, typeId }: { category: string; typeId: number }): unknown => ({
    from: { id: from.id },
    to: { id: to.id },
    associationSpec: { associationCategory: category, associationTypeId: typeId },
  });
  const results = made.flatMap(({ from, to, type }) => [
    one(from, to, type),
    one(to, from, { category: type.category, typeId: type.inverseId }),
  ]);
  return { status: 'COMPLETE', results, startedAt: moment, completedAt: moment };
}

function addLabels(call: Call, from: End, toType: ObjectType): Answer {
  const to = { typeId: toType.id, id: call.param('toId') };
  const types = typesOf(call.account, from.typeId, to.typeId, call.body);
  if (!types.ok) return refused(types.error);
  const problem = missingEnd(call.account, [from, to]);
  if (problem) return refused(problem);
  for (const type of types.value) associate(call.account, from, to, type, call.source);
  return { status: 201, body: labelsBody(from, to, types.value) };
}

/** The answer to having put two records together with labels. */
export const labelsBody = (from: End, to: End, types: readonly AssociationType[]): unknown => ({
  fromObjectTypeId: from.typeId,
  fromObjectId: from.id,
  toObjectTypeId: to.typeId,
  toObjectId: to.id,
  labels: types.flatMap(({ label }) => (label === null ? [] : [label])),
});

/** The ways that a list of specs names; each must lead from the one kind to the other. */
export function typesOf(
  account: Account,
  from: string,
  to: string,
  specs: unknown,
): Result<readonly AssociationType[], Refusal> {
  if (!Array.isArray(specs) || specs.length === 0)
    return err(invalid('At least one association type must be given'));
  const types: AssociationType[] = [];
  for (const spec of specs.map(fieldsOf)) {
    const type = account.associations.type(
      String(spec['associationCategory']),
      Number(spec['associationTypeId']),
    );
    if (!type) return err(invalid(`Unable to find association type ${String(spec['associationTypeId'])}`));
    if (type.from !== from)
      return err(
        invalid(`invalid from object type ${from} for associations to be created. expected: ${type.from}`),
      );
    if (type.to !== to)
      return err(
        invalid(`invalid to object type ${to} for associations to be created. expected: ${type.to}`),
      );
    types.push(type);
  }
  return ok(types);
}

/** Checks the associations that come with a new record, and gives what makes them once it is there. */
export function checkAssociations(
  account: Account,
  type: ObjectType,
  sent: unknown,
): Result<readonly ((from: End, source: Source) => void)[], Refusal> {
  const links: ((from: End, source: Source) => void)[] = [];
  for (const one of Array.isArray(sent) ? sent.map(fieldsOf) : []) {
    const specs = Array.isArray(one['types']) ? one['types'].map(fieldsOf) : [];
    const first = account.associations.type(
      String(specs[0]?.['associationCategory']),
      Number(specs[0]?.['associationTypeId']),
    );
    const types = typesOf(account, type.id, first?.to ?? '', specs);
    if (!types.ok) return types;
    const to = { typeId: first?.to ?? '', id: idOf(fieldsOf(one['to'])['id']) };
    const problem = missingEnd(account, [to]);
    if (problem) return err(problem);
    for (const way of types.value) links.push((from, source) => associate(account, from, to, way, source));
  }
  return ok(links);
}
