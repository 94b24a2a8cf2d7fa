import { err, ok, type Result } from '../../../base/result.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { CodedTable } from '../../../core/evidence/table.ts';
import { compileScorecard, type CompiledScorecard } from '../../../core/icp/compile.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import type { CrmMapping } from '../../../model/mapping.ts';
import { mappedColumns } from '../evidence/coded-facts.ts';

const mostNamed = 12;

/**
 * The scorecard to hold against a file: of the kind of record that was asked for, else the one of whose columns most
 * are in the file, the company's where two have as many. One of which no column is there is a sentence.
 */
export function fittingScorecard(
  model: GtmModel,
  object: RecordKind | null,
  mapping: CrmMapping,
  table: CodedTable,
): Result<CompiledScorecard, string> {
  const { scorecards } = model;
  const asked = object === null ? scorecards : scorecards.filter((one) => one.object === object);
  if (scorecards.length === 0) return err('The model has no scorecard: it has no icp.yaml.');
  if (asked.length === 0)
    return err(
      `The model has no scorecard for a ${object}. It scores: ${scorecards.map((one) => one.object).join(', ')}.`,
    );
  const counted = asked
    .map((scorecard) => {
      const compiled = compileScorecard(scorecard, model.facts, model.version);
      return { compiled, ...mappedColumns(table, scorecard.object, mapping, compiled.factsRead) };
    })
    .sort((a, b) => b.found.length - a.found.length || rank(a.compiled) - rank(b.compiled));
  const [best] = counted;
  if (!best) throw new Error('A list that is not empty has a first.');
  if (best.found.length > 0) return ok(best.compiled);
  const wanted = named(best.missing.map(({ column }) => column));
  const there = named(table.columns.map(({ name }) => name));
  return err(
    `The file has no column that the scorecard of a ${best.compiled.scorecard.object} reads. It reads ${wanted}; the file has ${there}. Say in crm/csv.yaml, or in a file for --mapping, which column carries which fact.`,
  );
}

const rank = ({ scorecard }: CompiledScorecard): number => (scorecard.object === 'company' ? 0 : 1);

function named(columns: readonly string[]): string {
  if (columns.length === 0) return 'none, since the mapping names no column for it';
  const more = columns.length - mostNamed;
  return columns.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
