import { err, ok, type Result } from '../../../base/result.ts';
import type { CodedColumn, CodedTable } from '../../../core/evidence/table.ts';
import { code, listed, nearest } from '../../../model/wording.ts';

/** Columns that somebody typed the names of, and what was taken for what. */
export interface ColumnsAsked {
  readonly columns: readonly CodedColumn[];
  readonly notes: readonly string[];
}

const mostListed = 30;

/** The column of this name, capitals or not; null where there is none. */
export const columnNamed = ({ columns }: CodedTable, name: string): CodedColumn | null =>
  named(columns, name) ?? null;

/** The column of this name, capitals or not; where there is none, a sentence that names near ones. */
export function columnAsked({ columns }: CodedTable, typed: string): Result<CodedColumn, string> {
  const found = named(columns, typed);
  return found ? ok(found) : err(noColumn(columns, typed));
}

/** The columns of a list parted by commas; the beginning of a name will do where it can be of one column alone. */
export function columnsAsked({ columns }: CodedTable, typed: string): Result<ColumnsAsked, string> {
  const parts = typed.split(',');
  const found: CodedColumn[] = [];
  const notes: string[] = [];
  for (let at = 0; at < parts.length;) {
    const { column, next } = longest(columns, parts, at);
    const word = (parts[at] ?? '').trim();
    const begun = column || word === '' ? [] : columns.filter(({ name }) => begins(name, word));
    const taken = column ?? (begun.length === 1 ? begun[0] : undefined);
    if (!taken && begun.length > 1)
      return err(
        `${code(word)} could be ${listed(
          begun.map(({ name }) => name),
          'or',
        )}. Write the whole name.`,
      );
    if (!taken && word !== '') return err(noColumn(columns, word));
    if (taken && !column) notes.push(`${code(word)} was taken for the column ${code(taken.name)}.`);
    if (taken && !found.includes(taken)) found.push(taken);
    at = column ? next : at + 1;
  }
  return ok({ columns: found, notes });
}

/** A name may hold commas itself: the longest one that fits counts. */
function longest(
  columns: readonly CodedColumn[],
  parts: readonly string[],
  from: number,
): { readonly column: CodedColumn | undefined; readonly next: number } {
  for (let next = parts.length; next > from; next--) {
    const column = named(columns, parts.slice(from, next).join(','));
    if (column) return { column, next };
  }
  return { column: undefined, next: from + 1 };
}

function named(columns: readonly CodedColumn[], typed: string): CodedColumn | undefined {
  const wanted = typed.trim();
  const exact = columns.find(({ name }) => name === wanted);
  if (exact) return exact;
  const alike = columns.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}

const begins = (name: string, word: string): boolean => name.toLowerCase().startsWith(word.toLowerCase());

function noColumn(columns: readonly CodedColumn[], typed: string): string {
  const names = columns.map(({ name }) => name);
  const near = nearOnes(typed.trim(), names);
  const shown = names.slice(0, mostListed);
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
  const hint = near.length === 0 ? '' : ` Did you mean ${listed(near, 'or')}?`;
  return `There is no column ${code(typed)} in the file.${hint} Its columns are ${shown.join(', ')}${more}.`;
}

const mostNear = 3;

/** Names that may have been meant: what begins so, what is spelled nearly so, then what shares most words with it. */
function nearOnes(typed: string, names: readonly string[]): readonly string[] {
  const spelled = nearest(typed, names);
  const sharing = names
    .map((name) => ({ name, shared: sharedWords(name, typed) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared);
  const begun = names.filter((name) => typed !== '' && begins(name, typed));
  const near = [...begun, ...(spelled === null ? [] : [spelled]), ...sharing.map(({ name }) => name)];
  return [...new Set(near)].slice(0, mostNear);
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

function sharedWords(name: string, typed: string): number {
  const words = wordsOf(name);
  return wordsOf(typed).filter((word) => words.includes(word)).length;
}
