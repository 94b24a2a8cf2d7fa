import { err, ok, type Result } from '../../base/result.ts';
import type { Account, RecordStore } from '../../crm/port.ts';
import type { HubSpotAccount } from '../../crm/hubspot/crm.ts';
import { crmErrorWords } from '../crm-error-words.ts';
import { chooseStore } from './choose-store.ts';

/** An account that HubSpot let us into, and where its taps are kept. */
export interface OpenedAccount {
  readonly account: Account;
  readonly store: RecordStore;
  /** A line that says where taps are kept. */
  readonly says: string;
}

/** Why a service did not start, or cannot answer yet: it was set up wrongly, or HubSpot did not answer. */
export interface StartProblem {
  readonly kind: 'settings' | 'crm';
  readonly message: string;
}

/** Reads what the account is, and decides where its taps are kept. */
export async function openAccount(
  { crm, store: own }: HubSpotAccount,
  dataFolder: string | null,
): Promise<Result<OpenedAccount, StartProblem>> {
  const account = await crm.readAccount();
  if (!account.ok) return err({ kind: 'crm', message: crmErrorWords(account.error, 'hubspot') });
  const chosen = await chooseStore({ accountId: account.value.id, own, dataFolder });
  if (!chosen.ok) return err({ kind: 'settings', message: chosen.error });
  return ok({ account: account.value, ...chosen.value });
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
