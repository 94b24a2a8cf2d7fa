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
  const texts = readdirSync(functionsFolder)
    .filter((file) => file.endsWith('.js'))
    .map((name) => path.join(functionsFolder, name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  // What admins ask about releases and drafts carries no model.
  const carrying = texts.filter(({ text }) => text.includes(old));
  if (carrying.length === 0) throw new Error(`No function carries model ${before.version}.`);
  for (const { file, text } of carrying) writeFileSync(file, text.replaceAll(old, packed));
}
