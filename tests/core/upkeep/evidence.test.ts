import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../../src/core/icp/model.ts';
import { countEvidence } from '../../../src/core/upkeep/evidence.ts';

const records = (kind: EvidenceRecord['kind'], count: number): readonly EvidenceRecord[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${kind}_${at}`,
    kind,
    who: `Somebody ${at}`,
    on: '2026-10-01',
    how: 'interview',
    learned: 'They count crates.',
    criteria: [],
  }));
const count = (customers: number, lost: number) =>
  countEvidence([...records('customer', customers), ...records('lost_prospect', lost)]);

describe('what an ideal customer profile rests on', () => {
  it('is enough from ten customers and ten lost prospects on', () => {
    expect(count(10, 10)).toEqual({ customers: 10, lostProspects: 10, warning: null, todo: null });
    expect(count(9, 30).warning).toContain('9 customers and 30 lost prospects: it takes 10 of each kind');
    expect(count(30, 1).warning).toContain('30 customers and 1 lost prospect:');
  });

  it('leans one way with more than twice as many of one kind', () => {
    expect(count(20, 10).warning).toBeNull();
    expect(count(21, 10).warning).toContain('more than twice as many of one kind');
    expect(count(21, 10).todo).toContain('Ask more lost prospects');
    expect(count(10, 21).todo).toContain('Ask more customers');
  });

  it('is nothing where nobody wrote anything down', () => {
    expect(count(0, 0).warning).toContain('nothing that anybody wrote down');
  });
});
