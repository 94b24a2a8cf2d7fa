import { choice, common, datetime, inGroup, longText, number, text, yesNo } from './builders.ts';

/** HubSpot's own properties of deals; stage and pipeline get their options from the account's pipelines. */
export const dealProperties = inGroup('dealinformation', [
  ...common('createdate', 'hs_lastmodifieddate'),
  text('dealname', 'Deal Name'),
  choice('dealstage', 'Deal Stage', []),
  choice('pipeline', 'Pipeline', []),
  number('amount', 'Amount'),
  choice('deal_currency_code', 'Currency', []),
  number('amount_in_home_currency', 'Amount in company currency', { readOnly: true }),
  number('hs_exchange_rate', 'Exchange rate', { readOnly: true }),
  datetime('closedate', 'Close Date'),
  longText('closed_lost_reason', 'Closed Lost Reason'),
  longText('closed_won_reason', 'Closed Won Reason'),
  choice('dealtype', 'Deal Type', [
    ['newbusiness', 'New Business'],
    ['existingbusiness', 'Existing Business'],
  ]),
  choice('hs_priority', 'Priority', [
    ['low', 'Low'],
    ['medium', 'Medium'],
    ['high', 'High'],
  ]),
  longText('description', 'Deal Description'),
  longText('hs_next_step', 'Next step'),
  datetime('notes_last_contacted', 'Last Contacted', { readOnly: true }),
  datetime('notes_next_activity_date', 'Next Activity Date', { readOnly: true }),
  yesNo('hs_is_closed', 'Is Deal Closed?', { readOnly: true }),
  yesNo('hs_is_closed_won', 'Is Closed Won', { readOnly: true }),
  yesNo('hs_is_closed_lost', 'Is Closed Lost', { readOnly: true }),
  number('hs_deal_stage_probability', 'Deal probability', { readOnly: true }),
  datetime('hs_v2_date_entered_current_stage', 'Date entered current stage', { readOnly: true }),
  number('hs_primary_associated_company', 'Primary Associated Company', { readOnly: true }),
  number('num_associated_contacts', 'Number of Associated Contacts', { readOnly: true }),
]);
