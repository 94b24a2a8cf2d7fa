import type { FitToWrite, StoredFit } from '../../port.ts';
import { fitChanges, type FitInPlace } from '../../fit-in-place.ts';
import { reasonsText } from '../../reasons-text.ts';
import { atCreation, fitProperty, longestText, type FitPart } from './property-names.ts';
import { valueOf, type HubSpotRecord } from './record.ts';

/** Values to be written, by property; the empty text clears. */
export type Changes = Readonly<Record<string, string>>;

/** The fit that was kept on a record last; null when none was. */
export const storedFit = (record: HubSpotRecord): StoredFit | null =>
  fitIn((part) => valueOf(record, fitProperty[part]));

/** The fit that was kept when the record was created; null when none was. */
export const fitAtCreation = (record: HubSpotRecord): StoredFit | null =>
  fitIn((part) => valueOf(record, atCreation(part)));

function fitIn(read: (part: FitPart) => string | null): StoredFit | null {
  const [modelVersion, inputHash, on] = [read('modelVersion'), read('inputHash'), read('on')];
  if (modelVersion === null || inputHash === null || on === null) return null;
  return {
    score: numberIn(read('score')),
    tier: read('tier'),
    coverage: numberIn(read('coverage')) ?? 0,
    modelVersion,
    inputHash,
    on: on.slice(0, 10),
  };
}

function numberIn(text: string | null): number | null {
  const number = Number(text ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}

/** What a record read from HubSpot has in place. */
export const fitInPlace = (record: HubSpotRecord): FitInPlace => ({
  fit: storedFit(record),
  effectiveTier: valueOf(record, fitProperty.effectiveTier),
  hasAtCreation: fitAtCreation(record) !== null,
});

/** What has to be written so that a record keeps this fit; null when it does already. */
export const changesFor = (wanted: FitToWrite, inPlace: FitInPlace): Changes | null =>
  fitChanges(wanted, inPlace, partsOf(wanted), { now: (part) => fitProperty[part], atCreation });

function partsOf({ fit, effectiveTier, reasons }: FitToWrite): Readonly<Record<FitPart, string>> {
  return {
    score: fit.score === null ? '' : String(fit.score),
    tier: fit.tier ?? '',
    effectiveTier: effectiveTier ?? '',
    coverage: String(fit.coverage),
    reasons: reasonsText(reasons, longestText),
    modelVersion: fit.modelVersion,
    inputHash: fit.inputHash,
    on: fit.on,
  };
}
