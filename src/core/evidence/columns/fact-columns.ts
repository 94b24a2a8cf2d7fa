import type { FactColumn, LevelColumn, NumberColumn } from '../fact-column.ts';
import { noDay } from '../table.ts';
import type { CodedColumn } from '../table.ts';
import type { ColumnProfile } from './profile.ts';
import { daysOf } from './read-days.ts';
import { numberOfText } from './read-number.ts';
import { inFigures, tallyOf } from './tally.ts';

/**
 * A column in the form that is learned from: numbers; choices and yes or no as levels, upper and lower case as one,
 * yes before no; days as days before `created`. Null for text, ids and constants, and for days without `created`.
 */
export function factColumn(
  column: CodedColumn,
  profile: ColumnProfile,
  created: Int32Array | null,
): FactColumn | null {
  if (profile.kind === 'number') return numbersOf(column, profile);
  if (profile.kind === 'date') return created === null ? null : daysBefore(column, profile, created);
  if (profile.kind === 'yesNo') return answersOf(column, profile);
  return profile.kind === 'option' ? levelsOf(column) : null;
}

function numbersOf(column: CodedColumn, { numbers }: ColumnProfile): NumberColumn {
  const values = new Float64Array(column.codes.length).fill(Number.NaN);
  if (numbers === null) return numberColumn(column, values);
  const { blank } = inFigures(tallyOf(column, column.codes.length));
  const byCode = new Float64Array(column.texts.length);
  for (let code = 0; code < byCode.length; code += 1)
    byCode[code] = blank[code] === 0 ? (numberOfText(column.texts, code, numbers) ?? Number.NaN) : Number.NaN;
  for (let row = 0; row < values.length; row += 1) values[row] = byCode[column.codes[row] ?? 0] ?? Number.NaN;
  return numberColumn(column, values);
}

function daysBefore(column: CodedColumn, profile: ColumnProfile, created: Int32Array): NumberColumn {
  const days = daysOf(column, profile);
  const values = new Float64Array(days.length).fill(Number.NaN);
  for (let row = 0; row < values.length; row += 1) {
    const [day, made] = [days[row] ?? noDay, created[row] ?? noDay];
    if (day !== noDay && made !== noDay) values[row] = made - day;
  }
  return numberColumn(column, values);
}

const numberColumn = ({ name }: CodedColumn, values: Float64Array): NumberColumn => ({
  ...{ kind: 'number', id: name, label: name, values },
});

function answersOf(column: CodedColumn, { yes, no }: ColumnProfile): LevelColumn {
  const words = new Map([...pairs(yes, 0), ...pairs(no, 1)]);
  const byCode = textsOf(column).map((text) => words.get(text.toLowerCase()) ?? -1);
  return levelColumn(column, byCode, ['Yes', 'No']);
}

const pairs = (words: readonly string[], level: number): readonly (readonly [string, number])[] =>
  words.map((word) => [word.toLowerCase(), level]);

function levelsOf(column: CodedColumn): LevelColumn {
  const { blank, counts } = tallyOf(column, column.codes.length);
  const levels: string[] = [];
  const known = new Map<string, number>();
  const byCode = textsOf(column).map((text, code) => {
    if (blank[code] === 1 || counts[code] === 0) return -1;
    const word = text.toLowerCase();
    const level = known.get(word) ?? levels.push(text) - 1;
    known.set(word, level);
    return level;
  });
  return levelColumn(column, byCode, levels);
}

const textsOf = ({ texts }: CodedColumn): readonly string[] =>
  Array.from({ length: texts.length }, (_, code) => texts.at(code) ?? '');

function levelColumn(column: CodedColumn, byCode: readonly number[], levels: readonly string[]): LevelColumn {
  const codes = Int32Array.from(column.codes, (code) => byCode[code] ?? -1);
  return { kind: 'level', id: column.name, label: column.name, codes, levels };
}
