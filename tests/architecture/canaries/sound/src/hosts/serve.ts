import { createServer } from 'node:http';
import { client } from '../crm/hubspot/client.ts';
import { readFit } from '../functions/read-fit.ts';
import { load } from '../model/load.ts';
import { start } from '../sandbox/hubspot/index.ts';
export const serve = () => [createServer, client, readFit, load, start];
