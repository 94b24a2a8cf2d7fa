import { writtenDay } from '../../base/calendar.ts';
import type { Fact } from '../../core/condition/model.ts';
import type { MovePath } from '../../core/stages/audit.ts';
import type { AuditSummary } from '../../core/stages/audit-summary.ts';
import {
  judgedIn,
  movePaths,
  type AuditTally,
  type CriterionTally,
  type Outcomes,
  type UnseenTally,
} from '../../core/stages/audit-tally.ts';
import type { StagesFile } from '../../core/stages/model.ts';
import { counted } from '../words.ts';
import type { TextTable } from '../text-table.ts';
import type { AuditSection } from './audit-view.ts';

/** What names the things that were counted. */
export interface AuditNames {
  readonly stages: StagesFile | null;
  readonly facts: readonly Pick<Fact, 'id' | 'label'>[];
}

const title = 'Moves around the criteria';
const fewMoves = 5;
const mostUnseen = 10;

/** Shows the newest audit: the sentence first, then counts with what they are out of. */
export function showAudit(summary: AuditSummary | null, names: AuditNames): AuditSection {
  if (!summary) return noAudit;
  const { tally } = summary;
  return {
    title,
    headline: headlineOf(tally),
    todo: todoOf(tally),
    sample: sampleOf(summary),
    tables: [
      byPath(tally),
      byStage(tally, names),
      byCriterion(tally, names),
      ...(tally.sitting.length > 0 ? [sittingTable(tally, names)] : []),
    ],
    notes: notesOf(tally, names),
  };
}

const noAudit: AuditSection = {
  title,
  headline: { text: 'No audit in the last 33 days.', tone: 'neutral' },
  todo: 'An admin runs npx plumbline stages audit, by hand or from a schedule.',
  sample: null,
  tables: [],
  notes: [],
};

function headlineOf({ moves, aroundFirm }: AuditTally): AuditSection['headline'] {
  const all = judgedIn(moves);
  if (all === 0) return { text: 'No deal moved forward.', tone: 'neutral' };
  if (moves.around === 0) return noneAround(all, moves.notJudged);
  return {
    text: `${moves.around} of ${counted(all, 'move', 'moves')} went around at least one criterion, ${aroundFirm} of them around one that warns or blocks.`,
    tone: aroundFirm > 0 ? 'warn' : 'neutral',
  };
}

/** What could not be judged may have gone around something all the same. */
const noneAround = (all: number, notJudged: number): AuditSection['headline'] =>
  notJudged === 0
    ? { text: `None of ${counted(all, 'move', 'moves')} went around a criterion.`, tone: 'good' }
    : {
        text: `None of ${counted(all, 'move', 'moves')} is known to have gone around a criterion; ${notJudged} could not be judged.`,
        tone: 'neutral',
      };

/** The criterion that was gone around most often is where to begin. */
function todoOf({ byCriterion: criteria }: AuditTally): string | null {
  const [worst] = criteria.filter(({ skipped }) => skipped > 0).toSorted(bySkipped);
  return worst ? `Begin with “${worst.label}”: ${worst.skipped} of ${worst.asked} went on without it.` : null;
}

const sampleOf = ({ since, on, model, tally }: AuditSummary): string =>
  [
    `Moves from ${writtenDay(since.slice(0, 10), '')} to ${writtenDay(on, '')}, judged by model ${model.slice(0, 6)}:`,
    `${counted(tally.deals, 'deal', 'deals')}, ${counted(judgedIn(tally.moves), 'move', 'moves')} forward.`,
  ].join(' ');

const pathWords: Readonly<Record<MovePath, string>> = {
  person: 'A person',
  import: 'An import',
  workflow: 'A workflow',
  api: 'An app',
  unknown: 'Not recorded',
};

/** How a path is called. */
export const pathWord = (path: MovePath): string => pathWords[path];

const outcomeColumns = ['Around', 'Waived', 'Not judged'];

