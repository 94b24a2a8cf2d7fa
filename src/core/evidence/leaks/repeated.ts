import { writtenNumber } from '../../condition/written-value.ts';
import { isRecordIdName } from '../columns/names/kind-of-name.ts';
import { spoken } from '../table.ts';
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
    const counts = new Uint32Array(texts.length);
    for (const row of rows) counts[codes[row] ?? 0] = (counts[codes[row] ?? 0] ?? 0) + 1;
    const [ids, shared] = counts.reduce(
      ([ids, shared], count, code) =>
        count > 1 && texts.at(code) !== '' ? [ids + 1, shared + count] : [ids, shared],
      [0, 0],
    );
    const why = `${inRows(shared)} share ${writtenNumber(ids)} ${ids === 1 ? 'value' : 'values'} of ${name}: rows of one record stay on one side when records are parted.`;
    return ids === 0 ? [] : [{ ...told, column: name, why }];
  });
}

/** Rows that equal an earlier one in every column but ids; 0 where no column has many values, so that rows meet by chance. */
function sameButForId({ table, profiles, rows }: LeakInput): number {
  const compared = table.columns.filter((_, nth) => profiles[nth]?.kind !== 'id');
  const fine = compared.filter(({ texts }) => texts.length > 0.3 * table.rows);
  if (fine.length === 0 || compared.length === table.columns.length || compared.length < 4) return 0;
  const [high, low] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
  for (const { codes } of compared)
    for (let at = 0; at < rows.length; at += 1) {
      const code = codes[rows[at] ?? 0] ?? 0;
      high[at] = Math.imul((high[at] ?? 0) ^ code, 0x9e3779b1) + ((high[at] ?? 0) >>> 15);
      low[at] = Math.imul((low[at] ?? 0) + code + 1, 0x85ebca6b) ^ ((low[at] ?? 0) >>> 13);
    }
  const keys = Float64Array.from(
    high,
    (part, at) => (part & 0xfffff) * 4_294_967_296 + (low[at] ?? 0),
  ).sort();
  let same = 0;
  for (let at = 1; at < keys.length; at += 1) if (keys[at] === keys[at - 1]) same += 1;
  return same;
}
