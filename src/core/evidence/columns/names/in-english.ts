import { dutchWords } from './dutch-words.ts';
import { frenchWords } from './french-words.ts';
import { germanWords } from './german-words.ts';
import { portugueseWords } from './portuguese-words.ts';
import { spanishWords } from './spanish-words.ts';
import type { Translation } from './translation.ts';

/** Without accents, and `ß` as `ss`: exports drop them as often as not. */
const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('œ', 'oe');

/** An umlaut is written with an `e` behind it as well. */
const pattern = (from: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${folded(from.replaceAll(/[äöü]/g, '$&e?'))})(?![\p{L}\p{N}])`,
    'gu',
  );

/** A name with the words of a language in English; patterns are made when a name first has one of them. */
function translator(words: readonly Translation[]): (name: string) => string {
  const any = new RegExp(pattern(words.map(([from]) => from).join('|')).source, 'u');
  let made: readonly (readonly [RegExp, string])[] | null = null;
  return (name) => {
    if (!any.test(name)) return name;
    made ??= words.map(([from, to]) => [pattern(from), to] as const);
    return made.reduce((text, [from, to]) => text.replaceAll(from, to), name);
  };
}

/** In this order: a later one may count on the words of an earlier one. */
const languages = [germanWords, frenchWords, spanishWords, portugueseWords, dutchWords].map(translator);

/** Small words, read only in a name of which another word was translated. `~` parts what belongs to what follows it. */
const particles: readonly (readonly [RegExp, string])[] = [
  [/\b(?:fecha|datum|date) (?=date\b)/g, ''],
  [
    /\b(?:jusqu (?:a|au)(?: la| l)?|bis(?: zum| zur)?|hasta(?: el| la)?|ate(?: o| a)?|tot|avant(?: la)?|para(?: el)?)\b/g,
    'to',
  ],
  [/\b(?:seit(?: der| dem)?|depuis(?: la| le| l)?|desde(?: la| el| a| o)?|sinds)\b/g, 'since'],
  [/\b(?:im|dans(?: la| le| l)?|en(?: la| el)?|na|em)\b/g, 'in'],
  [/\b(?:de la|de los|de las|de l|de|del|du|des|da|do|das|dos|d)\b/g, '~'],
  [/\b(?:van(?: de| het| een)?|von(?: der)?|vom|der|fur(?: den| die| das)?|fuer(?: den| die)?)\b/g, '~'],
  [/\b(?:por|pour|pelo|pela|voor)\b/g, '~'],
];

const things = '(?:value|price|amount|revenue|cost|size|date|activity|contact|call|meeting|visit|close date)';
/** What stands behind its word in some languages. */
const behindDeal = /\b(owner|stage|amount|value|size|age|status) (deal|lead)$/;
const behind = new RegExp(
  String.raw`\b(${things}) (total|annual|expected|estimated|potential|actual)\b`,
  'g',
);

/**
 * The words of a column's name with those of German, French, Spanish, Portuguese and Dutch exports as the English ones
 * that rules about names know, in the order of English: `motif de perte` is `loss reason`. Names without any are
 * returned as they are.
 */
export function inEnglish(words: string): string {
  const plain = folded(words);
  const said = languages.reduce((name, inLanguage) => inLanguage(name), plain);
  if (said === plain) return words;
  const parted = particles.reduce((text, [from, to]) => text.replaceAll(from, to), said);
  const turned = parted
    .split('~')
    .map((part) => part.trim())
    .reverse()
    .join(' ');
  return turned.replaceAll(/\s+/g, ' ').trim().replaceAll(behind, '$2 $1').replace(behindDeal, '$2 $1');
}
