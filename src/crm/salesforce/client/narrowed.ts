import type { ChildQuery, FieldPath, Query, Where } from '../org.ts';
import type { Described, DescribedField } from './described.ts';
import { isFieldPath } from './soql-text.ts';

/** What is known of an object: null when it is not there for this person, undefined when nobody has looked. */
export type Known = (object: string) => Described | null | undefined;

/** A path that leads nowhere, and the object and the name at which it ends. */
export interface Missing {
  /** As asked; of children after the relationship and a colon. */
  readonly path: string;
  readonly object: string;
  /** Null where the object itself is missing. */
  readonly name: string | null;
}

/** A query without what cannot be asked for. */
export interface Narrowed {
  /** Null when nothing can be found: the object is not there, or the rows are chosen by a field that is not. */
  readonly query: Query | null;
  readonly missing: readonly Missing[];
  /** Objects that must be looked at before it is known. */
  readonly unseen: readonly string[];
}

/** Leaves out what is known to be missing; what nobody has looked at is taken to be there. */
export function narrowed(query: Query, known: Known): Narrowed {
  const walk = new Walk(known);
  if (walk.object(query.object) === null)
    return { query: null, missing: allMissing(query), unseen: [...walk.unseen] };
  const fields = query.fields.filter((path) => walk.leads(query.object, path, ''));
  const canChoose = pathsIn(query.where).filter((path) => !walk.leads(query.object, path, '')).length === 0;
  const orderBy = query.orderBy?.filter(({ field }) => walk.leads(query.object, field, ''));
  const children = query.children?.flatMap((child) => narrowedChild(query.object, child, walk));
  const left = { ...query, fields, ...(orderBy && { orderBy }), ...(children && { children }) };
  return { query: canChoose ? left : null, missing: [...walk.missing.values()], unseen: [...walk.unseen] };
}

function narrowedChild(parent: string, child: ChildQuery, walk: Walk): readonly ChildQuery[] {
  const prefix = `${child.relationship}:`;
  const of = walk.object(parent);
  if (walk.object(child.object) === null || (of && !of.children.has(child.relationship.toLowerCase()))) {
    for (const path of child.fields) walk.miss({ path: prefix + path, object: child.object, name: null });
    return [];
  }
  const fields = child.fields.filter((path) => walk.leads(child.object, path, prefix));
  const orderBy = child.orderBy?.filter(({ field }) => walk.leads(child.object, field, prefix));
  const chosenBy = child.where ? pathsIn(child.where) : [];
  const canChoose = chosenBy.filter((path) => !walk.leads(child.object, path, prefix)).length === 0;
  return canChoose ? [{ ...child, fields, ...(orderBy && { orderBy }) }] : [];
}

const allMissing = ({ object, fields, children = [] }: Query): readonly Missing[] => [
  ...fields.map((path) => ({ path, object, name: null })),
  ...children.flatMap((child) =>
    child.fields.map((path) => ({
      path: `${child.relationship}:${path}`,
      object: child.object,
      name: null,
    })),
  ),
];

/** The fields by which rows are chosen. */
function pathsIn(where: Where): readonly FieldPath[] {
  if ('all' in where) return where.all.flatMap(pathsIn);
  if ('any' in where) return where.any.flatMap(pathsIn);
  return [where.field];
}

/** Follows paths from object to object, and notes what it did not find. */
class Walk {
  readonly missing = new Map<string, Missing>();
  readonly unseen = new Set<string>();
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  object(name: string): Described | null | undefined {
    const described = this.#known(name);
    if (described === undefined) this.unseen.add(name);
    return described;
  }

  miss(missing: Missing): void {
    this.missing.set(missing.path, missing);
  }

  /** True when the path leads to a field, as far as anybody knows. */
  leads(object: string, path: FieldPath, prefix: string): boolean {
    const end = isFieldPath(path) ? this.#end(object, path.split('.')) : { object, name: path };
    if (end) this.miss({ path: prefix + path, ...end });
    return end === null;
  }

  /** Where a path ends before its end; null when it leads to a field. */
  #end(object: string, steps: readonly string[]): Omit<Missing, 'path'> | null {
    const described = this.object(object);
    if (described === undefined) return null;
    if (described === null) return { object, name: null };
    const [step = '', ...rest] = steps;
    if (rest.length === 0) return described.fields.has(step.toLowerCase()) ? null : { object, name: step };
    const ends = (described.parents.get(step.toLowerCase()) ?? []).map((parent) => this.#end(parent, rest));
    // A relationship may lead to several objects; one that has the field is enough.
    if (ends.includes(null)) return null;
    return ends[0] ?? { object, name: step };
  }
}

/** The field that a path leads to; null where nobody has looked, or there is none. */
export function fieldAt(object: string, path: FieldPath, known: Known): DescribedField | null {
  const [step = '', ...rest] = path.toLowerCase().split('.');
  const described = known(object);
  if (!described) return null;
  if (rest.length === 0) return described.fields.get(step) ?? null;
  for (const parent of described.parents.get(step) ?? []) {
    const found = fieldAt(parent, rest.join('.'), known);
    if (found) return found;
  }
  return null;
}
