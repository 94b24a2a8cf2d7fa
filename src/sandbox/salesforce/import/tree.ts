import { err, ok, type Result } from '../../../base/result.ts';
import type { FieldSeed, ObjectSeed, RowSeed, Seed, Value } from '../seed.ts';
import { standardObjects } from '../standard/index.ts';
import { LeftOvers, type LeftOver } from './left-over.ts';

/** What came of sObject tree files. */
export interface FromTree {
  readonly seed: Seed;
  readonly counts: Readonly<Record<string, number>>;
  readonly leftOver: readonly LeftOver[];
}

type Json = Readonly<Record<string, unknown>>;

interface TreeRecord {
  readonly object: string;
  readonly referenceId: string;
  readonly fields: Json;
  /** Where it is a child inside another record: the parent, and the relationship that it stands under. */
  readonly parent: { readonly record: TreeRecord; readonly relationship: string } | null;
}

const plan = 'data-plan.json';

/**
 * Reads the files that `sf data export tree` writes: records with `attributes` and references such as `@AccountRef1`, in
 * the order of a plan if there is one. Custom fields become text, number or checkbox as their values are; a field that
 * is neither custom nor known, and a reference that nothing has, is left out and told.
 * https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_test_data_example.htm
 */
export function importTree(files: ReadonlyMap<string, string>): Result<FromTree, readonly string[]> {
  const parsed = new Map<string, unknown>();
  const mistakes: string[] = [];
  for (const [file, text] of files) {
    try {
      parsed.set(file, JSON.parse(text));
    } catch (error) {
      mistakes.push(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const order = orderOf(parsed);
  mistakes.push(
    ...order
      .filter((file) => !files.has(file))
      .map((file) => `${plan} names ${file}, and there is no such file.`),
  );
  if (order.length === 0 && mistakes.length === 0) mistakes.push('No file holds records of an sObject tree.');
  if (mistakes.length > 0) return err(mistakes);
  return ok(seedOf(order.flatMap((file) => recordsIn(parsed.get(file)))));
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: Json, name: string): string => {
  const text = value[name];
  return typeof text === 'string' ? text : '';
};

const listIn = (value: unknown, name: string): readonly unknown[] => {
  const list = isJson(value) ? value[name] : undefined;
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
};

/** The files of the plan in its order, else every file with records. */
function orderOf(parsed: ReadonlyMap<string, unknown>): readonly string[] {
  const steps = parsed.get(plan);
  if (!Array.isArray(steps))
    return [...parsed.keys()].filter((file) => listIn(parsed.get(file), 'records').length > 0);
  return (steps as readonly unknown[]).flatMap((step) => listIn(step, 'files').map(String));
}

function recordsIn(file: unknown, parent: TreeRecord['parent'] = null): readonly TreeRecord[] {
  return listIn(file, 'records')
    .filter(isJson)
    .flatMap((sent) => {
      const attributes = isJson(sent['attributes']) ? sent['attributes'] : {};
      const record: TreeRecord = {
        object: textIn(attributes, 'type'),
        referenceId: textIn(attributes, 'referenceId'),
        fields: Object.fromEntries(Object.entries(sent).filter(([, value]) => !isJson(value))),
        parent,
      };
      const below = Object.entries(sent).filter(([, value]) => listIn(value, 'records').length > 0);
      return [
        record,
        ...below.flatMap(([relationship, value]) => recordsIn(value, { record, relationship })),
      ];
    });
}

/** The digits of a row's id, by the record; each object counts from 1. */
type Numbers = ReadonlyMap<TreeRecord, string>;

const standard = new Map(standardObjects().map((type) => [type.name, type]));

function seedOf(records: readonly TreeRecord[]): FromTree {
  const leftOvers = new LeftOvers();
  const numbers = numbered(records);
  const byReference = new Map(records.map((record) => [record.referenceId, record]));
  const objects = new Map<string, Map<string, FieldSeed>>();
  const rows: Record<string, RowSeed[]> = {};
  for (const record of records) {
    const type = standard.get(record.object);
    if (!type) {
      leftOvers.add(`${record.object}: no such object here`, '', 'left out');
      continue;
    }
    const fields: Record<string, Value> = {};
    for (const [name, value] of Object.entries(record.fields)) {
      const known = type.fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
      if (name.endsWith('__c')) define(objects, record.object, name, value);
      else if (!known) {
        leftOvers.add(`${record.object}.${name}: no such field here`, '', 'left out');
        continue;
      }
      const read = readValue(value, byReference, numbers);
      if (read === undefined)
        leftOvers.add(`${record.object}.${name}: nothing has this reference`, String(value), 'left blank');
      else fields[name] = read;
    }
    (rows[record.object] ??= []).push({
      id: numbers.get(record) ?? '1',
      fields: { ...fields, ...parentOf(record, numbers) },
    });
  }
  const made = [...objects].map(([fullName, fields]): ObjectSeed => ({
    fullName,
    fields: [...fields.values()],
  }));
  const counts = Object.fromEntries(Object.entries(rows).map(([object, list]) => [object, list.length]));
  return { seed: { objects: made, rows }, counts, leftOver: leftOvers.all() };
}

function numbered(records: readonly TreeRecord[]): Numbers {
  const counts = new Map<string, number>();
  return new Map(
    records.map((record) => {
      const number = (counts.get(record.object) ?? 0) + 1;
      counts.set(record.object, number);
      return [record, String(number)];
    }),
  );
}

function define(
  objects: Map<string, Map<string, FieldSeed>>,
  object: string,
  fullName: string,
  value: unknown,
): void {
  const fields = objects.get(object) ?? new Map<string, FieldSeed>();
  objects.set(object, fields);
  if (fields.has(fullName)) return;
  const label = fullName.replace(/__c$/, '').replaceAll('_', ' ');
  const type = typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Checkbox' : 'Text';
  fields.set(fullName, { fullName, label, type, ...(type === 'Number' ? { precision: 18, scale: 2 } : {}) });
}

/** Undefined for a reference that nothing has. */
function readValue(
  value: unknown,
  byReference: ReadonlyMap<string, TreeRecord>,
  numbers: Numbers,
): Value | undefined {
  if (typeof value === 'string' && value.startsWith('@')) {
    const meant = byReference.get(value.slice(1));
    return meant && `${meant.object}/${numbers.get(meant) ?? ''}`;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A child that stands inside its parent points to it by the field of that relationship. */
function parentOf({ object, parent }: TreeRecord, numbers: Numbers): Readonly<Record<string, Value>> {
  if (!parent) return {};
  const field = standard
    .get(object)
    ?.fields.find(
      ({ childRelationshipName, referenceTo }) =>
        childRelationshipName === parent.relationship && referenceTo.includes(parent.record.object),
    );
  return field ? { [field.name]: `${parent.record.object}/${numbers.get(parent.record) ?? ''}` } : {};
}
