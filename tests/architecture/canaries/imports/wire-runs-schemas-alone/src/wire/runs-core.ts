import { score } from '../core/icp/score.ts';
import { fit } from '../views/fit.ts';
export const leak = [score, fit];
