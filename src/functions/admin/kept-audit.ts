import type { AuditSummary } from '../../core/stages/audit-summary.ts';
import { jsonKept } from './json-kept.ts';

/** The summary of an audit as it was kept; null where the row holds something else, which people can write into it. */
export function keptAudit(text: string): AuditSummary | null {
  const value = jsonKept(text);
  return isSummary(value) ? value : null;
}

const lists = ['byStage', 'byCriterion', 'sitting', 'unseen'] as const;

function isSummary(value: unknown): value is AuditSummary {
  const { since, on, model, tally } = isTable(value) ? value : {};
  if (![since, on, model].every((one) => typeof one === 'string') || !isTable(tally)) return false;
  return (
    isTable(tally['moves']) && isTable(tally['byPath']) && lists.every((list) => Array.isArray(tally[list]))
  );
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
