import type { FitToWrite, StoredFit } from '../../port.ts';
import { reasonsText } from '../../reasons-text.ts';
import type { Comparand, Row } from '../org.ts';
import { atCreation, fitField, type FitPart } from './field-names.ts';
import { numberAt, textAt } from './row.ts';
import { textLength } from './text-lengths.ts';

/** Values to be written, by field; null clears. */
export type Changes = Readonly<Record<string, Comparand>>;

/** The fit that was kept on a record last; null when none was. */
export const storedFit = (row: Row): StoredFit | null => fitIn(row, (part) => fitField[part]);

/** The fit that was kept when the record was created; null when none was. */
export const fitAtCreation = (row: Row): StoredFit | null => fitIn(row, atCreation);

function fitIn(row: Row, field: (part: FitPart) => string): StoredFit | null {
  const read = (part: FitPart): string | null => textAt(row, field(part));
  const [modelVersion, inputHash, on] = [read('modelVersion'), read('inputHash'), read('on')];
  if (modelVersion === null || inputHash === null || on === null) return null;
  return {
    score: numberAt(row, field('score')),
    tier: read('tier'),
    coverage: numberAt(row, field('coverage')) ?? 0,
    modelVersion,
    inputHash,
    on: on.slice(0, 10),
  };
}

/** What is known of the fit that a record has in Salesforce. */
export interface FitInPlace {
  readonly fit: StoredFit | null;
  readonly effectiveTier: string | null;
  readonly hasAtCreation: boolean;
}

/** What a row has in place. */
export const fitInPlace = (row: Row): FitInPlace => ({
  fit: storedFit(row),
  effectiveTier: textAt(row, fitField.effectiveTier),
  hasAtCreation: fitAtCreation(row) !== null,
});

/** What has to be written so that a record keeps this fit; null when it does already. */
export function fitChanges(wanted: FitToWrite, inPlace: FitInPlace): Changes | null {
  const parts = partsOf(wanted);
  const now = isKept(wanted, inPlace) ? {} : named(parts, (part) => fitField[part]);
  const then = wanted.alsoAtCreation && !inPlace.hasAtCreation ? named(parts, atCreation) : {};
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

type Parts = Readonly<Record<FitPart, Comparand>>;

/** The field of the share known has four places. */
const places = 10_000;

const partsOf = ({ fit, effectiveTier, reasons }: FitToWrite): Parts => ({
  score: fit.score,
  tier: fit.tier,
  effectiveTier,
  coverage: Math.round(fit.coverage * places) / places,
  reasons: reasonsText(reasons, textLength.reasons),
  modelVersion: fit.modelVersion,
  inputHash: fit.inputHash,
  on: fit.on,
});

const named = (parts: Parts, name: (part: FitPart) => string): Changes =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [name(part as FitPart), value]));
