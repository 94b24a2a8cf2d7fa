import { writtenDay } from '../../../base/calendar.ts';
import type { AuditState, ToldDeal, ToldMove } from '../../../functions/audit/audit-state.ts';
import type { AuditSection } from '../../../views/admin/audit-view.ts';
import { stageName, type AuditNames } from '../../../views/admin/show-audit.ts';
import { pageHtml, safe } from '../report/page-html.ts';
import { listHtml, tableHtml, type CellTable } from '../report/table-html.ts';
import { criterionWords, outcomeWord, toldCriteria, wayOf, whoAndHow } from './audit-words.ts';

/** Counts and moves as one page of HTML that works without a network, on a phone and in print. */
export function auditHtml(view: AuditSection, state: AuditState, names: AuditNames): string {
  const moves = state.moves.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return pageHtml(view.title, [
    `<h1>${safe(view.title)}</h1>`,
    `<p class="lead">${safe(view.headline.text)}</p>`,
    ...[view.sample, view.todo].flatMap((line) => (line === null ? [] : [`<p>${safe(line)}</p>`])),
    ...view.tables.map(tableHtml),
    tableHtml(movesTable(moves, names)),
    tableHtml(dealsTable(state.sitting, names)),
    ...(view.notes.length > 0 ? ['<h2>Notes</h2>', listHtml(view.notes)] : []),
  ]);
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
