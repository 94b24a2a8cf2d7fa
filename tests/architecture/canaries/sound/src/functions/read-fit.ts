import { ok } from '../base/result.ts';
import { score } from '../core/icp/score.ts';
import type { Crm } from '../crm/port.ts';
import type { Model } from '../model/load.ts';
import { fit } from '../views/fit.ts';
import { Reply } from '../wire/reply.ts';
export const readFit = (crm: Crm, model: Model) => [ok, score, fit, Reply, crm, model];
