import type { NameSays } from '../../../../src/core/evidence/columns/names/role-of-name.ts';

/** Names of columns as exports of CRMs and published tables write them, parted by bars. */
export interface NamesOf {
  readonly role: NameSays['role'];
  /** Whether what stands below such a name is known only while a deal runs or when it has ended. */
  readonly isLeak: boolean;
  readonly names: readonly string[];
}

const parted = (names: string): readonly string[] => names.split('|');

/** What is kept about a deal, and what people did in it. */
export const namesOfDeals: readonly NamesOf[] = [
  {
    role: 'process',
    isLeak: true,
    names: parted(
      'Elapsed Days In Sales Stage|Sales Stage Change Count|Total Days Identified Through Closing|' +
        'Total Days Identified Through Qualified|Ratio Days Identified To Total Days|' +
        'Ratio Days Validated To Total Days|Ratio Days Qualified To Total Days|close_value|close_date|' +
        'Close Date|closedate|CloseDate|closed_at|Closed Lost Reason|closed_lost_reason|closed_won_reason|' +
        'Loss Reason|Loss_Reason__c|lost_reason|Deal - Lost reason|Deal - Won time|Deal - Lost time|' +
        'Deal - Deal closed on|Deal - Probability|Deal - Weighted value|Deal - Last stage change|' +
        'Deal - Update time|Deal - Label|ForecastCategory|Forecast Category|ForecastCategoryName|' +
        'msdyn_forecastcategory|hs_manual_forecast_category|hs_forecast_amount|hs_closed_amount|' +
        'hs_closed_amount_in_home_currency|hs_is_closed|hs_is_closed_won|days_to_close|Days to Close|' +
        'hs_time_in_closedwon|hs_time_in_appointmentscheduled|hs_v2_date_entered_closedlost|' +
        'hs_date_entered_123|hs_date_exited_456|hs_v2_cumulative_time_in_qualified|hs_deal_stage_probability|' +
        'hs_likelihood_to_close|hs_deal_score|hs_predicted_amount_probability|Probability (%)|Win Probability|' +
        'closeprobability|IsWon|IsClosed|is_won|Discount|Discount %|discount_code|Discount Applied|' +
        'discount percent|Lead Quality|Lead Profile|Tags|Asymmetrique Activity Index|' +
        'Asymmetrique Profile Index|Asymmetrique Activity Score|Asymmetrique Profile Score|Lead Score|' +
        'hubspotscore|Rating|Lead Rating|opportunityratingcode|Lead Status|hs_lead_status|LeadStatus|' +
        'Deal Status|Status|statecode|statuscode|Status Reason|Deal Age|Age in days of deal|' +
        'Sales Cycle Length|Sales Cycle (days)|Cycle time|PushCount|LastStageChangeDate|LastStageChangeInDays|' +
        'Days in Stage|days_in_stage|Time in stage|Stage Duration|LastModifiedDate|hs_lastmodifieddate|' +
        'LastViewedDate|SystemModstamp|Last Updated|updated_at|modifiedon|FiscalQuarter|Fiscal|Fiscal Period|' +
        'actualvalue|actualclosedate|Actual Revenue|estimatedclosedate|Est. Close Date|Expected Close Date|' +
        'duration|Duration|Call Duration|won_date|Won Date|Lost Date|Date Won|IsConverted|ConvertedDate|' +
        'Converted|Outcome|Opportunity Result|Result|Win/Loss|Closing Date|Reason Lost|Reason for loss|' +
        'Rejection Reason|disqualification_reason|competitor_won|Lost to competitor|Winning competitor|' +
        'Signed Date|contract_signed_date|Invoice Date|Number of Stage Changes|stage_changes|' +
        'Pipeline Velocity|Time to Close|time_to_convert|Days Open|deal duration|Last Modified By|Sentiment|' +
        'Confidence|Commit Status|Forecast|Onboarding Date|ratio_days_total|LastCloseDateChangedHistoryId|' +
        'Opportunity Age|Churn|Churned|Opportunity closing reason|Stage When Lost|Final amount|Final price|' +
        'Negotiated price|Close month|Quarter closed|Days since close|Final Stage|Max stage reached|' +
        'Furthest stage|Highest stage reached|Exit stage|Decision date|Award date|Awarded amount|Revenue won|' +
        'Reason code|Win_Loss_Flag|Closed by|Deal end date|Deal Duration (days)|Time to decision|' +
        'Sales duration|Stage regressions|Number of times reopened|Pipeline days|Deal health|discount_pct|' +
        'Discount code used|Coupon used|Promo Code|Sales Velocity|Rep assessment|Sales Feedback|' +
        'Lead temperature|Hot lead|Qualification status|Lead Grade|win_prob|P(win)|predicted_close|' +
        'Forecasted amount|Closed Value (EUR)|Days from create to close|num_stage_changes|stage_change_count|' +
        'time_in_stage_days|avg_days_per_stage|days_per_stage|stage_1_days|Days in Negotiation|' +
        'days_in_proposal|Ratio Negotiation Days|closing_probability|End Date|DaysToClose|CloseValue|' +
        'LossReason|loss_code|lost_to|final_discount|Negotiation Discount|Quality (set by rep)|' +
        'quality_by_hand|Rep Quality Rating|Sales rep rating|Manual score|Total days in pipeline|Sales days|' +
        'Cycle Days|Time Spent In Pipeline|Last Stage|status_changes|Number of status changes|Amount won|' +
        'win_date|lost_at|lostDate|Date closed|Closed On|Time to win|Converted At|conversion_date|' +
        'Customer since|Contract signed date|po_number|Purchase Order Number|Final Outcome|stage_at_close|' +
        'contract_start_date|quality set by hand|win reason|opp_age_days|Pipeline Age|Closed Reason|' +
        'Won Reason|Competitor Lost To|Time To Close (Days)|days_in_pipeline|Days to Won|Stage Entered Date|' +
        'stage_last_updated|Deal Won Date|Closed Month|Loss Category|Lost Category|Discount Percentage|' +
        'Discount Given|Max Discount|final_price|Deal Outcome Reason|Rep Confidence|Win Likelihood|' +
        'Sales Stage Duration|Number of Sales Stages|Avg Time Between Stages|Total Sales Cycle Days|' +
        'cycle_days|Actual Close|Est Close|Projected Close Date|Predicted Score|Propensity Score|Health Score|' +
        'Last Update Date|Modified Date|Date Modified|Days Inactive|days_stage_3|Stage 2 Duration|' +
        'Days Stage To Close|StageChanges|stageChangeCount|ratioQualified|ratio_qualified_to_total|' +
        'qualified_ratio|closing value|final_value|revenue_closed|Lost to|Lost Amount|lead_quality_manual|' +
        'Manual Lead Quality|Quality of lead|quality_rating_by_rep|Lead rank|Hand-set quality|discountPct|' +
        'Discount codes|PromoCode|rebate_pct|Date of Signature|Win date|reason_for_closing|Closed lost notes|' +
        'Proposal Sent Date',
    ),
  },
  {
    role: 'activity',
    isLeak: true,
    names: parted(
      'Last Activity|Last Activity Date|LastActivityDate|Last Notable Activity|Next Step|NextStep|' +
        'hs_next_step|Next Activity Date|Deal - Next activity date|Deal - Last activity date|' +
        'notes_last_contacted|notes_last_updated|notes_next_activity_date|Last Contacted|Last Contact Date|' +
        'hs_sales_email_last_replied|engagements_last_meeting_booked|Deal - Last email received|Last Touch|' +
        'Days since last activity|LastActivityInDays|hs_latest_meeting_activity|Last call date|' +
        'Last Email Date|last_call|Last Engagement|last_meeting_date|Last Notable Activity Date|' +
        'Last contacted by|days_since_last_contact|Date of last contact|Last interaction|last_activity_type|' +
        'Last Sales Activity|Days since last contact|Days Since Last Email|Last Follow Up|Next Meeting Date|' +
        'Latest Activity|Time Since Last Touch|hs_analytics_last_timestamp|last_seen_at|lastContactedAt|' +
        'LastTouchDays|Days Since Activity|activity_last_30_days',
    ),
  },
  {
    role: 'activity',
    isLeak: false,
    names: parted(
      'Emails sent|Number of calls|num_calls|Meetings|Number of Sales Activities|hs_email_open|' +
        'Total activities|Deal - Total activities|Deal - Done activities|Deal - Activities to do|' +
        'Deal - Email messages count|TotalVisits|Total Time Spent on Website|Page Views Per Visit|' +
        'hs_analytics_num_page_views|hs_analytics_num_visits|num_contacted_notes|num_notes|' +
        'num_associated_contacts|Number of Associated Contacts|Number of times contacted|Touches|Email Opens|' +
        'HasOpenActivity|HasOverdueTask|Calls made|Emails opened|Email Clicks|demo count|Emails_Opened|' +
        'Website_Visits|Follow-up count|Number of meetings|meeting_count|num_emails|Call count|' +
        'Email open rate|Engagement Count|touchpoints|num_touches|Pages viewed|Sessions|contact_attempts|' +
        'Tasks completed|Notes count',
    ),
  },
  {
    role: 'owner',
    isLeak: false,
    names: parted(
      'Owner|Deal Owner|hubspot_owner_id|OwnerId|Owner ID|Opportunity Owner|Sales Rep|sales_rep|rep|' +
        'Rep Name|sales_agent|Sales Agent|Agent|VP|Manager|Sales Manager|manager|Assigned To|assigned_to|' +
        'Account Executive|Salesperson|sales_person|Deal - Owner|ownerid|Seller|sdr_id|sr_id|hubspot_team_id|' +
        'Sales Team|Account Manager|Created By|CreatedById|Lead Owner|AE|BDR|Owner Full Name|' +
        'Territory Manager|Sales Owner|Sales Executive|salesperson_name|Account Owner|SalesRep|' +
        'Sales Representative|Rep ID|Agent ID|Deal owner email|Regional Manager|Sales Lead|Handled by|' +
        'Assigned Rep|AssignedTo|lead_owner_id|BDR Owner|CSM|Relationship Manager',
    ),
  },
  {
    role: 'stage',
    isLeak: false,
    names: parted(
      'Stage|StageName|Sales Stage|salesstage|dealstage|Deal Stage|deal_stage|Pipeline Stage|' +
        'hs_pipeline_stage|Lifecycle Stage|lifecyclestage|Deal - Stage|Opportunity Stage|stepname|' +
        'Current Stage|Phase|opportunity_stage|Sales Phase|Deal Phase|Funnel Stage|Pipeline stage ID|' +
        'SalesStage',
    ),
  },
  {
    role: 'amount',
    isLeak: false,
    names: parted(
      'Amount|amount|Deal Value|deal_value|Opportunity Amount USD|Opportunity Amount|Deal Size Category|' +
        'Deal Cost|ACV|ARR|MRR|TCV|hs_acv|hs_tcv|hs_arr|hs_mrr|Contract Value|Deal - Value|Expected Revenue|' +
        'ExpectedRevenue|Est. Revenue|Estimated Value|estimatedvalue|Order Value|Price|sales_price|Deal Size|' +
        'Opportunity Size|Quote Amount|amount_in_home_currency|Value|value_usd|TotalOpportunityQuantity|' +
        'Budget Amount|budgetamount_base|Project Cost|Loan Amount|Total Price|Amount (EUR)|' +
        'hs_projected_amount|Total contract value|Annual contract value|Deal Amount|deal_amount_usd|' +
        'Potential Value|Total Value|ACV (USD)|annual_contract_value|Quoted Price|Proposal Amount|Order Size|' +
        'Net Price|Unit Price|List Price|Transaction Value|Deal size|Total Amount|opportunity_amount|' +
        'Estimated Deal Value|Pipeline Value|tcv_eur',
    ),
  },
];

