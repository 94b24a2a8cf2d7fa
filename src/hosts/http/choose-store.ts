import { join } from 'node:path';
import { err, ok, type Result } from '../../base/result.ts';
import type { RecordStore } from '../../crm/port.ts';
import { crmErrorWords } from '../crm-error-words.ts';
import { openFileRecordStore } from '../stores/file-record-store.ts';
import { rememberingStore } from '../stores/remembering-store.ts';

/** Where taps are kept, and the line that says so when the service starts. */
export interface ChosenStore {
  readonly store: RecordStore;
  readonly says: string;
}

/** Where an account's taps can be kept. */
export interface StoreChoice {
  readonly accountId: string;
  /** The account's own custom object. */
  readonly own: RecordStore;
  readonly dataFolder: string | null;
}

/**
 * The account's own custom object where it is there, else a file of the service's. Without either the service does not
 * start: taps that are thanked for and then forgotten are worse than none.
 */
export async function chooseStore({
  accountId,
  own,
  dataFolder,
}: StoreChoice): Promise<Result<ChosenStore, string>> {
  // Nothing is about deal 0: what counts is whether the question can be asked.
  const asked = await own.eventsAbout({ object: 'deal', id: '0' });
  if (asked.ok)
    return ok({
      store: rememberingStore(own, Date.now),
      says: 'Taps are kept in HubSpot, in the custom object plumbline_event.',
    });
  if (asked.error.kind !== 'notFound' && asked.error.kind !== 'unauthorized')
    return err(`Where taps are kept could not be found out. ${crmErrorWords(asked.error, 'hubspot')}`);
  if (dataFolder === null) return err(noStore);
  const path = join(dataFolder, accountId, 'events.jsonl');
  const { store, lost } = await openFileRecordStore(path);
  const cut = lost === 0 ? '' : ` ${lost} of its lines could not be read and are left out.`;
  return ok({
    store,
    says: `This account has no custom object plumbline_event, so taps are kept in ${path}.${cut} One service may write there.`,
  });
}

const noStore =
  'This account has no custom object plumbline_event to keep taps in. With HubSpot Enterprise, run npx plumbline schema ensure --crm hubspot; otherwise set PLUMBLINE_DATA_DIR to a folder that is kept and backed up.';
