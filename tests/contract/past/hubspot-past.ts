import type { RecordSeed, Seed, SourceSeed } from '../../../src/sandbox/hubspot/seed.ts';
import { hubSpotMapping } from '../hubspot-mapping.ts';
import { hubSpotSeed } from '../hubspot-seed.ts';
import {
  unmappedStage,
  type Past,
  type PastCompany,
  type PastDeal,
  type Since,
  type Way,
} from './past-deals.ts';

const ways: Readonly<Record<Way, SourceSeed>> = {
  person: { userId: 9501 },
  import: { sourceType: 'IMPORT', sourceId: '77', sourceLabel: 'Deals of May' },
  workflow: { sourceType: 'AUTOMATION_PLATFORM', sourceId: '12' },
  api: { sourceType: 'INTEGRATION', sourceId: '5' },
};
const owners = { mara: '501', tom: '502' } as const;
const industries = { food: 'FOOD_BEVERAGES', steel: 'MINING_METALS' } as const;

const entries = <T>(list: readonly Since<T>[], shown: (value: T) => string | number) =>
  list.map(({ at, value }) => ({ at, value: shown(value), by: ways.person }));

const stageIds: Readonly<Record<string, string>> = {
  ...hubSpotMapping.pipelines['sales']?.stages,
  [unmappedStage]: 'contractsent',
};

/** The meetings of a deal have ids of their own. */
const meetingId = (deal: number, at: number): string => String(5_000_000 + deal * 10 + at);

const dealSeed = ({
  id,
  name,
  owner,
  stages,
  budget,
  amount,
  company,
  createdAt = stages[0]?.at ?? '',
  meetings = [],
}: PastDeal): RecordSeed => ({
  id: String(id),
  createdAt,
  createdBy: ways[stages[0]?.by ?? 'person'],
  properties: { dealname: name, ...(owner ? { hubspot_owner_id: owners[owner] } : {}) },
  history: {
    dealstage: stages.map(({ at, value, by }) => ({ at, value: stageIds[value] ?? value, by: ways[by] })),
    ...(budget ? { budget_approved: entries(budget, (yes) => (yes ? 'yes' : 'no')) } : {}),
    ...(amount ? { amount: entries(amount, (value) => value) } : {}),
  },
  associations: [
    ...(company === undefined ? [] : [{ to: `companies/${company}`, primary: true }]),
    ...meetings.map((_, at) => ({ to: `meetings/${meetingId(id, at)}` })),
  ],
});

const companySeed = ({
  id,
  industry,
  employees,
  createdAt = '2026-01-01T00:00:00Z',
}: PastCompany): RecordSeed => ({
  id: String(id),
  createdAt,
  properties: {
    name: `Company ${id}`,
    ...(employees === undefined ? {} : { numberofemployees: employees }),
  },
  history: { industry: entries(industry, (value) => industries[value]) },
});

/** A past as the local HubSpot is started with it: nothing else stands there. */
export const hubSpotPast = ({ deals, companies }: Past): Seed => ({
  ...hubSpotSeed,
  objects: {
    companies: companies.map(companySeed),
    meetings: deals.flatMap(({ id, meetings = [] }) =>
      meetings.map((at, index) => ({ id: meetingId(id, index), properties: { hs_timestamp: at } })),
    ),
    deals: deals.map(dealSeed),
  },
});
