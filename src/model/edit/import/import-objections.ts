import { err, ok, type Result } from '../../../base/result.ts';
import type { Objection } from '../../../core/enablement/model.ts';
import type { PartTypes } from '../../parts.ts';
import type { PartValues } from '../../part-values.ts';
import { freeId } from '../ids.ts';
import { partIn, setOrLeftOut, withPart } from '../part-access.ts';
import { isSameText, shortId } from './import-claims.ts';
import { readCells } from './read-cells.ts';
import type { RowProblem, TableRow } from './table.ts';

const categories = ['price', 'product', 'trust', 'timing', 'authority', 'competitor', 'status_quo'] as const;

/** Objections from rows, as drafts; one without an answer is a gap that cards show once it is approved. */
export function importObjections(
  parts: PartValues,
  rows: readonly TableRow[],
): Result<PartValues, readonly RowProblem[]> {
  const file: PartTypes['objections'] = partIn(parts, 'objections.yaml') ?? { engine: 1, objections: [] };
  const objections: Objection[] = [...file.objections];
  const problems: RowProblem[] = [];
  const jobs = partIn(parts, 'stages.yaml')?.buyingJobs ?? [];
  for (const row of rows) {
    const cells = readCells(row);
    const buyerSays = cells.text('buyer_says');
    const id = freeId(
      shortId(buyerSays, 'objection'),
      objections.map((one) => one.id),
    );
    objections.push({
      id,
      status: 'draft',
      buyerSays,
      category: cells.oneOf('category', categories),
      buyingJobs: cells.allNamed('buying_jobs', jobs, 'buying job'),
      roles: [],
      owner: cells.text('owner'),
      responses: answerIn(row, id, objections),
    });
    problems.push(...cells.problems);
    if (file.objections.some((one) => isSameText(one.buyerSays, buyerSays)))
      problems.push({ line: row.line, what: 'This objection is there already.' });
  }
  if (problems.length > 0) return err(problems);
  return ok(withPart(parts, 'objections.yaml', { ...file, objections } satisfies PartTypes['objections']));
}

function answerIn({ cell }: TableRow, id: string, others: readonly Objection[]): Objection['responses'] {
  const say = cell('answer');
  if (say === '') return [];
  const taken = others.flatMap(({ responses }) => responses.map((one) => one.id));
  const answer = freeId(`${id.slice(0, 50)}_answer`, taken);
  return [setOrLeftOut({ id: answer, say, ask: cell('ask') || undefined, claims: [], proofPoints: [] })];
}
