import type { FactOrigin, Facts, FactValue, UnknownWhy } from '../../../core/condition/facts.ts';
import type { FieldContext } from '../../fact-parsing.ts';
import type { Around } from './model-parts.ts';
import type { FactReader, KindPlan } from './read-plan.ts';
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
function fieldContext(record: HubSpotRecord, around: Around): FieldContext {
  const { currency } = around.account;
  const isDeal = 'deal_currency_code' in record.values;
  return {
    recordCurrency: isDeal ? (valueOf(record, 'deal_currency_code') ?? currency) : null,
    accountCurrency: currency,
    dayOfInstant: around.dayOf,
  };
}

/** A record's facts with those of its primary company, or without one: then these are blank. */
export function withCompanyFacts(own: Facts, company: Facts | null, readers: readonly FactReader[]): Facts {
  if (company === null) return withUnknown(own, readers, 'blank');
  const known = { ...company.known, ...own.known };
  const unknown = { ...company.unknown, ...own.unknown };
  for (const fact of Object.keys(unknown)) if (fact in known) delete unknown[fact];
  return { known, unknown, origins: { ...company.origins, ...own.origins } };
}

/** A record's facts where those of its company were not read. */
export const withUnknown = (own: Facts, readers: readonly FactReader[], why: UnknownWhy): Facts => ({
  ...own,
  unknown: {
    ...Object.fromEntries(readers.filter(({ fact }) => !(fact in own.known)).map(({ fact }) => [fact, why])),
    ...own.unknown,
  },
});

/** A record's facts with some that were worked out. */
export function withWorkedOut(
  own: Facts,
  worked: ReadonlyMap<string, FactValue | { readonly unknown: UnknownWhy }>,
): Facts {
  const known = { ...own.known };
  const unknown = { ...own.unknown };
  for (const [fact, value] of worked) {
    delete known[fact];
    delete unknown[fact];
    if (isUnknown(value)) unknown[fact] = value.unknown;
    else known[fact] = value;
  }
  return { ...own, known, unknown };
}

const isUnknown = (
  value: FactValue | { readonly unknown: UnknownWhy },
): value is { readonly unknown: UnknownWhy } => typeof value === 'object' && 'unknown' in value;
