import type { FactOrigin, Facts, FactValue, UnknownWhy } from '../../../core/condition/facts.ts';
import type { FieldContext } from '../../fact-parsing.ts';
import type { Around } from './around.ts';
import type { KindPlan } from './read-plan.ts';
import { valueOf, type HubSpotRecord } from './record.ts';

/** What a record's own fields say about the facts of the model. */
export function ownFacts(record: HubSpotRecord, plan: KindPlan, name: string, around: Around): Facts {
  const known: Record<string, FactValue> = {};
  const unknown: Record<string, UnknownWhy> = {};
  const origins: Record<string, FactOrigin> = {};
  const context = fieldContext(record, around);
  for (const { fact, field, parse } of plan.readers) {
    const parsed = parse(valueOf(record, field), context);
    if (parsed.ok) {
      known[fact] = parsed.value;
      origins[fact] = { field, record: name, at: null };
    } else unknown[fact] = parsed.error;
  }
  return { known, unknown, origins };
}

/** A deal without a currency of its own is in the account's: HubSpot writes a code only where there are several. */
export function fieldContext(record: HubSpotRecord, around: Around): FieldContext {
  const { currency } = around.account;
  const isDeal = 'deal_currency_code' in record.values;
  return {
    recordCurrency: isDeal ? (valueOf(record, 'deal_currency_code') ?? currency) : null,
    accountCurrency: currency,
    dayOfInstant: around.dayOf,
  };
}
