import { writtenNumber } from '../../condition/written-value.ts';
import { isRecordIdName } from '../columns/names/kind-of-name.ts';
import { spoken, type CodedColumn } from '../table.ts';
import type { FoundLeak, LeakInput } from './leak-input.ts';
import { inRows } from './say-count.ts';

const told = { kind: 'repeated', leftOut: false, blanksTell: false } as const;
/** The least share of rows that are the same in all but their number before that is told. */
const many = 0.05;

/** Rows that are one row: wholly the same, the same but for their number, or of one record. */
export function repeatedRows(input: LeakInput): readonly FoundLeak[] {
  const { table, rows, dropped } = input;
  const found: FoundLeak[] = [];
  if (dropped >= many * table.rows && dropped > 0)
    found.push({
      ...told,
      column: 'all columns',
      why: `${inRows(dropped)} of ${writtenNumber(table.rows)} repeat another one in every column, so that a record would be judged by itself; each counts once.`,
    });
  const same = sameButForId(input);
  if (same >= many * rows.length && same >= 20)
    found.push({
      ...told,
      column: 'all columns',
      why: `${inRows(same)} of ${writtenNumber(rows.length)} are the same as an earlier one in everything but what names them: they may be one record that was exported several times.`,
    });
  return [...found, ...sharedIds(input)];
}

function sharedIds({ table, profiles, rows }: LeakInput): readonly FoundLeak[] {
  return table.columns.flatMap((column, nth): readonly FoundLeak[] => {
    if (profiles[nth]?.kind !== 'id' || !isRecordIdName(spoken(column))) return [];
    const { name, codes, texts } = column;
    const counts = countsOf(codes, texts.length, rows);
    let [ids, shared] = [0, 0];
    for (let code = 0; code < counts.length; code += 1) {
      const count = counts[code] as number;
      if (count < 2 || texts.at(code) === '') continue;
      ids += 1;
      shared += count;
    }
    const why = `${inRows(shared)} share ${writtenNumber(ids)} ${ids === 1 ? 'value' : 'values'} of ${name}: rows of one record stay on one side when records are parted.`;
    return ids === 0 ? [] : [{ ...told, column: name, why }];
  });
}

/** Rows that equal an earlier one in every column but ids; 0 where no column has many values, so that rows meet by chance. */
function sameButForId({ table, profiles, rows }: LeakInput): number {
  const compared = table.columns.filter((_, nth) => profiles[nth]?.kind !== 'id');
  if (compared.length === table.columns.length || compared.length < 4) return 0;
  const fine = compared.filter(({ texts }) => texts.length > 0.3 * table.rows);
  if (fine.length === 0) return 0;
  // A row whose value stands nowhere else equals no other, so that few are left to be compared.
  const left = fine.reduce(sharing, rows);
  const [high, low] = [new Uint32Array(left.length), new Uint32Array(left.length)];
  for (const { codes } of compared)
    for (let at = 0; at < left.length; at += 1) {
      const code = codes[left[at] as number] as number;
      high[at] = Math.imul((high[at] as number) ^ code, 0x9e3779b1) + ((high[at] as number) >>> 15);
      low[at] = Math.imul((low[at] as number) + code + 1, 0x85ebca6b) ^ ((low[at] as number) >>> 13);
    }
  const keys = Float64Array.from(
    high,
    (part, at) => (part & 0xfffff) * 4_294_967_296 + (low[at] ?? 0),
  ).sort();
  let same = 0;
  for (let at = 1; at < keys.length; at += 1) if (keys[at] === keys[at - 1]) same += 1;
  return same;
}

/** Those of some rows whose value in a column stands in another of them too. */
function sharing(rows: Uint32Array, { codes, texts }: CodedColumn): Uint32Array {
  const counts = countsOf(codes, texts.length, rows);
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    if ((counts[codes[row] as number] as number) > 1) kept[count++] = row;
  }
  return kept.subarray(0, count);
}

function countsOf(codes: CodedColumn['codes'], texts: number, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(texts);
  for (let at = 0; at < rows.length; at += 1) {
    const code = codes[rows[at] as number] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}
