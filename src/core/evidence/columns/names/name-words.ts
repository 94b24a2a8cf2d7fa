import { inEnglish } from './in-english.ts';

/** Words that exports write as one: `closedate`, `nextstep`, `leadscore`. */
const vocabulary = new Set(
  (
    'deal lead sales sale account contact company close closed closing create created modified last ' +
    'first next stage name date time days day status state code type owner id source amount value probability ' +
    'forecast category is has won lost win loss reason score rating email call meeting activity step priority ' +
    'pipeline actual estimated expected total weighted revenue crm predicted est contract count number rep ' +
    'agent person manager team budget process purchase frame quality grade discount cycle length in to of open ' +
    'qualified conversion converted updated customer client annual'
  ).split(' '),
);

/**
 * The words of a column's name, lower case and parted by single spaces: split at signs, at a change of case and between
 * words that exports write as one; those of other languages in English. Words that one CRM alone has are neutral ones by now (`CodedColumn.neutralName`).
 */
export function nameWords(name: string): string {
  const parts = name
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}%#]+/u)
    .filter((word) => word !== '');
  return inEnglish(parts.flatMap(split).join(' '));
}

/** A word in the words that it is made of, when it is made of known ones wholly; itself otherwise. */
function split(word: string): readonly string[] {
  if (word.length < 6 || vocabulary.has(word)) return [word];
  const known = fewestWords(word);
  return known ?? [word];
}

function fewestWords(word: string): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    best[end] = null;
    for (let from = 0; from < end; from += 1) {
      const before = best[from];
      const part = word.slice(from, end);
      if (!before || !vocabulary.has(part)) continue;
      const found = best[end];
      if (!found || before.length + 1 < found.length) best[end] = [...before, part];
    }
  }
  return best[word.length] ?? null;
}
