import { extract, parse, type FormulaLiteral } from 'formulon';
import type { Field, Value } from '../definitions.ts';
import type { StoredRow } from '../org.ts';
import { instantOf, type Asking } from '../soql/asking.ts';
import { resolvePath } from '../soql/paths.ts';
import { plainFormula } from './plain-formula.ts';

/** What a formula gives for a row: true, false, or why it cannot be told. */
export type Evaluated = boolean | { readonly problem: string };

/** Evaluates a formula that says yes or no over an opportunity, parents' fields included. */
export function evaluate(asking: Asking, row: StoredRow, formula: string): Evaluated {
  try {
    const { text, texts } = plainFormula(formula, asking.today, (path) => isBlankList(asking, row, path));
    const identifiers: Record<string, FormulaLiteral> = {};
    for (const name of extract(text)) {
      const written = texts[name];
      if (written !== undefined) {
        identifiers[name] = literal('text', written, { length: written.length });
        continue;
      }
      const path = resolvePath(asking, row.object, name);
      if (!path.ok) return { problem: path.error.message };
      identifiers[name] = literalOf(path.value.field, path.value.read(row));
    }
    const result = parse(text, identifiers);
    if (result.type === 'error') return { problem: result.message };
    return result.dataType === 'checkbox'
      ? result.value === true
      : { problem: `it gives a ${result.dataType}` };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether nothing is chosen in a multi-select field; null for a field of another kind. */
function isBlankList(asking: Asking, row: StoredRow, path: string): boolean | null {
  const found = resolvePath(asking, row.object, path);
  if (!found.ok || found.value.field.type !== 'multipicklist') return null;
  return (found.value.read(row) ?? '') === '';
}

const nothing: FormulaLiteral = { type: 'literal', dataType: 'null', value: null, options: {} };

const literal = (
  dataType: string,
  value: unknown,
  options: FormulaLiteral['options'] = {},
): FormulaLiteral => ({
  type: 'literal',
  dataType,
  value,
  options,
});

/** A field's value as formulon takes it: a blank picklist is an empty text in it, as in Salesforce. */
function literalOf(field: Field, value: Value): FormulaLiteral {
  const options = { values: field.picklistValues.map((one) => one.value) };
  switch (field.type) {
    case 'boolean':
      return literal('checkbox', value === true);
    case 'picklist':
      return literal('picklist', value ?? '', options);
    case 'multipicklist':
      return literal('multipicklist', value === null ? [] : String(value).split(';'), options);
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return value === null ? nothing : literal('number', Number(value), { length: 18, scale: field.scale });
    case 'date':
    case 'datetime': {
      const at = instantOf(value);
      return at === null ? nothing : literal(field.type, new Date(at));
    }
    default:
      return literal('text', value ?? '', { length: field.length });
  }
}
