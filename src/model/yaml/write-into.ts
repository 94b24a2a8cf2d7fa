import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type * as z from 'zod';
import { at as valueOf, isFields, isList, isSame, keysIn, type Fields } from '../diff/values.ts';
import { partKinds, partOf } from '../parts.ts';
import { rebuilt, type Piece } from './rebuild.ts';
import { lineWidth, renderedInLine, renderedItem, renderedPair, renderedScalar } from './render.ts';
import { applied, columnOf, endOf, segmentsOf, type Edit, type Segment } from './segments.ts';
import { listKeys } from './list-keys.ts';
import { below, inOrder, isDefault, tidied } from './tidy.ts';

/**
 * A part’s file with changed values put in: what did not change stays as it is to the letter, comments, order, quotes and
 * brackets included. `before` is what the text holds as checked and filled in, `after` what it is to hold.
 */
export function writeInto(part: string, text: string, before: unknown, after: unknown): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const isWindows = text.includes('\r\n');
  const plain = text.slice(mark.length).replaceAll('\r\n', '\n');
  const name = partOf(part);
  const values = { before, after, schema: name === null ? null : partKinds[name].schema };
  const put = spliced(plain, values);
  const written = put !== null && holds(put, values) ? put : byKeys(plain, values);
  return mark + (isWindows ? written.replaceAll('\n', '\r\n') : written);
}

function spliced(text: string, values: Values): string | null {
  const { contents } = parseDocument(text, { keepSourceTokens: true, stringKeys: true });
  const edits = valueEdits({ text }, contents, values);
  return edits && applied(text, edits, 0, text.length);
}

/** Whether a text reads as what it is to hold. */
function holds(text: string, { after, schema }: Values): boolean {
  const document = parseDocument(text, { stringKeys: true });
  const read = document.errors.length === 0 ? schema?.safeParse(document.toJS()) : null;
  return read?.success === true && isSame(read.data, after);
}

/**
 * For what people seldom write, such as `? key`: each key at the top that changed is written anew, the rest as the parser
 * writes it, comments included.
 */
function byKeys(text: string, { before, after, schema }: Values): string {
  const document = parseDocument(text, { stringKeys: true });
  if (!isFields(before) || !isFields(after)) return text;
  for (const key of keysIn(before, after)) {
    if (isSame(before[key], after[key])) continue;
    if (after[key] === undefined || isDefault(schema, key, after[key])) document.delete(key);
    else document.set(key, document.createNode(tidied(below(schema, key), after[key])));
  }
  return document.toString({ lineWidth: 0, singleQuote: true });
}

interface Source {
  readonly text: string;
}

/** What stands somewhere, what is to stand there, and what may. */
interface Values {
  readonly before: unknown;
  readonly after: unknown;
  readonly schema: z.ZodType | null;
}

/** The edits inside of a value, or null where it has to be written anew. */
function valueEdits(source: Source, node: Node | null, values: Values): readonly Edit[] | null {
  const { before, after } = values;
  if (isSame(before, after)) return [];
  if (isMap(node) && isFields(before) && isFields(after)) {
    const kept = Object.keys(after).some((key) => node.has(key));
    return kept ? mapEdits(source, node, { ...values, before, after }) : null;
  }
  if (isSeq(node) && isList(before) && isList(after)) {
    const isWhole = node.items.length === before.length && before.length > 0 && after.length > 0;
    return isWhole ? listEdits(source, node, { ...values, before, after }) : null;
  }
  return null;
}

function mapEdits(
  source: Source,
  node: YAMLMap,
  { before, after, schema }: Values & { readonly before: Fields; readonly after: Fields },
): readonly Edit[] {
  const isInLine = node.flow === true;
  const there = segmentsOf(source.text, node);
  const [first] = there;
  if (!first) return [];
  const column = columnOf(source.text, first.start);
  const old = there.map((segment): Piece => {
    const { key } = segment;
    const value = valueOf(after, key);
    const isEmptied = (isList(value) || isFields(value)) && Object.keys(value).length === 0;
    const isGone =
      value === undefined ||
      (isEmptied && isDefault(schema, key, value) && !isSame(valueOf(before, key), value));
    const values = { before: valueOf(before, key), after: value, schema: below(schema, key) };
    return { key, segment, text: isGone ? null : entryText(source, segment, values, { column, isInLine }) };
  });
  const known = there.map(({ key }) => key);
  const added = Object.keys(after).filter(
    (key) =>
      !known.includes(key) &&
      !isSame(valueOf(before, key), after[key]) &&
      !isDefault(schema, key, after[key]),
  );
  const order = withAdded(schema, after, known, added);
  const pieces = order.map((key): Piece => {
    const piece = old.find((one) => one.key === key);
    if (piece) return piece;
    const value = tidied(below(schema, key), after[key]);
    const inLine = `${renderedInLine(key)}: ${renderedInLine(value)}`;
    return { key, segment: null, text: isInLine ? inLine : renderedPair(key, value, column) };
  });
  return rebuilt(source.text, node, there, pieces);
}

