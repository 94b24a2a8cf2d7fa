import { describe, expect, it } from 'vitest';
import { clashingWords, type DefinedWord } from '../../../src/core/upkeep/same-word.ts';

const word = (over: Partial<DefinedWord>): DefinedWord => ({
  id: 'term/qualified',
  part: 'glossary',
  path: ['terms', 0],
  kind: 'Term',
  scope: '',
  word: 'Qualified',
  means: 'One thing.',
  ...over,
});
const clashes = (...words: readonly DefinedWord[]) =>
  clashingWords(words).map(({ first, second }) => [first.id, second.id]);

describe('two parts that define one word', () => {
  it('clash where they say different things, however the word is typed', () => {
    const stage = word({ id: 'stage/sales/q', kind: 'Stage', word: ' qualified ', means: 'Another thing.' });
    expect(clashes(word({}), stage)).toEqual([['term/qualified', 'stage/sales/q']]);
  });

  it('do not clash where they say the same, or one says nothing', () => {
    const same = word({ id: 'stage/sales/q', kind: 'Stage', means: 'one thing' });
    const silent = word({ id: 'stage/sales/q', kind: 'Stage', means: null });
    expect(clashes(word({}), same)).toEqual([]);
    expect(clashes(word({}), silent)).toEqual([]);
  });

  it('may call tiers of two scorecards, and facts of two kinds of record, by one word', () => {
    const tier = (scope: string, means: string) =>
      word({ id: `tier/${scope}/a`, kind: 'Tier', scope, word: 'A', means });
    expect(clashes(tier('company_fit', 'Large.'), tier('contact_fit', 'Decides.'))).toEqual([]);
    const fact = (scope: string, means: string) =>
      word({ id: `fact/${scope}`, kind: 'Fact', scope, word: 'Country', means });
    expect(clashes(fact('company', 'Where the floor is.'), fact('contact', 'Where they live.'))).toEqual([]);
    expect(
      clashes(fact('company', 'Where the floor is.'), fact('company', 'Where they pay tax.')),
    ).toHaveLength(1);
  });
});
