import type { RowProblem, TableRow } from './table.ts';

/** Something that a cell may name, by id or by what people call it. */
export interface Nameable {
  readonly id: string;
  readonly label: string;
}

/** Reads the cells of one row, and gathers what is wrong with them. */
export interface CellReader {
  /** A text that must be there. */
  readonly text: (column: string) => string;
  /** One of these ids; the first of them where it is wrong. */
  readonly oneOf: <T extends string>(column: string, ids: readonly [T, ...T[]]) => T;
  /** One thing by id or label; its id. */
  readonly named: (column: string, things: readonly Nameable[], what: string) => string;
  /** Several, parted by `;`. */
  readonly allNamed: (column: string, things: readonly Nameable[], what: string) => string[];
  readonly problems: readonly RowProblem[];
}

/** Reads one row. */
export function readCells({ line, cell }: TableRow): CellReader {
  const problems: RowProblem[] = [];
  const wrong = (what: string): void => void problems.push({ line, what });
  const find = (text: string, things: readonly Nameable[], what: string): string => {
    const wanted = text.toLowerCase();
    const found = things.find(({ id, label }) => id === wanted || label.toLowerCase() === wanted);
    if (found) return found.id;
    const some = things.slice(0, 8).map(({ label }) => label);
    wrong(
      things.length === 0
        ? `There is no ${what} yet to name.`
        : `There is no ${what} “${text}”. There are ${some.join(', ')}${things.length > 8 ? ' and others' : ''}.`,
    );
    return '';
  };
  const text = (column: string): string => {
    const value = cell(column);
    if (value === '') wrong(`“${column}” is empty.`);
    if (value.length > 2000) wrong(`“${column}” is longer than 2,000 characters.`);
    return value;
  };
  return {
    problems,
    text,
    oneOf: (column, ids) => {
      const value = cell(column)
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_');
      const found = ids.find((id) => id === value);
      if (!found) wrong(`“${column}” is one of ${ids.join(', ')}, and not “${cell(column)}”.`);
      return found ?? ids[0];
    },
    named: (column, things, what) => {
      const value = text(column);
      return value === '' ? '' : find(value, things, what);
    },
    allNamed: (column, things, what) =>
      cell(column)
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .map((one) => find(one, things, what)),
  };
}
