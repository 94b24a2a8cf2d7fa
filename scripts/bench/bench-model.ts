import type { Condition, Fact } from '../../src/core/condition/model.ts';
import type { FitCriterion, Scorecard } from '../../src/core/icp/model.ts';

type Values = readonly string[];

const values = (ids: Values): Pick<Fact, 'values'> => ({ values: ids.map((id) => ({ id, label: id })) });

/** The values of the options, from which records are drawn. */
export const choices = {
  industry: [
    'food-wholesale',
    'food-distribution',
    'beverage',
    'pharma',
    'retail',
    'tobacco',
    'machinery',
    'other',
  ],
  country: ['de', 'nl', 'be', 'at', 'fr', 'pl', 'dk', 'se', 'es', 'it'],
  erp: ['netsuite', 'sap', 'dynamics', 'odoo', 'legacy', 'none'],
  ownership: ['private', 'pe', 'listed', 'cooperative'],
  technologies: ['wms-a', 'wms-b', 'api', 'cloud', 'rfid', 'voice', 'edi', 'tms'],
  channels: ['ecommerce', 'marketplace', 'field', 'phone', 'stores'],
} as const;

/** Twenty facts of every type. */
export const facts: readonly Fact[] = [
  { id: 'employees', type: 'number' },
  { id: 'revenue', type: 'money', currency: 'EUR' },
  { id: 'sites', type: 'count' },
  { id: 'founded', type: 'number' },
  { id: 'growth', type: 'number' },
  { id: 'orders', type: 'number' },
  { id: 'industry', type: 'option', ...values(choices.industry) },
  { id: 'country', type: 'option', ...values(choices.country) },
  { id: 'erp', type: 'option', ...values(choices.erp) },
  { id: 'ownership', type: 'option', ...values(choices.ownership) },
  { id: 'technologies', type: 'options', ...values(choices.technologies) },
  { id: 'channels', type: 'options', ...values(choices.channels) },
  { id: 'chilled', type: 'yesNo' },
  { id: 'fleet', type: 'yesNo' },
  { id: 'competitor', type: 'yesNo' },
  { id: 'public', type: 'yesNo' },
  { id: 'about', type: 'text' },
  { id: 'website', type: 'text' },
  { id: 'contract', type: 'date' },
  { id: 'funding', type: 'date' },
].map((fact) => ({ ...fact, label: fact.id, object: 'company' }) as Fact);

type Band = readonly [when: Condition, points: number];

const bands = (id: string, dimension: string, list: readonly Band[], otherwise = 0): FitCriterion => ({
  id,
  label: id,
  dimension,
  bands: list.map(([when, points]) => ({ when, points, say: `${id} ${points}` })),
  otherwise,
  whenUnknown: 0,
});
const when = (
  id: string,
  dimension: string,
  condition: Condition,
  points: number,
  otherwise = 0,
): FitCriterion => bands(id, dimension, [[condition, points]], otherwise);

