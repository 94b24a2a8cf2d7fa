import { addDays, type CalendarDate } from '../../base/calendar.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { sha256 } from '../../base/sha256.ts';
import { isObject, jsonIn } from '../json.ts';
import { longestPiece, type ModelRow } from '../model-rows.ts';
import type { CrmError } from '../port.ts';
import type { Acknowledgement, CompanyFunction } from '../releases.ts';
import { damaged } from './damage.ts';
import { readRows } from './read-rows.ts';
import { acknowledgementKey, auditKey } from './row-keys.ts';
import type { StoreWork } from './store-work.ts';

const functions: readonly CompanyFunction[] = ['marketing', 'sales', 'product', 'success'];
/** As many days and audits of a day as fit into one question for keys. */
const auditDays = 33;
const auditsOfDay = [3, 2, 1];

/** Who has taken note of this content of icp.yaml. */
export async function acknowledgements(
  { rows }: StoreWork,
  icpHash: string,
): Promise<Result<readonly Acknowledgement[], CrmError>> {
  const keys = functions.map((of) => acknowledgementKey(icpHash, of));
  const found = await readRows(rows, keys);
  if (!found.ok) return found;
  const said = [...found.value.values()].map(({ content }) => jsonIn(content));
  return ok(said.filter(isObject).map((one) => one as unknown as Acknowledgement));
}

/** Keeps that one function has taken note. */
export const acknowledge = (
  work: StoreWork,
  icpHash: string,
  by: Acknowledgement,
): Promise<Result<'kept' | 'existed', CrmError>> =>
  keepNote(work, {
    key: acknowledgementKey(icpHash, by.of),
    part: 'acknowledgement',
    author: by.by,
    at: by.at,
    content: JSON.stringify(by),
  });

/** Keeps the summary of an audit: of one day the first three. */
export async function keepAudit(
  work: StoreWork,
  on: CalendarDate,
  summary: string,
  author: string,
): Promise<Result<'kept' | 'existed', CrmError>> {
  const note = { part: 'audit', author, at: work.clock.now(), content: summary };
  for (const turn of auditsOfDay.toReversed()) {
    const kept = await keepNote(work, { ...note, key: auditKey(on, turn) });
    if (!kept.ok || kept.value === 'kept') return kept;
  }
  return ok('existed');
}

/** The newest summary of the last 33 days. */
export async function lastAudit(
  { rows }: StoreWork,
  today: CalendarDate,
): Promise<Result<{ readonly on: CalendarDate; readonly summary: string } | null, CrmError>> {
  const days = Array.from({ length: auditDays }, (_, back) => addDays(today, -back));
  const audits = days.flatMap((on) => auditsOfDay.map((turn) => ({ on, key: auditKey(on, turn) })));
  const found = await readRows(
    rows,
    audits.map(({ key }) => key),
  );
  if (!found.ok) return found;
  const newest = audits.find(({ key }) => found.value.has(key));
  const row = newest && found.value.get(newest.key);
  return ok(newest && row ? { on: newest.on, summary: row.content } : null);
}

type Note = Pick<ModelRow, 'key' | 'part' | 'author' | 'at' | 'content'>;

async function keepNote(work: StoreWork, note: Note): Promise<Result<'kept' | 'existed', CrmError>> {
  if (note.content.length > longestPiece)
    return err({
      kind: 'rejected',
      fields: [],
      message: `The ${note.part} has ${note.content.length} characters, and a row takes ${longestPiece}.`,
    });
  const said = { version: work.newest.get('release') ?? 0, status: 'published', effectiveOn: null } as const;
  const [made] = await work.rows.create([{ ...note, ...said, hash: sha256(note.content) }]);
  if (!made) return damaged(note.key, 'was not spoken of when it was made');
  return made.ok ? ok(made.value === 'created' ? 'kept' : 'existed') : made;
}
