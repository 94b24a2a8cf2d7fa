import * as z from 'zod';
import { Icp } from '../core/icp/model.ts';
import type { score } from '../core/icp/score.ts';
import type { Fit } from '../views/fit.ts';
export const Reply = z.object({ Icp });
export type Reply = [Fit, typeof score];
