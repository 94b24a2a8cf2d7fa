import type { Condition } from '../../src/core/condition/model.ts';
import type { FitCriterion, Scorecard } from '../../src/core/icp/model.ts';
import { choices, criteria, scorecard } from './bench-model.ts';
import { drawer } from './records.ts';

const numbers = {
  employees: [10, 10_000],
  revenue: [1e6, 1e9],
  sites: [0, 30],
  founded: [1950, 2025],
  growth: [-15, 35],
  orders: [10, 100_000],
} as const;

/** The same model with more criteria of the same kinds on the same twenty facts, the same on every run. */
export function widened(count: number, seed: number): Scorecard {
  const draw = drawer(seed);
  const more = Array.from({ length: count - criteria.length }, (_, at) => drawCriterion(at, draw));
  return { ...scorecard, id: `bench-${count}-${seed}`, criteria: [...criteria, ...more] };
}

function drawCriterion(at: number, draw: () => number): FitCriterion {
  const whole = (most: number): number => Math.floor(draw() * most);
  const whens = at % 10 === 9 ? [joint(draw)] : at % 2 === 0 ? spans(draw) : [simple(draw)];
  return {
    id: `more-${at}`,
    label: `More ${at}`,
    dimension: ['firm', 'operations', 'technology', 'timing', 'risk'][whole(5)] ?? 'firm',
    bands: whens.map((when) => ({ when, points: whole(5) - 1, say: `more ${at}` })),
    otherwise: 0,
    whenUnknown: 0,
  };
}

function spans(draw: () => number): readonly Condition[] {
  const names = Object.keys(numbers) as (keyof typeof numbers)[];
  const fact = names[Math.floor(draw() * names.length)] ?? 'employees';
  const [low, high] = numbers[fact];
  const steps = Array.from({ length: 4 }, () => Math.round(low + draw() ** 2 * (high - low))).sort(
    (a, b) => a - b,
  );
  return steps.slice(1).map((end, at): Condition => ({ fact, between: [steps[at] ?? low, end] }));
}

function simple(draw: () => number): Condition {
  const some = (list: readonly string[]): string[] => {
    const chosen = list.filter(() => draw() < 0.3);
    return chosen.length > 0 ? chosen : [list[0] ?? ''];
  };
  switch (Math.floor(draw() * 7)) {
    case 0:
      return { fact: 'industry', isOneOf: some(choices.industry) };
    case 1:
      return { fact: 'country', isOneOf: some(choices.country) };
    case 2:
      return { fact: 'erp', isOneOf: some(choices.erp) };
    case 3:
      return { fact: 'ownership', isOneOf: some(choices.ownership) };
    case 4:
      return { fact: 'technologies', containsAny: some(choices.technologies) };
    case 5:
      return { fact: 'contract', withinLast: { days: 10 + Math.floor(draw() * 600) } };
    default:
      return {
        fact: ['chilled', 'fleet', 'competitor', 'public'][Math.floor(draw() * 4)] ?? 'fleet',
        is: draw() < 0.5,
      };
  }
}

/** Two facts: one that is yes or no, and one of few choices. */
const joint = (draw: () => number): Condition => ({
  all: [
    { fact: draw() < 0.5 ? 'chilled' : 'fleet', is: true },
    { fact: draw() < 0.5 ? 'erp' : 'ownership', is: draw() < 0.5 ? 'none' : 'private' },
  ],
});
