import { err, ok, type Result } from '../../../base/result.ts';
import type { Line, Section } from '../../../core/enablement/model.ts';
import type { PartTypes } from '../../parts.ts';
import type { PartValues } from '../../part-values.ts';
import { battleCardsIn } from '../content-edits.ts';
import { freeId, idFrom } from '../ids.ts';
import { partIn, withPart } from '../part-access.ts';
import { readCells } from './read-cells.ts';
import type { Importing, RowProblem, TableRow } from './table.ts';

type Card = PartTypes['battleCard'];

/** Sections of battle cards from rows, as drafts; the competitor’s card is there before. Lines are parted by line ends or `|`. */
export function importSections(
  parts: PartValues,
  rows: readonly TableRow[],
  { by, today }: Importing,
): Result<PartValues, readonly RowProblem[]> {
  const cards = new Map(battleCardsIn(parts).map(({ path, card }) => [card.id, { path, card }]));
  const competitors = [...cards.values()].flatMap(({ card }) => [
    { id: card.id, label: card.label },
    ...card.aliases.map((alias) => ({ id: card.id, label: alias })),
  ]);
  const jobs = partIn(parts, 'stages.yaml')?.buyingJobs ?? [];
  const assets = partIn(parts, 'messaging.yaml')?.assets ?? [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const cells = readCells(row);
    const there = cards.get(cells.named('competitor', competitors, 'battle card'));
    const buyingJobs = cells.allNamed('buying_jobs', jobs, 'buying job');
    const section = {
      status: 'draft',
      buyingJobs,
      feelConfidentThat: cells.text('feel_confident_that'),
      give: cells.named('give', assets, 'thing to give'),
      lead: cells.text('lead'),
      verifiedBy: by,
      verifiedOn: today,
    } as const;
    problems.push(...cells.problems);
    if (row.cell('buying_jobs') === '') problems.push({ line: row.line, what: '“buying_jobs” is empty.' });
    const lines = linesIn(row);
    if (lines.length === 0)
      problems.push({
        line: row.line,
        what: 'It has no line: fill in “internal_lines” or “customer_lines”.',
      });
    if (there) cards.set(there.card.id, { ...there, card: withSection(there.card, section, lines) });
  }
  if (problems.length > 0) return err(problems);
  return ok([...cards.values()].reduce((changed, { path, card }) => withPart(changed, path, card), parts));
}

type GivenLine = Pick<Line, 'scope' | 'text'>;

function linesIn({ cell }: TableRow): readonly GivenLine[] {
  const of = (column: string, scope: Line['scope']): readonly GivenLine[] =>
    cell(column)
      .split(/[|\n]/)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ scope, text }));
  return [...of('internal_lines', 'internal'), ...of('customer_lines', 'customer_facing')];
}

function withSection(card: Card, section: Omit<Section, 'id' | 'lines'>, lines: readonly GivenLine[]): Card {
  const id = freeId(
    idFrom(`${card.id} ${section.buyingJobs[0] ?? 'section'}`, 'section'),
    card.sections.map((one) => one.id),
  );
  const numbered = lines.map((line, at): Line => ({ id: `${id.slice(0, 55)}_${at + 1}`, ...line }));
  return { ...card, sections: [...card.sections, { id, ...section, lines: numbered }] };
}
