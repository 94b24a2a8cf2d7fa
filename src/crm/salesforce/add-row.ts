import { err, ok, type Result } from '../../base/result.ts';
import type { CrmError } from '../port.ts';
import { idOf, rowsOf } from './mapping/row.ts';
import type { Changes } from './mapping/fit-fields.ts';
import type { FieldPath, Row } from './org.ts';
import { answerAt, type OrgWork } from './org-work.ts';

/** A row of ours that its key names: a field that is unique. */
export interface KeyedRow {
  readonly object: string;
  readonly key: { readonly field: string; readonly value: string };
  readonly fields: Changes;
}

/** The row that stands under the key, and whether it is the one that was to be added. */
export interface Standing {
  readonly row: Row;
  readonly added: boolean;
}

const lookAgainMs = [500, 2000, 5000] as const;
const longestWaitMs = 10_000;

/**
 * Adds a row that must not be there yet. It is made, not made or changed: of two who add under one key at the same
 * moment Salesforce refuses one, and that one is given the row of the other. When the answer is lost, it is looked
 * for, and made again only if it is not there. `read` names the fields of a row that is there.
 */
export async function addRow(
  work: Pick<OrgWork, 'org' | 'timing'>,
  wanted: KeyedRow,
  read: readonly FieldPath[],
  isOurs: (row: Row) => boolean,
): Promise<Result<Standing, CrmError>> {
  const { object, key, fields } = wanted;
  const write = { object, at: null, fields: { ...fields, [key.field]: key.value } };
  for (let attempt = 0; ; attempt++) {
    const [written] = await work.org.write([write]);
    if (!written)
      return err({ kind: 'unavailable', message: `Salesforce said nothing of a row of ${object}.` });
    if (written.ok) return ok({ row: { ...write.fields, Id: written.value.id }, added: true });
    const { error } = written;
    if (error.kind === 'notFound' || error.kind === 'unauthorized') return written;
    const there = await rowWithKey(work, wanted, read);
    if (there.ok && there.value) return ok({ row: there.value, added: isOurs(there.value) });
    const wait = lookAgainMs[attempt];
    if (wait === undefined || !mayPass(error)) return written;
    await work.timing.sleep(wait);
  }
}

/** True where it may go better in a moment: not what is refused, nor a limit of the whole day. */
const mayPass = (error: CrmError): boolean =>
  error.kind === 'unavailable' ||
  error.kind === 'conflict' ||
  (error.kind === 'rateLimited' && error.retryAfterMs <= longestWaitMs);

/** The row that its key names; null where there is none. */
export async function rowWithKey(
  work: Pick<OrgWork, 'org'>,
  { object, key }: Pick<KeyedRow, 'object' | 'key'>,
  read: readonly FieldPath[],
): Promise<Result<Row | null, CrmError>> {
  const answers = await work.org.read([
    { object, fields: read, where: { field: key.field, is: key.value }, limit: 1 },
  ]);
  if (!answers.ok) return answers;
  const [found] = rowsOf(answerAt(answers.value, 0));
  return ok(found && idOf(found.row) !== '' ? found.row : null);
}
