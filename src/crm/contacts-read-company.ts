import type { GtmModel } from '../model/gtm-model.ts';

/** True where the scorecard of contacts reads a fact of their company: only then does a company's change affect them. */
export function contactsReadCompany({ scorecards, facts }: Pick<GtmModel, 'scorecards' | 'facts'>): boolean {
  const card = scorecards.find(({ object }) => object === 'contact');
  const ofCompany = new Set(facts.filter(({ object }) => object === 'company').map(({ id }) => id));
  return card !== undefined && namedFacts(card).some((fact) => ofCompany.has(fact));
}

/** Every fact that a condition somewhere in a part of the model names. */
function namedFacts(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(namedFacts);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === 'fact' && typeof value === 'string' ? [value] : namedFacts(value),
  );
}
