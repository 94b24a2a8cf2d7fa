import { dayNumber } from '../../../base/calendar.ts';
import type { FactValue } from '../../../core/condition/facts.ts';
import type { Fact } from '../../../core/condition/model.ts';
import type { FactColumn } from '../../../core/evidence/fact-column.ts';
import { noDay, type CodedColumn } from '../../../core/evidence/table.ts';
import type { FieldMapping } from '../../../model/mapping.ts';
import { columnParser } from '../csv/column-parser.ts';
import type { ClosedRecords, ColumnThere } from './declared-fact.ts';
import { learnedAge } from './learned-age.ts';
import { optionLevels, type CountedText, type Level } from './option-levels.ts';

/** What the engine reads of a column. */
interface Values {
  readonly values: FactColumn;
  readonly levels: readonly Level[];
  /** Share of what is filled in that could not be read, 0 to 1. */
  readonly unread: number;
}

/** What the engine reads of a column for each closed record, as the mapping says; each text is read once. */
export function valuesOf(
  { column }: ColumnThere,
  fact: Fact,
  mapping: FieldMapping,
  closed: ClosedRecords,
): Values {
  const counts = countsOf(column, closed.rows);
  const parse = columnParser(fact, mapping);
  const read = Array.from({ length: column.texts.length }, (): FactValue | null => null);
  let filled = 0;
  let unread = 0;
  for (let at = 0; at < read.length; at++) {
    const count = counts[at] as number;
    if (count === 0) continue;
    const value = parse(column.texts.at(at) ?? '', {});
    if (value.ok) read[at] = value.value;
    if (value.ok || value.error === 'notRead') filled += count;
    if (!value.ok && value.error === 'notRead') unread += count;
  }
  const share = filled === 0 ? 0 : unread / filled;
  return { ...byType(column, fact, closed, { read, counts }), unread: share };
}

interface ReadTexts {
  readonly read: readonly (FactValue | null)[];
  readonly counts: Uint32Array;
}

function byType(
  column: CodedColumn,
  fact: Fact,
  closed: ClosedRecords,
  texts: ReadTexts,
): Omit<Values, 'unread'> {
  const { id, label } = fact;
  if (fact.type === 'yesNo') {
    const answers = Int32Array.from(texts.read, (value) => (value === null ? -1 : value === true ? 0 : 1));
    const codes = byRow(column, closed.rows, answers, new Int32Array(closed.rows.length));
    return { values: { kind: 'level', id, label, codes, levels: ['yes', 'no'] }, levels: [] };
  }
  if (fact.type === 'option') {
    const { levels, levelOf } = optionLevels(
      countedTexts(column, fact, texts),
      column.texts.length,
      fact.values ?? [],
    );
    const codes = byRow(column, closed.rows, levelOf, new Int32Array(closed.rows.length));
    return { values: { kind: 'level', id, label, codes, levels: levels.map((level) => level.id) }, levels };
  }
  const numbers = Float64Array.from(texts.read, fact.type === 'date' ? dayIn : numberIn);
  const values = byRow(column, closed.rows, numbers, new Float64Array(closed.rows.length));
  if (fact.type === 'date') turnToAges(values, closed.created);
  return { values: { kind: 'number', id, label, values }, levels: [] };
}

const numberIn = (value: FactValue | null): number => (typeof value === 'number' ? value : NaN);
const dayIn = (value: FactValue | null): number =>
  typeof value === 'string' ? (dayNumber(value) ?? NaN) : NaN;

function countedTexts(column: CodedColumn, fact: Fact, { read, counts }: ReadTexts): readonly CountedText[] {
  const known = new Set((fact.values ?? []).map(({ id }) => id));
  return read.flatMap((value, at) =>
    typeof value === 'string'
      ? [
          {
            at,
            text: column.texts.at(at) ?? '',
            meant: known.has(value) ? value : null,
            count: counts[at] as number,
          },
        ]
      : [],
  );
}

function byRow<Values extends Int32Array | Float64Array>(
  { codes }: CodedColumn,
  rows: Uint32Array,
  ofText: Values,
  into: Values,
): Values {
  for (let at = 0; at < rows.length; at++) into[at] = ofText[codes[rows[at] as number] as number] as number;
  return into;
}

function turnToAges(days: Float64Array, created: Int32Array | null): void {
  for (let at = 0; at < days.length; at++) {
    const made = created?.[at] ?? noDay;
    days[at] = made === noDay ? NaN : learnedAge(made - (days[at] as number));
  }
}

function countsOf({ codes, texts }: CodedColumn, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(texts.length);
  for (const row of rows) {
    const code = codes[row] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}
