import { parse } from 'yaml';
import type { Crm } from '../crm/port.ts';
import { readFit } from '../functions/read-fit.ts';
import type { Model } from '../model/load.ts';
export const leak = [parse, readFit] as unknown as [Crm, Model];
