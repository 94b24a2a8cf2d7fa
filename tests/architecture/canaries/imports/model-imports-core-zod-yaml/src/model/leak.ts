import { createServer } from 'node:http';
import { http } from 'msw';
import type { Crm } from '../crm/port.ts';
import { mapping } from '../crm/hubspot/mapping.ts';
import { fit } from '../views/fit.ts';
export const leak = [createServer, http, mapping, fit] as unknown as Crm;
