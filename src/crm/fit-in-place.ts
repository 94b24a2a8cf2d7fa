import type { FitToWrite, StoredFit } from './port.ts';

/** What is known of the fit that a record has in the CRM. */
export interface FitInPlace {
  readonly fit: StoredFit | null;
  readonly effectiveTier: string | null;
  readonly hasAtCreation: boolean;
}

/** What the fields of a fit are called: as it is now, and as it was when the record was created. */
export interface FitNames<Part extends string> {
  readonly now: (part: Part) => string;
  readonly atCreation: (part: Part) => string;
}

/** What has to be written, by field, so that a record keeps this fit in these parts; null when it does already. */
export function fitChanges<Part extends string, Value>(
  wanted: FitToWrite,
  inPlace: FitInPlace,
  parts: Readonly<Record<Part, Value>>,
  names: FitNames<Part>,
): Readonly<Record<string, Value>> | null {
  const now = isKept(wanted, inPlace) ? {} : named(parts, names.now);
  const then = wanted.alsoAtCreation && !inPlace.hasAtCreation ? named(parts, names.atCreation) : {};
  const changes = { ...now, ...then };
  return Object.keys(changes).length === 0 ? null : changes;
}

/** The day is not looked at: the same fit found again is no change. */
function isKept({ fit, effectiveTier }: FitToWrite, inPlace: FitInPlace): boolean {
  return (
    inPlace.fit !== null &&
    inPlace.fit.inputHash === fit.inputHash &&
    inPlace.fit.modelVersion === fit.modelVersion &&
    inPlace.fit.score === fit.score &&
    inPlace.fit.tier === fit.tier &&
    inPlace.effectiveTier === effectiveTier
  );
}

const named = <Part extends string, Value>(
  parts: Readonly<Record<Part, Value>>,
  name: (part: Part) => string,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries<Value>(parts).map(([part, value]) => [name(part as Part), value]));

/** What a record has in place once this fit was written over what was there before. */
export const placed = (written: FitToWrite, before: FitInPlace | undefined): FitInPlace => ({
  fit: written.fit,
  effectiveTier: written.effectiveTier,
  hasAtCreation: written.alsoAtCreation || before?.hasAtCreation === true,
});
