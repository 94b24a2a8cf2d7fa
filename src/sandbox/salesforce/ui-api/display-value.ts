import type { Field, Value } from '../definitions.ts';

/** A value as UI API and its GraphQL write it: instants end in `Z`, where the other APIs write `+0000`. */
export const shownValue = (field: Field, value: Value): Value =>
  field.type === 'datetime' && typeof value === 'string' ? value.replace(/\+0000$/, 'Z') : value;

/** What people see in place of a value; null where the value itself is what they see. */
export function displayValue(field: Field, value: Value, currency: string): string | null {
  if (value === null) return null;
  switch (field.type) {
    case 'picklist':
    case 'combobox':
      return labelOf(field, String(value));
    case 'multipicklist':
      return String(value)
        .split(';')
        .map((one) => labelOf(field, one))
        .join(';');
    case 'currency':
      return new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(Number(value));
    case 'percent':
      return `${String(value)}%`;
    case 'int':
    case 'double':
      return new Intl.NumberFormat('en-US', { minimumFractionDigits: field.scale }).format(Number(value));
    case 'date':
    case 'datetime':
      return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' }).format(
        Date.parse(String(value).slice(0, 10)),
      );
    default:
      return null;
  }
}

const labelOf = (field: Field, value: string): string =>
  field.picklistValues.find((one) => one.value === value)?.label ?? value;
