import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import type { Crm } from '../../crm/port.ts';
import { load } from '../../model/load.ts';
export * from '../../views/fit.ts';
export const leak = [createHash, parse, load, import('../../functions/read-fit.ts')] as unknown as Crm;
