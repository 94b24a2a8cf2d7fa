import { err, ok, type Result } from '../../../base/result.ts';
import type { ChildRelationship, Field, FieldSeed, ObjectSeed, ObjectType } from '../definitions.ts';
import { fieldsIn, standardObject } from '../standard/table.ts';
import { standardObjects } from '../standard/index.ts';
import { newField, picklistOf } from './new-field.ts';

const key = (name: string): string => name.toLowerCase();
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const firstCustom = 'a';

/** Where a custom field of both activities is defined in metadata; describe has it on Task and on Event. */
const sharedBy: Readonly<Record<string, readonly string[]>> = { activity: ['Task', 'Event'] };

/** The objects and fields of an org, found by name in any case. */
export class Schema {
  readonly #objects = new Map<string, ObjectType>();
  readonly #fields = new Map<string, ReadonlyMap<string, Field>>();
  readonly #prefixes = new Map<string, string>();
  readonly #children = new Map<string, readonly ChildRelationship[]>();
  #customObjects = 0;

  constructor(hasCurrencies: boolean) {
    for (const type of standardObjects())
      if (hasCurrencies || type.name !== 'CurrencyType') this.#put(hasCurrencies ? withCurrency(type) : type);
  }

  /** Every object, in the order of definition. */
  objects(): readonly ObjectType[] {
    return [...this.#objects.values()];
  }

  object(name: string): ObjectType | undefined {
    return this.#objects.get(key(name));
  }

  field(object: string, name: string): Field | undefined {
    return this.#fields.get(key(object))?.get(key(name));
  }

  /** The object whose ids begin so. */
  objectOfPrefix(prefix: string): ObjectType | undefined {
    return this.object(this.#prefixes.get(prefix) ?? '');
  }

  /** Which rows point to an object under a name. */
  children(object: string): readonly ChildRelationship[] {
    const kept = this.#children.get(key(object));
    if (kept) return kept;
    const found = this.objects().flatMap((child) =>
      child.fields.flatMap((field): readonly ChildRelationship[] =>
        field.childRelationshipName !== null && field.referenceTo.some((to) => key(to) === key(object))
          ? [
              {
                relationshipName: field.childRelationshipName,
                childSObject: child.name,
                field: field.name,
                cascadeDelete: field.masterDetail,
              },
            ]
          : [],
      ),
    );
    this.#children.set(key(object), found);
    return found;
  }

  /** Makes an object, or adds to one. Everything wrong is told; what is right is there all the same. */
  define(seed: ObjectSeed): Result<null, readonly string[]> {
    const targets = sharedBy[key(seed.fullName)] ?? [seed.fullName];
    const problems = targets.flatMap((name) => this.#define(name, seed));
    return problems.length > 0 ? err([...new Set(problems)]) : ok(null);
  }

  #define(name: string, seed: ObjectSeed): readonly string[] {
    const type = this.object(name) ?? this.#newObject(name, seed);
    if (!type) return [`${name}: there is no such standard object here`];
    const made = (seed.fields ?? []).map((field) => this.#fieldOf(type, field));
    const fields = new Map(type.fields.map((field) => [key(field.name), field]));
    for (const field of made) if (field.ok) fields.set(key(field.value.name), field.value);
    this.#put({ ...type, fields: [...fields.values()] });
    return made.flatMap((field) => (field.ok ? [] : [`${name}.${field.error}`]));
  }

  #fieldOf(type: ObjectType, seed: FieldSeed): Result<Field, string> {
    const standard = type.fields.find((field) => key(field.name) === key(seed.fullName) && !field.custom);
    if (standard) return ok(changedStandard(standard, seed));
    return /__c$/i.test(seed.fullName)
      ? newField(seed)
      : err(`${seed.fullName}: a custom field ends in __c, and there is no standard field of this name here`);
  }

  #newObject(name: string, seed: ObjectSeed): ObjectType | null {
    if (!/__c$/i.test(name)) return null;
    const isNumbered = seed.nameField?.type === 'AutoNumber';
    const label = seed.label ?? name;
    const nameLine = `Name | ${seed.nameField?.label ?? 'Name'} | string 80 | name${isNumbered ? ' worked' : ''}`;
    const isDetail = (seed.fields ?? []).some(({ type }) => type === 'MasterDetail');
    const owner = isDetail ? '' : 'OwnerId | Owner ID | reference | -> User as Owner';
    const number = this.#customObjects++;
    const prefix = `${firstCustom}${alphabet[26 + Math.floor(number / 36)] ?? 'z'}${alphabet[(26 + number) % 36] ?? 'z'}`;
    return {
      ...standardObject(prefix, name, [label, seed.pluralLabel ?? `${label}s`], `${nameLine}\n${owner}`),
      custom: true,
    };
  }

  #put(type: ObjectType): void {
    this.#objects.set(key(type.name), type);
    this.#prefixes.set(type.keyPrefix, type.name);
    this.#fields.set(key(type.name), new Map(type.fields.map((field) => [key(field.name), field])));
    this.#children.clear();
  }
}

/** What can be changed of a standard field: its options, whether history is kept, its help. */
const changedStandard = (field: Field, seed: FieldSeed): Field => ({
  ...field,
  ...(seed.valueSet
    ? { picklistValues: picklistOf(seed), restrictedPicklist: seed.valueSet.restricted ?? false }
    : {}),
  ...(seed.trackHistory === undefined ? {} : { trackHistory: seed.trackHistory }),
  ...(seed.inlineHelpText === undefined ? {} : { inlineHelpText: seed.inlineHelpText }),
});

const withoutCurrency = new Set([
  'RecordType',
  'OpportunityStage',
  'CurrencyType',
  'OpportunityFieldHistory',
  'AccountHistory',
]);

function withCurrency(type: ObjectType): ObjectType {
  if (withoutCurrency.has(type.name)) return type;
  const more = type.name === 'User' ? 'DefaultCurrencyIsoCode | Default Currency ISO Code | picklist' : '';
  return {
    ...type,
    fields: [...type.fields, ...fieldsIn(`CurrencyIsoCode | Currency ISO Code | picklist\n${more}`)],
  };
}
