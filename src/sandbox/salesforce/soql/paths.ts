import { err, ok, type Result } from '../../../base/result.ts';
import type { Field, Value } from '../definitions.ts';
import type { QueryProblem, StoredRow } from '../org.ts';
import type { Asking } from './asking.ts';

/** A way from a row to a value, through up to five parents. */
export interface Path {
  /** As defined: `Account`, `Owner`, `Name`. */
  readonly names: readonly string[];
  readonly field: Field;
  readonly read: (row: StoredRow) => Value;
}

/** A step to a parent. */
export interface ParentStep {
  /** `Account`. */
  readonly name: string;
  readonly reference: Field;
  readonly parent: (row: StoredRow) => StoredRow | null;
}

const mostParents = 5;
const advice = (ending: string, what: string): string =>
  `If you are attempting to use a custom ${what}, be sure to append the '${ending}' after the custom ${what} name. Please reference your WSDL or the describe call for the appropriate names.`;

/** `INVALID_TYPE`: the org has no such object, or hides it. */
export const noSuchObject = (name: string): QueryProblem => ({
  errorCode: 'INVALID_TYPE',
  message: `sObject type '${name}' is not supported. ${advice('__c', 'object').replace('custom object name', 'entity name')}`,
});

/** `INVALID_FIELD`: the object has no such field, or hides it from this person. */
const noSuchField = (object: string, name: string): QueryProblem => ({
  errorCode: 'INVALID_FIELD',
  message: `No such column '${name}' on entity '${object}'. ${advice('__c', 'field')}`,
});

const noSuchParent = (name: string): QueryProblem => ({
  errorCode: 'INVALID_FIELD',
  message: `Didn't understand relationship '${name}' in field path. ${advice('__r', 'relationship')}`,
});

/** Finds a path as somebody sees the org: `Account.Owner.Name`. */
export function resolvePath(asking: Asking, object: string, written: string): Result<Path, QueryProblem> {
  const names = written.split('.');
  const parents = names.slice(0, -1);
  if (parents.length > mostParents)
    return err({
      errorCode: 'INVALID_FIELD',
      message: `${written}: at most ${mostParents} parents in a path.`,
    });
  let objects: readonly string[] = [object];
  const steps: ParentStep[] = [];
  for (const name of parents) {
    const step = stepTo(asking, objects, name);
    if (!step) return err(noSuchParent(name));
    steps.push(step);
    objects = step.reference.referenceTo;
  }
  const field = fieldOf(asking, objects, names.at(-1) ?? '');
  if (!field) return err(noSuchField(objects.length > 1 ? 'Name' : (objects[0] ?? ''), names.at(-1) ?? ''));
  return ok({ names: [...steps.map(({ name }) => name), field.name], field, read: reader(steps, field) });
}

/** The parent of this name that rows of these objects have, as somebody sees them. */
export function stepTo(asking: Asking, objects: readonly string[], name: string): ParentStep | null {
  const wanted = name.toLowerCase();
  for (const object of objects) {
    const fields = asking.org.object(object)?.fields ?? [];
    const reference = fields.find((one) => one.relationshipName?.toLowerCase() === wanted);
    if (!reference?.relationshipName || !asking.org.visible(asking.user, object, reference.name)) continue;
    if (!reference.referenceTo.some((to) => asking.org.canSee(asking.user, to))) continue;
    const { relationshipName } = reference;
    return { name: relationshipName, reference, parent: (row) => parentOf(asking, row, reference) };
  }
  return null;
}

function parentOf({ org }: Asking, row: StoredRow, reference: Field): StoredRow | null {
  const id = row.values[reference.name];
  const parent = typeof id === 'string' ? org.rowById(id) : undefined;
  return parent && !parent.deleted ? parent : null;
}

/** The field of this name on one of the objects, if this person sees it. What may be of several kinds tells its `Type`. */
export function fieldOf({ org, user }: Asking, objects: readonly string[], name: string): Field | null {
  for (const object of objects) {
    const field = org.field(object, name);
    if (field && org.visible(user, object, field.name)) return field;
  }
  const named = objects.map((object) => org.field(object, 'Name')).find((field) => field !== undefined);
  return objects.length > 1 && name.toLowerCase() === 'type' && named ? { ...named, name: 'Type' } : null;
}

function reader(steps: readonly ParentStep[], field: Field): (row: StoredRow) => Value {
  return (row) => {
    let at: StoredRow | null = row;
    for (const step of steps) at = at && step.parent(at);
    return at ? valueOf(at, field) : null;
  };
}

/** The value of a field in a row. */
export const valueOf = (row: StoredRow, field: Field): Value =>
  row.values[field.name] ?? (field.name === 'Type' && !('Type' in row.values) ? row.object : null);
