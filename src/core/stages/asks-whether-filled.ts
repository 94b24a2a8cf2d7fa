import type { Condition } from '../condition/model.ts';

/** The fact of a condition that asks only whether it is filled in; null for any other condition. */
export function asksOnlyWhetherFilled(when: Condition): string | null {
  if ('all' in when || 'any' in when) {
    const parts = 'all' in when ? when.all : when.any;
    const [only] = parts;
    return parts.length === 1 && only ? asksOnlyWhetherFilled(only) : null;
  }
  return 'fact' in when && 'isSet' in when ? when.fact : null;
}
