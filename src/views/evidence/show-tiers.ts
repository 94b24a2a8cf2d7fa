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
  if (tiersInOrder === null) return { text: `${untoldOrder}: ${whyUntold(tiers, p)}.`, tone: 'neutral' };
  const chance = p === null ? '' : `: by chance alone they would differ so much ${oftenWords(p)}`;
  if (tiersInOrder) return { text: `Better tiers win more${chance}.`, tone: 'good' };
  const called = (id: string): string => {
    const found = tiers.find(({ tier }) => tier === id);
    return found ? tierName(found) : id;
  };
  const pairs = both(
    outOfOrder.map(([better, worse]) => `${called(worse)} won more often than ${called(better)}`),
  );
  return {
    text:
      pairs === ''
        ? `Better tiers win less${chance}.`
        : `Better tiers do not win more: ${pairs}, by more than chance would have it.`,
    tone: 'warn',
  };
}

const untoldOrder = 'Whether better tiers win more cannot be told yet';

function whyUntold(tiers: Evidence['tiers'], p: number | null): string {
  if (tiers.filter(({ n }) => n > 0).length < 2) return 'it takes two tiers that have records';
  return p === null
    ? 'it takes won and lost records'
    : `by chance alone they would differ so much ${oftenWords(p)}`;
}

function oftenWords(p: number): string {
  if (p < 0.001) return 'less than once in 1,000 times';
  const times = Math.round(p * 1000);
  return times >= 1000 ? 'every time' : `${counted(times, 'time', 'times')} in 1,000`;
}
