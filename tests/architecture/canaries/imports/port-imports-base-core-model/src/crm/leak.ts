import type { z } from 'zod';
import type { mapping } from './hubspot/mapping.ts';
import type { Reply } from '../wire/reply.ts';
export type Leak = [z.infer<never>, typeof mapping, Reply];
