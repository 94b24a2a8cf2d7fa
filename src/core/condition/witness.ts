import { answerFor } from './evaluate.ts';
import { held, type AnswerCode } from './answer.ts';
import { axisKind } from './axis-kind.ts';
import { axisOf } from './axis.ts';
import { declared, compileCondition, type CompiledCondition } from './compile.ts';
import { domainOf } from './domain.ts';
import type { Comparison, Condition, Fact } from './model.ts';
import { operandsOf } from './operands.ts';
import { comparisonsOf, factsOf } from './operators.ts';
import type { Read } from './read-value.ts';

/** Values that make conditions hold, by fact; null is a fact that stays unknown. */
export type Witness = ReadonlyMap<Fact, Read | null>;

/** What a search came to: a witness; `none` when everything was tried; `unclear` when not everything could be. */
export type Search = { readonly found: Witness } | 'none' | 'unclear';

const mostTries = 200_000;
/** The day on which relative days are tried; which day it is does not matter. */
const someDay = 20_000;

/** Looks for values under which all of these conditions hold at once. */
export function searchWitness(conditions: readonly Condition[], facts: readonly Fact[]): Search {
  const compiled = conditions.map((condition) => compileCondition(condition, facts));
  const read = [...new Set(conditions.flatMap(factsOf))].map((id) => declared(id, facts));
  const comparisons = conditions.flatMap(comparisonsOf);
  const tried = read.map((fact) =>
    candidatesOf(
      fact,
      comparisons.filter((one) => one.fact === fact.id),
    ),
  );
  const tries = tried.reduce((product, { values }) => product * values.length, 1);
  const found =
    tries > mostTries
      ? null
      : firstOf(
          read,
          tried.map(({ values }) => values),
          compiled,
        );
  if (found) return { found };
  return tries > mostTries || tried.some(({ complete }) => !complete) ? 'unclear' : 'none';
}

function firstOf(
  facts: readonly Fact[],
  values: readonly (readonly (Read | null)[])[],
  conditions: readonly CompiledCondition[],
): Witness | null {
  const chosen: (Read | null)[] = [];
  const from = (place: number): boolean => {
    const options = values[place];
    if (!options) return conditions.every((condition) => answers(condition, facts, chosen) === held);
    return options.some((value) => {
      chosen[place] = value;
      return from(place + 1);
    });
  };
  return from(0) ? new Map(facts.map((fact, at) => [fact, chosen[at] ?? null])) : null;
}

function answers(
  condition: CompiledCondition,
  facts: readonly Fact[],
  chosen: readonly (Read | null)[],
): AnswerCode {
  const reads = condition.facts.map((fact) => chosen[facts.indexOf(fact)] ?? null);
  return answerFor(condition, reads, someDay);
}

/** Values worth trying: all that can be told apart, where that is finitely many; staying unknown comes last. */
interface Candidates {
  readonly values: readonly (Read | null)[];
  readonly complete: boolean;
}

function candidatesOf(fact: Fact, comparisons: readonly Comparison[]): Candidates {
  const axis = axisOf(fact, comparisons);
  if (axis.kind === axisKind.free) return { values: [...guesses(fact, comparisons), null], complete: false };
  const values = axis.samples.flatMap((sample) => (sample?.declared ? [sample.read] : []));
  const placed = axis.kind === axisKind.ages ? values.map((value) => someDay + Number(value)) : values;
  return { values: [...placed, null], complete: true };
}

/** For text with patterns, long lists and mixed days: what the rules name, alone and in pairs. */
function guesses(fact: Fact, comparisons: readonly Comparison[]): readonly Read[] {
  if (fact.type === 'date') return dayGuesses(comparisons);
  if (fact.type === 'options') return listGuesses(fact, comparisons);
  const texts = comparisons.flatMap(textsOf);
  const pairs = texts.flatMap((one) => texts.map((other) => `${one} ${other}`));
  return ['', ...texts, ...pairs].map((text) => (text === '' ? 'another' : text));
}

function textsOf(comparison: Comparison): readonly string[] {
  if ('matchesText' in comparison) return [comparison.matchesText.toLowerCase().replaceAll('*', ' ').trim()];
  if ('domainIs' in comparison) return comparison.domainIs.map((domain) => `someone@${domainOf(domain)}`);
  return operandsOf(comparison, 'text').map(String);
}

function listGuesses(fact: Fact, comparisons: readonly Comparison[]): readonly Read[] {
  const words = comparisons.flatMap((one) => operandsOf(one, fact.type)).map(String);
  const all = fact.values?.map(({ id }) => id) ?? [...new Set(words)];
  return [[], all, ...all.map((word) => [word]), ...all.flatMap((one) => all.map((other) => [one, other]))];
}

function dayGuesses(comparisons: readonly Comparison[]): readonly Read[] {
  const ages = comparisons.flatMap((one) => {
    if ('withinLast' in one) return [one.withinLast.days];
    return 'olderThan' in one ? [one.olderThan.days] : [];
  });
  const days = comparisons.flatMap((one) => operandsOf(one, 'date')).filter((day) => typeof day === 'number');
  return [...days, someDay, someDay + 1, ...ages.flatMap((age) => [someDay - age, someDay - age - 1])];
}

/** The day that a witness counts as today, for putting its days into words. */
export const witnessDay = someDay;
