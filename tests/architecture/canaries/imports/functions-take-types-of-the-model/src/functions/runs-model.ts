import { load } from '../model/load.ts';
import * as port from '../crm/port.ts';
export const leak = [load, port];
