import type { AssociationSeed, HistorySeed, RecordSeed, SourceSeed } from '../seed.ts';
import type { Dating } from './dating.ts';
import { dealDetails } from './deal-details.ts';
import { ownerIds, userIdOf, type ExampleOwner } from './owners.ts';
import { cell, readTable, type Row } from './table.ts';

/** The deal at which the preview opens: vendor evaluation, day 23, and nobody on it who can sign. */
export const heroDealId = '4101';

// Moves: the stage's letter and how many days ago; i by an import, w by a workflow, else by the owner.
// Contacts: what a label says they are on this deal, if anything: e economic buyer, c champion, t technical
// evaluator, u user. Competitors: days ago, and what stood in the field from then on.
const deals = `
id   | name                                       | companies | owner | amount | moves                        | closes | contacts                    | competitors
4101 | Marrow & Pike: three sites                 | 2101      | sam   | 84000  | D32i R29 V22                 | -35    | 3101c 3102t                 | 29:nothing 18:northbeam;nothing
4102 | Skerry Seafood: first site                 | 2107      | sam   | 18000  | P6                           | -120   | 3120                        |
4103 | Penhallow: three sites                     | 2109      | nora  | 52000  | P12                          | -90    | 3124                        |
4104 | Karsten: four depots                       | 2104      | sam   | 96000  | P41 D15w                     | -75    | 3112 3113 3114              | 14:in_house;nothing
4105 | Corvane Trading: enquiry                   | 2112      | sam   |        | D4                           | -60    | 3130                        |
4106 | Rosavento: two warehouses                  | 2105      | sam   | 47000  | P38 D30 R19                  | -50    | 3115 3116                   | 19:palletworks
4107 | Oldevaart and Nordhaf: joint cold store    | 2102+2113 | nora  | 120000 | D44 R16                      | -80    | 3107 3131 3106t             | 16:nothing
4108 | Three cash-and-carry sites, met at a fair  |           | theo  | 30000  | R27i                         | -40    | 3134                        |
4109 | Sund & Holm: main warehouse                | 2103      | sam   | 61000  | P70 D58 R35 V13              | -20    | 3108 3109 3110 3111t        | 35:palletworks
4110 | Saltmarsh: three sites                     | 2111      | sam   | 75000  | P50 V11i                     | -30    | 3128 3129                   | 11:northbeam
4111 | Hartwig: bakery warehouse                  | 2108      | nora  | 38000  | P92 D80 R61 V40 C7           | -9     | 3121 3122 3123t             | 61:palletworks;nothing
4112 | Oldevaart: all five sites                  | 2102      | nora  | 140000 | P120 D101 R77 V49 C12        | -12    | 3104 3105 3106t 3107        | 77:northbeam
4113 | Sund & Holm: freezer store                 | 2103      | sam   | 29000  | P88 D75 R52 V30 C17 W9       | 9      | 3108 3109 3111t             | 52:palletworks
4114 | Oldevaart: first site                      | 2102      | nora  | 45000  | P190 D171 R140 V112 C90 W75  | 75     | 3104 3107                   | 140:northbeam
4115 | Hartwig: van loading                       | 2108      | nora  | 16000  | P64 D55 R44 V36 C29 W21      | 21     | 3121 3122                   | 44:nothing
4116 | Grauberg: nine markets                     | 2106      | sam   | 210000 | P110 D93 R66 V31 L3          | 3      | 3117 3118 3119              | 66:northbeam
4117 | Pantry Lane: four regional stores          | 2110      | nora  | 84000  | P96 D84 R59 V33 L1           | 1      | 3126 3127                   | 59:northbeam 33:northbeam;palletworks
4118 | Karsten: central depot                     | 2104      | sam   | 34000  | P90 D78 R55 L26              | 26     | 3112 3113                   | 55:nothing
4119 | Penhallow: returns desk                    | 2109      | theo  | 22000  | P70 D61 R40 L18              | 18     | 3124 3125                   | 40:in_house
4120 | Nordhaf: two cold stores                   | 2113      | nora  | 58000  | P130 D118 R96 V70 L48 V34 W5 | 5      | 3131 3132                   | 96:northbeam
4121 | Tarn House: central kitchen store          | 2114      | nora  | 26000  | P120 D99 L41                 | 41     | 3133                        |
4122 | Marrow & Pike (entered twice)              | 2101      | sam   | 4000   | D32i L12                     | 12     | 3101c                       |
`;

