import { ZenEngine } from '@gorules/zen-engine';
import type { Facts } from '../../src/core/condition/facts.ts';
import type { Comparison, Condition } from '../../src/core/condition/model.ts';
import { addDays } from '../../src/base/calendar.ts';
import { factsOf } from '../../src/core/condition/operators.ts';
import { scorecard } from './bench-model.ts';
import { pointsOf } from './rival.ts';

const literal = (operand: unknown): string => JSON.stringify(operand).replaceAll('"', "'");

function comparison(one: Comparison, today: string): string {
  const { fact } = one;
  if ('is' in one) return `${fact} == ${literal(one.is)}`;
  if ('isOneOf' in one) return `${fact} in ${literal(one.isOneOf)}`;
  if ('atLeast' in one) return `${fact} >= ${one.atLeast}`;
  if ('atMost' in one) return `${fact} <= ${one.atMost}`;
  if ('between' in one) return `(${fact} >= ${one.between[0]} and ${fact} < ${one.between[1]})`;
  if ('containsAny' in one) return `some(${fact}, # in ${literal(one.containsAny)})`;
  if ('containsAll' in one)
    return `(${one.containsAll.map((word) => `contains(${fact}, ${literal(word)})`).join(' and ')})`;
  if ('countAtLeast' in one) return `len(${fact}) >= ${one.countAtLeast}`;
  if ('matchesText' in one)
    return `matches(lower(${fact}), ${literal(one.matchesText.replaceAll('*', '.*'))})`;
  if ('domainIs' in one)
    return `(${one.domainIs.map((domain) => `endsWith(${fact}, ${literal(domain)})`).join(' or ')})`;
  const day = (text: string): string => `date(${literal(text)})`;
  if ('withinLast' in one)
    return `(date(${fact}) >= ${day(addDays(today, -one.withinLast.days))} and date(${fact}) <= ${day(today)})`;
  if ('olderThan' in one) return `date(${fact}) < ${day(addDays(today, -one.olderThan.days))}`;
  throw new Error(`Not in the bench: ${literal(one)}`);
}

function known(condition: Condition, today: string): string {
  if ('all' in condition) return `(${condition.all.map((part) => known(part, today)).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map((part) => known(part, today)).join(' or ')})`;
  return 'not' in condition ? `not (${known(condition.not, today)})` : comparison(condition, today);
}

/** One expression a criterion: its outcome as a number. */
function outcome(branches: readonly Condition[], today: string): string {
  const [otherwise, unknown] = [branches.length, branches.length + 1];
  const [fact = '', ...others] = [...new Set(branches.flatMap(factsOf))];
  const [first] = branches;
  if (others.length === 0)
    return `${fact} == null ? ${unknown} : ${branches.map((one, at) => `${known(one, today)} ? ${at} : `).join('')}${otherwise}`;
  if (branches.length !== 1 || !first || !('all' in first))
    throw new Error('Not in the bench: several facts but in an all');
  const failed = first.all
    .map((part) => `(${factsOf(part)[0]} != null and not (${known(part, today)}))`)
    .join(' or ');
  const open = [fact, ...others].map((name) => `${name} == null`).join(' or ');
  return `(${failed}) ? ${otherwise} : ((${open}) ? ${unknown} : 0)`;
}

/** The bench's scorecard as a decision of zen-engine: one expression node, asked for one record at a time. */
export function zen(today: string): (facts: Facts) => Promise<number> {
  const expressions = scorecard.criteria.map(({ bands = [] }, at) => ({
    id: `e${at}`,
    key: `c${at}`,
    value: outcome(
      bands.map((band) => band.when),
      today,
    ),
  }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 }, content: {} },
      {
        id: 'score',
        type: 'expressionNode',
        name: 'score',
        position: { x: 1, y: 0 },
        content: { expressions },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 }, content: {} },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'score' },
      { id: 'b', type: 'edge', sourceId: 'score', targetId: 'out' },
    ],
  });
  return async (facts) => {
    const answer: { readonly result: unknown } = await decision.evaluate(facts.known);
    const found = answer.result as Readonly<Record<string, number>>;
    return pointsOf(scorecard.criteria.map((_, at) => found[`c${at}`] ?? 0));
  };
}
