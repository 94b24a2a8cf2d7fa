import { createServer } from 'node:http';
import { Connection } from 'jsforce';
import { client } from '../crm/hubspot/client.ts';
import { start } from '../sandbox/hubspot/index.ts';
export const leak = [createServer, Connection, client, start];
