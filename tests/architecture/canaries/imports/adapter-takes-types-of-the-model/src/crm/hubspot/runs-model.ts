import { score } from '../../core/icp/score.ts';
import { load } from '../../model/load.ts';
export const leak = [score, load];
