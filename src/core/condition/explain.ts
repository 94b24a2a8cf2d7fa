import type { Facts } from './facts.ts';
import type { Condition, Fact } from './model.ts';
import { factsOf } from './operators.ts';
import { writtenValue } from './written-value.ts';

/** What is known of some facts: `Employees: 240 people; Sites: not known yet`. */
export function sayFacts(read: readonly Fact[], facts: Facts): string {
  return read.map((fact) => sayFact(fact, facts)).join('; ');
}

/** What is known of one fact: `Employees: 240 people`, or `Employees: not known yet`. */
const sayFact = (fact: Fact, facts: Facts): string =>
  `${fact.label}: ${writtenValue(fact, facts.known[fact.id]) ?? 'not known yet'}`;

/** What is known of the facts that a condition reads. */
export function explain(condition: Condition, facts: Facts, definitions: readonly Fact[]): string {
  const read = factsOf(condition).flatMap((id) => definitions.filter((fact) => fact.id === id));
  return sayFacts(read, facts);
}
