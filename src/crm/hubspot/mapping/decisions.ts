import type { TierOverride } from '../../../core/icp/result.ts';
import type { TierAgreement } from '../../port.ts';
import { isObject, jsonIn } from './json.ts';
import { decisionProperty } from './property-names.ts';
import { valueOf, type HubSpotRecord } from './record.ts';

const overrideParts = ['tier', 'reason', 'by', 'on', 'until'] as const;
const agreementParts = ['tier', 'by', 'on'] as const;

/** The override that a manager made; null when there is none, or what stands there is none. */
export const overrideOf = (record: HubSpotRecord): TierOverride | null =>
  textsIn(valueOf(record, decisionProperty.override), overrideParts);

/** A manager's agreement with a tier; null when there is none. */
export const agreementOf = (record: HubSpotRecord): TierAgreement | null =>
  textsIn(valueOf(record, decisionProperty.agreement), agreementParts);

/** A decision as it is kept; the same decision is always the same text. */
export const decisionText = (decision: TierOverride | TierAgreement | null): string => {
  if (decision === null) return '';
  const parts = 'until' in decision ? overrideParts : agreementParts;
  return JSON.stringify(Object.fromEntries(parts.map((part) => [part, (decision as TierOverride)[part]])));
};

function textsIn<Part extends string>(
  text: string | null,
  parts: readonly Part[],
): Readonly<Record<Part, string>> | null {
  const json = jsonIn(text);
  if (!isObject(json) || !parts.every((part) => typeof json[part] === 'string')) return null;
  return Object.fromEntries(parts.map((part) => [part, json[part]])) as Readonly<Record<Part, string>>;
}
