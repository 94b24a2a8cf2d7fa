import type { With } from '../../functions/with.ts';
import type { CrmName } from '../crm-error-words.ts';
import { systemClock } from '../system-clock.ts';
import type { OpenedAccount } from './crm-command.ts';

/** What a function works with when nobody looks: the account, its model and this moment, in Plumbline’s own name. */
export function asPlumbline(
  { crm, store, model, account }: Pick<OpenedAccount, 'crm' | 'store' | 'model' | 'account'>,
  name: CrmName,
): With {
  return {
    crm,
    store,
    model,
    mapping: model.mappings[name],
    caller: { person: { id: 'plumbline', name: 'Plumbline' }, signed: true },
    now: systemClock.now(),
    today: systemClock.today(account.timeZone),
  };
}
