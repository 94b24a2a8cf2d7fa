import { setTimeout } from 'node:timers';
import type { Client } from '@hubspot/api-client';
import * as z from 'zod';
import { client } from '../client.ts';
export const leak = [setTimeout, z, client] as unknown as Client;
