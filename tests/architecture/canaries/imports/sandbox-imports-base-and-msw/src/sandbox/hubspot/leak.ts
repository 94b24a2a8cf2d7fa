import * as z from 'zod';
import { score } from '../../core/icp/score.ts';
import type { mapping } from '../../crm/hubspot/mapping.ts';
export const leak = [z, score] as unknown as typeof mapping;
