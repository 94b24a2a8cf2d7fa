import type { FieldLooked } from './account-there.ts';
import { keyOf, sameValues, type SameValue } from './few-values.ts';
import { Ids } from './ids.ts';
import { usualById, usualReason } from './reason-codes.ts';

/** A reason of the CRM's own with its code, and every way in which it is written. */
export interface ReasonDraft {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** Deals that have it. */
  readonly count: number;
  readonly spellings: readonly { readonly value: string; readonly count: number }[];
}

/** The reasons of one field, and values that are no reasons: typed once, or whole sentences. */
export interface DraftedReasons {
  readonly reasons: readonly ReasonDraft[];
  readonly left: readonly SameValue[];
}

/** In a text, a value is a reason when it stands on so many deals and is no longer than a reason would be. */
const leastDeals = 3;
const longestReason = 60;

/** Puts the values of a reason field under codes: `Price`, `price ` and `PRICE` under one. */
export function draftReasons(field: FieldLooked | null): DraftedReasons {
  if (!field) return { reasons: [], left: [] };
  const offered = new Set(field.options.map(({ value }) => keyOf(value)));
  const same = sameValues([...(field.values ?? []), ...unusedOptions(field)]);
  const isReason = (value: SameValue): boolean =>
    value.label.length <= longestReason &&
    (offered.has(keyOf(value.label)) || value.count >= leastDeals || usualReason(value) !== null);
  const labels = new Map(field.options.map(({ value, label }) => [keyOf(value), label]));
  const byId = new Map<string, ReasonDraft>();
  const ids = new Ids();
  for (const value of same.filter(isReason)) {
    const label = labels.get(keyOf(value.label)) ?? value.label;
    const usual = usualReason({ label }) ?? usualReason(value);
    const id = usual?.id ?? freeId(label, ids);
    const there = byId.get(id);
    byId.set(id, {
      id,
      label: there?.label ?? label,
      definition: usual?.definition ?? `As the CRM has it: ${label}. Say in one sentence when to use it.`,
      count: (there?.count ?? 0) + value.count,
      spellings: [...(there?.spellings ?? []), ...value.spellings],
    });
  }
  return { reasons: [...byId.values()], left: same.filter((value) => !isReason(value)) };
}

/** A code of the usual ones is not given to something else. */
function freeId(label: string, ids: Ids): string {
  const id = ids.of(label, 'reason');
  return usualById(id) ? ids.of(`${label} here`, 'reason') : id;
}

function unusedOptions(field: FieldLooked): readonly { readonly value: string; readonly count: number }[] {
  const used = new Set((field.values ?? []).map(({ value }) => value));
  return field.options.filter(({ value }) => !used.has(value)).map(({ value }) => ({ value, count: 0 }));
}
