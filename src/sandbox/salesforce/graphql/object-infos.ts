import type { FieldNode } from 'graphql';
import type { Field, ObjectType } from '../definitions.ts';
import { dataTypes, picklistValues, valuesOf } from '../ui-api/object-info.ts';
import { keyOf, type Operation } from './document.ts';
import { isSent } from './read-filter.ts';

/** One object that is asked about. */
interface Input {
  readonly apiName: string;
  /** Null for every field. */
  readonly fieldNames: readonly string[] | null;
  readonly recordTypeIDs: readonly string[];
}

/**
 * What UI API tells of objects, their fields as the person sees them, and options by record type. It takes either
 * `apiNames` or `objectInfoInputs`.
 * https://developer.salesforce.com/docs/platform/graphql/guide/query-object-info.html
 */
export function objectInfos(operation: Operation, infos: FieldNode): unknown {
  const { org, user } = operation.asking;
  return inputsOf(operation, infos).map((input) => {
    const object = org.object(input.apiName);
    if (!object || !org.canSee(user, object.name)) return null;
    return selected(operation, infos, 'ObjectInfo', (name, node) =>
      infoValue(operation, object, input, name, node),
    );
  });
}

function inputsOf(operation: Operation, infos: FieldNode): readonly Input[] {
  const [names, inputs] = [
    operation.argument(infos, 'apiNames'),
    operation.argument(infos, 'objectInfoInputs'),
  ];
  if (Array.isArray(names) === Array.isArray(inputs)) {
    operation.problems.push('objectInfos takes either apiNames or objectInfoInputs.');
    return [];
  }
  if (Array.isArray(names))
    return names.map((apiName) => ({ apiName: String(apiName), fieldNames: null, recordTypeIDs: [] }));
  return (inputs as readonly unknown[]).filter(isSent).map((sent) => ({
    apiName: String(sent['apiName']),
    fieldNames: Array.isArray(sent['fieldNames']) ? sent['fieldNames'].map(String) : null,
    recordTypeIDs: Array.isArray(sent['recordTypeIDs']) ? sent['recordTypeIDs'].map(String) : [],
  }));
}

/** Says that the type has no such field. */
const unknown = Symbol('unknown');

/** The fields of a selection; those of a fragment on another type are left out. */
function selected(
  operation: Operation,
  parent: FieldNode,
  type: string,
  read: (name: string, node: FieldNode) => unknown,
): unknown {
  const entries = operation.fields(parent.selectionSet).flatMap(({ field, on }) => {
    if (on !== null && on !== type) return [];
    const value = read(field.name.value, field);
    if (value !== unknown) return [[keyOf(field), value] as const];
    operation.noField(field, type);
    return [];
  });
  return Object.fromEntries(entries);
}

function infoValue(
  operation: Operation,
  object: ObjectType,
  input: Input,
  name: string,
  node: FieldNode,
): unknown {
  const { org, user } = operation.asking;
  const asked = object.fields.filter(
    (field) =>
      org.visible(user, object.name, field.name) &&
      (input.fieldNames === null || input.fieldNames.includes(field.name)),
  );
  switch (name) {
    case 'ApiName':
      return object.name;
    case 'label':
    case 'labelPlural':
      return object[name];
    case 'fields':
      return asked.map((field) => fieldBody(operation, { object, field, input }, node));
    default:
      return unknown;
  }
}

interface Told {
  readonly object: ObjectType;
  readonly field: Field;
  readonly input: Input;
}

function fieldBody(operation: Operation, told: Told, node: FieldNode): unknown {
  const { org, user } = operation.asking;
  const { object, field, input } = told;
  const isList = field.type === 'picklist' || field.type === 'multipicklist';
  return selected(operation, node, isList ? 'PicklistField' : 'Field', (name) => {
    switch (name) {
      case 'ApiName':
        return field.name;
      case 'label':
      case 'custom':
        return field[name];
      case 'dataType':
        return dataTypes[field.type].toUpperCase();
      case 'updateable':
        return field.updateable && org.editable(user, object.name, field.name);
      case 'picklistValuesByRecordTypeIDs':
        return input.recordTypeIDs.map((recordTypeID) => ({
          recordTypeID,
          picklistValues: (
            picklistValues(field, valuesOf(org, field.name, recordTypeID)) as { values: readonly unknown[] }
          ).values,
        }));
      default:
        return unknown;
    }
  });
}