/** Keys that are there in their order, and each new one after the last that the schema has before it. */
function withAdded(
  schema: z.ZodType | null,
  after: Fields,
  known: readonly string[],
  added: readonly string[],
): readonly string[] {
  const keys = [...known];
  for (const key of inOrder(schema, after, added)) {
    const sample = Object.fromEntries([...keys, key].map((one) => [one, 0]));
    const inSchema = inOrder(schema, sample, [...keys, key]);
    const earlier = new Set(inSchema.slice(0, inSchema.indexOf(key)));
    keys.splice(keys.findLastIndex((one) => earlier.has(one)) + 1, 0, key);
  }
  return keys;
}

function listEdits(
  source: Source,
  node: YAMLSeq,
  {
    before,
    after,
    schema,
  }: Values & { readonly before: readonly unknown[]; readonly after: readonly unknown[] },
): readonly Edit[] {
  const isInLine = node.flow === true;
  const there = segmentsOf(source.text, node);
  const [first] = there;
  if (!first) return [];
  const column = columnOf(source.text, first.start);
  const [was, is] = listKeys(before, after);
  const isCompact = node.items.every((item) => !isMap(item) || item.flow === true);
  const pieces = is.map((key, index): Piece => {
    const segment = there[was.indexOf(key)] ?? null;
    const values = { before: before[was.indexOf(key)], after: after[index], schema: below(schema, index) };
    if (segment) return { key, segment, text: entryText(source, segment, values, { column, isInLine }) };
    const value = tidied(values.schema, after[index]);
    return { key, segment, text: isInLine ? renderedInLine(value) : renderedItem(value, column, isCompact) };
  });
  const gone = there.flatMap((segment, index): readonly Piece[] => {
    const key = was[index] ?? '';
    return is.includes(key) ? [] : [{ key, segment, text: null }];
  });
  return rebuilt(source.text, node, there, [...pieces, ...gone]);
}

interface EntryPlace {
  readonly column: number;
  readonly isInLine: boolean;
}

/** The text of an entry that stays, with what changed in it. */
function entryText(source: Source, segment: Segment, values: Values, place: EntryPlace): string {
  const { text } = source;
  const { start, end, value } = segment;
  const edits =
    value && !isScalar(value)
      ? valueEdits(source, value, values)
      : scalarEdits(source, segment, values, place);
  const written = edits && applied(text, edits, start, end);
  if (written !== null && (place.isInLine || !isTooLong(written, segment, place))) return written;
  const whole = wholeEntry(segment.key, tidied(values.schema, values.after), place);
  return withComment(whole, commentAfter(text, segment));
}

function wholeEntry(key: string, value: unknown, { column, isInLine }: EntryPlace): string {
  if (isInLine)
    return key === '' ? renderedInLine(value) : `${renderedInLine(key)}: ${renderedInLine(value)}`;
  return key === '' ? renderedItem(value, column, false) : renderedPair(key, value, column);
}

/** Whether an entry in brackets has grown beyond its line; one with a comment in it is left as it is. */
function isTooLong(written: string, { value }: Segment, { column }: EntryPlace): boolean {
  if (!(isMap(value) || isSeq(value)) || value.flow !== true || written.includes('\n')) return false;
  return column + written.length > lineWidth + 2 && !written.includes(' #');
}

function scalarEdits(
  { text }: Source,
  { start, end, value }: Segment,
  { before, after }: Values,
  place: EntryPlace,
): readonly Edit[] | null {
  if (isSame(before, after)) return [];
  if (!isScalar(value) || !value.range || isFields(after) || isList(after)) return null;
  const [from] = value.range;
  if (from <= start && !place.isInLine) return null;
  const header = /^[|>][-+0-9]*([ \t]+#.*)/.exec(text.slice(from, end))?.[1] ?? '';
  const rendered = renderedScalar(after, value.type, { ...place, at: columnOf(text, from) });
  const comment = header + text.slice(endOf(text, value), end);
  return [{ from, to: end, text: withComment(rendered, comment) }];
}

/** A comment goes to the end of the first line: after the last one it could become part of a folded text. */
const withComment = (rendered: string, comment: string): string =>
  rendered.replace(/\n|$/, (newline) => comment + newline);

/** What is said after a value that is written anew, at the end of its last line. */
function commentAfter(text: string, { value, end }: Segment): string {
  if (!value || ((isMap(value) || isSeq(value)) && value.flow !== true)) return '';
  return text.slice(endOf(text, value), end).replace(/^:/, '');
}
