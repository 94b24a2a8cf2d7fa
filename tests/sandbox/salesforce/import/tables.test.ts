import { describe, expect, it } from 'vitest';
import type { Seed as Tables } from '../../../../src/sandbox/hubspot/index.ts';
import { fromTables } from '../../../../src/sandbox/salesforce/import/index.ts';
import { startLocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';

/** What invented tables became for the local HubSpot. */
const tables: Tables = {
  owners: [
    { id: '500001', email: 'mara@example.com', firstName: 'Mara', lastName: 'Lind' },
    { id: '500002', email: 'cher@example.com', firstName: 'Cher', lastName: '' },
  ],
  pipelines: {
    deals: [
      {
        id: 'new-sales',
        label: 'New sales',
        stages: [
          { id: 'talk', label: 'Talking', probability: 0.3 },
          { id: 'won', label: 'Won', probability: 1 },
          { id: 'lost', label: 'Lost', probability: 0 },
        ],
      },
    ],
  },
  properties: {
    companies: [{ name: 'office_size', label: 'Office size', type: 'number', fieldType: 'number' }],
    deals: [
      {
        name: 'lanes',
        label: 'Lanes',
        type: 'enumeration',
        fieldType: 'checkbox',
        options: [
          { label: 'Road', value: 'road' },
          { label: 'Sea', value: 'sea' },
        ],
      },
      { name: 'Engaged_On__c', label: 'Engaged on', type: 'date', fieldType: 'date' },
    ],
  },
  objects: {
    companies: [
      {
        id: '1',
        properties: {
          name: 'Quay',
          industry: 'HOSPITAL_HEALTH_CARE',
          office_size: '40',
          hs_lead_status: 'NEW',
        },
      },
      { id: '2', properties: { name: 'Pier', NumberOfEmployees: 7 }, associations: [{ to: 'companies/1' }] },
    ],
    contacts: [
      { id: '5', properties: { firstname: 'Ada', lastname: 'Berg' }, associations: [{ to: 'companies/2' }] },
    ],
    deals: [
      {
        id: '9',
        createdAt: '2026-01-05T12:00:00Z',
        properties: {
          dealname: 'Two piers',
          pipeline: 'new-sales',
          amount: 500,
          closedate: '2026-03-01T12:00:00Z',
          hubspot_owner_id: '500002',
          lanes: 'road;sea',
          Engaged_On__c: '2026-01-05',
          deal_currency_code: 'USD',
        },
        history: {
          dealstage: [
            { value: 'talk', at: '2026-01-05T12:00:00Z' },
            { value: 'won', at: '2026-03-01T12:00:00Z' },
          ],
        },
        associations: [
          { to: 'companies/1' },
          { to: 'companies/2', primary: true },
          { to: 'contacts/5', labels: ['Decision Maker'] },
        ],
      },
      { id: '10', properties: { dealname: 'No stage' } },
    ],
  },
};

const carried = fromTables(tables, { currency: 'EUR', today: '2026-11-21' });

describe('tables for the local Salesforce', () => {
  it('become accounts, contacts with their part in a deal, and opportunities with their history', async () => {
    expect(carried.counts).toEqual({
      Account: 2,
      Contact: 1,
      Opportunity: 2,
      OpportunityContactRole: 1,
      User: 2,
    });
    const local = await startLocalSalesforce({ records: carried.seed });
    const { records } = local;
    expect(records.read('Account', '001000000000001AAA')).toMatchObject({
      fields: { Name: 'Quay', Industry: 'Hospital Health Care', Office_Size__c: 40 },
    });
    expect(records.read('Account', '001000000000002AAA')).toMatchObject({
      fields: { NumberOfEmployees: 7, ParentId: '001000000000001AAA' },
    });
    expect(records.read('Opportunity', '006000000000009AAA')).toMatchObject({
      fields: {
        Name: 'Two piers',
        StageName: 'Won',
        IsWon: true,
        Amount: 500,
        CloseDate: '2026-03-01',
        AccountId: '001000000000002AAA',
        OwnerId: '005000000500002AAA',
        Lanes__c: 'road;sea',
        Engaged_On__c: '2026-01-05',
      },
    });
    const moves = records
      .list('OpportunityHistory')
      .filter(({ fields }) => fields['OpportunityId'] === '006000000000009AAA');
    expect(moves.map(({ fields }) => [fields['StageName'], fields['CreatedDate']])).toEqual([
      ['Talking', '2026-01-05T12:00:00.000+0000'],
      ['Won', '2026-03-01T12:00:00.000+0000'],
    ]);
    expect(records.list('OpportunityContactRole')).toMatchObject([
      { fields: { ContactId: '003000000000005AAA', Role: 'Decision Maker' } },
    ]);
    expect(records.list('RecordType')).toMatchObject([
      { fields: { DeveloperName: 'new_sales', SobjectType: 'Opportunity' } },
    ]);
    expect(records.read('User', '005000000500002AAA')).toMatchObject({ fields: { Name: 'Cher' } });
    await local.stop();
  });

  it('list what could not be carried over, and what became of it', () => {
    expect(carried.leftOver.map(({ what, value, rows, became }) => [what, value, rows, became])).toEqual([
      ['Account: no field for hs_lead_status', '', 1, 'left out'],
      ['Opportunity: another currency than the org’s', 'USD', 1, 'told as if in the org’s'],
      ['Opportunity, StageName: none', '', 1, 'in the first stage, Talking'],
      ['Opportunity, CloseDate: none', '', 1, 'dated 90 days after its last move'],
    ]);
  });
});
