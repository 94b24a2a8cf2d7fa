import type { ModelRow } from '../../model-rows.ts';
import { rowStatusOf } from '../../row-status.ts';
import type { Row } from '../org.ts';
import { modelPartField } from './field-names.ts';
import type { Changes } from './fit-fields.ts';
import { instantAt, textAt } from './row.ts';
import { textLength } from './text-lengths.ts';

/** What to read of a row of a model. */
export const modelRowFields: readonly string[] = ['Id', ...Object.values(modelPartField)];

/** A row of a model as the object keeps it, its key apart. */
export const modelRowValues = (row: ModelRow): Changes => ({
  [modelPartField.part]: row.part.slice(0, textLength.line),
  [modelPartField.version]: String(row.version),
  [modelPartField.status]: row.status,
  [modelPartField.hash]: row.hash,
  [modelPartField.author]: row.author.slice(0, textLength.line),
  [modelPartField.publishedAt]: row.at,
  [modelPartField.effectiveOn]: row.effectiveOn,
  [modelPartField.content]: row.content,
});

/** The row of a model; null where somebody made one without a key. */
export function modelRowIn(row: Row): ModelRow | null {
  const read = (part: keyof typeof modelPartField): string | null => textAt(row, modelPartField[part]);
  const key = read('key');
  if (key === null) return null;
  return {
    key,
    part: read('part') ?? '',
    version: Number(read('version') ?? 0),
    status: rowStatusOf(read('status')),
    hash: read('hash') ?? '',
    author: read('author') ?? '',
    at: instantAt(row, modelPartField.publishedAt) ?? '',
    effectiveOn: read('effectiveOn'),
    content: read('content') ?? '',
  };
}
