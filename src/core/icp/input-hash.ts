import type { CalendarDate } from '../../base/calendar.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { sha256 } from '../../base/sha256.ts';
import type { Facts, FactValue } from '../condition/facts.ts';
import type { Fact } from '../condition/model.ts';
import { readValue } from '../condition/read-value.ts';
import type { CompiledScorecard } from './plan.ts';

/**
 * SHA-256 over the canonical JSON of what the answer depends on: the scorecard, each fact that it reads (null where
 * unknown, lists sorted), and today where a rule counts days. Equal for equal input, and nothing else goes in.
 */
export const inputHashOf = (compiled: CompiledScorecard, facts: Facts, today: CalendarDate): string =>
  sha256(hashedText(compiled, facts, today));

/** The canonical JSON that is hashed, put together in order: `facts`, `scorecard`, `today`. */
function hashedText(compiled: CompiledScorecard, { known }: Facts, today: CalendarDate): string {
  let text = '';
  for (const { key, fact } of compiled.plan.hashed) text += key + hashedValue(fact, known[fact.id]);
  const end = compiled.timeRelative ? `,"today":${canonicalJson(today)}}` : '}';
  return `{"facts":{${text}},"scorecard":${canonicalJson(compiled.scorecard.id)}${end}`;
}

/** The facts in the order of their ids, each with the text that stands before its value. */
export function hashedFacts(
  facts: readonly Fact[],
): readonly { readonly key: string; readonly fact: Fact }[] {
  const sorted = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.map((fact, at) => ({ key: `${at === 0 ? '' : ','}${canonicalJson(fact.id)}:`, fact }));
}

function hashedValue(fact: Fact, raw: FactValue | undefined): string {
  if (raw === undefined || readValue(fact.type, raw) === null) return 'null';
  if (typeof raw !== 'object') return canonicalJson(raw);
  return canonicalJson('least' in raw ? { least: raw.least, most: raw.most } : [...raw].sort());
}
