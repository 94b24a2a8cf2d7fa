import { join } from 'node:path';
import { createElement } from 'react';
import type { Crm } from '../crm/port.ts';
import type { Model } from '../model/load.ts';
import type { Reply } from '../wire/reply.ts';
export const leak = [join, createElement] as unknown as [Crm, Model, Reply];
