import type { Facts, FactValue, UnknownWhy } from '../core/condition/facts.ts';

/** A record's facts with those of its primary company, or without one: then these are blank. */
export function withCompanyFacts(own: Facts, company: Facts | null, ofCompany: readonly string[]): Facts {
  if (company === null) return withUnknown(own, ofCompany, 'blank');
  const known = { ...company.known, ...own.known };
  const unknown = { ...company.unknown, ...own.unknown };
  for (const fact of Object.keys(unknown)) if (fact in known) delete unknown[fact];
  return { known, unknown, origins: { ...company.origins, ...own.origins } };
}

/** A record's facts where those of its company were not read. */
export const withUnknown = (own: Facts, ofCompany: readonly string[], why: UnknownWhy): Facts => ({
  ...own,
  unknown: {
    ...Object.fromEntries(ofCompany.filter((fact) => !(fact in own.known)).map((fact) => [fact, why])),
    ...own.unknown,
  },
});

/** A record's facts with some that were worked out. */
export function withWorkedOut(
  own: Facts,
  worked: ReadonlyMap<string, FactValue | { readonly unknown: UnknownWhy }>,
): Facts {
  const known = { ...own.known };
  const unknown = { ...own.unknown };
  for (const [fact, value] of worked) {
    delete known[fact];
    delete unknown[fact];
    if (isUnknown(value)) unknown[fact] = value.unknown;
    else known[fact] = value;
  }
  return { ...own, known, unknown };
}

const isUnknown = (
  value: FactValue | { readonly unknown: UnknownWhy },
): value is { readonly unknown: UnknownWhy } => typeof value === 'object' && 'unknown' in value;
