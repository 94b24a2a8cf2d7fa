import { blanksOf, folded, type Carrier } from './carrier.ts';

const yes = ['true', 'yes', 'y', '1', 'on'];
const no = ['false', 'no', 'n', '0', 'off'];

/** What each folded word of a field means: as the mapping says, else by the label or id of one of the fact’s values. */
function meanings({ fact, mapping }: Carrier): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, label } of fact.values ?? []) for (const word of [label, id]) found.set(folded(word), id);
  for (const [word, id] of Object.entries(mapping.values ?? {}))
    if (typeof id === 'string') found.set(folded(word), id);
  return found;
}

/** The folded words of a field that mean a value of the fact. */
export function optionWords(carrier: Carrier): (id: string) => readonly string[] {
  const blanks = blanksOf(carrier);
  const found = [...meanings(carrier)].filter(([word]) => word !== '' && !blanks.has(word));
  return (id) => found.filter(([, meant]) => meant === id).map(([word]) => word);
}

/** The same as they are written, since a multi-select field is compared letter for letter. */
export function optionSpellings(carrier: Carrier): (id: string) => readonly string[] {
  const meant = meanings(carrier);
  const blanks = blanksOf(carrier);
  const { fact, mapping } = carrier;
  const written = [
    ...Object.keys(mapping.values ?? {}),
    ...(fact.values ?? []).flatMap(({ id, label }) => [label, id]),
  ].map((word) => word.trim());
  const usable = [...new Set(written)].filter((word) => word !== '' && !blanks.has(folded(word)));
  return (id) => usable.filter((word) => meant.get(folded(word)) === id);
}

/** What a word means to a yes/no: yes, no, or nothing that is known. */
export function yesNoMeaning({ mapping }: Carrier): (word: string) => boolean | null {
  const named = new Map(Object.entries(mapping.values ?? {}).map(([word, is]) => [folded(word), is]));
  const blanks = new Set((mapping.blank ?? []).map(folded));
  return (word) => {
    if (blanks.has(word)) return null;
    const said = named.get(word);
    const answer =
      typeof said === 'boolean' ? said : yes.includes(word) ? true : no.includes(word) ? false : null;
    return answer === false && mapping.unchecked === 'unknown' ? null : answer;
  };
}

/** The folded words of a field that mean yes, or no. */
export function yesNoWords(carrier: Carrier, answer: boolean): readonly string[] {
  const meaning = yesNoMeaning(carrier);
  const all = [...Object.keys(carrier.mapping.values ?? {}).map(folded), ...yes, ...no];
  return [...new Set(all)].filter((word) => word !== '' && meaning(word) === answer);
}
