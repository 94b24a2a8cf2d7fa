import { expect, it } from 'vitest';
import { dealFile, dealRead } from '../../../src/crm/salesforce/mapping/deal-file.ts';
import { readPlan } from '../../../src/crm/salesforce/mapping/read-plan.ts';
import type { Row } from '../../../src/crm/salesforce/org.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { salesforceMapping } from '../../contract/salesforce-mapping.ts';

const plan = readPlan(contractModel({ salesforce: salesforceMapping }));
const around = {
  account: { id: '00D', timeZone: 'Europe/Amsterdam', currency: 'EUR' },
  today: '2026-11-21',
  dayOf: (instant: string) => instant.slice(0, 10),
  stage: () => null,
};

it('a contact on a deal that is not shared with a person is not nobody', () => {
  const roles: readonly Row[] = [
    { Id: '00K1', ContactId: '0031', Role: 'Champion', Contact: { Id: '0031', LastName: 'Bo' } },
    { Id: '00K2', ContactId: '0032', Role: 'Economic Buyer', Contact: null },
  ];
  const answers = [[{ Id: '0061', Name: 'Two sites' }], roles].map((rows) => ({
    rows,
    hidden: [],
    next: null,
  }));
  const read = dealRead(answers);
  if (!read) throw new Error('There is no deal');
  const deal = dealFile(read, plan, around);
  expect(deal.notVisible).toEqual(['roles']);
  expect(deal.facts.unknown).toMatchObject({ people: 'notVisible', buyers: 'notVisible' });
  const seen = dealRead(
    answers.map(({ rows }, at) => ({ rows: at === 1 ? rows.slice(0, 1) : rows, hidden: [], next: null })),
  );
  expect(seen && dealFile(seen, plan, around)).toMatchObject({
    notVisible: [],
    facts: { known: { people: 1 } },
  });
});
