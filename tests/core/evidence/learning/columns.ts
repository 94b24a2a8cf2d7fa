import type { FactColumn, LevelColumn, NumberColumn } from '../../../../src/core/evidence/fact-column.ts';
import type { Learned, LearnedRow, LearnInput } from '../../../../src/core/evidence/learning/learned.ts';
import { seeded, type Seeded } from '../../../../src/core/evidence/statistics/seeded.ts';

/** A fact of numbers, one a record. */
export const numbers = (id: string, values: readonly number[]): NumberColumn => ({
  kind: 'number',
  id,
  label: id,
  values: Float64Array.from(values),
});

/** A fact of levels named v0, v1 and so on; -1 is a blank. */
export const levels = (id: string, codes: readonly number[]): LevelColumn => ({
  kind: 'level',
  id,
  label: id,
  codes: Int32Array.from(codes),
  levels: Array.from({ length: Math.max(0, ...codes) + 1 }, (_, level) => `v${level}`),
});

/** As many draws as there are to be records. */
export const draws = <Value>(count: number, draw: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => draw(at));

/** Columns that have nothing to do with anything: numbers, heavy ties, two to 85 levels, blanks. */
export function noise(count: number, columns: number, seed: number): readonly FactColumn[] {
  const drawn = seeded(seed);
  const sizes = [2, 3, 5, 8, 15, 40, 85];
  return Array.from({ length: columns }, (_, at) =>
    at % 2 === 0
      ? levels(
          `noise${at}`,
          draws(count, () => levelOf(drawn, sizes[(at / 2) % sizes.length] ?? 2)),
        )
      : numbers(
          `noise${at}`,
          draws(count, () => numberOf(drawn, at % 3 === 0)),
        ),
  );
}

const levelOf = ({ uniform }: Seeded, size: number): number =>
  uniform() < 0.08 ? -1 : Math.floor(uniform() * size);

const numberOf = ({ uniform, normal }: Seeded, isTied: boolean): number =>
  uniform() < 0.1 ? Number.NaN : isTied ? Math.floor(uniform() * 6) : Math.exp(normal());

/** Records won with these log odds. */
export function outcomes(logOdds: readonly number[], seed: number): Uint8Array {
  const { uniform } = seeded(seed);
  return Uint8Array.from(logOdds, (odds) => Number(uniform() < 1 / (1 + Math.exp(-odds))));
}

/** Everything of a file to learn from, without days or groups. */
export const lessons = (
  columns: readonly FactColumn[],
  won: Uint8Array,
  more: Partial<LearnInput> = {},
): LearnInput => ({
  columns,
  won,
  learned: Uint32Array.from(won.keys()),
  created: null,
  groups: null,
  seed: 1,
  ...more,
});

/** What a learned card gives each record, read off its rows. */
export const scoresOf = (
  { criteria }: Learned,
  columns: readonly FactColumn[],
  count: number,
): Float64Array =>
  Float64Array.from({ length: count }, (_, record) =>
    criteria.reduce((total, { fact, rows, whenUnknown }) => {
      const column = columns.find(({ id }) => id === fact);
      const row = column && rows.find((one) => holds(one, column, record));
      const rest =
        column && isKnown(column, record) ? rows.find(({ range }) => range.kind === 'rest') : undefined;
      return total + (row?.points ?? rest?.points ?? whenUnknown);
    }, 0),
  );

const isKnown = (column: FactColumn, record: number): boolean =>
  column.kind === 'number' ? !Number.isNaN(column.values[record]) : (column.codes[record] ?? -1) >= 0;

function holds({ range }: LearnedRow, column: FactColumn, record: number): boolean {
  if (range.kind === 'blank' || range.kind === 'rest') return false;
  if (column.kind === 'level')
    return range.kind === 'levels' && range.levels.includes(column.codes[record] ?? -1);
  const value = column.values[record] ?? Number.NaN;
  return range.kind === 'number' && value >= (range.from ?? -Infinity) && value < (range.to ?? Infinity);
}
