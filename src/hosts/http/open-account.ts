import { err, ok, type Result } from '../../base/result.ts';
import type { Account, RecordStore } from '../../crm/port.ts';
import type { HubSpotAccount } from '../../crm/hubspot/crm.ts';
import { modelsFolder, rowsOfAccount } from '../account-models.ts';
import { crmErrorWords } from '../crm-error-words.ts';
import { systemClock } from '../system-clock.ts';
import { chooseStore } from './choose-store.ts';
import { servedModels, type ServedModels, type ServedModelsOptions } from './served-models.ts';

/** An account that HubSpot let us into, and where its taps are kept. */
export interface OpenedAccount extends Pick<ServedModels, 'models' | 'releases'> {
  readonly account: Account;
  readonly store: RecordStore;
  /** Lines that say where taps and models are kept. */
  readonly says: readonly string[];
}

/** What an account is opened with. */
export interface AccountOptions extends Pick<ServedModelsOptions, 'given' | 'log' | 'nowMs'> {
  readonly dataFolder: string | null;
}

/** Why a service did not start, or cannot answer yet: it was set up wrongly, or HubSpot did not answer. */
export interface StartProblem {
  readonly kind: 'settings' | 'crm';
  readonly message: string;
}

/** Reads what the account is, and decides where its taps and models are kept. */
export async function openAccount(
  { crm, store: own, rows }: Pick<HubSpotAccount, 'crm' | 'store' | 'rows'>,
  { dataFolder, ...given }: AccountOptions,
): Promise<Result<OpenedAccount, StartProblem>> {
  const account = await crm.readAccount();
  if (!account.ok) return err({ kind: 'crm', message: crmErrorWords(account.error, 'hubspot') });
  const { id, timeZone } = account.value;
  const chosen = await chooseStore({ accountId: id, own, dataFolder });
  if (!chosen.ok) return err({ kind: 'settings', message: chosen.error });
  const folder = dataFolder === null ? null : modelsFolder(dataFolder, id);
  const kept = { ...given, rows: rowsOfAccount(rows, id, dataFolder), folder };
  const served = await servedModels(kept, systemClock.today(timeZone));
  if (!served.ok) return err({ kind: 'crm', message: crmErrorWords(served.error, 'hubspot') });
  const { models, releases, says } = served.value;
  const { store } = chosen.value;
  return ok({ account: account.value, store, models, releases, says: [chosen.value.says, says] });
}

/** Something that is opened once; a failure is tried again by the next who asks. */
export function openedOnce<T, E>(open: () => Promise<Result<T, E>>): () => Promise<Result<T, E>> {
  let opened: Promise<Result<T, E>> | null = null;
  return () => {
    opened ??= open().then((result) => {
      if (!result.ok) opened = null;
      return result;
    });
    return opened;
  };
}
