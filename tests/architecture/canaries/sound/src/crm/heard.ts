import { ok } from '../base/result.ts';
import type { Crm } from './port.ts';
export const heard = (crm: Crm) => [ok, crm];
