import type { TierOverride } from '../core/icp/result.ts';
import { isObject, jsonIn } from './json.ts';
import type { TierAgreement } from './records.ts';

const overrideParts = ['tier', 'reason', 'by', 'on', 'until'] as const;
const agreementParts = ['tier', 'by', 'on'] as const;

/** The override in a text; null when there is none, or what stands there is none. */
export const overrideIn = (text: string | null): TierOverride | null => textsIn(text, overrideParts);

/** A manager's agreement with a tier in a text; null when there is none. */
export const agreementIn = (text: string | null): TierAgreement | null => textsIn(text, agreementParts);

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
