import type { FitToWrite, StoredFit } from '../../port.ts';
import { fitChanges, type FitInPlace } from '../../fit-in-place.ts';
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

/** What a row has in place. */
export const fitInPlace = (row: Row): FitInPlace => ({
  fit: storedFit(row),
  effectiveTier: textAt(row, fitField.effectiveTier),
  hasAtCreation: fitAtCreation(row) !== null,
});

/** What has to be written so that a record keeps this fit; null when it does already. */
export const changesFor = (wanted: FitToWrite, inPlace: FitInPlace): Changes | null =>
  fitChanges(wanted, inPlace, partsOf(wanted), { now: (part) => fitField[part], atCreation });

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