const ofAll = (part: number, all: number): string => `${part} of ${all}`;

const outcomeCells = (outcomes: Outcomes): readonly string[] => {
  const all = judgedIn(outcomes);
  return [ofAll(outcomes.around, all), ofAll(outcomes.waived, all), ofAll(outcomes.notJudged, all)];
};

const byPath = (tally: AuditTally): TextTable => ({
  caption: 'By path',
  columns: ['Path', ...outcomeColumns],
  rows: movePaths
    .filter((path) => judgedIn(tally.byPath[path]) > 0)
    .map((path) => [pathWord(path), ...outcomeCells(tally.byPath[path])]),
  empty: 'No deal moved forward.',
});

const byStage = (tally: AuditTally, names: AuditNames): TextTable => ({
  caption: 'By stage that was entered',
  columns: ['Stage', ...outcomeColumns],
  rows: tally.byStage.map((row) => [stageName(row.pipeline, row.stage, names), ...outcomeCells(row)]),
  empty: 'No deal moved forward.',
});

const byCriterion = (tally: AuditTally, names: AuditNames): TextTable => ({
  caption: 'By criterion',
  columns: ['Criterion', 'Asked', 'Level', 'Gone around', 'Waived', 'Not judged'],
  rows: tally.byCriterion
    .filter(({ skipped, waived, notJudged }) => skipped + waived + notJudged > 0)
    .toSorted(bySkipped)
    .map((row) => [
      row.label,
      `to ${row.direction === 'exit' ? 'leave' : 'enter'} ${stageName(row.pipeline, row.stage, names)}`,
      row.level,
      ofAll(row.skipped, row.asked),
      ofAll(row.waived, row.asked),
      ofAll(row.notJudged, row.asked),
    ]),
  empty: 'Every criterion was met at every move.',
});

const bySkipped = (a: CriterionTally, b: CriterionTally): number => b.skipped - a.skipped;

const sittingTable = (tally: AuditTally, names: AuditNames): TextTable => ({
  caption: 'Deals that sit in a stage without meeting its entry criteria today',
  columns: ['Stage', 'Deals'],
  rows: tally.sitting.map((row) => [
    stageName(row.pipeline, row.stage, names),
    ofAll(row.without, row.deals),
  ]),
  empty: 'No deal sits in an open stage.',
});

/** The stage as people call it, with its pipeline where there are several. */
export function stageName(pipeline: string, stage: string, { stages }: AuditNames): string {
  const all = stages?.pipelines ?? [];
  const found = all.find(({ id }) => id === pipeline);
  const label = found?.stages.find(({ id }) => id === stage)?.label ?? stage;
  return all.length > 1 ? `${label} (${found?.label ?? pipeline})` : label;
}

const whyWords: Readonly<Record<UnseenTally['why'], string>> = {
  notTracked: 'the CRM keeps no history of it',
  notMapped: 'no field carries it',
  notVisible: 'it may not be seen',
  notKept: 'its history is kept no longer',
};

/** Why the past of a fact is not to be had. */
export const whyWord = (why: UnseenTally['why']): string => whyWords[why];

function notesOf(tally: AuditTally, { facts }: AuditNames): readonly string[] {
  const label = (id: string): string => facts.find((fact) => fact.id === id)?.label ?? id;
  const unseen = tally.unseen
    .toSorted((a, b) => b.moves - a.moves)
    .slice(0, mostUnseen)
    .map(
      ({ fact, why, moves }) =>
        `${label(fact)}: at ${counted(moves, 'move', 'moves')} a criterion on it could not be judged, since ${whyWord(why)}.`,
    );
  const all = judgedIn(tally.moves);
  return [
    ...unseen,
    ...(tally.unmapped > 0
      ? [`${counted(tally.unmapped, 'move', 'moves')} led to stages that the model does not map.`]
      : []),
    ...(all > 0 && all < fewMoves ? ['Fewer than five moves: a sign to watch, and no more.'] : []),
  ];
}
