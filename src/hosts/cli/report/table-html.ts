import type { TextTable } from '../../../views/text-table.ts';
import { safe } from './page-html.ts';

/** A table in which a cell is a text, or a list of texts. */
export interface CellTable extends Omit<TextTable, 'rows'> {
  readonly rows: readonly (readonly (string | readonly string[])[])[];
}

/** A table as HTML: the first cell of a row names it, and each other cell knows its column. */
export function tableHtml({ caption, columns, rows, empty }: CellTable): string {
  const body =
    rows.length === 0
      ? `<tr><td colspan="${columns.length}" data-column="">${safe(empty)}</td></tr>`
      : rows.map((cells) => `<tr>${rowHtml(cells, columns)}</tr>`).join('\n');
  const head = columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('');
  return `<table>\n<caption>${safe(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

const rowHtml = (cells: CellTable['rows'][number], columns: readonly string[]): string =>
  cells
    .map((value, at) =>
      at === 0
        ? `<th scope="row">${cellHtml(value)}</th>`
        : `<td data-column="${safe(columns[at] ?? '')}">${cellHtml(value)}</td>`,
    )
    .join('');

const cellHtml = (value: string | readonly string[]): string =>
  typeof value === 'string' ? safe(value) : listHtml(value);

/** A list of texts as HTML. */
export const listHtml = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${safe(line)}</li>`).join('')}</ul>`;
