import { Connection } from 'jsforce';
import { mapping } from '../mapping.ts';
export const client = [Connection, mapping];
