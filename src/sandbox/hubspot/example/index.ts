import type { CalendarDate } from '../../../base/calendar.ts';
import type { Seed } from '../seed.ts';
import { exampleGroups, exampleLabels, examplePipelines, exampleProperties } from './account.ts';
import { exampleMeetings } from './activities.ts';
import { exampleCompanies } from './companies.ts';
import { exampleContacts } from './contacts.ts';
import { datingFrom } from './dating.ts';
import { exampleDeals } from './deals.ts';
import { exampleOwners } from './owners.ts';

export { exampleOwners };
export { heroDealId } from './deals.ts';
export { exampleEvents } from './events.ts';
export { exampleWinLoss } from './win-loss.ts';

/**
 * The invented account of the invented seller Cornerstow: companies, contacts and deals over every stage, as a seed
 * for the local HubSpot. Every date is counted back from `today`, so it looks the same on any day.
 */
export function exampleRecords(today: CalendarDate): Seed {
  const on = datingFrom(today);
  const companies = exampleCompanies(on);
  return {
    owners: exampleOwners,
    pipelines: examplePipelines,
    groups: exampleGroups,
    properties: exampleProperties,
    labels: exampleLabels,
    objects: {
      companies,
      contacts: exampleContacts(on, companies),
      deals: exampleDeals(on),
      meetings: exampleMeetings(on),
    },
  };
}
