import { assertNever } from '../../../base/assert-never.ts';
import type { Result } from '../../../base/result.ts';

/** Why something that a criterion asks cannot be asked by a formula over an opportunity. */
export type WhyNot =
  | { readonly why: 'notMapped'; readonly fact: string }
  | { readonly why: 'ofContact'; readonly fact: string }
  | { readonly why: 'aggregate'; readonly fact: string }
  | { readonly why: 'roleNotMapped'; readonly fact: string; readonly role: string }
  | { readonly why: 'roleOnContact'; readonly fact: string; readonly field: string }
  | { readonly why: 'mixed'; readonly fact: string }
  | { readonly why: 'fieldKind'; readonly fact: string; readonly field: string; readonly kind: string }
  | { readonly why: 'currencyOfOrg'; readonly fact: string }
  | { readonly why: 'blankInList'; readonly fact: string }
  | { readonly why: 'listLength'; readonly fact: string }
  | { readonly why: 'lineBreak'; readonly fact: string }
  | { readonly why: 'attestation' }
  | { readonly why: 'closingLost' }
  | { readonly why: 'countedByGate' }
  | { readonly why: 'level'; readonly level: 'observe' | 'warn' }
  | { readonly why: 'tooLong'; readonly length: number };

/** Something, or why there is none. */
export type Half<T> = Result<T, WhyNot>;

/** The reason in a sentence for an admin. */
export function whyNotWords(reason: WhyNot): string {
  switch (reason.why) {
    case 'notMapped':
      return `no field in crm/salesforce.yaml carries \`${reason.fact}\`.`;
    case 'ofContact':
      return `\`${reason.fact}\` belongs to one contact, and an opportunity has several.`;
    case 'aggregate':
      return `\`${reason.fact}\` is worked out from records beside the opportunity, which only the card reads.`;
    case 'roleNotMapped':
      return `crm/salesforce.yaml has no value for the role \`${reason.role}\` that \`${reason.fact}\` counts.`;
    case 'roleOnContact':
      return `\`${reason.fact}\` takes roles from ${reason.field} of contacts too, and only the role on the opportunity is counted.`;
    case 'mixed':
      return `\`${reason.fact}\` is counted, and stands inside \`any\` or \`not\` beside facts that are fields.`;
    case 'fieldKind':
      return `${reason.field} is a ${reason.kind} field, and a formula cannot read \`${reason.fact}\` from it.`;
    case 'currencyOfOrg':
      return `which currency \`${reason.fact}\` is in depends on the org; say it with --currency.`;
    case 'blankInList':
      return `a formula cannot tell whether the list \`${reason.fact}\` holds nothing but values that mean blank.`;
    case 'listLength':
      return `a formula cannot count how many values the list \`${reason.fact}\` holds.`;
    case 'lineBreak':
      return `\`${reason.fact}\` is compared with a text of several lines, which no formula can hold.`;
    case 'attestation':
      return 'a manager vouches for it, and a formula cannot see who filled a field in.';
    case 'closingLost':
      return 'closing lost is never stopped; the card asks for it.';
    case 'countedByGate':
      return 'it counts contact roles, which a validation rule cannot; the stage gate of the package does.';
    case 'level':
      return `it is at level ${reason.level}, and a validation rule stops.`;
    case 'tooLong':
      return `its formula would take ${reason.length} characters, and 3,900 is the most.`;
    default:
      return assertNever(reason);
  }
}
