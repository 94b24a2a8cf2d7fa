import { ok } from '../base/result.ts';
import { score } from '../core/icp/score.ts';
import type { Icp } from '../core/icp/model.ts';
export const fit = (icp: Icp) => [score(icp), ok];
export type Fit = typeof fit;
