import type { ExitState } from '../../port.ts';
import type { Changes } from './fit-properties.ts';
import { exitProperty, longestText } from './property-names.ts';
import { valueOf, type HubSpotRecord } from './record.ts';

/** What was last written of a deal's exit criteria; null where nothing was. */
export function exitStateIn(deal: HubSpotRecord): ExitState | null {
  const met = valueOf(deal, exitProperty.met);
  return met === null ? null : { met: met === 'true', missing: valueOf(deal, exitProperty.missing) ?? '' };
}

/** The same as values to write. */
export const exitStateValues = ({ met, missing }: ExitState): Changes => ({
  [exitProperty.met]: String(met),
  [exitProperty.missing]: missing.slice(0, longestText),
});
