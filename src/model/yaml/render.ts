import { Document, isSeq, Scalar } from 'yaml';
import { isFields, isList, type Fields } from '../diff/values.ts';

/** The column at which a line ends at the latest, long words apart. */
export const lineWidth = 108;

const words = { lineWidth: 0, singleQuote: true, doubleQuotedMinMultiLineLength: Infinity } as const;
const mostKeysInLine = 4;
const longestInLine = 64;
/** Entries of so many lines are set apart by a blank line. */
const longEntry = 12;

/** A file’s content, with a newline at its end: what has entries of its own is set apart by a blank line. */
export function renderedFile(content: Fields): string {
  const pairs = Object.entries(content).map(([key, value]) => {
    const isSetApart = isFields(value) || isList(value);
    return `${isSetApart ? '\n' : ''}${renderedPair(key, value, 0)}\n`;
  });
  return pairs.join('').replace(/^\n/, '');
}

/** `key: value`, without a newline at its end; lines after the first are indented to the column of the key. */
export function renderedPair(key: string, value: unknown, column: number): string {
  const name = `${renderedInLine(key)}:`;
  const at = column + name.length + 1;
  if (!isFields(value) && !isList(value))
    return `${name} ${renderedScalar(value, undefined, { column, at })}`;
  if (isForOneLine(value, at)) return `${name} ${renderedInLine(value)}`;
  return `${name}\n${' '.repeat(column + 2)}${isList(value) ? listText(value, column + 2) : mapText(value, column + 2)}`;
}

/** `- value`, in the same way; in one line only where its neighbours are. */
export function renderedItem(value: unknown, column: number, isInLine: boolean): string {
  if (isInLine && (isFields(value) || isList(value)) && isForOneLine(value, column + 2))
    return `- ${renderedInLine(value)}`;
  if (isFields(value) && Object.keys(value).length > 0) return `- ${mapText(value, column + 2)}`;
  if (isList(value) && value.length > 0) return `- ${listText(value, column + 2)}`;
  if (isFields(value) || isList(value)) return `- ${renderedInLine(value)}`;
  return `- ${renderedScalar(value, undefined, { column, at: column + 2 })}`;
}

const mapText = (fields: Fields, column: number): string =>
  Object.entries(fields)
    .map(([key, value]) => renderedPair(key, value, column))
    .join(`\n${' '.repeat(column)}`);

function listText(list: readonly unknown[], column: number): string {
  const isInLine = list.every((entry) => isForOneLine(entry, column + 2));
  const items = list.map((entry) => renderedItem(entry, column, isInLine));
  const isSetApart = items.some((item) => item.split('\n').length > longEntry);
  return items.join(`${isSetApart ? '\n' : ''}\n${' '.repeat(column)}`);
}

/** A value in one line, as it stands in brackets: `{ fact: pain, isSet: true }`. */
export function renderedInLine(value: unknown): string {
  if (isList(value)) return `[${value.map(renderedInLine).join(', ')}]`;
  if (isFields(value)) {
    const pairs = Object.entries(value).map(
      ([key, inside]) => `${renderedInLine(key)}: ${renderedInLine(inside)}`,
    );
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return renderedScalar(value, undefined, { column: 0, at: 0, isInLine: true });
}

function scalarInLine(scalar: Scalar): string {
  const document = new Document([scalar]);
  if (isSeq(document.contents)) document.contents.flow = true;
  const options = { ...words, flowCollectionPadding: false };
  return document.toString(options).trim().slice(1, -1);
}

/** Short lists of names and numbers, conditions, and entries of a few short values stand in one line. */
function isForOneLine(value: unknown, at: number): boolean {
  return (
    (isFields(value) || isList(value)) && isFlat(value) && at + renderedInLine(value).length <= lineWidth
  );
}

function isFlat(value: unknown): boolean {
  if (isList(value)) return value.every((entry) => isName(entry) || (isFields(entry) && isFlat(entry)));
  if (!isFields(value))
    return typeof value !== 'string' || (value.length <= longestInLine && !value.includes('\n'));
  const inside = Object.values(value);
  return inside.length <= mostKeysInLine && inside.every(isFlat);
}

const isName = (value: unknown): boolean =>
  typeof value === 'string' ? /^\S{1,40}$/.test(value) : !isFields(value) && !isList(value);

/** Where a plain value stands: the column of what it belongs to, its own, and whether in brackets. */
export interface ScalarPlace {
  readonly column: number;
  readonly at: number;
  readonly isInLine?: boolean;
}

/** A plain value, in the quotes of the one whose place it takes; what is too long for its line is folded. */
export function renderedScalar(value: unknown, was: Scalar.Type | undefined, place: ScalarPlace): string {
  const scalar = new Scalar(value);
  const isQuoted = was === 'QUOTE_DOUBLE' || was === 'QUOTE_SINGLE';
  if (typeof value === 'string') {
    if (!foldsSafely(value) || (place.isInLine && value.includes('\n'))) scalar.type = 'QUOTE_DOUBLE';
    else if (isQuoted && !value.includes('\n')) scalar.type = was;
    else if (!place.isInLine && !value.includes('\n') && place.at + value.length > lineWidth)
      scalar.type = 'BLOCK_FOLDED';
  }
  if (place.isInLine) return scalarInLine(scalar);
  const width = scalar.type === 'BLOCK_FOLDED' ? Math.max(lineWidth - place.column, 40) : 0;
  const text = new Document({ k: scalar }).toString({ ...words, lineWidth: width });
  const lines = text.slice('k: '.length).replace(/\n+$/, '').split('\n');
  return lines
    .map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(place.column) + line))
    .join('\n');
}

/** Whether folding keeps a text as it is. */
const foldsSafely = (text: string): boolean => text.trim() === text && !/[\t\r\u0085\u2028\u2029]/.test(text);
