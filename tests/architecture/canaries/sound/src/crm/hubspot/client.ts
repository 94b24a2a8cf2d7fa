import { Client } from '@hubspot/api-client';
import { mapping } from './mapping.ts';
import type { Crm } from '../port.ts';
export const client = (crm: Crm) => [Client, mapping, crm];
