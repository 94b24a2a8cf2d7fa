import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const example = fileURLToPath(new URL('../../config', import.meta.url));

/** A copy of the worked example whose mapping of Salesforce names other fields; the folder is the test's to remove. */
export async function configNaming(others: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-config-'));
  await cp(example, folder, { recursive: true });
  const path = join(folder, 'crm', 'salesforce.yaml');
  const text = await readFile(path, 'utf8');
  const changed = Object.entries(others).reduce((left, [from, to]) => left.replaceAll(from, to), text);
  await writeFile(path, changed);
  return folder;
}
