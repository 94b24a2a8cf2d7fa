import { err, ok, type Result } from '../../../base/result.ts';
import { objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import { askObject, reading, unreadable } from './asking.ts';
import type { Calls } from './call.ts';

/** A field that the one who asks may read. */
export interface DescribedField {
  readonly name: string;
  /** `currency`, `multipicklist`, …, as describe tells it. */
  readonly type: string;
}

/** An object as the one who asks may see it. Names are looked up in small letters, since Salesforce takes any case. */
export interface Described {
  readonly name: string;
  readonly fields: ReadonlyMap<string, DescribedField>;
  /** The objects behind each relationship to a parent: `account` → `Account`, `win_loss__r` → `Win_Loss__c`. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  /** The object behind each relationship to children. */
  readonly children: ReadonlyMap<string, string>;
}

/**
 * What describe told of the objects that somebody asked about and may not see all of; kept for ten minutes. Those who
 * ask at the same time share one answer.
 */
export class DescribedObjects {
  readonly #calls: Calls;
  readonly #objects = new Map<string, Kept<Described | null>>();
  readonly #asking = new Map<string, Promise<Result<Described | null, CrmError>>>();
  readonly #existing = new Map<string, Kept<Promise<ReadonlySet<string> | null>>>();

  constructor(calls: Calls) {
    this.#calls = calls;
  }

  /** What is kept: null for an object that is not there, undefined when nothing is. */
  kept(object: string): Described | null | undefined {
    const kept = this.#objects.get(object.toLowerCase());
    return kept && kept.until > this.#calls.timing.now() ? kept.value : undefined;
  }

  /** What is kept, or asked for now; null for an object that is not there, or not for this person. */
  async describe(object: string): Promise<Result<Described | null, CrmError>> {
    const kept = this.kept(object);
    if (kept !== undefined) return ok(kept);
    const name = object.toLowerCase();
    const asking = this.#asking.get(name) ?? this.#ask(object);
    this.#asking.set(name, asking);
    const described = await asking;
    this.#asking.delete(name);
    return described;
  }

  async #ask(object: string): Promise<Result<Described | null, CrmError>> {
    const what = `the description of ${object}`;
    const reply = await askObject(this.#calls, reading(describePath(object)), what);
    if (!reply.ok && reply.error.kind !== 'notFound') return reply;
    const described = reply.ok ? describedIn(reply.value) : null;
    if (reply.ok && described === null) return err(unreadable(what));
    this.#objects.set(object.toLowerCase(), this.#keep(described));
    return ok(described);
  }

  /**
   * Names, in small letters, of the fields and relationships that an object has, whoever may see them; empty for an
   * object that is not there, null when it cannot be told.
   *
   * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_fielddefinition.htm
   */
  existing(object: string): Promise<ReadonlySet<string> | null> {
    const kept = this.#existing.get(object.toLowerCase());
    if (kept && kept.until > this.#calls.timing.now()) return kept.value;
    const names = this.#namesOf(object);
    this.#existing.set(object.toLowerCase(), this.#keep(names));
    void names.then((told) => told ?? this.#existing.delete(object.toLowerCase()));
    return names;
  }

  async #namesOf(object: string): Promise<ReadonlySet<string> | null> {
    if (!/^\w+$/.test(object)) return null;
    // This object takes one comparison for equality, and little else.
    const soql = `SELECT QualifiedApiName, RelationshipName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = '${object}'`;
    const reply = await askObject(this.#calls, reading(`/query?q=${encodeURIComponent(soql)}`), 'fields');
    if (!reply.ok) return null;
    const rows = objectsOf(reply.value['records']);
    const names = rows.flatMap((row) => [row['QualifiedApiName'], row['RelationshipName']]);
    return new Set(names.filter((name) => typeof name === 'string').map((name) => name.toLowerCase()));
  }

  #keep<T>(value: T): Kept<T> {
    return { value, until: this.#calls.timing.now() + keptMs };
  }
}

interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

const keptMs = 600_000;

const describePath = (object: string): string => `/sobjects/${encodeURIComponent(object)}/describe`;

function describedIn(answer: JsonObject): Described | null {
  const name = textOf(answer['name']);
  if (name === null || !Array.isArray(answer['fields'])) return null;
  const fields = objectsOf(answer['fields']);
  const named = (member: unknown): string => (textOf(member) ?? '').toLowerCase();
  return {
    name,
    fields: new Map(
      fields.map((field) => [
        named(field['name']),
        { name: textOf(field['name']) ?? '', type: textOf(field['type']) ?? '' },
      ]),
    ),
    parents: new Map(
      fields
        .filter((field) => textOf(field['relationshipName']) !== null)
        .map((field) => [named(field['relationshipName']), textsOf(field['referenceTo'])]),
    ),
    children: new Map(
      objectsOf(answer['childRelationships'])
        .filter((child) => textOf(child['relationshipName']) !== null)
        .map((child) => [named(child['relationshipName']), textOf(child['childSObject']) ?? '']),
    ),
  };
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
