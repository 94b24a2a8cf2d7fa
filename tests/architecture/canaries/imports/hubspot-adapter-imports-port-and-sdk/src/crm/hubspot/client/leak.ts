import { Connection } from 'jsforce';
import { mapping } from '../../salesforce/mapping.ts';
import { readFit } from '../../../functions/read-fit.ts';
import type { Reply } from '../../../wire/reply.ts';
import type { serve } from '../../../hosts/serve.ts';
export const leak = [Connection, mapping, readFit] as unknown as [Reply, typeof serve];
