/** What the rows are called that say what a stage asks for; part of what a deployed package brings. */
export const gate = {
  object: 'Stage_Gate__c',
  key: 'Key__c',
  stage: 'Stage_Value__c',
  direction: 'Direction__c',
  recordType: 'Record_Type__c',
  criterion: 'Criterion__c',
  level: 'Level__c',
  formula: 'Formula__c',
  counts: 'Counts__c',
  message: 'Message__c',
  field: 'Field_Name__c',
  waivableBy: 'Waivable_By__c',
  order: 'Sort_Order__c',
  active: 'Active__c',
} as const;

/** What the rows are called that tell of a move. */
export const event = {
  object: 'Plumbline_Event__c',
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
  context: 'Context__c',
} as const;

/** Whoever holds it moves past the gate. */
export const bypassPermission = 'Plumbline_Bypass_Stage_Gate';
