import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, jsonIn } from '../../../crm/json.ts';
import type { CrmName } from '../../crm-error-words.ts';
import { writeFiles } from './write-files.ts';

/** From which release of an account a folder comes: as it was pulled last, or published. */
export interface FolderOrigin {
  readonly release: number;
  /** The version of the model that this release holds. */
  readonly model: string;
}

/** Which account of which CRM. */
export interface AccountName {
  readonly crm: CrmName;
  readonly account: string;
}

const fileName = ({ crm, account }: AccountName): string =>
  `.plumbline/${crm}-${account.replaceAll(/[^A-Za-z0-9-]/g, '_')}.json`;

/** What a folder says about where it comes from; null where it says nothing that can be read. */
export async function readOrigin(folder: string, account: AccountName): Promise<FolderOrigin | null> {
  const text = await readFile(join(folder, fileName(account)), 'utf8').catch(() => null);
  const said = text === null ? null : jsonIn(text);
  if (!isObject(said)) return null;
  const { release, model } = said;
  return typeof release === 'number' && typeof model === 'string' ? { release, model } : null;
}

/** Keeps where a folder comes from, in a file that may be committed beside the model: it holds no secret. */
export async function keepOrigin(folder: string, account: AccountName, origin: FolderOrigin): Promise<void> {
  const before = await readOrigin(folder, account);
  if (before?.release === origin.release && before.model === origin.model) return;
  await mkdir(join(folder, '.plumbline'), { recursive: true });
  const { release, model } = origin;
  await writeFiles(folder, [
    { path: fileName(account), text: `${JSON.stringify({ release, model }, null, 2)}\n` },
  ]);
}
