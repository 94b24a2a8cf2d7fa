import { dayOf } from '../../../base/calendar.ts';
import { err } from '../../../base/result.ts';
import type { Fact } from '../../../core/condition/model.ts';
import type { NumberForm } from '../../../core/evidence/columns/profile.ts';
import { readDay } from '../../../core/evidence/columns/read-day.ts';
import { numberParts, readNumber } from '../../../core/evidence/columns/read-number.ts';
import { fieldParser, type FieldParser } from '../../../crm/fact-parsing.ts';
import type { FieldMapping } from '../../../model/mapping.ts';

/**
 * Prepares the reading of a fact from a column of a file: as from a field of a CRM, where the mapping does not say that
 * the file writes days or numbers in a form of its own.
 */
export function columnParser(fact: Fact, mapping: FieldMapping): FieldParser {
  const parse = fieldParser(fact, mapping);
  const plain = plainForm(fact, mapping);
  return plain === null
    ? parse
    : (text, context) => {
        const asWritten = parse(text, context);
        // Blank words are blank in any form; nothing else is taken as it stands.
        if (text === null || (!asWritten.ok && asWritten.error === 'blank')) return asWritten;
        const read = plain(text.trim());
        return read === null ? notRead : parse(read, context);
      };
}

const notRead = err('notRead' as const);

/** A value in the form that CRMs send; null where it cannot be read. */
type PlainForm = (text: string) => string | null;

function plainForm({ type }: Fact, mapping: FieldMapping): PlainForm | null {
  const { days } = mapping;
  if (type === 'date' && days !== undefined)
    return (text) => {
      const day = readDay(text, days);
      return day === null ? null : dayOf(day);
    };
  const form = numberForm(mapping);
  if (form === null || (type !== 'number' && type !== 'count' && type !== 'money')) return null;
  return (text) => {
    const value = readNumber(text, form);
    const currency = type === 'money' ? numberParts(text)?.currency : null;
    return value === null ? null : `${currency ?? ''}${value}`;
  };
}

/** How numbers of a column are written; null where the mapping says nothing of it. */
function numberForm({ decimal, unit, suffixes }: FieldMapping): NumberForm | null {
  if (decimal === undefined && unit === undefined && suffixes === undefined) return null;
  return {
    decimal: decimal ?? 'point',
    percent: unit === '%',
    suffixes: suffixes ?? false,
    unit: unit === undefined || unit === '%' ? null : unit.toLowerCase(),
    currency: null,
  };
}
