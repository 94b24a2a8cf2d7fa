import { writtenDay } from '../../../base/calendar.ts';
import type { AuditState, ToldMove } from '../../../functions/audit/audit-state.ts';
import type { MovesAsked } from '../../../functions/audit/ask-about-moves.ts';
import { counted } from '../../../model/wording.ts';
import type { AuditSection } from '../../../views/admin/audit-view.ts';
import type { AuditNames } from '../../../views/admin/show-audit.ts';
import { crmErrorWords, type CrmName } from '../../crm-error-words.ts';
import { tableLines } from '../report/table-text.ts';
import { criterionWords, toldCriteria, wayOf, whoAndHow } from './audit-words.ts';

/** More moves than these stand in the report and in --json. */
const mostListed = 25;

/** An audit for people at a terminal: the sentence, the counts, and the newest moves that went around criteria. */
export function auditText(view: AuditSection, state: AuditState, names: AuditNames): string {
  const around = state.moves
    .filter(({ outcome }) => outcome === 'around')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const more = around.length - mostListed;
  return [
    view.headline.text,
    ...(view.sample === null ? [] : [view.sample]),
    ...(view.todo === null ? [] : [view.todo]),
    ...view.tables.flatMap((table) => ['', ...tableLines(table)]),
    ...(around.length === 0 ? [] : ['', 'Moves that went around a criterion, the newest first']),
    ...around.slice(0, mostListed).flatMap((move) => moveLines(move, names)),
    ...(more > 0 ? [`  and ${more} more: --report FILE and --json tell them all`] : []),
    ...(view.notes.length > 0 ? ['', ...view.notes] : []),
    ...(state.areKept ? [] : ['', notKept]),
    '',
  ].join('\n');
}

const notKept =
  'The account has no place for Plumbline’s events, so deals cannot show what was skipped. npx plumbline schema ensure makes it, where the account may have custom objects.';

const moveLines = (move: ToldMove, names: AuditNames): readonly string[] => [
  `  ${move.deal.name} (${move.deal.id}): ${wayOf(move, names)}, ${writtenDay(move.on, '')}, ${whoAndHow(move)}`,
  ...toldCriteria(move).map((criterion) => `    ${criterionWords(criterion, names)}`),
];

/** What asking did, for people. */
export function askedText({ owners, nobody }: MovesAsked, crm: CrmName): string {
  if (owners.length === 0 && nobody === 0)
    return 'No task was made: no open deal still sits where it got around a criterion.\n';
  const told: Readonly<Record<(typeof owners)[number]['outcome'], string>> = {
    asked: 'has a task about',
    asked_already: 'still has a task; now it would be about',
    failed: 'could not be asked about',
  };
  return [
    ...owners.map(
      ({ owner, outcome, deals, error }) =>
        `${owner.name} ${told[outcome]} ${counted(deals, 'deal')}.${error ? ` ${crmErrorWords(error, crm)}` : ''}`,
    ),
    ...(nobody > 0
      ? [`Nobody can be asked about ${counted(nobody, 'deal')}: the owner has left, or there is none.`]
      : []),
    '',
  ].join('\n');
}
