import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Trials run on real data that does not belong to this repository: without it they fail, they do not pass. */
export function setup(): void {
  const material = process.env['PLUMBLINE_TRIALS'] ?? '';
  if (!existsSync(join(material, 'data')))
    throw new Error('Trials run on real data: set PLUMBLINE_TRIALS to the folder that holds data/.');
}
