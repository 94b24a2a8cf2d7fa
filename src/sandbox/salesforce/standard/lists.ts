const industries =
  'Agriculture;Apparel;Banking;Biotechnology;Chemicals;Communications;Construction;Consulting;Education;Electronics;Energy;Engineering;Entertainment;Environmental;Finance;Food & Beverage;Government;Healthcare;Hospitality;Insurance;Machinery;Manufacturing;Media;Not For Profit;Recreation;Retail;Shipping;Technology;Telecommunications;Transportation;Utilities;Other';
const leadSources = 'Web;Phone Inquiry;Partner Referral;Purchased List;Other';
const ratings = 'Hot;Warm;Cold';
const salutations = 'Mr.;Ms.;Mrs.;Dr.;Prof.;Mx.';
const forecast = 'Omitted;Pipeline;Best Case;Commit;Closed';
const categories = 'Omitted;Pipeline;BestCase;Forecast;Closed';

const lists: Readonly<Record<string, string>> = {
  'Account.Industry': industries,
  'Account.Type':
    'Prospect;Customer - Direct;Customer - Channel;Channel Partner / Reseller;Installation Partner;Technology Partner;Other',
  'Account.Ownership': 'Public;Private;Subsidiary;Other',
  'Account.Rating': ratings,
  'Account.AccountSource': leadSources,
  'Contact.Salutation': salutations,
  'Contact.LeadSource': leadSources,
  'Lead.Salutation': salutations,
  'Lead.LeadSource': leadSources,
  'Lead.Industry': industries,
  'Lead.Rating': ratings,
  'Lead.Status': 'Open - Not Contacted;Working - Contacted;Closed - Converted;Closed - Not Converted',
  'Opportunity.Type':
    'Existing Customer - Upgrade;Existing Customer - Replacement;Existing Customer - Downgrade;New Customer',
  'Opportunity.LeadSource': leadSources,
  'Opportunity.ForecastCategory': categories,
  'Opportunity.ForecastCategoryName': forecast,
  'OpportunityHistory.ForecastCategory': categories,
  'OpportunityStage.ForecastCategory': categories,
  'OpportunityStage.ForecastCategoryName': forecast,
  'OpportunityContactRole.Role':
    'Business User;Decision Maker;Economic Buyer;Economic Decision Maker;Evaluator;Executive Sponsor;Influencer;Technical Buyer;Other',
  'Task.Status': 'Not Started;In Progress;Completed;Waiting on someone else;Deferred',
  'Task.Priority': 'High;Normal;Low',
  'Task.Type': 'Call;Email;Meeting;Other',
  'Event.Type': 'Call;Email;Meeting;Other',
};

/** The options of standard picklists in a new org, by object and field. */
export const standardLists: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(lists).map(([name, text]) => [name, text.split(';')]),
);

/** A stage of a new org: value, probability, forecast category, and how it closes. */
export const standardStages = [
  ['Prospecting', 10, 'Pipeline'],
  ['Qualification', 10, 'Pipeline'],
  ['Needs Analysis', 20, 'Pipeline'],
  ['Value Proposition', 50, 'Pipeline'],
  ['Id. Decision Makers', 60, 'Pipeline'],
  ['Perception Analysis', 70, 'Pipeline'],
  ['Proposal/Price Quote', 75, 'Pipeline'],
  ['Negotiation/Review', 90, 'Pipeline'],
  ['Closed Won', 100, 'Closed'],
  ['Closed Lost', 0, 'Omitted'],
] as const;
