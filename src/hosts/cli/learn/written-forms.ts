import type { Fact } from '../../../core/condition/model.ts';
import type { ColumnProfile } from '../../../core/evidence/columns/profile.ts';
import type { FieldParser } from '../../../crm/fact-parsing.ts';
import type { FieldMapping } from '../../../model/mapping.ts';
import { columnParser } from '../csv/column-parser.ts';

type Forms = Pick<FieldMapping, 'days' | 'decimal' | 'unit' | 'suffixes'>;

/** What is read where nothing about the file is known. */
const nowhere = {};

/**
 * What a mapping has to say of how a column writes days or numbers, so that everything is read that was recognised;
 * nothing where it is read without.
 */
export function writtenForms(
  fact: Fact,
  mapping: FieldMapping,
  profile: ColumnProfile,
  texts: readonly string[],
): Forms {
  const forms = formsOf(fact, profile);
  if (forms === null) return {};
  const plain = columnParser(fact, mapping);
  const told = columnParser(fact, { ...forms, ...mapping });
  return texts.every((text) => isReadAlike(plain, told, text)) ? {} : forms;
}

function isReadAlike(plain: FieldParser, told: FieldParser, text: string): boolean {
  const one = plain(text, nowhere);
  const other = told(text, nowhere);
  return one.ok ? other.ok && one.value === other.value : !other.ok;
}

function formsOf({ type }: Fact, { days, numbers }: ColumnProfile): Forms | null {
  if (type === 'date') return days === null ? null : { days };
  if (numbers === null || (type !== 'number' && type !== 'count' && type !== 'money')) return null;
  const unit = numbers.percent ? '%' : numbers.unit;
  return {
    decimal: numbers.decimal,
    ...(unit === null ? {} : { unit }),
    ...(numbers.suffixes ? { suffixes: true } : {}),
  };
}
