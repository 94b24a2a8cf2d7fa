import type { Client } from '@hubspot/api-client';
export type Leak = Client;
