import { choice, choices, common, datetime, inGroup, number, text } from './builders.ts';
import { buyingRoles, leadStatuses, lifecycleStages, seniorities } from './lists.ts';

/** HubSpot's own properties of contacts. */
export const contactProperties = inGroup('contactinformation', [
  ...common('createdate', 'lastmodifieddate'),
  text('firstname', 'First Name'),
  text('lastname', 'Last Name'),
  text('email', 'Email'),
  text('phone', 'Phone Number'),
  text('mobilephone', 'Mobile Phone Number'),
  text('jobtitle', 'Job Title'),
  text('company', 'Company Name'),
  text('website', 'Website URL'),
  text('city', 'City'),
  text('state', 'State/Region'),
  text('zip', 'Postal Code'),
  text('country', 'Country/Region'),
  text('hs_linkedin_url', 'LinkedIn URL'),
  choices('hs_buying_role', 'Buying Role', buyingRoles),
  choice('hs_seniority', 'Employment Seniority', seniorities),
  choice('lifecyclestage', 'Lifecycle Stage', lifecycleStages),
  choice('hs_lead_status', 'Lead Status', leadStatuses),
  datetime('notes_last_contacted', 'Last Contacted', { readOnly: true }),
  number('associatedcompanyid', 'Primary Associated Company ID', { readOnly: true }),
  number('num_associated_deals', 'Number of Associated Deals', { readOnly: true }),
]);
