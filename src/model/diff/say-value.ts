import { sayCondition } from '../../core/condition/say-condition.ts';
import type { Condition } from '../../core/condition/model.ts';
import { writtenNumber } from '../../core/condition/written-value.ts';
import { fieldWords, isChosen, referenced } from './field-words.ts';
import { nameOf, readable, type Names } from './names.ts';
import { isCondition, isFields, isList, type Fields } from './values.ts';

/** A value of a field as people read it: `warn`, `ERP is filled in`, `Supplier selection, Validation`; null for none. */
export function sayValue(key: string, value: unknown, names: Names): string | null {
  if (value === undefined || value === null) return null;
  if (isCondition(value)) return sayCondition(value as Condition, names.facts);
  if (isList(value)) return sayList(key, value, names);
  if (isFields(value)) return sayEntry(value, names);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return writtenNumber(value);
  return typeof value === 'string' ? sayText(key, value, names) : JSON.stringify(value);
}

function sayText(key: string, value: string, names: Names): string {
  const list = referenced(key);
  if (list !== null) return names.of(list, value.split('/').at(-1) ?? value) ?? readable(value);
  return isChosen(key) ? readable(value) : value;
}

function sayList(key: string, list: readonly unknown[], names: Names): string {
  if (list.length === 0) return 'none';
  const said = list.map((entry) =>
    isFields(entry) && !isCondition(entry) ? listedEntry(entry, names) : (sayValue(key, entry, names) ?? ''),
  );
  const isLong = key === 'bands' || said.some((one) => one.includes(', '));
  return said.join(isLong ? '; ' : ', ');
}

/** An entry of a list by its name; a band, which has none, by what it is for: `Employees is at least 50 people: 20`. */
function listedEntry(entry: Fields, names: Names): string {
  const { when, say, points } = entry;
  if (!isCondition(when) || typeof points !== 'number') return nameOf(entry);
  return `${typeof say === 'string' ? say : sayValue('when', when, names)}: ${writtenNumber(points)}`;
}

/** What says the most of an entry, first things first. */
const telling = [
  'when',
  'means',
  'points',
  'bands',
  'level',
  'evidence',
  'type',
  'object',
  'field',
  'from',
  'action',
  'status',
  'doing',
  'says',
  'definition',
  'learned',
  'rating',
  'say',
  'text',
  'claim',
  'lead',
  'email',
  'stages',
  'category',
  'scope',
  'owner',
];
const mostTold = 4;

const plainly = (said: string): string => said;
/** What is not understood by itself. */
const units: Readonly<Record<string, (said: string) => string>> = {
  points: (said) => `${said} points`,
  from: (said) => `${said} or more`,
  field: (said) => `read from ${said}`,
};

/** An entry in a line: `ERP is filled in · block · field`. */
function sayEntry(entry: Fields, names: Names): string {
  const name = nameOf(entry);
  const told = telling
    .filter((key) => Object.hasOwn(entry, key))
    .flatMap((key) => {
      const said = isFields(entry[key]) && !isCondition(entry[key]) ? null : sayValue(key, entry[key], names);
      if (said === null || said === 'none' || name.includes(said)) return [];
      return [(units[key] ?? plainly)(said)];
    });
  if (told.length > 0) return told.slice(0, mostTold).join(' · ');
  const keys = Object.keys(entry).filter((key) => key !== 'label' || Object.keys(entry).length === 1);
  const only = keys.map((key) => `${fieldWords(key)} ${sayShort(key, entry[key], names)}`);
  return keys.length <= mostTold ? only.join(' · ') : `${keys.length} entries`;
}

const sayShort = (key: string, value: unknown, names: Names): string =>
  isFields(value) && !isCondition(value)
    ? `(${Object.keys(value).length})`
    : (sayValue(key, value, names) ?? '');
