import { untold, type Estimate } from '../estimate.ts';
import type { Calibration, Evidence } from '../evidence.ts';
import { brier } from '../statistics/brier.ts';
import { calibrate, calibration } from '../statistics/calibration.ts';
import { gainAt, gainsCurve, liftAt } from '../statistics/lift.ts';
import { precisionArea } from '../statistics/precision-area.ts';
import { rocArea } from '../statistics/roc-area.ts';
import { scoreCounts } from '../statistics/score-counts.ts';
import { separation } from '../statistics/separation.ts';
import type { BacktestInput } from './input.ts';
import type { Judged } from './judged.ts';

type Figures = Pick<
  Evidence,
  | 'auc'
  | 'prAuc'
  | 'lift10'
  | 'lift20'
  | 'gain10'
  | 'gain20'
  | 'gains'
  | 'ks'
  | 'ksInterval'
  | 'brier'
  | 'brierInterval'
  | 'calibration'
>;

/** How well the score tells winners among the judged records, and whether the chances that it stands for come true. */
export function figuresOf(
  { scored, won, split: { seed } }: BacktestInput,
  judged: Judged,
  learned: Uint32Array,
): Figures {
  const counts = scoreCounts(judged.scores, judged.won);
  const ks = separation(counts, seed);
  const chances = learned.length === 0 ? null : chancesOf(judged, calibrate(scored.scores, won, learned));
  const ofChances: Estimate = chances ? brier(chances, judged.won) : untold(0);
  return {
    auc: rocArea(counts),
    prAuc: precisionArea(counts, seed),
    lift10: liftAt(counts, 0.1, seed),
    lift20: liftAt(counts, 0.2, seed),
    gain10: gainAt(counts, 0.1, seed),
    gain20: gainAt(counts, 0.2, seed),
    gains: gainsCurve(counts),
    ks: ks.value,
    ksInterval: ks,
    brier: ofChances.value,
    brierInterval: ofChances,
    calibration: chances ? calibration(chances, judged.won) : noCalibration,
  };
}

const noCalibration: Calibration = { slope: untold(0), intercept: untold(0), curve: [] };

function chancesOf({ scores }: Judged, chanceOf: (score: number) => number): Float64Array {
  const known = new Map<number, number>();
  return Float64Array.from(scores, (score) => {
    let chance = known.get(score);
    if (chance === undefined) known.set(score, (chance = chanceOf(score)));
    return chance;
  });
}
