import { eventField as e, eventObject } from '../../../src/crm/salesforce/mapping/field-names.ts';
import { recordId } from '../../../src/crm/salesforce/mapping/record-id.ts';
import type { RowSeed, Seed } from '../../../src/sandbox/salesforce/seed.ts';
import { salesforceMapping } from '../salesforce-mapping.ts';
import { salesforceSeed } from '../salesforce-seed.ts';
import {
  unmappedStage,
  type Past,
  type PastCompany,
  type PastDeal,
  type Since,
  type Way,
} from './past-deals.ts';

// As Apex's Quiddity names the ways in.
const contexts: Readonly<Record<Way, string>> = {
  person: 'AURA',
  import: 'BULK_API_V2',
  workflow: 'INVOCABLE_ACTION',
  api: 'REST',
};
const owners = { mara: '501', tom: '502' } as const;
const industries = { food: 'Food & Beverage', steel: 'Manufacturing' } as const;
const stageNames: Readonly<Record<string, string>> = {
  ...salesforceMapping.pipelines['sales']?.stages,
  [unmappedStage]: 'Contract Sent',
};

/** The whole id of an opportunity by its digits. */
export const opportunityId = (id: number): string => recordId(`006${String(id).padStart(12, '0')}`) ?? '';

const entries = <T>(list: readonly Since<T>[], shown: (value: T) => string | number) =>
  list.map(({ at, value }) => ({ at, value: shown(value), by: '501' }));

const stageName = (stage: string): string => stageNames[stage] ?? stage;

const dealSeed = ({
  id,
  name,
  owner,
  stages,
  budget,
  amount,
  company,
  createdAt = stages[0]?.at ?? '',
}: PastDeal): RowSeed => ({
  id: String(id),
  createdAt,
  createdBy: '501',
  fields: {
    Name: name,
    CloseDate: '2026-12-31',
    ...(owner ? { OwnerId: owners[owner] } : {}),
    ...(company === undefined ? {} : { AccountId: String(company) }),
  },
  history: {
    StageName: stages.map(({ at, value }) => ({ at, value: stageName(value), by: '501' })),
    ...(budget ? { Budget_Approved__c: entries(budget, (yes) => (yes ? 'Yes' : 'No')) } : {}),
    ...(amount ? { Amount: entries(amount, (value) => value) } : {}),
  },
});

const companySeed = ({
  id,
  industry,
  employees,
  createdAt = '2026-01-01T00:00:00Z',
}: PastCompany): RowSeed => ({
  id: String(id),
  createdAt,
  fields: {
    Name: `Company ${id}`,
    ...(employees === undefined ? {} : { NumberOfEmployees: employees }),
  },
  history: { Industry: entries(industry, (value) => industries[value]) },
});

/** What our trigger notes of each move. */
const noted = ({ id, stages }: PastDeal): readonly RowSeed[] =>
  stages.map(({ at, value, by }, index) => ({
    fields: {
      [e.key]: `move/${id}/${index}`,
      [e.kind]: 'stage_moved',
      [e.at]: at,
      [e.aboutObject]: 'deal',
      [e.aboutId]: opportunityId(id),
      [e.subject]: stageName(value),
      [e.context]: contexts[by],
    },
  }));

const meetingRow = (deal: number, at: string): RowSeed => ({
  fields: {
    Subject: 'Meeting',
    WhatId: `Opportunity/${deal}`,
    StartDateTime: at,
    ActivityDateTime: at,
    DurationInMinutes: 60,
  },
});

const tracked = (object: string, fullName: string): NonNullable<Seed['objects']>[number] => ({
  fullName: object,
  fields: [{ fullName, type: 'Picklist', trackHistory: true }],
});

const trackedBudget: NonNullable<Seed['objects']>[number] = {
  fullName: 'Opportunity',
  fields: [
    {
      fullName: 'Budget_Approved__c',
      type: 'Picklist',
      trackHistory: true,
      valueSet: { valueSetDefinition: { value: [{ fullName: 'Yes' }, { fullName: 'No' }] } },
    },
  ],
};

/** A past as the local Salesforce is started with it: nothing else stands there. Budget and industry are tracked. */
export const salesforcePast = ({ deals, companies }: Past): Seed => ({
  ...salesforceSeed,
  objects: [...(salesforceSeed.objects ?? []), trackedBudget, tracked('Account', 'Industry')],
  rows: {
    Account: companies.map(companySeed),
    Opportunity: deals.map(dealSeed),
    Event: deals.flatMap(({ id, meetings = [] }) => meetings.map((at) => meetingRow(id, at))),
    [eventObject]: deals.flatMap(noted),
  },
});
