import type { Account } from '../account.ts';
import { instantText, type Instant } from '../instants.ts';
import type { ObjectType } from '../store/object-types.ts';
import { isClosed, isWon, pipelineProperties } from '../store/pipelines.ts';
import type { Values } from '../store/records.ts';
import { enteredProperty, exitedProperty } from '../store/stage-dates.ts';

/** Values by property; null clears. */
export type Changes = Map<string, string | null>;

/** What HubSpot works out from a write: stage dates, closed or not, the close date, money in the account's currency. */
export function derivedChanges(
  account: Account,
  type: ObjectType,
  before: Values,
  changes: ReadonlyMap<string, string | null>,
  at: Instant,
): Changes {
  const derived: Changes = new Map();
  const names = pipelineProperties[type.id];
  const stage = names && changes.get(names.stage);
  if (stage && stage !== before[names.stage])
    for (const [name, value] of stageChanges(account, type, before[names.stage], stage, at))
      derived.set(name, value);
  if (type.id !== '0-3') return derived;
  if (
    derived.get('hs_is_closed') === 'true' &&
    before['hs_is_closed'] !== 'true' &&
    !changes.has('closedate')
  )
    derived.set('closedate', instantText(at));
  if (changes.has('amount') || changes.has('deal_currency_code'))
    for (const [name, value] of homeAmount(account, before, changes)) derived.set(name, value);
  return derived;
}

/** What changes with the stage alone. */
export function stageChanges(
  account: Account,
  type: ObjectType,
  from: string | undefined,
  to: string,
  at: Instant,
): Changes {
  const derived: Changes = new Map();
  if (from !== undefined) derived.set(exitedProperty(from), instantText(at));
  derived.set(enteredProperty(to), instantText(at));
  derived.set(exitedProperty(to), null);
  const stage = account.pipelines.stage(type.id, to);
  if (type.id !== '0-3' || !stage) return derived;
  derived.set('hs_v2_date_entered_current_stage', instantText(at));
  derived.set('hs_is_closed', String(isClosed(stage)));
  derived.set('hs_is_closed_won', String(isWon(stage)));
  derived.set('hs_is_closed_lost', String(isClosed(stage) && !isWon(stage)));
  derived.set('hs_deal_stage_probability', String(stage.probability ?? ''));
  return derived;
}

function homeAmount(account: Account, before: Values, changes: ReadonlyMap<string, string | null>): Changes {
  const after = (name: string): string | null | undefined =>
    changes.has(name) ? changes.get(name) : before[name];
  const amount = after('amount');
  const currency = after('deal_currency_code') ?? account.settings.currency;
  const rate = currency === account.settings.currency ? 1 : account.settings.exchangeRates[currency];
  const known = amount !== null && amount !== undefined && rate !== undefined;
  return new Map([
    ['hs_exchange_rate', rate === undefined ? null : String(rate)],
    ['amount_in_home_currency', known ? String(Number(amount) * rate) : null],
  ]);
}
