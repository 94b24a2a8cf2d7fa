import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { err, ok, type Result } from '../../base/result.ts';

/** What is kept of an installation: enough to get access tokens for one account. */
export const KeptToken = z.object({ accountId: z.string(), refreshToken: z.string().min(1) });
export type KeptToken = z.infer<typeof KeptToken>;

/** What is kept for this account; null where nothing is, or what is there cannot be read as such. */
export async function readKeptToken(path: string, accountId: string): Promise<KeptToken | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const kept = KeptToken.safeParse(parsed(text));
  return kept.success && kept.data.accountId === accountId ? kept.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Keeps it in place of what was there: whole or not at all, and for the service's own user alone. A sentence where it
 * could not be written.
 */
export async function writeKeptToken(path: string, kept: KeptToken): Promise<Result<null, string>> {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(kept)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return ok(null);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => null);
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    return err(`The refresh token could not be written to ${path} (${code}).`);
  }
}
