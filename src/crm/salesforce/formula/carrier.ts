import { err, ok } from '../../../base/result.ts';
import type { Fact } from '../../../core/condition/model.ts';
import type { CrmMapping, FieldMapping } from '../../../model/mapping.ts';
import { always, and, call, compare, fieldAt, never, not, number, or, text } from './expression.ts';
import type { Expression } from './expression.ts';
import { kindOf, pathOf, type FieldKind, type FieldKinds } from './field-kind.ts';
import type { Half } from './why-not.ts';

/** What a formula is written for. */
export interface Ground {
  readonly facts: readonly Fact[];
  readonly mapping: CrmMapping;
  readonly kinds: FieldKinds;
  /** The org’s currency (ISO 4217); null where it is not known. */
  readonly currency: string | null;
  /** Whether records name currencies of their own. */
  readonly hasSeveralCurrencies: boolean;
}

/** A field that carries a fact. */
export interface Carrier {
  readonly fact: Fact;
  readonly mapping: FieldMapping;
  readonly path: string;
  readonly field: Expression;
  readonly kind: FieldKind;
  /** True where the record that has the field is there at all. */
  readonly present: Expression;
  readonly ground: Ground;
}

/** The fields that carry a fact on an opportunity: its own first, then its account’s. */
export function carriersOf(fact: Fact, ground: Ground): Half<readonly Carrier[]> {
  if (fact.object === 'contact' || fact.object === 'lead') return err({ why: 'ofContact', fact: fact.id });
  if (fact.from) return err({ why: 'aggregate', fact: fact.id });
  const found = (['deal', 'company'] as const).flatMap((object): readonly Carrier[] => {
    const mapping = ground.mapping.fields[object]?.[fact.id];
    if (!mapping) return [];
    const path = pathOf(object, mapping.field);
    return [
      {
        fact,
        mapping,
        path,
        field: fieldAt(path),
        kind: kindOf(path, fact, mapping, ground.kinds),
        present: object === 'deal' ? always : not(call('ISBLANK', fieldAt('AccountId'))),
        ground,
      },
    ];
  });
  return found.length > 0 ? ok(found) : err({ why: 'notMapped', fact: fact.id });
}

/** A fact cannot be read from a field of this kind. */
export const wrongKind = ({ fact, path, kind }: Carrier): Half<never> =>
  err({ why: 'fieldKind', fact: fact.id, field: path, kind });

/** As the engine folds a text before it compares. */
export const folded = (written: string): string => written.trim().toLowerCase();

/** Values of the field that mean not filled in, folded. */
export const blanksOf = ({ mapping }: Carrier): ReadonlySet<string> =>
  new Set((mapping.blank ?? []).map(folded).filter((word) => word !== ''));

/** A text or picklist as the engine folds it; null for other kinds of fields. */
export function foldedField({ field, kind }: Carrier): Expression | null {
  if (kind === 'text') return call('LOWER', call('TRIM', field));
  return kind === 'picklist' ? call('LOWER', call('TEXT', field)) : null;
}

/** Whether a text or picklist is filled in with something that does not mean blank. */
export function isFilled(carrier: Carrier, foldedText: Expression): Expression {
  const filled = not(call('ISBLANK', call(carrier.kind === 'text' ? 'TRIM' : 'TEXT', carrier.field)));
  return and(filled, not(isOneOf(foldedText, [...blanksOf(carrier)])));
}

/** Whether a text is one of these. */
export function isOneOf(subject: Expression, words: readonly string[]): Expression {
  const [first, ...rest] = [...new Set(words)];
  if (first === undefined) return never;
  if (rest.length === 0) return compare(subject, '=', text(first));
  if (rest.length === 1) return or(...[first, ...rest].map((word) => compare(subject, '=', text(word))));
  const cases = [first, ...rest].flatMap((word) => [text(word), number(1)]);
  return compare(call('CASE', subject, ...cases, number(0)), '=', number(1));
}

/** Whether a formula cannot hold the text: a literal is one line. */
export const hasLineBreak = (written: string): boolean => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(written);
