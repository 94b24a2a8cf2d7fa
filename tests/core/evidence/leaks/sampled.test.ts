import { describe, expect, it } from 'vitest';
import { sampled } from '../../../../src/core/evidence/leaks/sampled.ts';
import { coded } from '../columns/coded.ts';

const rows = 120_000;

describe('Some rows of a very large table', () => {
  it('keep the neutral names of their columns and what stands in them', () => {
    const column = coded(
      'Opportunity size',
      Array.from({ length: rows }, (_, row) => String(row % 7)),
    );
    const some = sampled({
      ...{ table: { rows, columns: [column] }, profiles: [], known: new Set(), dropped: 0, created: null },
      won: Uint8Array.from({ length: rows }, (_, row) => row % 2),
      rows: Uint32Array.from({ length: rows }, (_, row) => row),
    });
    const [kept] = some.table.columns;
    expect(kept?.neutralName).toBe('Deal size');
    expect(some.table.rows).toBeLessThan(rows);
    expect(kept?.texts.length).toBe(7);
    expect(kept?.texts.at(kept.codes[0] ?? 0)).toMatch(/^[0-6]$/);
  });
});
