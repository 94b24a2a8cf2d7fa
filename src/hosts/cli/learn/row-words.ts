import type { Fact } from '../../../core/condition/model.ts';
import { writtenNumber, writtenValue } from '../../../core/condition/written-value.ts';
import type { LearnedRange } from '../../../core/evidence/learning/learned.ts';
import { either } from '../../../views/words.ts';
import type { DeclaredFact } from './declared-fact.ts';

/** So many letters of names are told; the others are counted. */
const longest = 60;

/** The values of a row in English: `3 to below 10 sites`, `Germany or Austria`, `anything else`, `not known`. */
export function rowWords(declared: DeclaredFact, range: LearnedRange): string {
  if (range.kind === 'blank') return 'not known';
  if (range.kind === 'rest') return 'anything else';
  if (range.kind === 'levels') return namedLevels(declared, range.levels);
  const { from, to } = range;
  if (from === null && to === null) return 'known';
  return declared.fact.type === 'date' ? ageWords(from, to) : numberWords(declared.fact, from, to);
}

function namedLevels({ fact, levels, values }: DeclaredFact, picked: readonly number[]): string {
  const labels = picked.map((level) =>
    fact.type === 'yesNo'
      ? values.kind === 'level' && values.levels.at(level) === 'yes'
        ? 'yes'
        : 'no'
      : (levels[level]?.label ?? ''),
  );
  const shown = labels.filter((_, at) => at === 0 || labels.slice(0, at + 1).join(', ').length <= longest);
  const more = labels.length - shown.length;
  if (more === 0) return either(labels);
  return `${shown.join(', ')} or ${more} more`;
}

function numberWords(fact: Fact, from: number | null, to: number | null): string {
  const written = (value: number | null): string => writtenValue(fact, value ?? 0) ?? '';
  const withoutUnit = (value: number): string =>
    fact.type === 'money' ? written(value) : writtenNumber(value);
  if (from === null) return `below ${written(to)}`;
  return to === null ? `${written(from)} and more` : `${withoutUnit(from)} to below ${written(to)}`;
}

/** Ages are told as conditions read them: see `ageCondition`. */
function ageWords(from: number | null, to: number | null): string {
  const most = to === null ? null : Math.max(1, Math.ceil(to) - 1);
  if (from === null || from <= -1)
    return to !== null && to <= 1 ? 'still to come' : `not more than ${days(most)} ago`;
  const least = Math.ceil(from) - 1;
  if (least < 1) return most === null ? 'today or before' : `within the last ${days(most)}`;
  return most === null ? `more than ${days(least)} ago` : `${least + 1} to ${days(most)} ago`;
}

const days = (count: number | null): string => `${count} ${count === 1 ? 'day' : 'days'}`;
