import { err, ok } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { Facts, FactValue, UnknownWhy } from '../../../core/condition/facts.ts';
import type { Fact, RecordKind } from '../../../core/condition/model.ts';
import type { FieldContext, FieldParser } from '../../../crm/fact-parsing.ts';
import type { CrmMapping, FieldMapping } from '../../../model/mapping.ts';
import { columnParser } from './column-parser.ts';

/** One record of a table. */
export interface TableRecord {
  readonly id: string;
  readonly facts: Facts;
}

/** Where a value stood that is none of its fact. */
export interface OddValues {
  readonly fact: string;
  readonly column: string;
  count: number;
  readonly firstLine: number;
  readonly example: string;
}

/** Turns rows of one table into records. */
export interface RecordReader {
  /** Columns that the mapping names and the table lacks, with their facts. */
  readonly missing: readonly { readonly column: string; readonly fact: string }[];
  /** Columns of the table that the mapping does not name. */
  readonly unused: readonly string[];
  readonly read: (cells: readonly string[], line: number) => Result<TableRecord, string>;
  /** What could not be read of the cells so far. */
  readonly oddValues: () => readonly OddValues[];
  /** Values of options that are none of the fact's own: known, and matching nothing. */
  readonly strangeValues: () => readonly OddValues[];
}

interface Column {
  readonly at: number;
  readonly name: string;
  readonly fact: string;
  readonly parse: FieldParser;
  /** The values that the fact declares; null where it declares none. */
  readonly declared: ReadonlySet<string> | null;
  odd: OddValues | null;
  strange: OddValues | null;
}

const plainFile: FieldContext = {};

/** In place of an id column: a record is named by its line. */
const lineAsId = -1;

/** Prepares the reading of a table whose rows are records of one kind; a table without its id column is a sentence. */
export function recordReader(
  columns: readonly string[],
  object: RecordKind,
  mapping: CrmMapping,
  facts: readonly Fact[],
): Result<RecordReader, string> {
  const { idColumn } = mapping;
  const idAt = idColumn === undefined ? lineAsId : columnAt(columns, idColumn);
  if (idColumn !== undefined && idAt < 0)
    return err(
      `It has no column "${idColumn}", which tells one record from another. Its columns are ${columns.join(', ')}.`,
    );
  const fields = Object.entries(mapping.fields[object] ?? {});
  const found: Column[] = [];
  const missing: { column: string; fact: string }[] = [];
  for (const [id, field] of fields) {
    const at = columnAt(columns, field.field);
    const fact = facts.find((one) => one.id === id);
    if (at < 0 || !fact) missing.push({ column: field.field, fact: id });
    else found.push(columnOf(at, field, fact));
  }
  const used = new Set([idAt, ...found.map(({ at }) => at)]);
  return ok({
    missing,
    unused: columns.filter((_, at) => !used.has(at)),
    read: (cells, line) => readRecord(cells, line, { at: idAt, name: idColumn ?? '' }, found),
    oddValues: () => found.flatMap(({ odd }) => odd ?? []),
    strangeValues: () => found.flatMap(({ strange }) => strange ?? []),
  });
}

function columnOf(at: number, field: FieldMapping, fact: Fact): Column {
  const declared = fact.values ? new Set(fact.values.map(({ id }) => id)) : null;
  const parse = columnParser(fact, field);
  return { at, name: field.field, fact: fact.id, parse, declared, odd: null, strange: null };
}

/** The column of this name; capitals do not count where only one column can be meant. */
function columnAt(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name.trim());
  if (exact >= 0) return exact;
  const folded = columns.map((column) => column.toLowerCase());
  const at = folded.indexOf(name.trim().toLowerCase());
  return at === folded.lastIndexOf(name.trim().toLowerCase()) ? at : -1;
}

function readRecord(
  cells: readonly string[],
  line: number,
  idColumn: Pick<Column, 'at' | 'name'>,
  columns: readonly Column[],
): Result<TableRecord, string> {
  const id = idColumn.at === lineAsId ? String(line) : (cells[idColumn.at]?.trim() ?? '');
  if (id === '') return err(`it has nothing in its column "${idColumn.name}"`);
  const known: Record<string, FactValue> = {};
  const unknown: Record<string, UnknownWhy> = {};
  for (const column of columns) {
    const text = cells[column.at] ?? '';
    const parsed = column.parse(text, plainFile);
    if (parsed.ok) {
      known[column.fact] = parsed.value;
      if (isStrange(parsed.value, column.declared))
        column.strange = noted(column.strange, column, text, line);
    } else {
      unknown[column.fact] = parsed.error;
      if (parsed.error === 'notRead') column.odd = noted(column.odd, column, text, line);
    }
  }
  return ok({ id, facts: { known, unknown } });
}

function isStrange(value: FactValue, declared: ReadonlySet<string> | null): boolean {
  if (declared === null) return false;
  if (typeof value === 'string') return !declared.has(value);
  return Array.isArray(value) && value.some((one) => !declared.has(String(one)));
}

/** Counts one more; the first is kept as the example. */
function noted(before: OddValues | null, { fact, name }: Column, text: string, line: number): OddValues {
  if (before === null)
    return { fact, column: name, count: 1, firstLine: line, example: text.trim().slice(0, 40) };
  before.count += 1;
  return before;
}
