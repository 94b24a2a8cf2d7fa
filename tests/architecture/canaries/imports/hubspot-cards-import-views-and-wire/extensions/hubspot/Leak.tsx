import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Icp } from '../../src/core/icp/model.ts';
import type { Crm } from '../../src/crm/port.ts';
import { readFit } from '../../src/functions/read-fit.ts';
export const Leak = (seen: Icp & Crm) => <>{[readFileSync, z, readFit, seen]}</>;
