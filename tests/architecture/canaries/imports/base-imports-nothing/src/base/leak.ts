import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Icp } from '../core/icp/model.ts';
export const leak = [createHash, z] as unknown as Icp;
