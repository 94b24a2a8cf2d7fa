import { readMapping } from '../../src/hosts/cli/sandbox-import/import-folder.ts';
import type { ImportMapping } from '../../src/hosts/cli/sandbox-import/import-mapping.ts';
import { importTables, type Imported } from '../../src/hosts/cli/sandbox-import/import-tables.ts';
import type { RecordSeed } from '../../src/sandbox/hubspot/index.ts';

/** The day of these tests. */
export const today = '2026-11-21';

/** A mapping for the tables below. */
export const mappingText = `
currency: EUR
owners: { file: people.csv, columns: [seller] }
pipelines:
  - id: shop
    label: Shop
    stages:
      - { id: talking, label: Talking, probability: 0.3 }
      - { id: offered, label: Offered, probability: 0.6 }
      - { id: sold, label: Sold, probability: 1 }
      - { id: gone, label: Gone, probability: 0 }
properties:
  deals:
    - { name: product, label: Product, type: string, fieldType: text }
tables:
  - file: firms.csv
    object: companies
    key: firm
    columns:
      - { column: firm, property: name }
      - { column: trade, property: industry, values: { Fish: FISHERY, Bread: FOOD_PRODUCTION } }
      - { column: sales, property: annualrevenue, as: number, multiply: 1000000, blank: [n/a] }
    joins:
      - { column: parent, to: companies }
  - file: deals.csv
    object: deals
    key: no
    name: '{product} for {firm}'
    columns:
      - { column: product, property: product, knownIn: { file: list.csv, column: product } }
      - { column: worth, property: amount, as: number }
    fixed: { deal_currency_code: EUR }
    owner: seller
    joins:
      - { column: firm, to: companies, primary: true }
    stage:
      pipeline: shop
      column: state
      values: { Talk: talking, Offer: offered, Sold: sold, Gone: gone }
      entered: { talking: begun, sold: ended, gone: ended }
`;

/** Tables with one of everything that can be wrong. */
export const tables: Readonly<Record<string, string>> = {
  'people.csv': 'seller\nAda Lorn\nBo Test\n',
  'list.csv': 'product\nBox Large\nBox Small\n',
  'firms.csv': [
    'firm,trade,sales,parent',
    'North Fish,Fish,1.5,',
    '"Loaf, Crumb & Sons",bread,n/a,North Fish',
    'Odd Corner,Kites,lots,Nobody Inc',
    'north fish,Fish,2,',
    '',
  ].join('\n'),
  'deals.csv': [
    'no,firm,product,worth,seller,state,begun,ended',
    'a1,NORTH FISH,Box Large,100,Ada Lorn,Sold,2026-03-02,2026-04-01',
    'a2,"Loaf, Crumb & Sons",BoxLarge,,Bo Test,Talk,2026-05-05,',
    'a3,,Box Small,50,Ada Lorn,Offer,2026-05-06,',
    'a4,Elsewhere,BoxLarge,50,Cy Unknown,Gone,2026-02-30,2026-05-07',
    'a5,North Fish,Box Small,50,Ada Lorn,Thinking,2026-05-08,',
    'a6,North Fish,Box Small',
    '',
  ].join('\n'),
};

/** The mapping above, with some of its text replaced. */
export function mappingWith(from = '', to = ''): ImportMapping {
  const mapping = readMapping('import.yaml', mappingText.replace(from, to));
  if (!mapping.ok) throw new Error(mapping.error.join('\n'));
  return mapping.value;
}

/** Imports the tables above; a mistake fails the test. */
export function importShop(mapping: ImportMapping = mappingWith()): Imported {
  const imported = importTables(mapping, new Map(Object.entries(tables)), today);
  if (!imported.ok) throw new Error(imported.error.join('\n'));
  return imported.value;
}

/** An imported record of the kind, by its place in the table. */
export function recordAt(imported: Imported, kind: string, at: number): RecordSeed {
  const record = imported.seed.objects?.[kind]?.[at];
  if (!record) throw new Error(`No record ${at} among ${kind}`);
  return record;
}

/** What was taken down about something, as value, rows and what became of it. */
export const told = (imported: Imported, what: string): readonly (readonly [string, number, string])[] =>
  imported.unmatched
    .filter((one) => one.what.includes(what))
    .map(({ value, rows, became }) => [value, rows, became]);
