import type { FactOrigin, Facts, FactValue, UnknownWhy } from '../../../core/condition/facts.ts';
import type { FieldContext } from '../../fact-parsing.ts';
import type { Around } from '../../model-parts.ts';
import type { KindPlan } from './read-plan.ts';
import { textAt, type SeenRow } from './row.ts';

/** What a record's own fields say about the facts of the model; why a field gives nothing is told. */
export function ownFacts({ row, hidden }: SeenRow, plan: KindPlan, name: string, around: Around): Facts {
  const known: Record<string, FactValue> = {};
  const unknown: Record<string, UnknownWhy> = {};
  const origins: Record<string, FactOrigin> = {};
  const context = fieldContext(row, around);
  for (const { fact, field, parse } of plan.readers) {
    const why = hidden.why(field);
    const parsed = why === null ? parse(textAt(row, field), context) : null;
    if (parsed?.ok) {
      known[fact] = parsed.value;
      origins[fact] = { field, record: name, at: null };
    } else unknown[fact] = parsed?.error ?? why ?? 'notRead';
  }
  return { known, unknown, origins };
}

/** Where an org has several currencies each record names its own, else it is in the org's. */
export function fieldContext(row: SeenRow['row'], around: Around): FieldContext {
  const { currency } = around.account;
  return {
    recordCurrency: textAt(row, 'CurrencyIsoCode') ?? currency,
    accountCurrency: currency,
    dayOfInstant: around.dayOf,
  };
}
