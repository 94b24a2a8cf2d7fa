import fc from 'fast-check';
import { isFields, isList, type Fields } from '../../../src/model/diff/values.ts';
import { partKinds, partOf } from '../../../src/model/parts.ts';

type Path = readonly (string | number)[];

/** One edit of a part, as somebody might make it in a CRM: where, chosen by a number, and what. A wording is no id. */
export interface RandomEdit {
  readonly kind: 'text' | 'wording' | 'number' | 'remove' | 'copy' | 'swap' | 'drop';
  readonly pick: number;
  readonly text: string;
  readonly number: number;
}

const sentence = fc
  .array(
    fc.constantFrom(
      'crates',
      'and',
      'dates:',
      '#1',
      '"quoted"',
      'it’s',
      "don't",
      '- dash',
      'ÄÖ',
      '{ x }',
      '100%',
      'yes',
      '@',
      'long'.repeat(9),
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((words) => words.join(' '));

const text = fc.oneof(
  sentence,
  fc.constantFrom(
    'true',
    '12',
    '2026-01-01',
    ' before',
    'after ',
    'two\nlines',
    'ends\n',
    ': x',
    '*a',
    '',
    '~',
    'null',
    'a: b',
    'x #y',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** Edits, some of which the schema will not have. */
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom(
    'text' as const,
    'text' as const,
    'number' as const,
    'remove' as const,
    'copy' as const,
    'swap' as const,
    'drop' as const,
  ),
  pick: fc.nat(100_000),
  text,
  number: fc.integer({ min: 0, max: 40 }),
});

/** What a part is after an edit, filled in by its schema; null where the schema refuses it, or nothing can be edited so. */
export function edited(part: string, value: unknown, edit: RandomEdit): unknown {
  const copy = structuredClone(value);
  const places = placesOf(copy).filter(({ key, at }) => suits(edit, key, at));
  const place = places[edit.pick % Math.max(places.length, 1)];
  if (!place) return null;
  change(place.parent, place.key, edit);
  const name = partOf(part);
  const read = name === null ? null : partKinds[name].schema.safeParse(copy);
  return read?.success === true ? read.data : null;
}

interface Found {
  readonly parent: unknown;
  readonly key: string | number;
  readonly path: Path;
  readonly at: unknown;
}

function placesOf(value: unknown, path: Path = []): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = isList(value) ? value.keys() : Object.keys(value);
  return [...keys].flatMap((key) => {
    const at = (value as Readonly<Record<string, unknown>>)[key];
    return [{ parent: value, key, path: [...path, key], at }, ...placesOf(at, [...path, key])];
  });
}

function suits({ kind }: RandomEdit, key: string | number, at: unknown): boolean {
  if (key === 'engine') return false;
  if (kind === 'wording' && ['id', 'name', 'buyingJob', 'on', 'by'].includes(String(key))) return false;
  if (kind === 'text' || kind === 'wording') return typeof at === 'string';
  if (kind === 'number') return typeof at === 'number';
  if (kind === 'drop') return !isList(at);
  return isList(at) && at.length > (kind === 'copy' ? 0 : 1);
}

function change(
  parent: unknown,
  key: string | number,
  { kind, pick, text: words, number }: RandomEdit,
): void {
  const holder = parent as Record<string | number, unknown>;
  const list = holder[key];
  if (kind === 'text' || kind === 'wording') holder[key] = words;
  else if (kind === 'number') holder[key] = number;
  else if (kind === 'drop' && !isList(parent)) delete holder[key];
  else if (Array.isArray(list)) changeList(list as unknown[], kind, pick, words);
}

function changeList(list: unknown[], kind: RandomEdit['kind'], pick: number, words: string): void {
  const at = pick % list.length;
  if (kind === 'remove') list.splice(at, 1);
  if (kind === 'swap') list.push(...list.splice(at, 1));
  if (kind !== 'copy') return;
  const entry = structuredClone(list[at]);
  if (isFields(entry)) (entry as Record<string, unknown>)['id'] = `copy_${pick}`;
  list.splice((pick >> 3) % (list.length + 1), 0, isFields(entry) ? labelled(entry, words) : entry);
}

const labelled = (entry: Fields, words: string): Fields =>
  'label' in entry ? { ...entry, label: words } : entry;
