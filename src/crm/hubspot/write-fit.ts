import { ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { CrmError, FitToWrite, WriteOutcome } from '../port.ts';
import { recordWords } from '../record-words.ts';
import { placed, type FitInPlace } from '../fit-in-place.ts';
import { done, failed } from '../write-outcomes.ts';
import { checkedId, type AccountWork } from './account-work.ts';
import { batchSize, chunks, readRecords } from './client/records.ts';
import { objectType } from './client/paths.ts';
import { updateRows, type RowToWrite } from './client/update-rows.ts';
import { changesFor, fitInPlace } from './mapping/fit-properties.ts';
import { atCreation, fitProperty, type FitPart } from './mapping/property-names.ts';
import { foundBy } from './mapping/record-file.ts';

const batchesAtOnce = 8;
const parts = Object.keys(fitProperty) as FitPart[];
const looked = parts.flatMap((part) => [fitProperty[part], atCreation(part)]);

type Outcomes = Map<FitToWrite, WriteOutcome>;

/**
 * Keeps scores, a hundred to a call, and tells of each row what became of it. A row that is in place is not written:
 * what was read a moment ago is known, the rest is looked up first, a hundred to a call. Of two rows for one record
 * the last is kept.
 */
export async function writeFit(
  work: AccountWork,
  fits: readonly FitToWrite[],
): Promise<readonly WriteOutcome[]> {
  const outcomes: Outcomes = new Map();
  const last = new Map(fits.map((fit) => [keyOf(fit), fit]));
  const wanted = [...last.values()];
  const batches = [...new Set(wanted.map(({ ref }) => ref.object))].flatMap((kind) => {
    const ofKind = wanted.filter(({ ref }) => ref.object === kind);
    return chunks(ofKind, batchSize).map((batch) => ({ kind, batch }));
  });
  for (const some of chunks(batches, batchesAtOnce))
    await Promise.all(some.map(({ kind, batch }) => writeBatch(work, kind, batch, outcomes)));
  return fits.map((fit) => {
    const outcome = outcomes.get(last.get(keyOf(fit)) ?? fit);
    if (!outcome) throw new Error(`No outcome for ${keyOf(fit)}`);
    return outcome;
  });
}

const keyOf = ({ ref }: FitToWrite): string => `${ref.object}/${ref.id}`;

async function writeBatch(
  work: AccountWork,
  kind: RecordKind,
  batch: readonly FitToWrite[],
  outcomes: Outcomes,
): Promise<void> {
  const valid = batch.filter((fit) => {
    const checked = checkedId(kind, fit.ref.id);
    if (!checked.ok) outcomes.set(fit, failed(fit, checked.error));
    return checked.ok;
  });
  const inPlace = await lookUp(work, kind, valid);
  if (!inPlace.ok) {
    for (const fit of valid) outcomes.set(fit, failed(fit, inPlace.error));
    return;
  }
  const rows = valid.flatMap((fit) => rowFor(fit, inPlace.value, outcomes));
  const problems = await updateRows(
    work.transport,
    objectType(kind),
    rows.map(({ row }) => row),
  );
  for (const { fit, row } of rows) {
    const problem = problems.get(row.id);
    outcomes.set(fit, problem ? failed(fit, problem) : done(fit, 'written'));
    if (problem) work.fits.drop(keyOf(fit));
    else work.fits.put(keyOf(fit), placed(fit, inPlace.value.get(fit.ref.id)?.place));
  }
}

/** A record as it stands in HubSpot; its id is another than the one asked for when it was merged. */
interface Standing {
  readonly id: string;
  readonly place: FitInPlace;
}

interface FitRow {
  readonly fit: FitToWrite;
  readonly row: RowToWrite;
}

function rowFor(
  fit: FitToWrite,
  inPlace: ReadonlyMap<string, Standing>,
  outcomes: Outcomes,
): readonly FitRow[] {
  const known = inPlace.get(fit.ref.id);
  if (!known) {
    outcomes.set(fit, failed(fit, { kind: 'notFound', what: recordWords(fit.ref.object, fit.ref.id) }));
    return [];
  }
  const changes = changesFor(fit, known.place);
  if (changes === null) outcomes.set(fit, done(fit, 'unchanged'));
  return changes === null ? [] : [{ fit, row: { id: known.id, changes } }];
}

async function lookUp(
  work: AccountWork,
  kind: RecordKind,
  batch: readonly FitToWrite[],
): Promise<Result<ReadonlyMap<string, Standing>, CrmError>> {
  const found = new Map<string, Standing>();
  const unseen: string[] = [];
  for (const fit of batch) {
    const seen = work.fits.get(keyOf(fit));
    if (seen) found.set(fit.ref.id, { id: fit.ref.id, place: seen });
    else unseen.push(fit.ref.id);
  }
  const properties = [...looked, 'hs_merged_object_ids'];
  const read = await readRecords(work.transport, objectType(kind), unseen, { properties });
  if (!read.ok) return read;
  for (const id of unseen) {
    const record = foundBy(id, read.value);
    if (record) found.set(id, { id: record.id, place: fitInPlace(record) });
  }
  return ok(found);
}
