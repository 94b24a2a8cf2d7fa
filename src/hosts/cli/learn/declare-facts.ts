import type { Fact, RecordKind } from '../../../core/condition/model.ts';
import type { CodedTable } from '../../../core/evidence/table.ts';
import { isCourseOfDeal } from '../../../model/cross/our-doing.ts';
import type { FieldMapping } from '../../../model/mapping.ts';
import { columnParser } from '../csv/column-parser.ts';
import { Ids } from '../init/ids.ts';
import type { ClosedRecords, ColumnThere, DeclaredFact } from './declared-fact.ts';
import { todaysFactOf, type TodaysCard, type TodaysFact } from './todays-card.ts';
import { valuesOf } from './values-of.ts';
import { writtenForms } from './written-forms.ts';

/** What columns are declared for. */
export interface Declaring {
  readonly table: CodedTable;
  readonly closed: ClosedRecords;
  readonly object: RecordKind;
  readonly today: TodaysCard | null;
}

/**
 * Declares each column as a fact that the engine can read. Where today's model reads the column already, the fact
 * keeps its id, label and type, as long as its values can be read so.
 */
export function declareFacts(
  columns: readonly ColumnThere[],
  { table, closed, object, today }: Declaring,
): readonly DeclaredFact[] {
  const ids = new Ids();
  // A new fact may not be called as one of today's that says something else.
  for (const { id } of today?.model.facts ?? []) ids.reserve(id);
  return columns.map((there) => {
    const known = todaysFactOf(today, object, table, there.column);
    const kept = known && keptFact(there, known, closed);
    return kept ?? newFact(there, ids.of(there.column.name, 'column'), object, closed);
  });
}

/** Above this share of values that cannot be read so, a column holds something else than today's model thinks. */
const mostUnread = 0.05;
/** Numbers of more kinds than this are no option. */
const mostOptions = 60;

function keptFact(there: ColumnThere, known: TodaysFact, closed: ClosedRecords): DeclaredFact | null {
  const { fact } = known;
  if (fact.from || fact.type === 'text' || fact.type === 'options' || isOfCourse(known)) return null;
  const { profile } = there;
  if (profile.kind === 'number' && fact.type === 'option' && profile.distinct > mostOptions) return null;
  const blank = withBlanks(known.mapping, profile.blanks.words);
  const mapping = { ...blank, ...writtenForms(fact, blank, profile, someTexts(there)), ...written(blank) };
  const { values, levels, unread } = valuesOf(there, fact, mapping, closed);
  return unread > mostUnread ? null : { ...there, fact, mapping, levels, values, isKept: true };
}

/** Whether fit may not read the fact: it is how a deal is going. */
const isOfCourse = ({ fact, mapping }: TodaysFact): boolean =>
  fact.object === 'deal' && (fact.type === 'money' || isCourseOfDeal(mapping.field));

/** What a mapping of today's says of how the column is written stays. */
const written = ({ days, decimal, unit, suffixes }: FieldMapping): Partial<FieldMapping> =>
  Object.fromEntries(
    Object.entries({ days, decimal, unit, suffixes }).filter(([, value]) => value !== undefined),
  );

function newFact(there: ColumnThere, id: string, object: RecordKind, closed: ClosedRecords): DeclaredFact {
  const { column, profile } = there;
  const fact = factOf(there, id, object);
  const blank = withBlanks({ field: column.name, ...valueWords(there) }, profile.blanks.words);
  const currency = fact.currency === undefined ? {} : { currency: fact.currency };
  const mapping = { ...blank, ...currency };
  const whole = { ...mapping, ...writtenForms(fact, mapping, profile, someTexts(there)) };
  const { values, levels } = valuesOf(there, fact, whole, closed);
  return { ...there, fact, mapping: whole, levels, values, isKept: false };
}

function factOf({ column, profile }: ColumnThere, id: string, kind: RecordKind): Fact {
  // Whoever asks for the amount of a deal in spite of all gets it as a number that fit may read.
  const object = kind === 'deal' && isCourseOfDeal(column.name) ? 'company' : kind;
  const label = column.name;
  const { numbers } = profile;
  switch (profile.kind) {
    case 'number':
      if (numbers?.currency && kind !== 'deal')
        return { id, label, type: 'money', object, currency: numbers.currency };
      return {
        id,
        label,
        type: 'number',
        object,
        ...unitOf(numbers?.percent === true ? '%' : numbers?.unit),
      };
    case 'yesNo':
      return { id, label, type: 'yesNo', object };
    case 'date':
      return { id, label, type: 'date', object };
    default:
      return { id, label, type: 'option', object };
  }
}

const unitOf = (unit: string | null | undefined): { readonly unit?: string } => (unit ? { unit } : {});

/** Words for yes and no that are not understood by themselves. */
function valueWords({ profile }: ColumnThere): Pick<FieldMapping, 'values'> {
  if (profile.kind !== 'yesNo') return {};
  const plain = columnParser(
    { id: 'plain', label: 'plain', type: 'yesNo', object: 'company' },
    { field: '' },
  );
  const all = [
    ...profile.yes.map((word) => [word, true] as const),
    ...profile.no.map((word) => [word, false] as const),
  ];
  const isPlain = all.every(([word, value]) => {
    const read = plain(word, {});
    return read.ok && read.value === value;
  });
  return isPlain ? {} : { values: Object.fromEntries(all) };
}

function withBlanks(mapping: FieldMapping, words: readonly string[]): FieldMapping {
  const there = new Set((mapping.blank ?? []).map((word) => word.trim().toLowerCase()));
  const more = words.filter((word) => word !== '' && !there.has(word.trim().toLowerCase()));
  return more.length === 0 ? mapping : { ...mapping, blank: [...(mapping.blank ?? []), ...more] };
}

/** Enough texts to see how they are written, from all over the column. */
const mostTexts = 20_000;

function someTexts({ column: { texts } }: ColumnThere): readonly string[] {
  const step = Math.max(1, Math.ceil(texts.length / mostTexts));
  return Array.from({ length: Math.ceil(texts.length / step) }, (_, at) => texts.at(at * step) ?? '');
}
