import type { Estimate } from '../../core/evidence/estimate.ts';
import type { Evidence } from '../../core/evidence/evidence.ts';
import type { BacktestNames, EvidencePart } from './backtest-view.ts';
import {
  countOf,
  decimal,
  interval,
  percent,
  percentInterval,
  rateText,
  withInterval,
} from './figure-words.ts';

/** Of all that were won, how many are among the best-scored: at most every tenth is a row. */
export function showGains({ gains, gain10, gain20 }: Evidence, names: BacktestNames): EvidencePart {
  const told = gain20.value !== null && gains.length > 0;
  return {
    id: 'gains',
    title: 'How many wins the best scores hold',
    line: {
      text: told
        ? `The best-scored 20% of ${names.many} hold ${percent(gain20.value)} (${percentInterval(gain20)}) of all that were won; by chance it would be 20%.`
        : `It cannot be told: it takes scored ${names.many}, some of them won.`,
      tone: 'neutral',
    },
    table: {
      caption: `Best-scored share of ${names.many}, and the share of all wins that they hold`,
      columns: [`Best-scored ${names.many}`, 'Wins among them'],
      rows: told
        ? tenths.map((share) => [percent(share), gainText(gains, share, { 0.1: gain10, 0.2: gain20 }[share])])
        : [],
      empty: 'There is no curve.',
    },
    notes: told ? ['The straight line is what chance would give: as many wins as records.'] : [],
  };
}

const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** With its interval where there is one. */
function gainText(gains: Evidence['gains'], share: number, known: Estimate | undefined): string {
  if (known && known.value !== null) return `${percent(known.value)} (${percentInterval(known)})`;
  return percent(gainAt(gains, share));
}

/** The curve's height at a share, between the points around it. */
function gainAt(gains: Evidence['gains'], share: number): number | null {
  const after = gains.findIndex((point) => point.share >= share - 1e-9);
  const next = gains[after];
  if (next === undefined) return null;
  const before = gains[after - 1] ?? { share: 0, gain: 0 };
  const width = next.share - before.share;
  return width <= 0 ? next.gain : before.gain + ((share - before.share) / width) * (next.gain - before.gain);
}

/** Whether the chances that were predicted came true. */
export function showCalibration({ calibration }: Evidence, names: BacktestNames): EvidencePart {
  const { slope, intercept, curve } = calibration;
  const told = slope.value !== null && curve.length > 0;
  return {
    id: 'calibration',
    title: 'Whether predicted chances come true',
    line: told
      ? { text: slopeSentence(slope, names), tone: 'neutral' }
      : { text: 'It cannot be told: it takes chances, and outcomes of both kinds.', tone: 'neutral' },
    table: {
      caption: 'Predicted chance beside what came',
      columns: ['Predicted', 'Won'],
      rows: curve.map((bin) => [percent(bin.predicted), rateText(bin)]),
      empty: 'There is no curve.',
    },
    notes: told
      ? [
          `Slope ${withInterval(slope)}, intercept ${withInterval(intercept)}, on ${countOf(slope.n, names)}: 1 and 0 are perfect.`,
        ]
      : [],
  };
}

/** Above this width the interval of a slope holds too bold, right and too timid alike. */
const widest = 1;

/** Whether so little is known of a slope that it says nothing: its interval is wide, and on both sides of 1. */
export const slopeIsUntold = ({ low, high }: Estimate): boolean =>
  low !== null && high !== null && low <= 1 && high >= 1 && high - low > widest;

function slopeSentence(slope: Estimate, { many }: BacktestNames): string {
  const { low, high, value } = slope;
  const range = `slope ${decimal(value)} (${interval(slope)})`;
  if (low === null || high === null) return `Calibration ${range}: 1 is perfect.`;
  if (slopeIsUntold(slope))
    return `Whether predicted chances come true cannot be told on so few ${many}: ${range}, where 1 is perfect.`;
  if (low > 1) return `Predicted chances are too timid: ${range}, where 1 is perfect.`;
  if (high < 1) return `Predicted chances are too bold: ${range}, where 1 is perfect.`;
  return `Predicted chances may well come true: ${range} covers 1, which is perfect.`;
}
