import { writtenNumber } from '../../../core/condition/written-value.ts';
import type { Estimate } from '../../../core/evidence/estimate.ts';
import type { Evidence } from '../../../core/evidence/evidence.ts';
import { countOf, decimal, percent, rateText } from '../../../views/evidence/figure-words.ts';
import { both } from '../../../views/words.ts';
import { tableLines } from '../report/table-text.ts';
import type { ProposedCard } from './proposed-card.ts';
import type { ProposedCriterion } from './proposed-criterion.ts';
import { rowWords } from './row-words.ts';
import type { SettledProposal } from './settle-proposal.ts';
import type { TierLearned } from './tiers-learned.ts';

/** The rows of a proposal with their points, those of a blank among them, and what the words above them mean. */
export function cardLines(card: ProposedCard): readonly string[] {
  const [least, most] = card.scorecard.scale;
  const count = card.criteria.reduce((sum, { learned }) => sum + learned.rows.length, 0);
  return [
    ...tableLines({
      caption: `The proposal: ${countOf(count, { one: 'row', many: 'rows' })}, ${least} to ${most} points; counts are of the records that were learned from.`,
      columns: ['Value', 'Points', 'Won', 'Weight of evidence'],
      rows: card.criteria.flatMap(criterionRows),
      empty: '',
    }),
    'Weight of evidence: above 0 a value speaks for a win, below 0 against; at 0.7 the odds of a win are twice the usual.',
    'Information value: how much a fact tells in all; below 0.02 next to nothing, above 0.3 a lot, above 1 it may be a leak.',
  ];
}

function criterionRows({
  criterion,
  learned,
  declared,
  unknownRow,
}: ProposedCriterion): readonly (readonly string[])[] {
  const rows = learned.rows.map((row) => [
    `  ${rowWords(declared, row.range)}`,
    String(row.points),
    rateText({ n: row.n, won: row.won, ...ends(row.rate) }),
    decimal(row.weightOfEvidence),
  ]);
  const blank = unknownRow ? [] : [['  not known', String(criterion.whenUnknown), 'as the usual record', '']];
  const head = `${criterion.label} (information value ${decimal(learned.informationValue)})`;
  return [[head], ...rows, ...blank];
}

const ends = ({ value, low, high }: Estimate) => ({ rate: value, low, high });

/** Where tiers begin, what each says to do, and what became of its records, learned from and judged. */
export function tierLines(
  card: ProposedCard,
  { tiers: learned, softened }: SettledProposal,
  evidence: Evidence,
): readonly string[] {
  const { tiers } = card.scorecard;
  const rows = tiers.map(({ id, label, from, action }, at) => {
    const judged = evidence.tiers.find(({ tier }) => tier === id);
    return [
      label,
      `${from} or more`,
      action,
      learnedText(learned[at]),
      judged ? rateText(judged) : 'none',
      judged && evidence.won > 0 ? percent(judged.won / evidence.won) : '',
    ];
  });
  return [
    ...tableLines({
      caption: 'Tiers, the best first',
      columns: ['Tier', 'Score', 'What to do', 'Won, learned from', 'Won, judged', 'Of all wins judged'],
      rows,
      empty: '',
    }),
    ...softenedLine(
      softened.map((id) => tiers.find((tier) => tier.id === id)?.label ?? id),
      evidence,
    ),
  ];
}

const learnedText = (tier: TierLearned | undefined): string =>
  tier === undefined || tier.n === 0
    ? 'none'
    : `${percent(tier.rate.value)}, ${writtenNumber(tier.won)} of ${writtenNumber(tier.n)}`;

function softenedLine(labels: readonly string[], { won }: Evidence): readonly string[] {
  if (labels.length === 0 || won === 0) return [];
  const is = labels.length === 1 ? 'disqualifies' : 'disqualify';
  return [
    `${both(labels)} ${is} in your model, and says nurture here: too much was won there to turn it away unseen.`,
  ];
}
