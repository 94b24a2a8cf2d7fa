/** Where a fit is kept; each has a twin that keeps it as it was when the record was created. */
export const fitField = {
  score: 'Plumbline_Fit_Score__c',
  tier: 'Plumbline_Fit_Tier__c',
  effectiveTier: 'Plumbline_Fit_Effective_Tier__c',
  coverage: 'Plumbline_Fit_Coverage__c',
  reasons: 'Plumbline_Fit_Reasons__c',
  modelVersion: 'Plumbline_Fit_Model_Version__c',
  inputHash: 'Plumbline_Fit_Input_Hash__c',
  on: 'Plumbline_Fit_On__c',
} as const;

/** The part of a fit that a field keeps. */
export type FitPart = keyof typeof fitField;

/** The field that keeps this part as it was at creation: `Plumbline_First_Fit_Score__c`. */
export const atCreation = (part: FitPart): string => fitField[part].replace('Plumbline_', 'Plumbline_First_');

/** What managers decided about a tier, as JSON. */
export const decisionField = {
  override: 'Plumbline_Tier_Override__c',
  agreement: 'Plumbline_Tier_Agreement__c',
} as const;

/** What stands on an opportunity about its closings besides the rows of `Win_Loss__c`. */
export const closingField = {
  /** Who put a closing off or handed it on, as JSON. */
  deferrals: 'Plumbline_WL_Deferrals__c',
  /** What Plumbline wrote into the org's own fields, as JSON. */
  writtenBack: 'Plumbline_WL_Written_Back__c',
} as const;

/** What the stage's exit criteria say. */
export const exitField = {
  met: 'Plumbline_Exit_Criteria_Met__c',
  missing: 'Plumbline_Exit_Criteria_Missing__c',
} as const;

/** Names a task of ours, so that it is made once: a field of Task (Activity), an external id. */
export const taskKeyField = 'Plumbline_Task_Key__c';

/** One row for each closing of an opportunity and each source; a child of the opportunity. */
export const winLossObject = 'Win_Loss__c';
/** The relationship from the opportunity: `Win_Losses__r`. */
export const winLossRelationship = 'Win_Losses__r';
export const winLossField = {
  /** External id, unique: `<deal>/<closing>/<source>`. */
  key: 'Key__c',
  /** Master-detail to Opportunity. */
  opportunity: 'Opportunity__c',
  closing: 'Closing__c',
  source: 'Source__c',
  outcome: 'Outcome__c',
  considered: 'Considered__c',
  competitor: 'Competitor__c',
  primaryReason: 'Primary_Reason__c',
  contributing: 'Contributing_Reasons__c',
  howKnown: 'How_Known__c',
  wouldHaveChanged: 'Would_Have_Changed__c',
  /** Texts by question id, as JSON. */
  notes: 'Notes__c',
  stageAtClose: 'Stage_At_Close__c',
  amount: 'Amount__c',
  currency: 'Currency_Code__c',
  tierAtCreation: 'Tier_At_Creation__c',
  byId: 'By_Id__c',
  byName: 'By_Name__c',
  at: 'Answered_At__c',
  revision: 'Revision__c',
  reopened: 'Reopened__c',
  /** Every revision before this one, as JSON lines: nothing is lost. */
  history: 'History__c',
} as const;

/** One keyed, append-only row each: what people did with the cards, and moves with their request context. */
export const eventObject = 'Plumbline_Event__c';
export const eventField = {
  /** External id, unique. */
  key: 'Key__c',
  kind: 'Kind__c',
  at: 'At__c',
  byId: 'By_Id__c',
  byName: 'By_Name__c',
  signed: 'Signed__c',
  aboutObject: 'About_Object__c',
  aboutId: 'About_Id__c',
  stage: 'Stage__c',
  subject: 'Subject__c',
  action: 'Action__c',
  note: 'Note__c',
  until: 'Until__c',
  /** For a move: the request context that Apex names, such as AURA, REST, BULK_API_V2. */
  context: 'Context__c',
} as const;

/** The published model, one row for each part and version; filled from issue to issue of the model. */
export const modelPartObject = 'Plumbline_Model_Part__c';
export const modelPartField = {
  key: 'Key__c',
  part: 'Part__c',
  version: 'Version__c',
  status: 'Status__c',
  hash: 'Hash__c',
  author: 'Author__c',
  publishedAt: 'Published_At__c',
  effectiveOn: 'Effective_On__c',
  content: 'Content__c',
} as const;

/** One row for each criterion that a stage asks for before it is left, or before it is entered. */
export const gateObject = 'Stage_Gate__c';
export const gateField = {
  /** External id, unique: `<pipeline>/<stage>/<exit|entry>/<criterion>`. */
  key: 'Key__c',
  /** API value of the stage that is left (exit) or entered (entry). */
  stage: 'Stage_Value__c',
  direction: 'Direction__c',
  /** The pipeline's record type developer name, or blank for every opportunity. */
  recordType: 'Record_Type__c',
  criterion: 'Criterion__c',
  /** `observe`, `warn` or `block`. */
  level: 'Level__c',
  /** What must be true, as a formula over Opportunity; blank where Apex counts associations (see `counts`). */
  formula: 'Formula__c',
  /** For a criterion over associations, as JSON: what Apex counts. */
  counts: 'Counts__c',
  /** The sentence a person reads when it fails. */
  message: 'Message__c',
  /** API name of the field to fill; the error stands there. */
  field: 'Field_Name__c',
  /** The address of whoever may waive it, in lower case; blank where nobody may. */
  waivableBy: 'Waivable_By__c',
  order: 'Sort_Order__c',
  active: 'Active__c',
} as const;

/** Lets someone move past blocking criteria: integrations, data repair. */
export const bypassPermission = 'Plumbline_Bypass_Stage_Gate';
/** Who may agree with or override a tier. */
export const managerPermission = 'Plumbline_Manager';
/** Who may publish the model and edit criteria. */
export const adminPermission = 'Plumbline_Admin';

/** The longest text that a long text area of ours holds. */
export const longestText = 131_072;