const stages: Readonly<Record<string, string>> = {
  P: 'appointmentscheduled',
  D: 'qualifiedtobuy',
  R: 'presentationscheduled',
  V: 'decisionmakerboughtin',
  C: 'contractsent',
  W: 'closedwon',
  L: 'closedlost',
};

const labels: Readonly<Record<string, string>> = {
  e: 'Economic buyer',
  c: 'Champion',
  t: 'Technical evaluator',
  u: 'User',
};

const otherWays: Readonly<Record<string, SourceSeed>> = {
  i: { sourceType: 'IMPORT', sourceId: '700120', sourceLabel: 'Fair contacts' },
  w: { sourceType: 'AUTOMATION_PLATFORM', sourceId: 'enrollmentId:5512', sourceLabel: 'Meeting booked' },
};

const words = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : text.split(' ').filter((word) => word !== '');

/** The moment at which a deal entered the stage with this letter, so many days ago. */
export const movedAt = (on: Dating, daysAgo: number): string => on.at(daysAgo, '10:30');

function movesOf(row: Row, on: Dating): readonly HistorySeed[] {
  const owner = { userId: userIdOf(cell(row, 'owner') as ExampleOwner) };
  return words(row['moves']).map((move) => {
    const [, letter = '', days = '', way = ''] = /^([A-Z])(\d+)([iw]?)$/.exec(move) ?? [];
    return { value: stages[letter] ?? '', at: movedAt(on, Number(days)), by: otherWays[way] ?? owner };
  });
}

function competitorsOf(row: Row, on: Dating): readonly HistorySeed[] {
  const owner = { userId: userIdOf(cell(row, 'owner') as ExampleOwner) };
  return words(row['competitors']).map((entry) => {
    const [days = '', value = ''] = entry.split(':');
    return { value, at: on.at(Number(days), '15:10'), by: owner };
  });
}

function associationsOf(row: Row): readonly AssociationSeed[] {
  const [first, ...others] = (row['companies'] ?? '').split('+').filter((id) => id !== '');
  const contacts = words(row['contacts']).map((entry) => {
    const label = labels[entry.slice(4)];
    const to = `contacts/${entry.slice(0, 4)}`;
    return label === undefined ? { to } : { to, labels: [label] };
  });
  return [
    ...(first === undefined ? [] : [{ to: `companies/${first}`, primary: true }]),
    ...others.map((id) => ({ to: `companies/${id}` })),
    ...contacts,
  ];
}

function dealOf(row: Row, on: Dating): RecordSeed {
  const id = cell(row, 'id');
  const [moves, competitors, closes] = [
    movesOf(row, on),
    competitorsOf(row, on),
    Number(cell(row, 'closes')),
  ];
  const created = moves[0];
  return {
    id,
    ...(created === undefined ? {} : { createdAt: created.at }),
    ...(created?.by === undefined ? {} : { createdBy: created.by }),
    properties: {
      dealname: cell(row, 'name'),
      pipeline: 'default',
      dealtype: 'newbusiness',
      hubspot_owner_id: ownerIds[cell(row, 'owner') as ExampleOwner],
      closedate: movedAt(on, closes),
      ...(row['amount'] === undefined ? {} : { amount: Number(row['amount']), deal_currency_code: 'EUR' }),
      ...dealDetails(id, on),
    },
    history: { dealstage: moves, ...(competitors.length === 0 ? {} : { wms_competitors: competitors }) },
    associations: associationsOf(row),
  };
}

/** The deals of the example, open and closed. */
export const exampleDeals = (on: Dating): readonly RecordSeed[] =>
  readTable(deals).map((row) => dealOf(row, on));
