import type { Facts, FactValue, UnknownWhy } from '../../../../src/core/condition/facts.ts';
import type { Fact } from '../../../../src/core/condition/model.ts';
import { fieldParser } from '../../../../src/crm/fact-parsing.ts';
import type { CrmMapping } from '../../../../src/model/mapping.ts';
import type { FlatRow } from './formulas.ts';

/** What the engine is told of a row: the opportunity’s own fields first, then its account’s. */
export function factsOfRow(
  row: FlatRow,
  facts: readonly Fact[],
  mapping: CrmMapping,
  currency = 'EUR',
): Facts {
  const known: Record<string, FactValue> = {};
  const unknown: Record<string, UnknownWhy> = {};
  for (const fact of facts) {
    unknown[fact.id] = 'notMapped';
    for (const object of ['deal', 'company'] as const) {
      const field = mapping.fields[object]?.[fact.id];
      if (!field || fact.id in known) continue;
      const isThere = object === 'deal' || (row['AccountId'] ?? null) !== null;
      const value = isThere
        ? (row[object === 'deal' ? field.field : `Account.${field.field}`] ?? null)
        : null;
      const parsed = fieldParser(fact, field)(value === null ? null : String(value), {
        recordCurrency: typeof row['CurrencyIsoCode'] === 'string' ? row['CurrencyIsoCode'] : currency,
        accountCurrency: currency,
      });
      if (parsed.ok) {
        known[fact.id] = parsed.value;
        delete unknown[fact.id];
      }
    }
  }
  return { known, unknown };
}
