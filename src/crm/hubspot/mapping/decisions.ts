import type { TierOverride } from '../../../core/icp/result.ts';
import { agreementIn, overrideIn } from '../../decision-text.ts';
import type { TierAgreement } from '../../port.ts';
import { decisionProperty } from './property-names.ts';
import { valueOf, type HubSpotRecord } from './record.ts';

/** The override that a manager made; null when there is none, or what stands there is none. */
export const overrideOf = (record: HubSpotRecord): TierOverride | null =>
  overrideIn(valueOf(record, decisionProperty.override));

/** A manager's agreement with a tier; null when there is none. */
export const agreementOf = (record: HubSpotRecord): TierAgreement | null =>
  agreementIn(valueOf(record, decisionProperty.agreement));
