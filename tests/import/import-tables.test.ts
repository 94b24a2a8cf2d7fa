import { describe, expect, it } from 'vitest';
import { importTables } from '../../src/hosts/cli/sandbox-import/import-tables.ts';
import { startLocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { importShop, mappingWith, recordAt, tables, today, told } from './shop-tables.ts';

const imported = importShop();

describe('importing tables', () => {
  it('makes one record of every row that can be read', () => {
    expect(imported.counts).toEqual({ companies: 4, deals: 5, owners: 2 });
  });

  it('gives the local HubSpot records that it takes without a complaint', async () => {
    const hubspot = await startLocalHubSpot({ records: imported.seed, currency: imported.currency });
    const [first] = hubspot.records.list('deals');
    expect(first?.properties).toMatchObject({ amount: '100', dealstage: 'sold', hs_is_closed_won: 'true' });
    expect(hubspot.records.associated('deals', first?.id ?? '', 'companies')).toEqual([
      { id: recordAt(imported, 'companies', 0).id, labels: ['Primary'] },
    ]);
    await hubspot.stop();
  });

  it('joins a deal to its company by name, whatever the capitals', () => {
    expect(recordAt(imported, 'deals', 0).associations).toEqual([
      { to: `companies/${recordAt(imported, 'companies', 0).id}`, primary: true },
    ]);
    expect(recordAt(imported, 'deals', 1).properties['dealname']).toBe('BoxLarge for Loaf, Crumb & Sons');
  });

  it('imports a deal without a company where none is named or known, and lists both', () => {
    expect(recordAt(imported, 'deals', 2).associations).toEqual([]);
    expect(told(imported, 'firm: blank')).toEqual([['', 1, 'imported without a company']]);
    expect(told(imported, 'firm: no such record')).toEqual([['Elsewhere', 1, 'imported without a company']]);
  });

  it('keeps a product that is not on the list, counts it, and says which one is near', () => {
    expect(recordAt(imported, 'deals', 1).properties['product']).toBe('BoxLarge');
    expect(told(imported, 'not in list.csv')).toEqual([
      ['BoxLarge', 2, 'kept as it stands; "Box Large" is near'],
    ]);
  });

  it('leaves a value that the mapping does not name blank and lists it, or keeps it where that is wanted', () => {
    expect(recordAt(imported, 'companies', 2).properties['industry']).toBeUndefined();
    expect(told(imported, 'trade')).toEqual([['Kites', 1, 'left blank']]);
    const keeping = importShop(mappingWith('FOOD_PRODUCTION }', 'FOOD_PRODUCTION }, unlisted: keep'));
    expect(recordAt(keeping, 'companies', 2).properties['industry']).toBe('Kites');
    expect(told(keeping, 'trade')).toEqual([['Kites', 1, 'kept as it stands']]);
  });

  it('multiplies numbers, knows what means blank, and lists what is no number', () => {
    expect(recordAt(imported, 'companies', 0).properties['annualrevenue']).toBe(1_500_000);
    expect(recordAt(imported, 'companies', 1).properties['annualrevenue']).toBeUndefined();
    expect(told(imported, 'cannot be read as a number')).toEqual([['lots', 1, 'left blank']]);
  });

  it('lists a company that is named twice, keeps both, and means the first', () => {
    expect(told(imported, 'firm: named before')).toEqual([
      ['north fish', 1, 'imported; others mean the first one'],
    ]);
  });

  it('leaves out a row with too few cells, with the line on which it stands', () => {
    const row = imported.unmatched.find(({ what }) => what.includes('a row of 3 cells'));
    expect(row).toMatchObject({ rows: 1, lines: [7] });
  });

  it('imports a deal without an owner where nobody has the name', () => {
    expect(recordAt(imported, 'deals', 3).properties['hubspot_owner_id']).toBeUndefined();
    expect(told(imported, 'nobody of this name')).toEqual([['Cy Unknown', 1, 'imported without an owner']]);
  });
});

describe('stages of imported deals', () => {
  it('have the moves whose days the table tells', () => {
    expect(recordAt(imported, 'deals', 0).history?.['dealstage']).toMatchObject([
      { value: 'talking', at: '2026-03-02T12:00:00Z' },
      { value: 'sold', at: '2026-04-01T12:00:00Z' },
    ]);
    expect(recordAt(imported, 'deals', 0).properties['closedate']).toBe('2026-04-01T12:00:00Z');
  });

  it('are dated to the newest day in the tables where none is told, and that is listed', () => {
    expect(recordAt(imported, 'deals', 2).history?.['dealstage']?.at(-1)).toMatchObject({
      value: 'offered',
      at: '2026-05-08T12:00:00Z',
    });
    expect(told(imported, 'no day on which')).toEqual([
      ['offered', 1, 'dated 2026-05-08, the newest day in the tables'],
    ]);
  });

  it('leave out a move on a day that does not exist, and list it', () => {
    expect(recordAt(imported, 'deals', 3).history?.['dealstage']?.map(({ value }) => value)).toEqual([
      'gone',
    ]);
  });

  it('are left out where the mapping does not name them; the deal is imported all the same', () => {
    expect(recordAt(imported, 'deals', 4).history).toBeUndefined();
    expect(told(imported, 'a stage that the mapping')).toEqual([['Thinking', 1, 'imported without a stage']]);
  });

  it('move along together when the newest day is to be yesterday', () => {
    const moved = importShop(mappingWith('currency: EUR', 'currency: EUR\nnewestIs: yesterday'));
    expect(moved.movedByDays).toBe(196);
    expect(recordAt(moved, 'deals', 0).history?.['dealstage']?.map(({ at }) => at)).toEqual([
      '2026-09-14T12:00:00Z',
      '2026-10-14T12:00:00Z',
    ]);
  });
});

describe('a mapping that does not fit its tables', () => {
  const mistakes = (mapping = mappingWith(), texts = tables): readonly string[] => {
    const result = importTables(mapping, new Map(Object.entries(texts)), today);
    return result.ok ? [] : result.error;
  };

  it('is told every column that is not there at once, with the one that was probably meant', () => {
    const told = mistakes(mappingWith('column: worth', 'column: wort'), {
      ...tables,
      'people.csv': 'sellers\nAda\n',
    });
    expect(told).toEqual([
      'people.csv has no column "seller". Did you mean `sellers`?',
      'deals.csv has no column "wort". Did you mean `worth`?',
    ]);
  });

  it('is told a file that is missing, and a stage that the pipeline does not have', () => {
    const { 'list.csv': _, ...others } = tables;
    expect(mistakes(mappingWith('Sold: sold,', 'Sold: solt,'), others)).toEqual([
      'The mapping names list.csv, and there is no such file in the folder.',
      'deals.csv: the pipeline has no stage "solt". Did you mean `sold`?',
    ]);
  });

  it('is told a file that is no CSV, or is empty, or has a column twice', () => {
    const told = mistakes(mappingWith(), {
      ...tables,
      'people.csv': '',
      'list.csv': 'product,product\n',
      'firms.csv': 'firm\n"unclosed',
    });
    expect(told.slice(0, 3)).toEqual([
      'people.csv is empty.',
      'list.csv has two columns called "product".',
      expect.stringMatching(/^firms\.csv cannot be read: /),
    ]);
  });
});
