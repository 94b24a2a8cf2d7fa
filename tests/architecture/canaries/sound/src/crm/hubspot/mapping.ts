import { ok } from '../../base/result.ts';
import type { Icp } from '../../core/icp/model.ts';
import type { Model } from '../../model/load.ts';
import type { Crm } from '../port.ts';
export const mapping = [ok] as unknown as [Icp, Model, Crm];
