import { err, ok, type Result } from '../../../src/base/result.ts';
import type { ModelRow, ModelRows } from '../../../src/crm/model-rows.ts';
import type { CrmError } from '../../../src/crm/port.ts';

/** Rows in memory that count what is asked of them, and that can be cut off and damaged. */
export interface MemoryRows extends ModelRows {
  readonly kept: Map<string, ModelRow>;
  /** Keys that were asked for, question by question. */
  readonly asked: string[][];
  /** After so many more rows nothing is kept; with `unanswered`, the last of them is kept and nobody hears of it. */
  cutAfter(rows: number, unanswered: boolean): void;
  mend(): void;
}

/** Rows that begin empty. */
export function rowsInMemory(): MemoryRows {
  const kept = new Map<string, ModelRow>();
  const asked: string[][] = [];
  let left = Infinity;
  let isUnanswered = false;
  const make = (row: ModelRow): Result<'created' | 'existed', CrmError> => {
    if (left <= 0) return off;
    left -= 1;
    const existed = kept.has(row.key);
    if (!existed) kept.set(row.key, row);
    if (left === 0 && isUnanswered) return off;
    return ok(existed ? 'existed' : 'created');
  };
  return {
    kept,
    asked,
    cutAfter: (rows, unanswered) => {
      left = rows;
      isUnanswered = unanswered;
    },
    mend: () => {
      left = Infinity;
    },
    read: (keys) => {
      asked.push([...keys]);
      if (left <= 0) return Promise.resolve(off);
      return Promise.resolve(ok(keys.flatMap((key) => kept.get(key) ?? [])));
    },
    create: (rows) => Promise.resolve(rows.map(make)),
    mark: (keys, status) => {
      if (left <= 0) return Promise.resolve(off);
      for (const key of keys) {
        const row = kept.get(key);
        if (row) kept.set(key, { ...row, status });
      }
      return Promise.resolve(ok('marked'));
    },
  };
}

const off = err({ kind: 'unavailable', message: 'It was cut off.' } as const);