/** Facts about a company, a person or a deal as it was when it was made. */
export const namesOfFacts: readonly NamesOf[] = [
  {
    role: null,
    isLeak: false,
    names: parted(
      'Annual Revenue|annualrevenue|AnnualRevenue|Company Revenue|Client Size By Revenue|' +
        'Client Size By Employee Count|Revenue From Client Past Two Years|revenue|declared_monthly_revenue|' +
        'Number of Employees|numberofemployees|Employees|Industry|Sector|Region|Country|City|State|' +
        'State/Region|Billing State|Route To Market|Supplies Group|Competitor Type|Primary Competitor|' +
        'Competitors|Product|Lead Source|LeadSource|Lead Origin|hs_analytics_source|Original Source|Type|' +
        'dealtype|Deal Type|Opportunity Type|Create Date|Created Date|createdate|hs_createdate|Created On|' +
        'CreatedDate|engage_date|Deal Date|Solution Type|Client Category|Location|Do Not Email|Do Not Call|' +
        'Email|email|Contact Email|Phone|Job Title|Seniority|age|Age|job|marital|education|default|balance|' +
        'housing|loan|contact|day|month|campaign|pdays|previous|poutcome|Marital Status|Employment Status|' +
        'Authority|Comp_size|Purch_dept|Partnership|Budgt_alloc|Forml_tend|RFI|RFP|Growth|Posit_statm|Source|' +
        'Client|Scope|Strat_deal|Cross_sale|Up_sale|Needs_def|Att_t_client|Specialization|' +
        'What is your current occupation|How did you hear about X Education|' +
        'A free copy of Mastering The Interview|Newspaper|Search|Magazine|Get updates on DM Content|' +
        'Receive More Updates About Our Courses|Through Recommendations|business_segment|lead_type|' +
        'lead_behaviour_profile|has_company|has_gtin|average_stock|business_type|' +
        'declared_product_catalog_size|landing_page_id|origin|first_contact_date|year_established|' +
        'subsidiary_of|office_location|regional_office|series|Headcount growth (12 months)|Warehouse sites|' +
        'ERP|Stores chilled goods|Orders on the peak day|Year Founded|Credit Score|Funding Stage|' +
        'Company Stage|Business Stage|Contract ends|contract_renewal_date|Payment Terms|' +
        'Customer Since Founded|Timezone|Website|Domain|Number of sites|Customer Type|Company Size|' +
        'Company size category|Market Segment|Product Owner|Home Ownership|Business Owner|Ownership|' +
        'Open Source Usage|Windows Version|Days since founded|Number of offices|Tech Stack|Partner|Channel|' +
        'Department|Lead Type|Campaign Source|First Touch Channel|Language|Currency|Pipeline|Priority|Budget|' +
        'Price Sensitivity|Purchase Timeframe|purchaseprocess|Decision Process|Existing Customer|' +
        'New vs Returning|Previous Purchases|Number of previous deals|Team Size|Sales Team Size|' +
        'Number of users|Number of Contacts in company|Email Marketing Tool|Call Center Seats|Profit and Loss|' +
        'Loss Ratio|Shipping Volume|Last year revenue|Tenure months|Conversion Goal|Close competitor|' +
        'Value Proposition|Product Category|Account Tier|Fit Tier|NPS|Customer Rating|Website Rating|' +
        'Discount Retailer|Growth Rate|Sales headcount|Number of sales people|Sales regions|Cost center|' +
        'Client Type|City Tier|Territory|Segment|Use case|Data quality problem|Current system|' +
        'Contract expiry of incumbent|Time in business|Years in business|Duration of current contract|' +
        'Billing model|Stock turnover days|Company_Size|Job_Title|Demo_Requested|Decision Maker Engaged|' +
        'Competitor involved|Technical Fit|Contract Length|Deal Complexity|Customer Satisfaction|' +
        'Support Tickets|Industry Vertical|HQ Country|Founded Year|Employees Range|Employee Band|' +
        'Num Employees|IT Budget Approved|Cloud Provider|Uses Salesforce|Number of warehouses|Fleet size|' +
        'Contact Role|Buyer Role|Region Code|Postal Code|Market|Funding Raised|Total Funding|Lead Channel|' +
        'Campaign Name|Referral|Inbound|Is Existing Customer|Product Line|Product Family|Plan|Edition|' +
        'Competitor Presence|Procurement Involved|Compliance Needs|Security Certification|Number of Locations|' +
        'Stores|Monthly Orders|Orders per day|Revenue Band|Annual Turnover|Ownership Type|Legal Form|' +
        'Business Model|B2B or B2C|Growth Stage|Maturity|Digital Maturity|Months since funding|Hiring|' +
        'Open positions|Web Traffic|Timezone Offset|Inquiry Type|Contact Title Level|Created Quarter|' +
        'created_month|Lead Created Date|Date Added|Signup Date|First Contact Date|RFP Received|Data Volume|' +
        'Transactions per month|Payment Method|Customer Segment|ERP System|Legacy System Age|' +
        'Contract End Date Incumbent|Renewal Month|Years as customer|Existing Products|' +
        'Number of prior purchases|Last Year Spend|Company Age|Age of company|Win-back|Wine producer|' +
        'Loss-making|Closest Warehouse Distance|Time zone|Visitor Type|Callback Requested|Notebook Count|' +
        'Tax Score|ESG Rating|Agent Network Size|Manager Count|Number of Managers|Number of agents|' +
        'Has Sales Team|Sales Channel|Priced Per Seat|Value Chain Position|Price Tier Interest|Cost Pressure|' +
        'Payroll Size|Staging Environment|Score Band|Board Decision Needed|Results Driven|Customer Status|' +
        'Membership Status|Business Status|Stage of Company|Customer Owner Operated|Discovery Channel|' +
        'Business Type|Legal Entity|Closest Office|Number of Stores|Stage Lighting|Owner-managed|Family owned|' +
        'Value Segment|High Value Account|Pricing Model|Revenue Growth|Revenue per employee|Total Assets|' +
        'Total Employees|Total Revenue|Net Income|Net Promoter Score|Gross Margin|EBITDA|Age Group|' +
        'Lifetime Value|Customer Lifetime Value|Monthly Spend|Budget Range|Contract Type|Ticket Volume|' +
        'Email Domain|Email Volume|Meeting Rooms|Call Volume|Response Time Requirement|Agents|Users|' +
        'Quality Certification|Sales Model|Sales Region|Sales Office|Account Region|Lead Country|Deal Country|' +
        'Deal Currency|Deal Source|Opportunity Source|Deal Name|Opportunity Name|Lead Company|' +
        'Opportunity Country|Quarter|Month|Year|Week|Client Size|Client Industry|Sub Region|Buyer Region|' +
        'Product Interest|Purchase Process|Procurement Type|Existing vendor|Incumbent Vendor|Partner Type|' +
        'Partner Sourced|Referral Source|Event Attended|Company Age Years|Years Active|Days Payable|' +
        'Days Sales Outstanding|Employee Growth|Job Openings|Engineers|IT Staff|Number of Countries|' +
        'Head Office|Parent Company|Public or Private|Stock Listed|Founded|Warehouse Type|Order Lines Per Day|' +
        'Peak Season|Current Software|Contract Expiry|Tech Score|Regulated|ISO Certified|Go-live deadline|' +
        'Deadline|Opened Year|Time Since Funding (months)|Number of Branches|Lead Form|Landing Page|Keyword|' +
        'Device|Browser|UTM Source|utm_campaign|Ad Group|Postcode|Street|Latitude|Website Language|Title|' +
        'First Name|Salutation|Gender|Birth Year|Contact Country|Fleet Age|Building Age|Equipment Age|' +
        'Machine Hours|Operating Hours|Shift Count|Service Level|Number of Products Owned|Loyalty Tier|' +
        'Client Since|Customer Age|Last Year Growth|Next Fiscal Budget Cycle|Product Stage Interest',
    ),
  },
];
