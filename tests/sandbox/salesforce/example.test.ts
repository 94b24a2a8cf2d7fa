import { afterAll, describe, expect, it } from 'vitest';
import { exampleRecords as hubspotRecords } from '../../../src/sandbox/hubspot/example/index.ts';
import {
  dealId,
  exampleEvents,
  exampleRecords,
  exampleWinLoss,
  heroDealId,
} from '../../../src/sandbox/salesforce/example/index.ts';
import { startLocalSalesforce } from '../../../src/sandbox/salesforce/index.ts';

const today = '2026-11-21';
const salesforce = await startLocalSalesforce({
  records: exampleRecords(today),
  now: () => Date.parse(`${today}T18:00:00Z`),
});
afterAll(() => salesforce.stop());

const inHubspot = hubspotRecords(today).objects ?? {};
const fieldsOf = (object: string, id: string): Readonly<Record<string, unknown>> =>
  salesforce.records.read(object, id)?.fields ?? {};
const under = (object: string, deal: string): readonly Readonly<Record<string, unknown>>[] =>
  salesforce.records
    .list(object)
    .map(({ fields }) => fields)
    .filter(({ OpportunityId }) => OpportunityId === dealId(deal));

describe('the example', () => {
  it('holds the records of the local HubSpot’s example, under ids that end in HubSpot’s', () => {
    const pairs = [
      ['companies', 'Account'],
      ['contacts', 'Contact'],
      ['deals', 'Opportunity'],
      ['meetings', 'Event'],
    ] as const;
    for (const [kind, object] of pairs) {
      const numbers = salesforce.records.list(object).map(({ id }) => String(Number(id.slice(3, 15))));
      expect(numbers).toEqual((inHubspot[kind] ?? []).map(({ id }) => id));
    }
  });

  it('tells each deal’s stages at the moments at which HubSpot’s moved', () => {
    for (const deal of inHubspot['deals'] ?? []) {
      const moments = (deal.history?.['dealstage'] ?? []).map(({ at }) => Date.parse(at));
      const kept = under('OpportunityHistory', deal.id);
      const moves = kept.filter(({ StageName }, at) => StageName !== kept[at - 1]?.['StageName']);
      expect(moves.map(({ CreatedDate }) => Date.parse(String(CreatedDate).replace('+0000', 'Z')))).toEqual(
        moments,
      );
    }
  });

  it('shows the hero deal in vendor evaluation, with its company, people, competitors and notes', () => {
    expect(heroDealId).toBe('006000000004101AAA');
    expect(fieldsOf('Opportunity', '4101')).toMatchObject({
      StageName: 'Vendor evaluation',
      Amount: 84_000,
      AccountId: '001000000002101AAA',
      OwnerId: '005000000081002AAA',
      Competitors__c: 'Northbeam;Doing nothing',
      Site_Visit__c: '2026-10-26',
    });
    expect(fieldsOf('Account', '2101')).toMatchObject({
      Industry: 'Food & Beverage',
      BillingCountry: 'Germany',
      NumberOfEmployees: 240,
      ERP__c: 'NetSuite',
      Ownership: 'Private',
      Own_Fleet__c: false,
      Chilled_Goods__c: null,
    });
    expect(under('OpportunityContactRole', '4101').map(({ Role }) => Role)).toEqual([
      'Champion',
      'Technical Buyer',
    ]);
    expect(
      under('OpportunityCompetitor', '4101').map(({ CompetitorName, CreatedDate }) => [
        CompetitorName,
        CreatedDate,
      ]),
    ).toEqual([
      ['Northbeam', '2026-11-03T15:10:00.000+0000'],
      ['Doing nothing', '2026-10-23T15:10:00.000+0000'],
    ]);
  });

  it('has one who has left and the manager who stands in for him', () => {
    expect(fieldsOf('User', '81003')).toMatchObject({ IsActive: false, ManagerId: '005000000081001AAA' });
  });

  it('writes the answers and card use of the example with Salesforce’s ids', () => {
    const [event] = exampleEvents(today);
    expect(event).toMatchObject({ about: { id: '006000000004120AAA' }, by: { id: '005000000081001AAA' } });
    expect(event?.key).toContain('/006000000004120AAA/');
    for (const record of exampleWinLoss(today)) {
      expect(record.key.split('/')).toEqual([record.deal, record.closing, record.source]);
      expect(fieldsOf('Opportunity', record.deal)['Name']).toBeTypeOf('string');
    }
  });
});
