import type { Fact } from '../../../core/condition/model.ts';
import type { LearnedCriterion } from '../../../core/evidence/learning/learned.ts';
import type { FieldMapping } from '../../../model/mapping.ts';
import type { DeclaredFact } from './declared-fact.ts';
import type { Level } from './option-levels.ts';

/** A fact as the proposal declares it, with its column. */
export interface ProposedFact {
  readonly fact: Fact;
  readonly mapping: FieldMapping;
  /** Values of the column that are not declared; they count as anything else. */
  readonly undeclared: number;
}

/** So many values are declared at the least, where there are as many: those that count, then the most frequent. */
const mostValues = 60;

/** Declares a fact with the values that the card names, those of today's model, and the most frequent others. */
export function proposedFact(declared: DeclaredFact, learned: LearnedCriterion): ProposedFact {
  const { fact, mapping, levels, values } = declared;
  if (fact.type !== 'option' || values.kind !== 'level') return { fact, mapping, undeclared: 0 };
  const named = new Set(
    learned.rows.flatMap(({ range }) =>
      range.kind === 'levels' ? range.levels.map((at) => levels[at]) : [],
    ),
  );
  const today = fact.values ?? [];
  const fresh = levels.filter(({ isKept }) => !isKept);
  const wanted = fresh.filter((level) => named.has(level));
  const room = Math.max(0, mostValues - today.length - wanted.length);
  const others = fresh.filter((level) => !named.has(level)).toSorted(byCount);
  const added = [...wanted, ...others.slice(0, room)].toSorted(byCount);
  return {
    fact: { ...fact, values: [...today, ...added.map(({ id, label }) => ({ id, label }))] },
    mapping: { ...mapping, ...meanings(mapping, added) },
    undeclared: fresh.length - added.length,
  };
}

const byCount = (a: Level, b: Level): number => b.count - a.count;

function meanings({ values = {} }: FieldMapping, fresh: readonly Level[]): Pick<FieldMapping, 'values'> {
  // A name that every object has says the same as its label does.
  const pairs = fresh.flatMap(({ id, label }) => (label === '__proto__' ? [] : [[label, id] as const]));
  const all = { ...values, ...Object.fromEntries(pairs) };
  return Object.keys(all).length === 0 ? {} : { values: all };
}
