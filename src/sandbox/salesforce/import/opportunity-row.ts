import { addDays, type CalendarDate } from '../../../base/calendar.ts';
import type { PipelineSeed, RecordSeed } from '../../hubspot/seed.ts';
import type { RowSeed, Value } from '../seed.ts';
import type { LeftOvers } from './left-over.ts';

/** What an opportunity needs besides its record. */
export interface Around {
  readonly pipelines: readonly PipelineSeed[];
  readonly leftOvers: LeftOvers;
  readonly today: CalendarDate;
}

/** How far ahead an open opportunity is dated that names no day: Salesforce takes none without a close date. */
const daysAhead = 90;

/** An opportunity of a deal: stage and close date are there always, since Salesforce takes none without them. */
export function opportunityRow(
  record: RecordSeed,
  fields: Readonly<Record<string, Value>>,
  { pipelines, leftOvers, today }: Around,
): RowSeed {
  const pipeline = pipelines.find(({ id }) => id === record.properties['pipeline']);
  const moves = (record.history?.['dealstage'] ?? []).flatMap(({ value, at }) => {
    const stage = labelOf(pipeline, value);
    return stage === null ? [] : [{ value: stage, at }];
  });
  return {
    id: record.id,
    ...(record.createdAt === undefined ? {} : { createdAt: record.createdAt }),
    fields: {
      ...fields,
      ...recordTypeIn(pipelines, pipeline),
      ...(moves.length > 0 ? {} : { StageName: stageNow(record, pipeline ?? pipelines[0], leftOvers) }),
      CloseDate: closeDate(record, leftOvers, today),
    },
    ...(moves.length === 0 ? {} : { history: { StageName: moves } }),
  };
}

const labelOf = (pipeline: PipelineSeed | undefined, stage: Value): string | null =>
  pipeline?.stages.find(({ id }) => id === stage)?.label ?? null;

function recordTypeIn(
  pipelines: readonly PipelineSeed[],
  pipeline: PipelineSeed | undefined,
): Readonly<Record<string, Value>> {
  return pipeline ? { RecordTypeId: String(pipelines.indexOf(pipeline) + 1) } : {};
}

function stageNow(record: RecordSeed, pipeline: PipelineSeed | undefined, leftOvers: LeftOvers): Value {
  const stage = record.properties['dealstage'] ?? null;
  const label = labelOf(pipeline, stage);
  if (label !== null) return label;
  const first = pipeline?.stages[0]?.label ?? 'Prospecting';
  leftOvers.add(
    'Opportunity, StageName: none',
    stage === null ? '' : String(stage),
    `in the first stage, ${first}`,
  );
  return first;
}

function closeDate(record: RecordSeed, leftOvers: LeftOvers, today: CalendarDate): string {
  const told = record.properties['closedate'] ?? null;
  if (told !== null) return String(told).slice(0, 10);
  const moments = (record.history?.['dealstage'] ?? []).map(({ at }) => at.slice(0, 10));
  const from = moments.toSorted().at(-1) ?? record.createdAt?.slice(0, 10);
  leftOvers.add('Opportunity, CloseDate: none', '', `dated ${daysAhead} days after its last move`);
  return addDays(from ?? today, daysAhead);
}
