import type { CalendarDate } from '../../base/calendar.ts';
import type { BacktestSummary } from '../../core/evidence/backtest-summary.ts';
import type { Scorecard } from '../../core/icp/model.ts';
import type { BacktestNames, CriterionRow } from '../evidence/backtest-view.ts';
import { criterionRows } from '../evidence/criterion-rows.ts';
import { showCriteria } from '../evidence/show-criteria-evidence.ts';
import { showFigures } from '../evidence/show-figures.ts';
import { showHead } from '../evidence/show-head.ts';
import { driftLine, quarterRows } from '../evidence/show-quarters.ts';
import { showTiers } from '../evidence/show-tiers.ts';
import { dayAndAge, midSentence } from '../words.ts';
import type { BacktestSection } from './backtest-section.ts';

/** What the newest backtest is shown beside. */
export interface BacktestBeside {
  readonly scorecards: readonly Pick<Scorecard, 'id' | 'label'>[];
  /** The version of the model in force. */
  readonly version: string;
  /** How the command line calls the CRM. */
  readonly crm: string;
  readonly today: CalendarDate;
}

const title = 'Does the profile hold?';
const command = ({ crm }: BacktestBeside): string =>
  `npx plumbline backtest --crm ${crm}, by hand or from a schedule`;

/** Shows the newest backtest on the manager's page: the sentence, the figures, and which criteria do not hold. */
export function showBacktestSection(kept: BacktestSummary | null, beside: BacktestBeside): BacktestSection {
  if (!kept)
    return {
      title,
      verdict: null,
      headline: { text: 'It was not tested yet against the deals that closed.', tone: 'neutral' },
      todo: `An admin runs ${command(beside)}.`,
      result: null,
    };
  const { evidence, model, on } = kept;
  const names = namesOf(kept, beside);
  const { verdict, headline, todo, sample, leaks, warnings } = showHead(evidence, names);
  const tiers = showTiers(evidence, names);
  return {
    title,
    verdict,
    headline,
    todo: model === beside.version ? todo : `The model has changed since: an admin runs ${command(beside)}.`,
    result: {
      folded: evidence.verdict === 'refused' ? 'The figures so far' : null,
      sample: [`Run on ${dayAndAge(on, beside.today)}, with model ${model.slice(0, 6)}.`, ...sample],
      figures: showFigures(evidence, names),
      tiers: { line: tiers.line, table: tiers.table },
      criteria: {
        line: showCriteria(evidence, names).line,
        rows: contradictedFirst(criterionRows(evidence, names)),
      },
      quarters: {
        line: driftLine(evidence.psi, names),
        rows: quarterRows(evidence)
          .map(([quarter, won, auc, index]) => ({
            quarter,
            text: `${won}; ROC AUC ${auc}; stability index ${index}`,
          }))
          .toReversed(),
      },
      notes: [
        ...leaks.rows.map(({ column, why }) => `“${column}” knows how it ended: ${midSentence(why)}`),
        ...warnings,
      ],
    },
  };
}

const namesOf = ({ evidence }: BacktestSummary, { scorecards }: BacktestBeside): BacktestNames => ({
  scorecard: scorecards.find(({ id }) => id === evidence.scorecard)?.label ?? evidence.scorecard,
  one: 'deal',
  many: 'deals',
});

const contradictedFirst = (rows: readonly CriterionRow[]): readonly CriterionRow[] => [
  ...rows.filter(({ wrongIf }) => wrongIf !== null),
  ...rows.filter(({ wrongIf }) => wrongIf === null),
];
