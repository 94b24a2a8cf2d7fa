import type { CalendarDate } from '../../../base/calendar.ts';
import {
  exampleEvents as hubspotEvents,
  exampleRecords as hubspotRecords,
  exampleWinLoss as hubspotWinLoss,
  heroDealId as hubspotHero,
} from '../../hubspot/example/index.ts';
import { idOf } from '../ids.ts';
import type { Seed } from '../seed.ts';
import { exampleObjects, exampleRecordTypes, exampleStages } from './definitions.ts';
import { exampleLeads, exampleUsers, userId } from './people.ts';
import { accountRow, competitorRows, contactRow, eventRow, opportunityRow, roleRows } from './rows.ts';

/** The id in Salesforce of a deal of the example: `4101` is `006000000004101AAA`. */
export const dealId = (id: string): string => idOf('006', id);

/** The opportunity at which the preview opens. */
export const heroDealId = dealId(hubspotHero);

const leadsAgeMs = 6 * 86_400_000;

/**
 * The invented org of the invented seller Cornerstow: the companies, people, deals and meetings of the local HubSpot's
 * example, told in Salesforce's fields, as a seed for the local Salesforce. Ids end in HubSpot's: deal 4101 is
 * `006000000004101AAA`. Every date is counted back from `today`.
 */
export function exampleRecords(today: CalendarDate): Seed {
  const { companies = [], contacts = [], deals = [], meetings = [] } = hubspotRecords(today).objects ?? {};
  const asked = new Date(Date.parse(`${today}T09:00:00Z`) - leadsAgeMs).toISOString();
  return {
    users: exampleUsers,
    objects: exampleObjects,
    stages: exampleStages,
    recordTypes: exampleRecordTypes,
    rows: {
      Account: companies.map(accountRow),
      Contact: contacts.map(contactRow),
      Lead: exampleLeads(asked),
      Opportunity: deals.map(opportunityRow),
      OpportunityContactRole: deals.flatMap((deal) => roleRows(deal, contacts)),
      OpportunityCompetitor: deals.flatMap(competitorRows),
      Event: meetings.map(eventRow),
    },
  };
}

/** What sellers heard and used on the deals of the example, oldest first, by Salesforce's ids. */
export const exampleEvents = (today: CalendarDate): ReturnType<typeof hubspotEvents> =>
  hubspotEvents(today).map((event) => ({
    ...event,
    key: withIds(event.key, event.about.id, event.by.id),
    about: { object: 'deal', id: dealId(event.about.id) },
    by: { ...event.by, id: userId(event.by.id) },
  }));

/** What was answered already about closed deals of the example, by Salesforce's ids. */
export const exampleWinLoss = (today: CalendarDate): ReturnType<typeof hubspotWinLoss> =>
  hubspotWinLoss(today).map((record) => ({
    ...record,
    key: withIds(record.key, record.deal, record.by.id),
    deal: dealId(record.deal),
    by: { ...record.by, id: userId(record.by.id) },
  }));

const withIds = (key: string, deal: string, user: string): string =>
  key
    .split('/')
    .map((part) => (part === deal ? dealId(deal) : part === user ? userId(user) : part))
    .join('/');
