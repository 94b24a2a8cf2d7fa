import { err, ok, type Result } from '../../../base/result.ts';
import type { Account } from '../account.ts';
import { parseInstant } from '../instants.ts';
import { invalid, type Refusal } from '../refusals.ts';
import { takesSeveral, type PropertyDefinition } from '../store/definitions.ts';
import type { ObjectType } from '../store/object-types.ts';
import type { StoredRecord } from '../store/records.ts';

/** One condition of a search, as it was sent. */
export interface Filter {
  readonly propertyName: string;
  readonly operator: string;
  readonly value?: string | undefined;
  readonly highValue?: string | undefined;
  readonly values: readonly string[];
}

/** True for a record that a search finds. */
export type Test = (record: StoredRecord) => boolean;

const associated = 'associations.';

/** Makes a test of a condition, or says what is wrong with it. */
export function filterTest(account: Account, type: ObjectType, filter: Filter): Result<Test, Refusal> {
  if (filter.propertyName.startsWith(associated)) return associationTest(account, type, filter);
  const definition = account.definitions(type).live(filter.propertyName);
  if (!definition)
    return err(
      invalid('There was a problem with the request.', {
        errors: [
          {
            message: `Property ${filter.propertyName} does not exist.`,
            code: 'PROPERTY_DOESNT_EXIST',
            context: { propertyName: [filter.propertyName] },
          },
        ],
      }),
    );
  const holds = valueTest(definition, filter);
  if (!holds.ok) return holds;
  return ok((record) => holds.value(record.values[filter.propertyName]));
}

function associationTest(account: Account, type: ObjectType, filter: Filter): Result<Test, Refusal> {
  const kind = account.types.find(filter.propertyName.slice(associated.length));
  const ids = filter.operator === 'EQ' ? [filter.value ?? ''] : filter.values;
  if (!kind || !['EQ', 'IN'].includes(filter.operator))
    return err(invalid(`${filter.propertyName} cannot be searched with ${filter.operator}`));
  const wanted = new Set(ids);
  return ok((record) =>
    [...account.associations.of({ typeId: type.id, id: record.id }, kind.id).keys()].some((id) =>
      wanted.has(id),
    ),
  );
}

type ValueTest = (value: string | undefined) => boolean;
type Operand = number | string;

// A condition never holds for a record without the value, unless it asks for just that.
function valueTest(definition: PropertyDefinition, filter: Filter): Result<ValueTest, Refusal> {
  const { operator } = filter;
  if (operator === 'HAS_PROPERTY') return ok((value) => value !== undefined);
  if (operator === 'NOT_HAS_PROPERTY') return ok((value) => value === undefined);
  if (operator === 'IN' || operator === 'NOT_IN') {
    if (filter.values.length === 0) return err(invalid(`${operator} filters must have values`));
    const wanted = new Set(filter.values);
    const isIn = (value: string): boolean =>
      partsOf(definition, value).some((part) => wanted.has(listed(definition, part)));
    return ok((value) => value !== undefined && isIn(value) === (operator === 'IN'));
  }
  if (filter.value === undefined) return err(invalid(`${operator} filters must have a value`));
  return comparison(definition, filter, filter.value);
}

function comparison(
  definition: PropertyDefinition,
  filter: Filter,
  asked: string,
): Result<ValueTest, Refusal> {
  const wanted = operand(definition, asked);
  const high = operand(definition, filter.highValue ?? '');
  const on = (holds: (value: Operand) => boolean): Result<ValueTest, Refusal> =>
    ok((value) => value !== undefined && holds(operand(definition, value)));
  const same = (value: Operand): boolean =>
    takesSeveral(definition) ? String(value).split(';').includes(String(wanted)) : value === wanted;
  switch (filter.operator) {
    case 'EQ':
      return on(same);
    case 'NEQ':
      return on((value) => !same(value));
    case 'GT':
      return on((value) => value > wanted);
    case 'GTE':
      return on((value) => value >= wanted);
    case 'LT':
      return on((value) => value < wanted);
    case 'LTE':
      return on((value) => value <= wanted);
    case 'BETWEEN':
      return filter.highValue === undefined
        ? err(invalid('BETWEEN filters must have a value and a highValue'))
        : on((value) => value >= wanted && value <= high);
    case 'CONTAINS_TOKEN':
      return ok((value) => value !== undefined && containsToken(value, asked));
    case 'NOT_CONTAINS_TOKEN':
      return ok((value) => value !== undefined && !containsToken(value, asked));
    default:
      return err(invalid(`Invalid input JSON: ${filter.operator} is not a search operator`));
  }
}

const partsOf = (definition: PropertyDefinition, value: string): readonly string[] =>
  takesSeveral(definition) ? value.split(';') : [value];

// IN lowers the stored text and not the asked one, so a list of texts must be sent in small letters.
const listed = (definition: PropertyDefinition, value: string): string =>
  definition.type === 'string' ? value.toLowerCase() : value;

/** What two values of a property are compared by. */
export function operand(definition: PropertyDefinition, value: string): Operand {
  switch (definition.type) {
    case 'number':
      return Number(value);
    case 'date':
    case 'datetime':
      return parseInstant(value) ?? Number.NaN;
    case 'string':
    case 'phone_number':
      return value.toLowerCase();
    default:
      return value;
  }
}

function containsToken(value: string, asked: string): boolean {
  const words = tokens(value);
  return tokens(asked).every((token) => words.some((word) => wordMatches(word, token)));
}

const tokens = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}*]+/u)
    .filter((word) => word !== '');

function wordMatches(word: string, token: string): boolean {
  const bare = token.replaceAll('*', '');
  if (token.startsWith('*') && token.endsWith('*')) return word.includes(bare);
  if (token.startsWith('*')) return word.endsWith(bare);
  return token.endsWith('*') ? word.startsWith(bare) : word === bare;
}
