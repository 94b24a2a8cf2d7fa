import { choice, common, inGroup, longText, number, text, yesNo } from './builders.ts';
import { industries } from './industries.ts';
import { lifecycleStages } from './lists.ts';

/** HubSpot's own properties of companies. */
export const companyProperties = inGroup('companyinformation', [
  ...common('createdate', 'hs_lastmodifieddate'),
  text('name', 'Company name'),
  text('domain', 'Company Domain Name'),
  text('website', 'Website URL'),
  text('phone', 'Phone Number'),
  choice('industry', 'Industry', industries),
  number('numberofemployees', 'Number of Employees'),
  number('annualrevenue', 'Annual Revenue'),
  text('country', 'Country/Region'),
  text('state', 'State/Region'),
  text('city', 'City'),
  text('zip', 'Postal Code'),
  text('address', 'Street Address'),
  text('timezone', 'Time Zone'),
  text('founded_year', 'Year Founded'),
  longText('description', 'Description'),
  text('total_money_raised', 'Total Money Raised'),
  yesNo('is_public', 'Is Public'),
  text('linkedin_company_page', 'LinkedIn Company Page'),
  choice('type', 'Type', [
    ['PROSPECT', 'Prospect'],
    ['PARTNER', 'Partner'],
    ['RESELLER', 'Reseller'],
    ['VENDOR', 'Vendor'],
    ['OTHER', 'Other'],
  ]),
  choice('lifecyclestage', 'Lifecycle Stage', lifecycleStages),
  choice('hs_ideal_customer_profile', 'Ideal Customer Profile Tier', [
    ['tier_1', 'Tier 1'],
    ['tier_2', 'Tier 2'],
    ['tier_3', 'Tier 3'],
  ]),
  yesNo('hs_is_target_account', 'Target Account'),
  number('hs_parent_company_id', 'Parent Company', { readOnly: true }),
  number('hs_num_child_companies', 'Number of child companies', { readOnly: true }),
  number('num_associated_contacts', 'Number of Associated Contacts', { readOnly: true }),
  number('num_associated_deals', 'Number of Associated Deals', { readOnly: true }),
]);
