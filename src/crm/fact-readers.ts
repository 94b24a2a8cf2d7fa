import type { Aggregate, Fact, RecordKind } from '../core/condition/model.ts';
import type { CrmMapping } from '../model/mapping.ts';
import type { AggregateFact } from './aggregates.ts';
import { fieldParser, type FieldParser } from './fact-parsing.ts';

/** How one fact is read from a record of one kind. */
export interface FactReader {
  readonly fact: string;
  readonly field: string;
  readonly parse: FieldParser;
}

/** The facts of the model that are read from fields of one kind of record, as the mapping says. */
export const factReaders = (
  kind: RecordKind,
  facts: ReadonlyMap<string, Fact>,
  mapping: CrmMapping,
): readonly FactReader[] =>
  Object.entries(mapping.fields[kind] ?? {}).flatMap(([id, field]): readonly FactReader[] => {
    const fact = facts.get(id);
    return fact && !fact.from ? [{ fact: id, field: field.field, parse: fieldParser(fact, field) }] : [];
  });

/** The facts of a deal that are worked out; `kindsOf` tells which kinds of the CRM's are looked at for one. */
export const aggregateFacts = (
  facts: readonly Fact[],
  kindsOf: (from: Aggregate) => readonly string[],
): readonly AggregateFact[] =>
  facts.flatMap(({ id, object, from }) =>
    object === 'deal' && from !== undefined ? [{ id, from, kinds: kindsOf(from) }] : [],
  );

/** The fields of those that the mapping names. */
export const fieldsOf = (...named: readonly ({ readonly field: string } | undefined)[]): readonly string[] =>
  named.flatMap((one) => (one ? [one.field] : []));
