import { spokenOf } from '../../../core/evidence/backtest/spoken.ts';
import type { Estimate } from '../../../core/evidence/estimate.ts';
import { showBacktest } from '../../../views/evidence/show-backtest.ts';
import { countOf, decimal, rateText, withInterval } from '../../../views/evidence/figure-words.ts';
import type { SaidChange } from '../../../model/diff/say-changes.ts';
import { changeReport } from '../publishing/change-report.ts';
import { tableLines } from '../report/table-text.ts';
import { columnLines, leftOutLines } from './columns-text.ts';
import type { Judgement } from './judgement.ts';
import type { LearnRecords } from './learn-records.ts';
import type { Proposed } from './propose.ts';
import type { ProposedCard } from './proposed-card.ts';
import type { ProposedCriterion } from './proposed-criterion.ts';
import { rowWords } from './row-words.ts';
import type { TodaysCard } from './todays-card.ts';

/** Everything that is told of a run. */
export interface LearnTold {
  readonly records: LearnRecords;
  readonly proposed: Proposed;
  readonly judgement: Judgement;
  readonly today: TodaysCard | null;
  readonly changes: readonly SaidChange[];
  /** The folder that was written, as it was typed; null where nothing was. */
  readonly out: string | null;
  /** What to type next. */
  readonly next: string;
}

/** A proposal for people at a terminal: what it is worth first, what to do with it at the end. */
export function learnText(told: LearnTold): string {
  const { records, proposed, judgement, changes, today, out, next } = told;
  const { evidence } = judgement;
  const { card } = proposed;
  const { card: label, one, many } = spokenOf({ label: 'The proposal', object: judgement.object });
  const view = showBacktest(evidence, { scorecard: label, one, many });
  return [
    `${view.verdict.text}. ${view.headline.text}`,
    ...view.sample,
    '',
    ...intentAndHistory(told),
    ...(card ? ['', ...cardLines(card), '', view.tiers.line.text, ...tableLines(view.tiers.table)] : []),
    ...(card && today ? ['', ...differenceLines(today, changes)] : []),
    '',
    ...columnLines(records.columns, proposed),
    '',
    ...leftOutLines(proposed),
    '',
    view.leaks.line.text,
    ...view.leaks.rows.map(({ column, why }) => `  ${column}: ${why}`),
    ...(view.warnings.length === 0
      ? []
      : ['', 'Before you rely on it', ...view.warnings.map((line) => `  ${line}`)]),
    '',
    ...(out === null
      ? ['Nothing was written: there is nothing in these columns to score by.']
      : writtenLines(out, next, evidence.verdict === 'supported')),
    '',
  ].join('\n');
}

/** What people chose and what the past says are two things, side by side on the same records. */
function intentAndHistory({ judgement, proposed, today }: LearnTold): readonly string[] {
  const rows = [
    ...intent(judgement, today),
    ...(judgement.proposal ? [['History: what the past proposes', ...parted(judgement.proposal)]] : []),
    ...logistic(judgement),
  ];
  const { learned, card } = proposed;
  const tried =
    learned.crossValidated.value === null || card === null
      ? []
      : [
          `Within what was learned from, it was tried out on parts that it had not seen: ${withInterval(learned.crossValidated)}.`,
        ];
  return [
    ...tableLines({
      caption: 'How often a won record outscores a lost one, all on the records that were kept apart',
      columns: ['', 'Chance (95%)', 'Without a score'],
      rows,
      empty: 'Nothing could be held against them.',
    }),
    ...tried,
    ...(judgement.today === null && today?.scorecard
      ? [
          `${today.scorecard.label} of ${today.shown} reads none of these columns, so it could not be held against them.`,
        ]
      : []),
  ];
}

function intent({ today: chosen }: Judgement, today: TodaysCard | null): readonly (readonly string[])[] {
  return chosen && today
    ? [[`Intent: ${chosen.label}, as ${today.shown} has it`, ...parted(chosen.parting)]]
    : [];
}

const parted = ({
  auc,
  abstained,
}: {
  readonly auc: Estimate;
  readonly abstained: number;
}): readonly string[] => [withInterval(auc), String(abstained)];

function logistic({ evidence }: Judgement): readonly (readonly string[])[] {
  const rival = evidence.baselines.logistic;
  return rival ? [['A logistic regression on the same columns', withInterval(rival.auc), '0']] : [];
}

function cardLines(card: ProposedCard): readonly string[] {
  const [least, most] = card.scorecard.scale;
  const count = card.criteria.reduce((sum, { learned }) => sum + learned.rows.length, 0);
  return [
    `The proposal: ${countOf(count, { one: 'row', many: 'rows' })}, ${least} to ${most} points; counts are of the records that were learned from.`,
    ...card.criteria.flatMap(criterionLines),
  ];
}

function criterionLines({ criterion, learned, declared }: ProposedCriterion): readonly string[] {
  const rows = learned.rows.map((row) => [
    rowWords(declared, row.range),
    String(row.points),
    rateText({ n: row.n, won: row.won, ...ends(row.rate) }),
    decimal(row.weightOfEvidence),
  ]);
  return tableLines({
    caption: `${criterion.label} (information value ${decimal(learned.informationValue)})`,
    columns: ['Value', 'Points', 'Won', 'Weight of evidence'],
    rows,
    empty: '',
  });
}

const ends = ({ value, low, high }: Estimate) => ({ rate: value, low, high });

function differenceLines(today: TodaysCard, changes: readonly SaidChange[]): readonly string[] {
  return [
    `What it would change of ${today.shown}, which stays as it is:`,
    '',
    ...changeReport(changes).trimEnd().split('\n'),
  ];
}

function writtenLines(out: string, next: string, holds: boolean): readonly string[] {
  const advice = holds
    ? 'Then take over by hand what you can explain: copy a criterion and its facts into your own model, and write in its why what you know of it.'
    : 'Take nothing of it over yet: on the records that were kept apart it did not show. Learn again when there are more.';
  return [
    `Written: ${out}/facts.yaml, ${out}/icp.yaml and ${out}/crm/csv.yaml. Nothing else was changed.`,
    `Next: look at it again with ${next}`,
    advice,
  ];
}
