import type { Facts, FactValue } from '../../../core/condition/facts.ts';
import type { Fact, RecordKind } from '../../../core/condition/model.ts';
import { columnsOfFacts } from '../../../core/evidence/backtest/columns-of-facts.ts';
import { plainNumber } from '../../../core/evidence/columns/plain-number.ts';
import type { FactColumn } from '../../../core/evidence/fact-column.ts';
import type { CodedColumn, CodedTable } from '../../../core/evidence/table.ts';
import type { CodedFact } from '../../../core/icp/coded-scorer.ts';
import type { FieldParser } from '../../../crm/fact-parsing.ts';
import type { CrmMapping, FieldMapping } from '../../../model/mapping.ts';
import { counted } from '../../../model/wording.ts';
import { columnParser } from '../csv/column-parser.ts';
import { columnNamed } from './columns-asked.ts';

/** A column of the table, or one that it lacks, and the fact that the mapping reads from it. */
export interface MappedColumn {
  readonly column: string;
  readonly fact: string;
}

/** Facts of the records of a coded table. */
export interface CodedFacts {
  readonly found: readonly MappedColumn[];
  readonly missing: readonly MappedColumn[];
  /** By fact, the codes of the rows and what each code says; for `scoreRecords`. */
  readonly coded: readonly CodedFact[];
  /** One column for each fact that was found, of these rows, each as of its day. */
  readonly columnsOf: (rows: Uint32Array, days: Int32Array) => readonly FactColumn[];
  /** What could not be read, a sentence a column. */
  readonly notes: readonly string[];
}

interface FactCells {
  readonly fact: Fact;
  readonly column: CodedColumn;
  /** By code, what it says of the fact. */
  readonly values: readonly (FactValue | undefined)[];
}

const plainFile = {};

/** Where a mapping reads these facts of a kind of record, in the columns of a table or not. */
export function mappedColumns(
  table: CodedTable,
  object: RecordKind,
  mapping: CrmMapping,
  facts: readonly string[],
): Pick<CodedFacts, 'found' | 'missing'> {
  const all = facts.flatMap((fact) => {
    const field = mapping.fields[object]?.[fact];
    return field ? [{ column: field.field, fact }] : [];
  });
  const isThere = ({ column }: MappedColumn): boolean => columnNamed(table, column) !== null;
  return { found: all.filter(isThere), missing: all.filter((one) => !isThere(one)) };
}

/** Reads these facts from a table, every distinct text once. */
export function codedFacts(
  table: CodedTable,
  object: RecordKind,
  mapping: CrmMapping,
  facts: readonly Fact[],
): CodedFacts {
  const ids = facts.map(({ id }) => id);
  const mapped = mappedColumns(table, object, mapping, ids);
  const notes: string[] = [];
  const cells = mapped.found.flatMap(({ column, fact: id }) => {
    const [found, fact] = [columnNamed(table, column), facts.find((one) => one.id === id)];
    const field = mapping.fields[object]?.[id];
    return found && fact && field ? [cellsOf(found, fact, field, notes)] : [];
  });
  return {
    ...mapped,
    notes,
    coded: cells.map(({ fact, column, values }) => ({ fact: fact.id, codes: column.codes, values })),
    columnsOf: (rows, days) => cells.map((one) => columnOf(one, rows, days)),
  };
}

function cellsOf(column: CodedColumn, fact: Fact, field: FieldMapping, notes: string[]): FactCells {
  const parse = columnParser(fact, field);
  const declared = fact.values ? new Set(fact.values.map(({ id }) => id)) : null;
  const values: (FactValue | undefined)[] = [];
  const odd: number[] = [];
  const strange: number[] = [];
  const plainly = readsPlainly(fact, field, parse) ? column.texts.utf8 : undefined;
  for (let one = 0; one < column.texts.length; one++) {
    const number = plainly ? plainNumber(plainly, one) : NaN;
    if (!Number.isNaN(number)) {
      values.push(number === 0 ? 0 : number);
      continue;
    }
    const parsed = parse(column.texts.at(one) ?? '', plainFile);
    values.push(parsed.ok ? parsed.value : undefined);
    if (!parsed.ok && parsed.error === 'notRead') odd.push(one);
    if (parsed.ok && declared && isStrange(parsed.value, declared)) strange.push(one);
  }
  notes.push(...oddNotes(column, fact, odd, strange));
  return { fact, column, values };
}

/** Whether a number that is plainly one is read as just that. */
function readsPlainly({ type }: Fact, { blank = [] }: FieldMapping, parse: FieldParser): boolean {
  if ((type !== 'number' && type !== 'money') || blank.length > 0) return false;
  const some = parse('-7.5', plainFile);
  return some.ok && some.value === -7.5;
}

const isStrange = (value: FactValue, declared: ReadonlySet<string>): boolean =>
  typeof value === 'string'
    ? !declared.has(value)
    : Array.isArray(value) && value.some((one) => !declared.has(String(one)));

function oddNotes(
  column: CodedColumn,
  fact: Fact,
  odd: readonly number[],
  strange: readonly number[],
): readonly string[] {
  const tell = (
    codes: readonly number[],
    say: (count: string, example: string) => string,
  ): readonly string[] =>
    codes.length === 0
      ? []
      : [
          say(
            counted(rowsWith(column, codes), 'row'),
            (column.texts.at(codes[0] as number) ?? '').slice(0, 40),
          ),
        ];
  return [
    ...tell(
      odd,
      (rows, example) =>
        `${column.name}: what stands in ${rows} could not be read and counts as not known (${fact.id}), such as "${example}".`,
    ),
    ...tell(
      strange,
      (rows, example) =>
        `${column.name}: what stands in ${rows} is none of the values of ${fact.id} and matches nothing, such as "${example}". Is it missing under values in the mapping?`,
    ),
  ];
}

function rowsWith({ codes, texts }: CodedColumn, wanted: readonly number[]): number {
  const isWanted = new Uint8Array(texts.length);
  for (const one of wanted) isWanted[one] = 1;
  let count = 0;
  for (let row = 0; row < codes.length; row++) count += isWanted[codes[row] as number] as number;
  return count;
}

/** Day 0. */
const epoch = '1970-01-01';

/** As `columnsOfFacts` gives it for the distinct texts, spread over the rows: a day that is read is counted from the record's. */
function columnOf({ fact, column, values }: FactCells, rows: Uint32Array, days: Int32Array): FactColumn {
  const known: Record<string, FactValue | undefined> = {};
  const facts: Facts = { known: known as Record<string, FactValue>, unknown: {} };
  const [read] = columnsOfFacts([fact], {
    count: values.length,
    factsAt: (code) => {
      known[fact.id] = values[code];
      return facts;
    },
    todayAt: () => epoch,
  });
  if (!read) throw new Error(`No column for ${fact.id}`);
  const { codes } = column;
  if (read.kind === 'level') {
    const spread = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at++)
      spread[at] = read.codes[codes[rows[at] as number] as number] as number;
    return { ...read, codes: spread };
  }
  const shift = fact.type === 'date' ? 1 : 0;
  const spread = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++)
    spread[at] = (read.values[codes[rows[at] as number] as number] as number) + shift * (days[at] as number);
  return { ...read, values: spread };
}
