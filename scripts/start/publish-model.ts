import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { packedModel } from '../hubspot/function-bundles.ts';

/**
 * Puts another model into built functions, in place of the one that they carry: bundling them anew would give the
 * same files, a second later.
 */
export function publishModel(functionsFolder: string, before: GtmModel, model: GtmModel): void {
  const [old, packed] = [packedModel(before), packedModel(model)];
  for (const name of readdirSync(functionsFolder).filter((file) => file.endsWith('.js'))) {
    const file = path.join(functionsFolder, name);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(old)) throw new Error(`${name} does not carry model ${before.version}.`);
    writeFileSync(file, text.replaceAll(old, packed));
  }
}
