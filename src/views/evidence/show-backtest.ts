import type { Evidence } from '../../core/evidence/evidence.ts';
import type { BacktestNames, BacktestView } from './backtest-view.ts';
import { criterionRows } from './criterion-rows.ts';
import { showBaselines } from './show-baselines.ts';
import { showCriteria } from './show-criteria-evidence.ts';
import { showCalibration, showGains } from './show-curves.ts';
import { showFigures } from './show-figures.ts';
import { showHead } from './show-head.ts';
import { showQuarters } from './show-quarters.ts';
import { showTiers } from './show-tiers.ts';

/** Shows what the past says of a scorecard: the sentence first, then every figure with its interval and its count. */
export const showBacktest = (evidence: Evidence, names: BacktestNames): BacktestView => ({
  title: `Does ${names.scorecard} hold?`,
  ...showHead(evidence, names),
  figures: showFigures(evidence, names),
  gains: showGains(evidence, names),
  calibration: showCalibration(evidence, names),
  tiers: showTiers(evidence, names),
  criteria: showCriteria(evidence, names),
  criterionRows: criterionRows(evidence, names),
  baselines: showBaselines(evidence, names),
  quarters: showQuarters(evidence, names),
});
