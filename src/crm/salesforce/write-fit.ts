import { ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { CrmError, FitToWrite, WriteOutcome } from '../port.ts';
import { placed, type FitInPlace } from '../fit-in-place.ts';
import { done, failed } from '../write-outcomes.ts';
import { changesFor, fitInPlace } from './mapping/fit-fields.ts';
import { objectOf } from './mapping/objects.ts';
import { fitFields } from './mapping/read-plan.ts';
import { recordId } from './mapping/record-id.ts';
import { idOf } from './mapping/row.ts';
import type { Query, Write } from './org.ts';
import { noSuch, readWhole, type OrgWork } from './org-work.ts';

/** Rows that one question looks up. */
const batchSize = 200;
/** Questions of one round trip. */
const queriesAtOnce = 5;

type Outcomes = Map<FitToWrite, WriteOutcome>;

/**
 * Keeps scores, and tells of each row what became of it. A row that is in place is not written: what was read a moment
 * ago is known, the rest is looked up first, a thousand in a round trip. All rows are written together, so that the way
 * in can take the Bulk API for many. Of two rows for one record the last is kept.
 */
export async function writeFit(work: OrgWork, fits: readonly FitToWrite[]): Promise<readonly WriteOutcome[]> {
  const outcomes: Outcomes = new Map();
  const last = new Map(fits.map((fit) => [keyOf(fit), fit]));
  await writeAll(work, [...last.values()], outcomes);
  return fits.map((fit) => {
    const outcome = outcomes.get(last.get(keyOf(fit)) ?? fit);
    if (!outcome) throw new Error(`No outcome for ${keyOf(fit)}`);
    return outcome;
  });
}

const keyOf = ({ ref }: FitToWrite): string => `${ref.object}/${recordId(ref.id) ?? ref.id}`;

async function writeAll(work: OrgWork, fits: readonly FitToWrite[], outcomes: Outcomes): Promise<void> {
  const inPlace = await lookUp(work, fits);
  if (!inPlace.ok) {
    for (const fit of fits) outcomes.set(fit, failed(fit, inPlace.error));
    return;
  }
  const rows = fits.flatMap((fit) => rowFor(fit, inPlace.value, outcomes));
  const written = rows.length === 0 ? [] : await work.org.write(rows.map(({ row }) => row));
  for (const [at, { fit, row }] of rows.entries()) {
    const result = written[at];
    const isDone = result?.ok === true;
    outcomes.set(fit, isDone ? done(fit, 'written') : failed(fit, errorOf(result, fit, row)));
    if (isDone) work.fits.put(keyOf(fit), placed(fit, inPlace.value.get(keyOf(fit))));
    else work.fits.drop(keyOf(fit));
  }
}

function errorOf(
  result: Result<unknown, CrmError> | undefined,
  { ref }: FitToWrite,
  { object }: Write,
): CrmError {
  if (!result || result.ok)
    return { kind: 'unavailable', message: `Salesforce said nothing of a row of ${object}.` };
  return result.error.kind === 'notFound' ? noSuch(ref.object, ref.id) : result.error;
}

interface FitRow {
  readonly fit: FitToWrite;
  readonly row: Write;
}

function rowFor(
  fit: FitToWrite,
  inPlace: ReadonlyMap<string, FitInPlace>,
  outcomes: Outcomes,
): readonly FitRow[] {
  const known = inPlace.get(keyOf(fit));
  const id = recordId(fit.ref.id);
  if (!known || id === null) {
    outcomes.set(fit, failed(fit, noSuch(fit.ref.object, fit.ref.id)));
    return [];
  }
  const fields = changesFor(fit, known);
  if (fields === null) outcomes.set(fit, done(fit, 'unchanged'));
  return fields === null ? [] : [{ fit, row: { object: objectOf(fit.ref.object), at: { id }, fields } }];
}

/** What is in place, by `deal/006…`; what is not there is no record. */
async function lookUp(
  work: OrgWork,
  fits: readonly FitToWrite[],
): Promise<Result<ReadonlyMap<string, FitInPlace>, CrmError>> {
  const found = new Map<string, FitInPlace>();
  const unseen = new Map<RecordKind, string[]>();
  for (const fit of fits) {
    const seen = work.fits.get(keyOf(fit));
    const id = recordId(fit.ref.id);
    if (seen) found.set(keyOf(fit), seen);
    else if (id !== null) unseen.set(fit.ref.object, [...(unseen.get(fit.ref.object) ?? []), id]);
  }
  const asked = [...unseen].flatMap(([kind, ids]) => chunks(ids, batchSize).map((some) => ({ kind, some })));
  for (const together of chunks(asked, queriesAtOnce)) {
    const read = await readWhole(
      work,
      together.map(({ kind, some }) => inPlaceOf(kind, some)),
    );
    if (!read.ok) return read;
    for (const [at, { kind }] of together.entries())
      for (const { row } of read.value[at] ?? []) found.set(`${kind}/${idOf(row)}`, fitInPlace(row));
  }
  return ok(found);
}

const inPlaceOf = (kind: RecordKind, ids: readonly string[]): Query => ({
  object: objectOf(kind),
  fields: ['Id', ...fitFields],
  where: { field: 'Id', isOneOf: ids },
});

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let start = 0; start < list.length; start += size) parts.push(list.slice(start, start + size));
  return parts;
}
