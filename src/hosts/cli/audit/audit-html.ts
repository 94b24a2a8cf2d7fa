import { writtenDay } from '../../../base/calendar.ts';
import type { AuditState, ToldDeal, ToldMove } from '../../../functions/audit/audit-state.ts';
import type { AuditSection, AuditTable } from '../../../views/admin/audit-view.ts';
import { stageName, type AuditNames } from '../../../views/admin/show-audit.ts';
import { criterionWords, outcomeWord, toldCriteria, wayOf, whoAndHow } from './audit-words.ts';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, whatever stands in it. */
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

// One file that asks nobody for anything: on a narrow screen each row stands as a block, with the column before each cell.
const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
.lead { font-size: 1.15rem; font-weight: 600; margin: 0 0 .5rem; }
table { border-collapse: collapse; margin: 1.5rem 0; width: 100%; }
caption { font-weight: 600; padding: .25rem 0; text-align: left; }
th, td { border-bottom: 1px solid #8886; padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; }
thead th { overflow-wrap: normal; }
td ul { margin: 0; padding-left: 1.1rem; }
@media screen and (max-width: 40rem) {
  thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
  tr { border-bottom: 1px solid #8886; display: block; padding: .5rem 0; }
  th, td { border: 0; display: block; padding: .1rem 0; }
  td::before { content: attr(data-column) ": "; font-weight: 600; }
}
@media print {
  body { max-width: none; padding: 0; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;

/** Counts and moves as one page of HTML that works without a network, on a phone and in print. */
export function auditHtml(view: AuditSection, state: AuditState, names: AuditNames): string {
  const moves = state.moves.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${safe(view.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${safe(view.title)}</h1>`,
    `<p class="lead">${safe(view.headline.text)}</p>`,
    ...[view.sample, view.todo].flatMap((line) => (line === null ? [] : [`<p>${safe(line)}</p>`])),
    ...view.tables.map(tableHtml),
    tableHtml(movesTable(moves, names)),
    tableHtml(dealsTable(state.sitting, names)),
    ...(view.notes.length > 0
      ? ['<h2>Notes</h2>', `<ul>${view.notes.map((note) => `<li>${safe(note)}</li>`).join('')}</ul>`]
      : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A cell is a text, or a list of texts. */
interface CellTable extends Omit<AuditTable, 'rows'> {
  readonly rows: readonly (readonly (string | readonly string[])[])[];
}

function movesTable(moves: readonly ToldMove[], names: AuditNames): CellTable {
  return {
    caption: 'Moves that went around criteria, were waived, or could not be judged, the newest first',
    columns: ['Deal', 'Move', 'On', 'By', 'Outcome', 'Criteria'],
    rows: moves.map((move) => [
      `${move.deal.name} (${move.deal.id})`,
      wayOf(move, names),
      writtenDay(move.on, ''),
      whoAndHow(move),
      outcomeWord[move.outcome],
      toldCriteria(move).map((criterion) => criterionWords(criterion, names)),
    ]),
    empty: 'Every move forward was in order.',
  };
}

const dealsTable = (deals: readonly ToldDeal[], names: AuditNames): CellTable => ({
  caption: 'Deals that sit in a stage without meeting its entry criteria today',
  columns: ['Deal', 'Stage', 'Criteria'],
  rows: deals.map(({ deal, pipeline, stage, criteria }) => [
    `${deal.name} (${deal.id})`,
    stageName(pipeline, stage, names),
    criteria.map((criterion) => criterionWords(criterion, names)),
  ]),
  empty: 'None.',
});

function tableHtml({ caption, columns, rows, empty }: CellTable): string {
  const cell = (value: string | readonly string[]): string =>
    typeof value === 'string'
      ? safe(value)
      : `<ul>${value.map((one) => `<li>${safe(one)}</li>`).join('')}</ul>`;
  const row = (cells: CellTable['rows'][number]): string =>
    cells
      .map((value, at) =>
        at === 0
          ? `<th scope="row">${cell(value)}</th>`
          : `<td data-column="${safe(columns[at] ?? '')}">${cell(value)}</td>`,
      )
      .join('');
  const body =
    rows.length === 0
      ? `<tr><td colspan="${columns.length}" data-column="">${safe(empty)}</td></tr>`
      : rows.map((cells) => `<tr>${row(cells)}</tr>`).join('\n');
  const head = columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('');
  return `<table>\n<caption>${safe(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}
