import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { Icp } from '../core/icp/model.ts';
export const load = () => [readFileSync, parse, z, Icp];
export type Model = typeof load;
