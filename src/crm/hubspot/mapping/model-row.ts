import { instantOf } from '../../instant.ts';
import type { ModelRow } from '../../model-rows.ts';
import { rowStatusOf } from '../../row-status.ts';
import type { Changes } from './fit-properties.ts';
import { modelPartProperty } from './property-names.ts';
import { valueOf, type HubSpotRecord } from './record.ts';

/** What to read of a row of a model. */
export const modelRowProperties: readonly string[] = Object.values(modelPartProperty);

/** A row of a model as the custom object keeps it. */
export const modelRowValues = (row: ModelRow): Changes => ({
  [modelPartProperty.key]: row.key,
  [modelPartProperty.part]: row.part,
  [modelPartProperty.version]: String(row.version),
  [modelPartProperty.status]: row.status,
  [modelPartProperty.hash]: row.hash,
  [modelPartProperty.author]: row.author,
  [modelPartProperty.at]: row.at,
  [modelPartProperty.effectiveOn]: row.effectiveOn ?? '',
  [modelPartProperty.content]: row.content,
});

/** The row of a record; null where somebody made a record that is none. */
export function modelRowIn(record: HubSpotRecord): ModelRow | null {
  const read = (part: keyof typeof modelPartProperty): string | null =>
    valueOf(record, modelPartProperty[part]);
  const key = read('key');
  if (key === null) return null;
  return {
    key,
    part: read('part') ?? '',
    version: Number(read('version') ?? 0),
    status: rowStatusOf(read('status')),
    hash: read('hash') ?? '',
    author: read('author') ?? '',
    at: instantOf(read('at')) ?? '',
    effectiveOn: read('effectiveOn'),
    content: read('content') ?? '',
  };
}
