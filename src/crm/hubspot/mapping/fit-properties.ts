import type { FitReason } from '../../../core/icp/result.ts';
import type { FitToWrite, StoredFit } from '../../port.ts';
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

/** What is known of the fit that a record has in HubSpot. */
export interface FitInPlace {
  readonly fit: StoredFit | null;
  readonly effectiveTier: string | null;
  readonly hasAtCreation: boolean;
}

/** What a record read from HubSpot has in place. */
export const fitInPlace = (record: HubSpotRecord): FitInPlace => ({
  fit: storedFit(record),
  effectiveTier: valueOf(record, fitProperty.effectiveTier),
  hasAtCreation: fitAtCreation(record) !== null,
});

/** What has to be written so that a record keeps this fit; null when it does already. */
export function fitChanges(wanted: FitToWrite, inPlace: FitInPlace): Changes | null {
  const parts = partsOf(wanted);
  const now = isKept(wanted, inPlace) ? {} : named(parts, (part) => fitProperty[part]);
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

function partsOf({ fit, effectiveTier, reasons }: FitToWrite): Readonly<Record<FitPart, string>> {
  return {
    score: fit.score === null ? '' : String(fit.score),
    tier: fit.tier ?? '',
    effectiveTier: effectiveTier ?? '',
    coverage: String(fit.coverage),
    reasons: reasonsText(reasons),
    modelVersion: fit.modelVersion,
    inputHash: fit.inputHash,
    on: fit.on,
  };
}

const named = (parts: Readonly<Record<FitPart, string>>, name: (part: FitPart) => string): Changes =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [name(part as FitPart), value]));

/** The reasons for a person reading the property: what held or counted, then what is not known yet. */
function reasonsText(reasons: readonly FitReason[]): string {
  const counted = reasons.filter(({ points, state }) => points !== 0 || state === 'held');
  const open = reasons.filter(({ points, state }) => points === 0 && state === 'unknown');
  const lines = [
    ...counted.map(({ points, why }) => `${points < 0 ? `−${-points}` : `+${points}`} ${why}`),
    ...open.map(({ why }) => `? ${why}`),
  ];
  return lines.join('\n').slice(0, longestText);
}
