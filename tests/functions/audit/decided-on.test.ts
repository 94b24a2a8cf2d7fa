import { describe, expect, it } from 'vitest';
import type { PlumblineEvent } from '../../../src/crm/port.ts';
import { decidedOn } from '../../../src/functions/audit/decided-on.ts';
import { pastModel } from '../../contract/past/past-model.ts';

const model = pastModel({});
const event = (at: string, more: Partial<PlumblineEvent>): PlumblineEvent => ({
  key: at,
  kind: 'waiver_decided',
  at: `${at}T08:00:00.000Z`,
  by: { id: '501', name: 'Mara Lind' },
  byEmail: 'mara@example.com',
  signed: true,
  about: { object: 'deal', id: '301' },
  stage: null,
  subject: 'budget_known',
  action: 'approve',
  note: null,
  until: '2026-11-01',
  ...more,
});

describe('what was decided about criteria', () => {
  it('is a waiver from when its approver gave it until its last day', () => {
    expect(decidedOn([event('2026-10-05', {})], model).waivers).toEqual([
      { criterion: 'budget_known', from: '2026-10-05T08:00:00.000Z', until: '2026-11-01' },
    ]);
  });

  it('ends with the next decision', () => {
    const decided = decidedOn([event('2026-10-05', {}), event('2026-10-09', { action: 'refuse' })], model);
    expect(decided.waivers.map(({ until }) => until)).toEqual(['2026-10-09']);
  });

  it('is an attestation of whoever stands behind the criterion, for good', () => {
    const attested = event('2026-10-05', { kind: 'attested', action: 'attest' });
    expect(decidedOn([attested], model).attested).toMatchObject([{ until: '9999-12-31' }]);
  });

  it.each([
    ['of somebody else', { byEmail: 'tom@example.com' }],
    ['of somebody who was only claimed', { signed: false }],
    ['in a row that is not ours', { ours: false }],
    ['of a criterion that nobody may waive', { subject: 'large_enough' }],
    ['of a criterion that is gone', { subject: 'gone' }],
  ])('is nothing %s', (_, more) => {
    expect(decidedOn([event('2026-10-05', more)], model)).toEqual({ waivers: [], attested: [] });
  });
});
