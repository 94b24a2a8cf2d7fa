import { spokenOf } from '../../../core/evidence/backtest/spoken.ts';
import type { Scorecard } from '../../../core/icp/model.ts';
import type {
  BacktestNames,
  BacktestView,
  CriterionRow,
  FigureRow,
} from '../../../views/evidence/backtest-view.ts';
import { tableLines } from '../report/table-text.ts';

/** What a scorecard and the records that it is held against are called. */
export function namesOf(scorecard: Scorecard): BacktestNames {
  const { card, one, many } = spokenOf(scorecard);
  return { scorecard: card, one, many };
}

/** A backtest for people at a terminal: the sentence first, what to do next at the end. */
export function evidenceText(view: BacktestView): string {
  const { tiers, baselines, leaks, warnings } = view;
  return [
    `${view.verdict.text}. ${view.headline.text}`,
    ...view.sample,
    ...listed('Before you rely on it', warnings),
    '',
    ...figureLines(view.figures),
    '',
    tiers.line.text,
    ...tableLines(tiers.table),
    '',
    view.criteria.line.text,
    ...criteriaLines(view),
    '',
    baselines.line.text,
    ...tableLines(baselines.table),
    '',
    leaks.line.text,
    ...leaks.rows.map(({ column, why }) => `  ${column}: ${why}`),
    ...(view.todo === null ? [] : ['', `Next: ${view.todo}`]),
    '',
  ].join('\n');
}

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

function figureLines(figures: readonly FigureRow[]): readonly string[] {
  return tableLines({
    caption: '',
    columns: ['Figure', 'Value', '95% interval', 'On'],
    rows: figures.map(({ label, value, interval, rests }) => [label, value, interval, rests]),
    empty: '',
  }).slice(1);
}

/**
 * Those that the records speak against, with what was to make them wrong, and then all of them as a table, the same
 * ones first. Nothing where there is no verdict.
 */
function criteriaLines({ criterionRows, criteria: { table } }: BacktestView): readonly string[] {
  if (criterionRows.length === 0) return [];
  const against = criterionRows.map(({ wrongIf }) => wrongIf !== null);
  return [
    ...criterionRows
      .filter((_, at) => against[at])
      .toReversed()
      .flatMap(criterionLines),
    ...tableLines({
      ...table,
      rows: [
        ...table.rows.filter((_, at) => against[at]).toReversed(),
        ...table.rows.filter((_, at) => !against[at]),
      ],
    }),
  ];
}

const criterionLines = ({ label, verdict, value, why, wrongIf }: CriterionRow): readonly string[] => [
  `  ${label}: ${verdict.text}. ${value} ${why}`,
  ...(wrongIf === null ? [] : [`    ${wrongIf}`]),
];
