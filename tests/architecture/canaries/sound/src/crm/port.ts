import type { Ok } from '../base/result.ts';
import type { Icp } from '../core/icp/model.ts';
import type { Model } from '../model/load.ts';
export type Crm = [Ok, Icp, Model];
