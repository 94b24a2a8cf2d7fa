import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';

const users = [
  {
    id: '501',
    firstName: 'Mara',
    lastName: 'Lind',
    email: 'mara@harbour.example',
    access: { hiddenFields: ['Account.Industry'] },
  },
];
const about = (soql: string): string => `/query?q=${encodeURIComponent(soql)}`;

describe('FieldDefinition', () => {
  it('lists the fields of an object whoever may see them', async () => {
    const { ask, salesforce } = await openDesk({ users });
    const soql =
      "SELECT QualifiedApiName, RelationshipName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Account'";
    const { status, body } = await ask('GET', about(soql), undefined, salesforce.tokenFor('501'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ done: true });
    const { records } = body as { records: { QualifiedApiName: string; RelationshipName: string | null }[] };
    expect(records).toContainEqual(
      expect.objectContaining({ QualifiedApiName: 'Industry', RelationshipName: null }),
    );
    expect(records).toContainEqual(
      expect.objectContaining({ QualifiedApiName: 'OwnerId', RelationshipName: 'Owner' }),
    );
  });

  it('has no fields of an object that is not there', async () => {
    const { ask } = await openDesk();
    const soql =
      "SELECT QualifiedApiName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Nowhere__c'";
    expect((await ask('GET', about(soql))).body).toMatchObject({ totalSize: 0, records: [] });
  });

  it.each([
    'SELECT QualifiedApiName FROM FieldDefinition',
    "SELECT Id FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Account'",
    "SELECT QualifiedApiName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Account' OR Label = 'x'",
  ])('says what it does not know: %s', async (soql) => {
    const { ask } = await openDesk();
    const { status, body } = await ask('GET', about(soql));
    expect(status).toBe(400);
    expect(body).toMatchObject([
      { message: expect.stringContaining('The local Salesforce does not know') as string },
    ]);
  });
});

describe('Connect REST', () => {
  it('says the currency of an org that has one', async () => {
    const { ask, salesforce } = await openDesk({ currency: 'EUR' });
    const { body } = await ask('GET', '/connect/organization');
    expect(body).toMatchObject({
      orgId: salesforce.orgId,
      features: { multiCurrency: false, defaultCurrencyIsoCode: 'EUR' },
    });
  });

  it('says of an org with several only that it has them', async () => {
    const { ask } = await openDesk({ exchangeRates: { USD: 0.9 } });
    expect((await ask('GET', '/connect/organization')).body).toMatchObject({
      features: { multiCurrency: true },
    });
  });
});
