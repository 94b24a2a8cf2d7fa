import type { RecordSeed, SeedValue } from '../seed.ts';
import type { Dating } from './dating.ts';
import { ownerIds, type ExampleOwner } from './owners.ts';
import { cell, readTable, type Row } from './table.ts';

// Prettier leaves texts alone, so each company stays on a line. An empty cell is not known yet.
const names = `
id   | name                       | domain                 | city      | owner | added
2101 | Marrow & Pike Foods        | marrow-pike.example    | Bremen    | sam   | 60
2102 | Oldevaart Vers             | oldevaart.example      | Zwolle    | nora  | 210
2103 | Sund & Holm Grossist       | sundholm.example       | Aarhus    | sam   | 150
2104 | Karsten Drinks Depot       | karsten-drinks.example | Graz      | sam   | 95
2105 | Rosavento Ingrosso         | rosavento.example      | Parma     | sam   | 40
2106 | Grauberg Cash & Carry      | grauberg.example       | Kassel    | nora  | 120
2107 | Skerry Seafood             | skerry.example         | Lysekil   | sam   | 8
2108 | Hartwig Bakery Supply      | hartwig-bakery.example | Lübeck    | nora  | 180
2109 | Penhallow Office Wholesale | penhallow.example      | Ghent     | nora  | 75
2110 | Pantry Lane Markets        | pantrylane.example     | Basel     | nora  | 110
2111 | Saltmarsh Provisions       | saltmarsh.example      | Groningen | sam   | 55
2112 | Corvane Trading            | corvane.example        |           | sam   | 5
2113 | Nordhaf Frozen             | nordhaf.example        | Rostock   | nora  | 140
2114 | Tarn House Hotels          | tarnhouse.example      | Salzburg  | nora  | 130
`;

// Revenue in millions of euros; the contract's end in years from this one.
const trade = `
id   | industry       | country         | people | revenue | founded | ownership
2101 | FOOD_BEVERAGES | Germany         | 240    | 74      | 1987    | family
2102 | FOOD_BEVERAGES | The Netherlands | 310    | 120     | 1952    | family
2103 | FOOD_BEVERAGES | Denmark         | 95     | 31      | 1999    | family
2104 | WINE_AND_SPIRITS | Austria       | 130    | 44      | 1974    | family
2105 | FOOD_BEVERAGES | Italia          | 60     | 19      | 2006    | family
2106 | WHOLESALE      | Deutschland     | 640    | 310     | 1968    | group
2107 | FISHERY        | Sweden          | 52     |         | 2011    |
2108 | FOOD_BEVERAGES | Germany         | 140    | 52      | 1931    | family
2109 | WHOLESALE      | Belgium         | 180    | 88      | 1990    | group
2110 | SUPERMARKETS   | Switzerland     | 420    | 96      | 2009    | investors
2111 | FOOD_BEVERAGES | Netherlands     | 210    | 67      | 1983    | cooperative
2112 |                | Germany         |        |         |         |
2113 | FOOD_BEVERAGES | Germany         | 88     | 27      |         | investors
2114 | HOSPITALITY    | Austria         | 1150   | 61      | 2001    | investors
`;

const warehouse = `
id   | sites | erp      | growth | bound | chilled | peak | vans | outsourced
2101 | 3     | netsuite | 8      | 3     |         |      | no   | no
2102 | 5     | d365_bc  | 3      | 1     | yes     | 2400 | yes  | no
2103 | 2     | netsuite | 12     | 0     | no      | 420  | yes  | no
2104 | 4     | sap_b1   | 1      | 2     | no      | 900  | yes  | no
2105 | 2     | d365_bc  | 7      |       | yes     | 350  | no   | no
2106 | 9     | sap_s4   | 2      | 4     | yes     | 4000 | no   | no
2107 | 1     | none     | 6      |       | yes     | 120  |      | no
2108 | 1     | d365_bc  | 6      | 1     | no      | 280  | yes  | no
2109 | 3     | netsuite | -4     | 1     | no      | 1500 | no   | no
2110 | 4     | d365_bc  | 15     |       | yes     | 1900 | yes  | no
2111 | 3     | netsuite | 9      | 2     | yes     | 1100 | no   | yes
2112 |       |          |        |       |         |      |      |
2113 | 2     | d365_bc  | 4      |       | yes     |      |      | no
2114 | 1     | other    | 2      |       | yes     | 90   | no   | no
`;

const properties: Readonly<Record<string, string>> = {
  industry: 'industry',
  country: 'country',
  people: 'numberofemployees',
  founded: 'founded_year',
  ownership: 'wms_ownership',
  sites: 'wms_sites',
  erp: 'wms_erp',
  growth: 'wms_headcount_growth',
  chilled: 'wms_chilled',
  peak: 'wms_peak_day_orders',
  vans: 'wms_own_fleet',
  outsourced: 'wms_outsourced',
};

const rowOf = (rows: readonly Row[], id: string): Row => rows.find((row) => row['id'] === id) ?? {};

function factsOf(row: Row, on: Dating): Readonly<Record<string, SeedValue>> {
  const plain = Object.entries(properties).flatMap(([name, property]) => {
    const value = row[name];
    return value === undefined ? [] : [[property, value] as const];
  });
  const { revenue, bound } = row;
  return {
    ...Object.fromEntries(plain),
    ...(revenue === undefined ? {} : { annualrevenue: Number(revenue) * 1_000_000 }),
    ...(bound === undefined ? {} : { wms_contract_end_year: on.year(Number(bound)) }),
  };
}

/** The companies of the example. */
export function exampleCompanies(on: Dating): readonly RecordSeed[] {
  const [trades, warehouses] = [readTable(trade), readTable(warehouse)];
  return readTable(names).map((row) => {
    const id = cell(row, 'id');
    const { city } = row;
    return {
      id,
      createdAt: on.at(Number(cell(row, 'added'))),
      properties: {
        name: cell(row, 'name'),
        domain: cell(row, 'domain'),
        ...(city === undefined ? {} : { city }),
        hubspot_owner_id: ownerIds[cell(row, 'owner') as ExampleOwner],
        ...factsOf({ ...rowOf(trades, id), ...rowOf(warehouses, id) }, on),
      },
    };
  });
}
