import { dayNumber, dayOf } from '../base/calendar.ts';
import type { CalendarDate } from '../base/calendar.ts';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { FactValue, UnknownWhy } from '../core/condition/facts.ts';
import type { Fact } from '../core/condition/model.ts';
import type { FieldMapping } from '../model/mapping.ts';
import { parseAmount } from './number-parsing.ts';

/** What reading a field needs to know about where it stands; everything may be left out for a plain file. */
export interface FieldContext {
  /** The ISO 4217 currency that the record names; null when it names none. */
  readonly recordCurrency?: string | null;
  /** The ISO 4217 currency of the account. */
  readonly accountCurrency?: string | null;
  /** The calendar day of an instant (ISO 8601) in the account's time zone; without it, the day in UTC. */
  readonly dayOfInstant?: (instant: string) => CalendarDate;
}

/** The value of a field, or why it is unknown: `blank`, or `notRead` where something stands that is no value. */
export type ParsedField = Result<FactValue, UnknownWhy>;

/** Reads the text of one field into one fact. */
export type FieldParser = (text: string | null, context: FieldContext) => ParsedField;

const blank = err('blank' as const);
const notRead = err('notRead' as const);
const yes = new Set(['true', 'yes', 'y', '1', 'on']);
const no = new Set(['false', 'no', 'n', '0', 'off']);
const nowhere: FieldContext = {};

/** One field read once; where many records are read, `fieldParser` prepares the work. */
export function parseField(
  text: string | null,
  fact: Fact,
  mapping: FieldMapping,
  context: FieldContext = nowhere,
): ParsedField {
  return fieldParser(fact, mapping)(text, context);
}

/** Prepares the reading of a fact from its field. A value is never guessed: what is not plainly one is `notRead`. */
export function fieldParser(fact: Fact, mapping: FieldMapping): FieldParser {
  const blanks = new Set((mapping.blank ?? []).map(folded));
  const parse = parsers[fact.type](fact, mapping);
  return (text, context) => {
    const trimmed = text === null ? '' : text.trim();
    if (trimmed === '' || (blanks.size > 0 && blanks.has(folded(trimmed)))) return blank;
    return parse(trimmed, context);
  };
}

type Parser = (text: string, context: FieldContext) => ParsedField;

const parsers: Readonly<Record<Fact['type'], (fact: Fact, mapping: FieldMapping) => Parser>> = {
  text: () => ok,
  number: (_, mapping) => (text) => scaled(parseAmount(text)?.amount, mapping),
  count: (_, mapping) => (text) => wholeNumber(scaled(parseAmount(text)?.amount, mapping)),
  money: (fact, mapping) => (text, context) => money(text, fact, mapping, context),
  yesNo: (_, mapping) => yesNoParser(mapping),
  date: () => parsedDay,
  option: optionParser,
  options: optionsParser,
};

const folded = (text: string): string => text.trim().toLowerCase();

function scaled(amount: number | undefined, mapping: FieldMapping): ParsedField {
  if (amount === undefined) return notRead;
  if (mapping.multiply === undefined) return ok(amount);
  // Fifteen digits are what a double holds: 1.1 million stays 1100000.
  const product = Number((amount * mapping.multiply).toPrecision(15));
  return Number.isFinite(product) ? ok(product) : notRead;
}

function wholeNumber(parsed: ParsedField): ParsedField {
  if (!parsed.ok) return parsed;
  return Number.isSafeInteger(parsed.value) && Number(parsed.value) >= 0 ? parsed : notRead;
}

/** Money is known only in the fact's own currency: another one, or none, is not converted. */
function money(text: string, fact: Fact, mapping: FieldMapping, context: FieldContext): ParsedField {
  const parsed = parseAmount(text);
  if (!parsed) return notRead;
  const said = currencyOf(mapping, context);
  const currency = parsed.currency ?? said;
  if (currency === null || (said !== null && currency !== said)) return notRead;
  if (fact.currency !== undefined && currency !== fact.currency) return notRead;
  return scaled(parsed.amount, mapping);
}

function currencyOf(mapping: FieldMapping, context: FieldContext): string | null {
  if (mapping.currency === 'record') return context.recordCurrency?.toUpperCase() ?? null;
  if (mapping.currency === 'account') return context.accountCurrency?.toUpperCase() ?? null;
  return mapping.currency ?? null;
}

function yesNoParser(mapping: FieldMapping): Parser {
  const named = foldedKeys(mapping.values);
  return (text) => {
    const word = folded(text);
    const value = named.get(word);
    const answer = typeof value === 'boolean' ? value : yes.has(word) ? true : no.has(word) ? false : null;
    if (answer === null) return notRead;
    return !answer && mapping.unchecked === 'unknown' ? blank : ok(answer);
  };
}

const instant = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const epochMs = /^-?\d{10,14}$/;
const msPerDay = 86_400_000;

/** A day as written, an instant in ISO 8601, or milliseconds since 1970. `12/11/2026` could be two days, so it is none. */
function parsedDay(text: string, context: FieldContext): ParsedField {
  if (text.length === 10 && dayNumber(text) !== null) return ok(text);
  if (epochMs.test(text)) return dayOfMs(Number(text), context);
  const parts = instant.exec(text);
  const written = parts?.[1];
  if (!parts || written === undefined || dayNumber(written) === null) return notRead;
  // Without an offset the clock of the place is meant, and its day stands there.
  if (parts[4] === undefined) return ok(written);
  const ms = Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(ms) ? notRead : dayOfMs(ms, context);
}

function dayOfMs(ms: number, context: FieldContext): ParsedField {
  // Midnight UTC is how a CRM sends a day without a time; no time zone moves it.
  if (ms % msPerDay === 0) return ok(dayOf(ms / msPerDay));
  const at = new Date(ms);
  if (Number.isNaN(at.getTime())) return notRead;
  return ok(context.dayOfInstant?.(at.toISOString()) ?? at.toISOString().slice(0, 10));
}

function optionParser(fact: Fact, mapping: FieldMapping): Parser {
  const meant = optionReader(fact, mapping);
  return (text) => ok(meant(text));
}

function optionsParser(fact: Fact, mapping: FieldMapping): Parser {
  const meant = optionReader(fact, mapping);
  const separator = mapping.separator ?? ';';
  const blanks = new Set((mapping.blank ?? []).map(folded));
  return (text) => {
    const parts = text.split(separator).map((part) => part.trim());
    const filled = parts.filter((part) => part !== '' && !blanks.has(folded(part)));
    return filled.length === 0 ? blank : ok([...new Set(filled.map(meant))]);
  };
}

/** A value that nothing maps stays as it is written: it is known, and matches nothing that a rule asks for. */
function optionReader(fact: Fact, mapping: FieldMapping): (text: string) => string {
  const named = foldedKeys(mapping.values);
  const declared = new Map((fact.values ?? []).flatMap(({ id, label }) => [pair(label, id), pair(id, id)]));
  return (text) => {
    const word = folded(text);
    const value = named.get(word);
    return typeof value === 'string' ? value : (declared.get(word) ?? text);
  };
}

const pair = (name: string, id: string): [string, string] => [folded(name), id];

function foldedKeys(values: FieldMapping['values']): ReadonlyMap<string, string | boolean> {
  return new Map(Object.entries(values ?? {}).map(([key, value]) => [folded(key), value]));
}
