import type { Evidence } from '../../core/evidence/evidence.ts';
import { both, counted } from '../words.ts';
import type { BacktestNames, EvidencePart } from './backtest-view.ts';
import { percent, percentInterval, rateText } from './figure-words.ts';

/** How many of each tier were won, beside the share of all. */
export function showTiers(evidence: Evidence, names: BacktestNames): EvidencePart {
  const { tiers, base, baseInterval } = evidence;
  const all =
    base === null
      ? []
      : [`Of all that were judged ${percent(base)} (${percentInterval(baseInterval)}) were won.`];
  return {
    id: 'tiers',
    title: 'Whether better tiers win more',
    line: orderLine(evidence),
    table: {
      caption: 'Share won by tier, the best first',
      columns: ['Tier', 'Won'],
      rows: tiers.map((tier) => [tierName(tier), rateText(tier)]),
      empty: `No ${names.one} has a tier.`,
    },
    notes: all,
  };
}

/** What people call a tier. */
export const tierName = ({ tier, label }: Evidence['tiers'][number]): string => (label === '' ? tier : label);

function orderLine({ tiers, tiersInOrder, tierOrder }: Evidence): EvidencePart['line'] {
  const { p, outOfOrder } = tierOrder;
  const chance = p === null ? '' : ` By chance alone they would be so much in order ${oftenWords(p)}.`;
  if (tiersInOrder === null)
    return { text: 'It cannot be told: it takes two tiers that have records.', tone: 'neutral' };
  const called = (id: string): string => {
    const found = tiers.find(({ tier }) => tier === id);
    return found ? tierName(found) : id;
  };
  const pairs = both(
    outOfOrder.map(([better, worse]) => `${called(worse)} won more often than ${called(better)}`),
  );
  if (!tiersInOrder)
    return {
      text: `Better tiers do not win more, as far as can be told${pairs === '' ? '' : `: ${pairs}`}.${chance}`,
      tone: 'warn',
    };
  return {
    text: `Better tiers win more${pairs === '' ? '' : `, though ${pairs}`}.${chance}`,
    tone: pairs === '' ? 'good' : 'warn',
  };
}

const oftenWords = (p: number): string =>
  p < 0.001 ? 'less than once in 1,000 times' : `${counted(Math.round(p * 1000), 'time', 'times')} in 1,000`;
