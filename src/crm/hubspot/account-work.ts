import { err, ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { Clock, CrmError, MadeTask } from '../port.ts';
import { recordWords } from '../record-words.ts';
import { readAround, withFormerOwners, type Zone } from './around.ts';
import type { AccountMemory } from './client/account.ts';
import { ask, reading } from './client/asking.ts';
import { isRecordId, objects, objectType } from './client/paths.ts';
import { readRecord, type Wanted } from './client/records.ts';
import type { Transport } from './client/transport.ts';
import type { Around } from './mapping/around.ts';
import type { ReadPlan } from './mapping/read-plan.ts';
import type { HubSpotRecord } from './mapping/record.ts';
import type { FitInPlace } from '../fit-in-place.ts';
import type { Seen } from '../seen.ts';

/** What every question to one account is answered with. */
export interface AccountWork {
  readonly transport: Transport;
  readonly memory: AccountMemory;
  /** The model as it is at this moment, made ready for reading. */
  readonly plan: () => ReadPlan;
  readonly zone: Zone;
  readonly clock: Clock;
  /** Fits that were read or written a moment ago, by `deal/42`. */
  readonly fits: Seen<FitInPlace>;
  /** Tasks that were made here and that search may not see yet, by key. */
  readonly tasks: Seen<MadeTask>;
  readonly sleep: (ms: number) => Promise<void>;
}

/** What mapping needs besides records. */
export const around = (work: AccountWork): Promise<Result<Around, CrmError>> =>
  readAround(work.memory, work.zone, work.clock);

/** The same, with the names of owners of these records who have left. */
export const aroundAll = (
  known: Around,
  work: AccountWork,
  records: readonly HubSpotRecord[],
): Promise<Around> => withFormerOwners(known, work.memory, records);

/** The id, or why it can be none of HubSpot's: nothing else ever stands in a path. */
export const checkedId = (kind: RecordKind, id: string): Result<string, CrmError> =>
  isRecordId(id) ? ok(id) : err({ kind: 'notFound', what: recordWords(kind, `“${id.slice(0, 40)}”`) });

/** One record by its id; that it was deleted is told apart from that there never was one. */
export async function readOne(
  work: AccountWork,
  kind: RecordKind,
  id: string,
  wanted: Wanted,
): Promise<Result<HubSpotRecord, CrmError>> {
  const checked = checkedId(kind, id);
  if (!checked.ok) return checked;
  const what = recordWords(kind, id);
  const read = await readRecord(work.transport, objectType(kind), id, wanted, what);
  if (read.ok || read.error.kind !== 'notFound') return read;
  const path = objects(objectType(kind), id);
  const bin = await ask(
    work.transport,
    reading(path, { archived: 'true', properties: 'hs_object_id' }),
    what,
  );
  if (!bin.ok) return read;
  return err({
    kind: 'notFound',
    what: `${what} (deleted in HubSpot, where it can be restored for 90 days)`,
  });
}
