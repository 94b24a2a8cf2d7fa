import type { ChildRelationship, ObjectType } from '../definitions.ts';
import type { WireRow } from '../org.ts';
import type { Asked } from '../soql/asked.ts';
import type { Asking } from '../soql/asking.ts';
import { resolvePath } from '../soql/paths.ts';
import { answer } from '../soql/index.ts';
import { readCondition } from './read-condition.ts';
import { AuraError, isFields, listOf, textOf, textsOf, type Fields } from './sent.ts';

const mostRows = 2000;
const readable = new Set([
  'account',
  'contact',
  'event',
  'lead',
  'opportunity',
  'opportunitycompetitor',
  'opportunitycontactrole',
  'opportunityfieldhistory',
  'opportunityhistory',
  'opportunitystage',
  'plumbline_event__c',
  'plumbline_model_part__c',
  'recordtype',
  'stage_gate__c',
  'task',
  'user',
  'win_loss__c',
]);

interface Hidden {
  readonly path: string;
  readonly why: 'notVisible' | 'notInOrg';
}

/** What the class answers to one question: rows without what the person may not see, and what that was. */
export interface Read {
  readonly rows: readonly WireRow[];
  readonly hidden: readonly Hidden[];
  readonly next: null;
}

/** The twin of PlumblineQuery.cls: one question, asked with the rights of the person. */
export function readRows(asking: Asking, question: Fields): Read {
  const type = typeIn(asking, textOf(question['object']));
  const hidden: Hidden[] = [];
  if (!asking.org.canSee(asking.user, type.name)) {
    for (const path of textsOf(question['fields'])) hidden.push({ path, why: 'notVisible' });
    return { rows: [], hidden, next: null };
  }
  const children = listOf(question['children']).flatMap(
    (child) => childOf(asking, type, child, hidden) ?? [],
  );
  const asked = { ...askedOf(asking, type, question, '', hidden), children };
  const found = answer(asking, asked);
  if (!found.ok) throw new AuraError(found.error.message);
  return { rows: found.value.records.map(withoutNulls), hidden, next: null };
}

function typeIn({ org }: Asking, name: string): ObjectType {
  const type = readable.has(name.toLowerCase()) ? org.object(name) : undefined;
  if (!type) throw new AuraError(`Plumbline reads no ${name} here.`);
  return type;
}

function askedOf(
  asking: Asking,
  type: ObjectType,
  question: Fields,
  prefix: string,
  hidden: Hidden[],
): Asked {
  const columns = new Map([['Id', 'Id']]);
  for (const path of textsOf(question['fields'])) {
    const found = resolvePath(asking, type.name, path);
    if (found.ok) columns.set(found.value.names.join('.'), path);
    else
      hidden.push({ path: prefix + path, why: isThere(asking, type.name, path) ? 'notVisible' : 'notInOrg' });
  }
  const limit =
    typeof question['limit'] === 'number' ? question['limit'] : prefix === '' ? mostRows : Infinity;
  return {
    object: type.name,
    fields: [...columns.keys()],
    where: readCondition(asking, type.name, question['where']),
    orderBy: listOf(question['orderBy'])
      .filter(({ field }) => resolvePath(asking, type.name, textOf(field)).ok)
      .map(({ field, descending }) => ({
        path: textOf(field),
        isDescending: descending === true,
        nullsLast: false,
      })),
    limit: Math.min(limit, mostRows),
    offset: 0,
    children: [],
  };
}

/** Whether the org has the field, whoever may see it. */
function isThere(asking: Asking, object: string, path: string): boolean {
  return resolvePath({ ...asking, user: asking.org.admin }, object, path).ok;
}

function childOf(asking: Asking, parent: ObjectType, child: Fields, hidden: Hidden[]): Asked | null {
  const name = textOf(child['relationship']);
  const prefix = `${name}:`;
  const relationship = relationshipOf(asking, parent, name);
  const type = relationship && asking.org.object(relationship.childSObject);
  if (!relationship || !type || !asking.org.canSee(asking.user, type.name)) {
    hidden.push({ path: `${prefix}Id`, why: relationship ? 'notVisible' : 'notInOrg' });
    return null;
  }
  return { ...askedOf(asking, type, child, prefix, hidden), object: relationship.relationshipName };
}

const relationshipOf = ({ org }: Asking, parent: ObjectType, name: string): ChildRelationship | undefined =>
  org.children(parent.name).find((one) => one.relationshipName.toLowerCase() === name.toLowerCase());

/** `JSON.serialize` leaves out fields of a row that hold nothing. */
function withoutNulls(row: WireRow): WireRow {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, cleaned(name, value)]),
  );
}

function cleaned(name: string, value: unknown): unknown {
  if (name === 'attributes' || !isFields(value)) return value;
  const { records } = value;
  return Array.isArray(records)
    ? { ...value, records: listOf(records).map(withoutNulls) }
    : withoutNulls(value);
}
