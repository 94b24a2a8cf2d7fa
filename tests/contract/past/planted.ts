import type { Past, PastDeal } from './past-deals.ts';

const at = (day: number, time = '08:00:00'): string => `2026-10-${String(day).padStart(2, '0')}T${time}Z`;
const meetings = ['2026-10-19T09:00:00Z'];
const plain = { owner: 'mara', company: 201 } as const;

/** In order at every move: budget, value, company and a meeting are there before they are asked for. */
const inOrder = (id: number, name: string): PastDeal => ({
  ...plain,
  id,
  name,
  meetings,
  stages: [
    { value: 'discovery', at: at(2), by: 'person' },
    { value: 'evaluation', at: at(12), by: 'person' },
    { value: 'won', at: at(25), by: 'person' },
  ],
  budget: [{ value: true, at: at(11) }],
  amount: [{ value: 5000, at: at(2) }],
});

/** Moved by hand while nobody knew of a budget; it still sits there. */
const byPerson: PastDeal = {
  ...plain,
  id: 2001,
  name: 'By hand',
  stages: [
    { value: 'discovery', at: at(2), by: 'person' },
    { value: 'evaluation', at: at(13), by: 'person' },
  ],
  amount: [{ value: 5000, at: at(2) }],
};

/** A workflow moved it two minutes before the budget was filled in. */
const byWorkflow: PastDeal = {
  ...plain,
  id: 2002,
  name: 'By a workflow',
  stages: [
    { value: 'discovery', at: at(2), by: 'person' },
    { value: 'evaluation', at: at(14, '08:00:00'), by: 'workflow' },
  ],
  budget: [{ value: true, at: at(14, '08:02:00') }],
  amount: [{ value: 5000, at: at(2) }],
};

/** One row of an import of two hundred straight into Evaluation; the first 37 have no budget. */
const imported = (row: number): PastDeal => ({
  company: 201,
  id: 3000 + row,
  name: `Row ${row}`,
  owner: row % 2 === 0 ? 'tom' : 'mara',
  stages: [{ value: 'evaluation', at: at(15), by: 'import' }],
  ...(row < 37 ? {} : { budget: [{ value: row % 3 === 0, at: at(15) }] }),
  amount: [{ value: 1000 + row, at: at(15) }],
});

/** What looks wrong today and was right, or is free. */
const decoys: readonly PastDeal[] = [
  {
    ...inOrder(4001, 'Worth less since'),
    amount: [
      { value: 5000, at: at(2) },
      { value: 10, at: at(26) },
    ],
  },
  {
    ...inOrder(4002, 'Filled in the same save'),
    budget: [{ value: false, at: at(12) }],
  },
  {
    ...plain,
    id: 4003,
    name: 'Lost at once',
    stages: [
      { value: 'discovery', at: at(2), by: 'person' },
      { value: 'lost', at: at(3), by: 'person' },
    ],
  },
  {
    ...inOrder(4004, 'Back again'),
    stages: [
      { value: 'discovery', at: at(2), by: 'person' },
      { value: 'evaluation', at: at(12), by: 'api' },
      { value: 'discovery', at: at(13), by: 'person' },
    ],
  },
];

/** Deals in order, and planted among them one by a person, 37 of an import of 200, and one by a workflow that came too early. */
export const planted: Past = {
  companies: [{ id: 201, industry: [{ value: 'food', at: '2026-01-02T08:00:00Z' }] }],
  deals: [
    ...Array.from({ length: 20 }, (_, index) => inOrder(1001 + index, `In order ${index}`)),
    byPerson,
    byWorkflow,
    ...Array.from({ length: 200 }, (_, row) => imported(row)),
    ...decoys,
  ],
};

/** The planted ones, and nothing else. */
export const plantedIds: readonly number[] = [
  2001,
  2002,
  ...Array.from({ length: 37 }, (_, row) => 3000 + row),
];
