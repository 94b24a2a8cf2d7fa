import { factsOf } from '../../condition/operators.ts';
import type { FitCriterion, Scorecard } from '../../icp/model.ts';

/** The facts that a criterion reads, each once. */
export const factsOfCriterion = ({ when, bands = [] }: FitCriterion): readonly string[] => [
  ...new Set([...(when ? [when] : []), ...bands.map((band) => band.when)].flatMap(factsOf)),
];

/** The facts of which it depends whether there is a score, and which. */
export const factsOfCard = ({ criteria, disqualifiers, required }: Scorecard): ReadonlySet<string> =>
  new Set([
    ...criteria.flatMap(factsOfCriterion),
    ...disqualifiers.flatMap(({ when }) => factsOf(when)),
    ...required,
  ]);
