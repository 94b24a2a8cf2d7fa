import { err, ok, type Result } from '../../../base/result.ts';
import type { QueryProblem, StoredRow, WireRow } from '../org.ts';
import type { Asking } from './asking.ts';
import type { Asked } from './asked.ts';
import { noSuchObject, resolvePath, stepTo, valueOf, type ParentStep, type Path } from './paths.ts';
import { rowsAsked } from './rows-asked.ts';

/** Makes of a row what goes over the wire. */
export type Projector = (row: StoredRow) => WireRow;

type Part = readonly [name: string, read: (row: StoredRow) => unknown];

/** What rows of one object show: fields, and parents with what they show, in the order in which they were named. */
interface Level {
  readonly fields: Map<string, Path>;
  readonly parents: Map<string, { readonly step: ParentStep; readonly level: Level }>;
  readonly order: string[];
}

const apiVersion = 'v67.0';

/** What the API puts first in every row. */
const attributesOf = (row: StoredRow): WireRow => ({
  type: row.object,
  url: `/services/data/${apiVersion}/sobjects/${row.object}/${row.id}`,
});

/** Prepares the rows of a question: its fields, parents nested, children with their own rows. */
export function projector(asking: Asking, asked: Asked): Result<Projector, QueryProblem> {
  const type = asking.org.object(asked.object);
  if (!type) return err(noSuchObject(asked.object));
  const top = newLevel();
  for (const field of asked.fields) {
    const problem = place(asking, [type.name], top, field);
    if (problem) return err(problem);
  }
  const children: Part[] = [];
  for (const child of asked.children) {
    const part = childPart(asking, type.name, child);
    if (!part.ok) return part;
    children.push(part.value);
  }
  const own = shown(top);
  return ok((row) => ({
    ...own(row),
    ...Object.fromEntries(children.map(([name, read]) => [name, read(row)])),
  }));
}

const newLevel = (): Level => ({ fields: new Map(), parents: new Map(), order: [] });

function place(
  asking: Asking,
  objects: readonly string[],
  level: Level,
  written: string,
): QueryProblem | null {
  const whole = resolvePath(asking, objects[0] ?? '', written);
  if (!whole.ok) return whole.error;
  let at = level;
  let of = objects;
  for (const name of whole.value.names.slice(0, -1)) {
    const step = stepTo(asking, of, name);
    if (!step) return noSuchObject(name);
    const known = at.parents.get(name) ?? { step, level: newLevel() };
    if (!at.parents.has(name)) at.order.push(name);
    at.parents.set(name, known);
    at = known.level;
    of = step.reference.referenceTo;
  }
  const name = whole.value.field.name;
  if (at.fields.has(name))
    return { errorCode: 'MALFORMED_QUERY', message: `duplicate field selected: ${written}` };
  at.fields.set(name, whole.value);
  at.order.push(name);
  return null;
}

function shown(level: Level): Projector {
  const parts = level.order.map((name): Part => {
    const parent = level.parents.get(name);
    const path = level.fields.get(name);
    if (!parent) return [name, (row) => (path ? valueOf(row, path.field) : null)];
    const show = shown(parent.level);
    return [
      name,
      (row) => {
        const found = parent.step.parent(row);
        return found && show(found);
      },
    ];
  });
  return (row) => ({
    attributes: attributesOf(row),
    ...Object.fromEntries(parts.map(([name, read]) => [name, read(row)])),
  });
}

function childPart(asking: Asking, object: string, child: Asked): Result<Part, QueryProblem> {
  const wanted = child.object.toLowerCase();
  const relationship = asking.org
    .children(object)
    .find((one) => one.relationshipName.toLowerCase() === wanted);
  if (!relationship || !asking.org.canSee(asking.user, relationship.childSObject))
    return err({
      errorCode: 'INVALID_TYPE',
      message: `Didn't understand relationship '${child.object}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
    });
  const asked = { ...child, object: relationship.childSObject };
  const show = projector(asking, asked);
  if (!show.ok) return show;
  const checked = rowsAsked(asking, asked, []);
  if (!checked.ok) return checked;
  const read = (row: StoredRow): unknown => {
    const found = rowsAsked(
      asking,
      asked,
      asking.org.rowsWith(asked.object, relationship.field, row.id).toSorted(byId),
    );
    const records = found.ok ? found.value.map(show.value) : [];
    return records.length === 0 ? null : { totalSize: records.length, done: true, records };
  };
  return ok([relationship.relationshipName, read]);
}

const byId = (one: StoredRow, other: StoredRow): number => (one.id < other.id ? -1 : 1);
