import type { Field } from '../definitions.ts';
import type { Asking } from '../soql/asking.ts';
import type { Condition, Literal, Operator } from '../soql/condition.ts';
import { resolvePath } from '../soql/paths.ts';
import { AuraError, isFields, listOf, textOf, type Fields } from './sent.ts';

const comparisons: readonly (readonly [key: string, operator: Operator])[] = [
  ['is', '='],
  ['isNot', '!='],
  ['isOneOf', 'IN'],
  ['atLeast', '>='],
  ['after', '>'],
  ['startsWith', 'LIKE'],
];

/** Makes a condition of the data that a card sends; a field that is not visible ends the question, as the class does. */
export function readCondition(asking: Asking, object: string, sent: unknown): Condition {
  if (!isFields(sent)) return { all: [] };
  const { all, any } = sent;
  if (Array.isArray(all)) return { all: listOf(all).map((part) => readCondition(asking, object, part)) };
  // The class leaves an empty list out of the text, so that every row meets it.
  if (Array.isArray(any))
    return any.length === 0
      ? { all: [] }
      : { any: listOf(any).map((part) => readCondition(asking, object, part)) };
  return readComparison(asking, object, sent);
}

function readComparison(asking: Asking, object: string, sent: Fields): Condition {
  const path = textOf(sent['field']);
  const found = resolvePath(asking, object, path);
  if (!found.ok) throw new AuraError(`${path} is not visible to you, and the question needs it.`);
  const [key, operator] = comparisons.find(([name]) => name in sent) ?? [];
  if (key === undefined || operator === undefined)
    throw new AuraError(`A condition on ${path} compares with nothing.`);
  const given = sent[key];
  if (operator === 'LIKE') {
    const value = `${textOf(given).replaceAll(/[\\%_]/g, '\\$&')}%`;
    return { path, operator, values: [{ kind: 'text', value }] };
  }
  const values = Array.isArray(given) ? (given as readonly unknown[]) : [given];
  return { path, operator, values: values.map((value) => bound(found.value.field, value)) };
}

function bound(field: Field, value: unknown): Literal {
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value !== 'string') return { kind: 'null' };
  if (field.type === 'date') return { kind: 'date', value: value.slice(0, 10) };
  return field.type === 'datetime' ? { kind: 'instant', at: Date.parse(value) } : { kind: 'text', value };
}
