import { ok } from '../../base/result.ts';
export const mapping = ok;
