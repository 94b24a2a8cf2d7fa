import { err, ok, type Result } from '../../../base/result.ts';
import { dayText, instantText, isEpochSeconds, parseInstant } from '../instants.ts';
import { invalid, type Refusal } from '../refusals.ts';
import { takesSeveral, type PropertyDefinition } from '../store/definitions.ts';

/** Why a property does not take a value, in HubSpot's words. */
export interface ValueProblem {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}

/** A value as it is stored; null clears. `normalized` when HubSpot stored something other than what was sent. */
export interface CheckedValue {
  readonly value: string | null;
  readonly normalized?: string;
}

type Checked = Result<CheckedValue, ValueProblem>;

/** The longest text a property takes. */
const longestText = 65_536;

/** Makes a text of what was sent, checks it against the definition, and says how it is stored. */
export function checkValue(
  definition: PropertyDefinition,
  sent: unknown,
  current: string | undefined,
  knownOwner: (id: string) => boolean,
): Checked {
  const problem = (code: string, message: string): Checked => err({ name: definition.name, code, message });
  if (sent === null || sent === '') return ok({ value: null });
  if (typeof sent !== 'string' && typeof sent !== 'number' && typeof sent !== 'boolean')
    return problem('INVALID_VALUE', `${JSON.stringify(sent)} is not a value.`);
  const text = String(sent);
  if (text.length > longestText)
    return problem(
      'PROPERTY_VALUE_TOO_LONG',
      `Value is too long. The maximum length is ${longestText} characters.`,
    );
  if (definition.externalOptions)
    return knownOwner(text)
      ? ok({ value: text })
      : problem('INVALID_OWNER_ID', `${text} is not a valid owner id.`);
  switch (definition.type) {
    case 'number':
      return checkNumber(text)
        ? ok({ value: text.trim() })
        : problem('INVALID_NUMBER', `${text} was not a valid number.`);
    case 'datetime':
      return checkDatetime(text) ?? problem('INVALID_LONG', `${text} was not a valid long.`);
    case 'date':
      return checkDate(text) ?? problem('INVALID_DATE', `${text} was not a valid date.`);
    case 'bool':
    case 'enumeration':
      return checkOptions(definition, text, current, problem);
    default:
      return definition.name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
        ? problem('INVALID_EMAIL', `Email address ${text} is invalid`)
        : ok({ value: text });
  }
}

const checkNumber = (text: string): boolean => /^\s*-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text);

function checkDatetime(text: string): Checked | null {
  const at = parseInstant(text);
  if (at === null) return null;
  return ok({ value: instantText(at), ...(isEpochSeconds(text) ? { normalized: String(at) } : {}) });
}

function checkDate(text: string): Checked | null {
  const at = parseInstant(text);
  if (at === null) return null;
  const day = dayText(at);
  const midnight = Date.parse(day);
  const asExpected = text === day || text === String(midnight);
  return ok({ value: day, ...(asExpected ? {} : { normalized: String(midnight) }) });
}

function checkOptions(
  definition: PropertyDefinition,
  text: string,
  current: string | undefined,
  problem: (code: string, message: string) => Checked,
): Checked {
  const known = (value: string): boolean => definition.options.some((option) => option.value === value);
  if (!takesSeveral(definition))
    return known(text) ? ok({ value: text }) : problem('INVALID_OPTION', notAnOption(definition, text));
  const named = text.split(';').filter((value) => value !== '');
  const wrong = named.find((value) => !known(value));
  if (wrong !== undefined) return problem('INVALID_OPTION', notAnOption(definition, wrong));
  const kept = text.startsWith(';') && current !== undefined ? current.split(';') : [];
  return ok({ value: [...new Set([...kept, ...named])].join(';') || null });
}

function notAnOption(definition: PropertyDefinition, value: string): string {
  const allowed = definition.options.map(
    (option) =>
      `label: "${option.label}"\nvalue: "${option.value}"\ndisplay_order: ${option.displayOrder}\nhidden: ${option.hidden}\n`,
  );
  return `${value} was not one of the allowed options: [${allowed.join(', ')}]`;
}

/** The refusal of a write, every problem at once. */
export function valuesRefused(problems: readonly ValueProblem[]): Refusal {
  const list = problems.map(({ name, code, message }) => ({ isValid: false, message, error: code, name }));
  return invalid(`Property values were not valid: ${JSON.stringify(list)}`, {
    errors: problems.map(({ name, code, message }) => ({ message, code, context: { propertyName: [name] } })),
  });
}
