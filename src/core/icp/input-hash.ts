import type { CalendarDate } from '../../base/calendar.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { sha256 } from '../../base/sha256.ts';
import type { Facts } from '../condition/facts.ts';
import { readValue } from '../condition/read-value.ts';
import type { CompiledScorecard, Slot } from './plan.ts';

/**
 * SHA-256 over the canonical JSON of what the answer depends on: the scorecard, each fact that it reads (null where
 * unknown, lists sorted), and today where a rule counts days. Equal for equal input, and nothing else goes in.
 */
export function inputHashOf(compiled: CompiledScorecard, facts: Facts, today: CalendarDate): string {
  const values: Record<string, ReturnType<typeof hashed>> = {};
  for (const slot of compiled.plan.slots) values[slot.id] = hashed(slot, facts);
  const input = { facts: values, scorecard: compiled.scorecard.id };
  return sha256(canonicalJson(compiled.timeRelative ? { ...input, today } : input));
}

function hashed({ fact }: Slot, { known }: Facts) {
  const raw = known[fact.id];
  if (raw === undefined || readValue(fact.type, raw) === null) return null;
  if (typeof raw !== 'object') return raw;
  return 'least' in raw ? { least: raw.least, most: raw.most } : [...raw].sort();
}
