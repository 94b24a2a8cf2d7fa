import { err, ok, type Result } from '../../base/result.ts';
import type { CrmError } from '../port.ts';
import type { AccountWork } from './account-work.ts';

/** What HubSpot's paths call a custom object of ours: its name with the account's id in front. */
export async function customType(
  work: Pick<AccountWork, 'memory'>,
  name: string,
): Promise<Result<string, CrmError>> {
  const account = await work.memory.account.get();
  return account.ok ? ok(`p${account.value.id}_${name}`) : account;
}

/** HubSpot cannot tell what the path means where the custom object does not exist. */
export function notThere(error: CrmError, name: string): Result<never, CrmError> {
  const unknown =
    error.kind === 'notFound' || (error.kind === 'rejected' && /infer object type/i.test(error.message));
  return err(unknown ? { kind: 'notFound', what: `The custom object ${name}` } : error);
}
