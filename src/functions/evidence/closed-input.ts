import { dayNumber } from '../../base/calendar.ts';
import { columnsOfFacts } from '../../core/evidence/backtest/columns-of-facts.ts';
import type { BacktestInput, SplitAsked } from '../../core/evidence/backtest/input.ts';
import { scoreRecords, type RecordSource } from '../../core/evidence/backtest/score-records.ts';
import { noDay } from '../../core/evidence/table.ts';
import type { CompiledScorecard } from '../../core/icp/compile.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import type { ClosedRecord, ClosedRecords } from './closed-records.ts';
import { closedWarnings } from './closed-warnings.ts';
import { factLeaks } from './fact-leaks.ts';

/** An account's closed deals, scored as of the day on which each was made, for a backtest. */
export function closedInput(
  { records, told }: ClosedRecords,
  compiled: CompiledScorecard,
  model: Pick<GtmModel, 'facts' | 'stages'>,
  split: SplitAsked,
): BacktestInput {
  const source = sourceOf(records);
  const facts = model.facts.filter(({ id }) => compiled.factsRead.includes(id));
  const won = Uint8Array.from(records, (record) => Number(record.won));
  const created = Int32Array.from(records, ({ createdOn }) => dayNumber(createdOn) ?? noDay);
  return {
    scorecard: compiled.scorecard,
    scored: scoreRecords(compiled, source),
    won,
    created,
    // By time, deals of one company are deals of their own: each is judged by the past before it.
    groups: split.kind === 'random' ? groupsOf(records) : null,
    columns: columnsOfFacts(facts, source),
    split,
    read: told.read + told.unmapped,
    leaks: factLeaks(facts, records, { won, created }),
    warnings: closedWarnings(told, records.length, {
      facts: model.facts,
      pipelines: model.stages?.pipelines ?? [],
    }),
  };
}

function sourceOf(records: readonly ClosedRecord[]): RecordSource {
  const at = (row: number): ClosedRecord => {
    const record = records[row];
    if (!record) throw new RangeError(`There is no record ${row}.`);
    return record;
  };
  return {
    count: records.length,
    factsAt: (row) => at(row).facts,
    todayAt: (row) => at(row).createdOn,
  };
}

/** The same number for deals of one company. */
function groupsOf(records: readonly ClosedRecord[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(records, ({ group }) => {
    const known = numbers.get(group);
    if (known !== undefined) return known;
    numbers.set(group, numbers.size);
    return numbers.size - 1;
  });
}
