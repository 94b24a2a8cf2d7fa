import type { Fact } from '../../../core/condition/model.ts';
import type { FactNamed } from '../../../core/evidence/backtest/input.ts';
import { code } from '../../../model/wording.ts';
import type { CodedFacts } from '../evidence/coded-facts.ts';

/** Facts that a scorecard reads and a file does not carry, and the sentence that names them once. */
export interface AbsentFacts {
  readonly facts: readonly FactNamed[];
  readonly notes: readonly string[];
}

/** Which of the facts that a scorecard reads no column of the file carries, whether the mapping names one or not. */
export function absentFacts(
  card: string,
  read: readonly Fact[],
  { found, missing }: Pick<CodedFacts, 'found' | 'missing'>,
): AbsentFacts {
  const facts = read.filter(({ id }) => !found.some(({ fact }) => fact === id));
  if (facts.length === 0) return { facts, notes: [] };
  const columnOf = (id: string): string | undefined => missing.find(({ fact }) => fact === id)?.column;
  const named = facts.flatMap(({ id, label }) => {
    const column = columnOf(id);
    return column === undefined ? [] : [`“${label}” (no column ${code(column)})`];
  });
  const unmapped = facts.flatMap(({ id, label }) => (columnOf(id) === undefined ? [`“${label}”`] : []));
  const lists = [
    ...(named.length === 0 ? [] : [named.join(', ')]),
    ...(unmapped.length === 0 ? [] : [`${unmapped.join(', ')} (the mapping names no column)`]),
  ];
  const count = facts.length === 1 ? '1 is' : `${facts.length} are`;
  return {
    facts: facts.map(({ id, label }) => ({ id, label })),
    notes: [
      `Of the ${read.length} facts that ${card} reads ${count} not in this file, so not known: ${lists.join('; ')}.`,
    ],
  };
}
