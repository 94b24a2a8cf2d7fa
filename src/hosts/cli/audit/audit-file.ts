import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../../base/result.ts';
import { isObject } from '../../../crm/json.ts';
import type { AuditState } from '../../../functions/audit/audit-state.ts';

// Raised when what is kept changes its shape.
const format = 1;

/** What must be the same for an audit to be taken up again; `since` is null where nobody asked for a day. */
export interface SameAudit {
  readonly account: string;
  readonly model: string;
  readonly since: string | null;
}

/** The audit that was cut off; null where there is no such file. A file of another audit is a sentence. */
export async function readAudit(path: string, same: SameAudit): Promise<Result<AuditState | null, string>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return ok(null);
  const state = stateIn(text);
  const other = `Name another file with --resume, or remove this one to begin anew.`;
  if (!state) return err(`${path} holds no audit that was cut off. ${other}`);
  if (state.account !== same.account) return err(`${path} is of account ${state.account}. ${other}`);
  if (state.model !== same.model)
    return err(`${path} was begun with another model than the one that is here now. ${other}`);
  if (same.since !== null && state.since !== same.since)
    return err(`${path} looks at moves since ${state.since.slice(0, 10)}. ${other}`);
  return ok(state);
}

function stateIn(text: string): AuditState | null {
  try {
    const json: unknown = JSON.parse(text);
    if (!isObject(json) || json['format'] !== format || !isObject(json['state'])) return null;
    // Written by us, as the format's number says.
    return json['state'] as unknown as AuditState;
  } catch {
    return null;
  }
}

/** Keeps how far an audit has come: whole, or not at all. */
export async function keepAuditFile(path: string, state: AuditState): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  await writeFile(beside, `${JSON.stringify({ format, state })}\n`, { mode: 0o600 });
  await rename(beside, path);
}

/** An audit that is done needs no file. */
export const dropAuditFile = (path: string): Promise<void> => rm(path, { force: true });