/** Twenty-five criteria, two of which read two facts. */
export const criteria: readonly FitCriterion[] = [
  bands('size', 'firm', [
    [{ fact: 'employees', between: [50, 200] }, 8],
    [{ fact: 'employees', between: [200, 1000] }, 15],
    [{ fact: 'employees', between: [1000, 5000] }, 10],
  ]),
  when('very-large', 'risk', { fact: 'employees', atLeast: 5000 }, -5),
  bands('revenue', 'firm', [
    [{ fact: 'revenue', between: [5e6, 20e6] }, 4],
    [{ fact: 'revenue', between: [20e6, 100e6] }, 9],
    [{ fact: 'revenue', between: [100e6, 500e6] }, 6],
  ]),
  bands('sites', 'operations', [
    [{ fact: 'sites', between: [2, 5] }, 6],
    [{ fact: 'sites', between: [5, 20] }, 10],
    [{ fact: 'sites', atLeast: 20 }, 7],
  ]),
  when('one-site', 'risk', { fact: 'sites', atMost: 1 }, -4),
  when('founded', 'firm', { fact: 'founded', between: [1990, 2016] }, 3),
  bands('growth', 'timing', [
    [{ fact: 'growth', atLeast: 10 }, 6],
    [{ fact: 'growth', atMost: -5 }, -6],
  ]),
  bands('orders', 'operations', [
    [{ fact: 'orders', between: [200, 1000] }, 4],
    [{ fact: 'orders', between: [1000, 10_000] }, 9],
    [{ fact: 'orders', atLeast: 10_000 }, 6],
  ]),
  bands(
    'industry',
    'firm',
    [
      [{ fact: 'industry', isOneOf: ['food-wholesale', 'food-distribution'] }, 15],
      [{ fact: 'industry', isOneOf: ['beverage', 'pharma'] }, 8],
      [{ fact: 'industry', is: 'retail' }, 2],
    ],
    -3,
  ),
  bands('country', 'firm', [
    [{ fact: 'country', isOneOf: ['de', 'nl', 'be', 'at'] }, 6],
    [{ fact: 'country', isOneOf: ['fr', 'pl', 'dk'] }, 3],
  ]),
  bands('erp', 'technology', [
    [{ fact: 'erp', is: 'netsuite' }, 10],
    [{ fact: 'erp', isOneOf: ['sap', 'dynamics'] }, 5],
    [{ fact: 'erp', is: 'none' }, -5],
  ]),
  when(
    'big-without-erp',
    'risk',
    {
      all: [
        { fact: 'erp', is: 'none' },
        { fact: 'employees', atLeast: 500 },
      ],
    },
    -6,
  ),
  bands('ownership', 'firm', [
    [{ fact: 'ownership', is: 'private' }, 3],
    [{ fact: 'ownership', is: 'pe' }, 5],
    [{ fact: 'ownership', is: 'listed' }, 1],
  ]),
  when('wms', 'technology', { fact: 'technologies', containsAny: ['wms-a', 'wms-b'] }, 5),
  when('modern', 'technology', { fact: 'technologies', containsAll: ['api', 'cloud'] }, 4),
  when('breadth', 'technology', { fact: 'technologies', countAtLeast: 4 }, 2),
  when('online', 'operations', { fact: 'channels', containsAny: ['ecommerce', 'marketplace'] }, 4),
  when('chilled', 'operations', { fact: 'chilled', is: true }, 8),
  when('fleet', 'operations', { fact: 'fleet', is: true }, 3, -1),
  when('competitor', 'risk', { fact: 'competitor', is: true }, -8),
  when(
    'about',
    'operations',
    {
      any: [
        { fact: 'about', matchesText: 'catch*weight' },
        { fact: 'about', matchesText: 'temperature' },
      ],
    },
    5,
  ),
  when('website', 'risk', { fact: 'website', domainIs: ['shops.example', 'pages.example'] }, -10),
  bands('contract', 'timing', [
    [{ fact: 'contract', olderThan: { days: 365 } }, 4],
    [{ fact: 'contract', withinLast: { days: 90 } }, 6],
  ]),
  when('funding', 'timing', { fact: 'funding', withinLast: { days: 180 } }, 5),
  when(
    'busy-and-chilled',
    'operations',
    {
      all: [
        { fact: 'chilled', is: true },
        { fact: 'orders', atLeast: 1000 },
      ],
    },
    6,
  ),
];

/** The scorecard of the bench: caps, floors, disqualifiers and three tiers. */
export const scorecard: Scorecard = {
  id: 'bench',
  label: 'Bench',
  object: 'company',
  base: 10,
  scale: [0, 100],
  minimumCoverage: 0.5,
  required: [],
  dimensions: [
    { id: 'firm', label: 'Firm', most: 40 },
    { id: 'operations', label: 'Operations', most: 30 },
    { id: 'technology', label: 'Technology', most: 20, least: -5 },
    { id: 'timing', label: 'Timing' },
    { id: 'risk', label: 'Risk', least: -20 },
  ],
  criteria: [...criteria],
  disqualifiers: [
    { id: 'public-body', label: 'Public body', when: { fact: 'public', is: true } },
    { id: 'tobacco', label: 'Tobacco', when: { fact: 'industry', is: 'tobacco' } },
  ],
  tiers: [
    { id: 'a', label: 'A', from: 65, action: 'pursue' },
    { id: 'b', label: 'B', from: 45, action: 'nurture' },
    { id: 'c', label: 'C', from: 0, action: 'disqualify' },
  ],
};
