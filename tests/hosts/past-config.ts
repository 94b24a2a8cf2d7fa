import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GtmModel } from '../../src/model/gtm-model.ts';

/** A model with a past to audit, as a folder that commands read; the folder is the test's to remove. JSON is YAML. */
export async function configOf(model: GtmModel): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-config-'));
  await mkdir(join(folder, 'crm'));
  const write = (path: string, content: unknown): Promise<void> =>
    writeFile(join(folder, path), JSON.stringify(content));
  await write('facts.yaml', { facts: model.facts });
  await write('stages.yaml', model.stages);
  await write('people.yaml', { people: model.people });
  for (const mapping of Object.values(model.mappings)) {
    if (!mapping) continue;
    // Nothing of the model here has competitors or reasons.
    const { competitors: _, lostReason: __, ...rest } = mapping;
    await write(`crm/${mapping.crm}.yaml`, rest);
  }
  return folder;
}
