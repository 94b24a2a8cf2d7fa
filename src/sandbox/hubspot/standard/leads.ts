import { choice, common, inGroup, text } from './builders.ts';

/** HubSpot's own properties of leads; stage and pipeline get their options from the account's pipelines. */
export const leadProperties = inGroup('leadinformation', [
  ...common('hs_createdate', 'hs_lastmodifieddate'),
  text('hs_lead_name', 'Lead Name'),
  choice('hs_pipeline', 'Pipeline', []),
  choice('hs_pipeline_stage', 'Pipeline stage', []),
  choice('hs_lead_type', 'Lead type', [
    ['NEW_BUSINESS', 'New business'],
    ['RE_ENGAGEMENT', 'Re-engagement'],
    ['UPSELL', 'Upsell'],
  ]),
  choice('hs_lead_label', 'Lead label', [
    ['HOT', 'Hot'],
    ['WARM', 'Warm'],
    ['COLD', 'Cold'],
  ]),
]);
