import { spokenOf } from '../../../core/evidence/backtest/spoken.ts';
import type { SaidChange } from '../../../model/diff/say-changes.ts';
import { showBacktest } from '../../../views/evidence/show-backtest.ts';
import { writtenNumber } from '../../../core/condition/written-value.ts';
import { cardLines, tierLines } from './card-text.ts';
import { columnLines, leftOutLines } from './columns-text.ts';
import { differenceLines } from './difference-text.ts';
import type { Judgement } from './judgement.ts';
import type { LearnRecords } from './learn-records.ts';
import type { Proposed } from './propose.ts';
import { scoreLines } from './scores-text.ts';
import type { SettledProposal } from './settle-proposal.ts';
import type { TodaysCard } from './todays-card.ts';
import { fewestToJudge } from './too-few.ts';

/** Everything that is told of a run. */
export interface LearnTold {
  readonly records: LearnRecords;
  readonly settled: SettledProposal;
  readonly judgement: Judgement;
  readonly today: TodaysCard | null;
  readonly changes: readonly SaidChange[];
  /** The folder that was written, as it was typed; null where nothing was. */
  readonly out: string | null;
  /** What to type next. */
  readonly next: string;
}

/** A proposal for people at a terminal: what it is worth and what to mind first, what to do with it at the end. */
export function learnText(told: LearnTold): string {
  const { records, settled, judgement, today, changes } = told;
  const { proposed } = settled;
  const { evidence } = judgement;
  const { card } = proposed;
  const { card: label, one, many } = spokenOf({ label: 'The proposal', object: judgement.object });
  const view = showBacktest(evidence, { scorecard: label, one, many });
  const parts = [
    [`${view.verdict.text}. ${view.headline.text}`, ...view.sample],
    titled('Before you rely on it', [...view.warnings, ...ofRows(records)]),
    card === null && proposed.tooFew ? [] : scoreLines(judgement, proposed, today),
    card ? cardLines(card) : [],
    card ? [...tierLines(card, settled, evidence), view.tiers.line.text] : [],
    columnLines(records, proposed),
    leftOutLines(proposed),
    differenceLines(changes, { judgement, proposed, today }),
    endLines(told),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

/** What is wrong with rows, and not with a column. */
const ofRows = ({ leaks }: LearnRecords): readonly string[] =>
  leaks.filter(({ leftOut }) => !leftOut).map(({ column, why }) => `${column}: ${why}`);

function endLines({
  out,
  next,
  settled: { proposed },
  judgement: { evidence },
}: LearnTold): readonly string[] {
  const more = moreLines(proposed);
  if (out === null) {
    const why = proposed.tooFew
      ? 'Nothing was written.'
      : 'Nothing was written: nothing in these columns tells who wins in a way that holds.';
    return [why, ...more];
  }
  const advice =
    evidence.verdict === 'supported'
      ? 'Then take over by hand what you can explain, criterion by criterion: docs/learn.md says how, step by step.'
      : 'Take nothing of it over yet: on the records that were kept apart it did not show.';
  return [
    `Written: ${out}/facts.yaml, ${out}/icp.yaml and ${out}/crm/csv.yaml, and ${out}/schema, from which an editor completes them; ${out}/learned.json says what it was learned from. Nothing else was changed.`,
    `Next: look at it again with ${next}`,
    advice,
    ...more,
  ];
}

function moreLines({ tooFew }: Proposed): readonly string[] {
  if (!tooFew) return [];
  const { closed, wanted } = tooFew;
  return [
    `Next: learn again when there are about ${writtenNumber(wanted)} closed records; there are ${writtenNumber(closed)}. So many it takes for ${fewestToJudge} won and ${fewestToJudge} lost to be among the 30% that are kept apart to judge.`,
  ];
}
