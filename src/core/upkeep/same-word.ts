import type { Fact } from '../condition/model.ts';
import { factId, stageId, termId, tierId } from '../glossary/definition-ids.ts';
import type { GlossaryFile } from '../glossary/model.ts';
import type { Scorecard } from '../icp/model.ts';
import type { StagesFile } from '../stages/model.ts';

/** A word of the model with what it means, and where that stands. */
export interface DefinedWord {
  /** Of all definitions: `stage/new_business/discovery`. */
  readonly id: string;
  readonly part: 'glossary' | 'stages' | 'icp' | 'facts';
  /** Steps from the top of its file to the entry. */
  readonly path: readonly (string | number)[];
  /** `Stage`, `Tier`, `Fact`, `Term`. */
  readonly kind: 'Term' | 'Stage' | 'Tier' | 'Fact';
  /** Two of one kind and scope cannot be confused where they are shown: a tier stands beside its scorecard. */
  readonly scope: string;
  readonly word: string;
  readonly means: string | null;
}

/** The parts of a model that define words. */
export interface WordParts {
  readonly facts: readonly Fact[];
  readonly scorecards: readonly Scorecard[];
  readonly stages: StagesFile | null;
  readonly glossary: GlossaryFile | null;
}

/** Every word that a model defines: terms, stages, tiers and facts, in this order. */
export function definedWords({ facts, scorecards, stages, glossary }: WordParts): readonly DefinedWord[] {
  return [
    ...(glossary?.terms ?? []).map(({ id, term, means }, at): DefinedWord => ({
      ...{ id: termId(id), part: 'glossary', path: ['terms', at], kind: 'Term', scope: '' },
      ...{ word: term, means },
    })),
    ...(stages?.pipelines ?? []).flatMap((pipeline, nth) =>
      pipeline.stages.map(({ id, label, means }, at): DefinedWord => ({
        ...{ id: stageId(pipeline.id, id), part: 'stages', path: ['pipelines', nth, 'stages', at] },
        ...{ kind: 'Stage', scope: '', word: label, means: means ?? null },
      })),
    ),
    ...scorecards.flatMap((scorecard, nth) =>
      scorecard.tiers.map(({ id, label, means }, at): DefinedWord => ({
        ...{ id: tierId(scorecard.id, id), part: 'icp', path: ['scorecards', nth, 'tiers', at] },
        ...{ kind: 'Tier', scope: scorecard.id, word: label, means: means ?? null },
      })),
    ),
    ...facts.map(({ id, label, means, object }, at): DefinedWord => ({
      ...{ id: factId(id), part: 'facts', path: ['facts', at], kind: 'Fact', scope: object },
      ...{ word: label, means: means ?? null },
    })),
  ];
}

/** One word that two parts define, each in its own way. */
export interface WordClash {
  readonly first: DefinedWord;
  readonly second: DefinedWord;
}

/** Every word that means two things: each second definition, with the first that says otherwise. */
export function clashingWords(words: readonly DefinedWord[]): readonly WordClash[] {
  const byWord = new Map<string, DefinedWord[]>();
  return words.flatMap((second) => {
    const word = plain(second.word);
    const before = byWord.get(word) ?? [];
    byWord.set(word, [...before, second]);
    const first = before.find((one) => clash(one, second));
    return first ? [{ first, second }] : [];
  });
}

/** Of two definitions of one word. */
function clash(a: DefinedWord, b: DefinedWord): boolean {
  if (a.means === null || b.means === null || plain(a.means) === plain(b.means)) return false;
  // Tier A of a company and tier A of a contact, the country of one and of the other: a card says whose it is.
  return a.kind !== b.kind || a.scope === b.scope;
}

/** The same word however it is typed: case, spaces and the signs around it are no difference. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
