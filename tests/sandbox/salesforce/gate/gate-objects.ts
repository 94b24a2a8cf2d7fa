import type { Seed } from '../../../../src/sandbox/salesforce/index.ts';

const text = (fullName: string): { fullName: string; type: string; length: number } => ({
  fullName,
  type: 'Text',
  length: 255,
});
const key = { ...text('Key__c'), externalId: true, unique: true };

/** The objects that a deployed package brings, as far as the gate reads and writes them. */
export const gateObjects: NonNullable<Seed['objects']> = [
  {
    fullName: 'Stage_Gate__c',
    nameField: { type: 'AutoNumber' },
    fields: [
      key,
      ...[
        'Stage_Value__c',
        'Direction__c',
        'Record_Type__c',
        'Criterion__c',
        'Level__c',
        'Message__c',
        'Field_Name__c',
        'Waivable_By__c',
      ].map(text),
      { fullName: 'Formula__c', type: 'LongTextArea', length: 4000 },
      { fullName: 'Counts__c', type: 'LongTextArea', length: 4000 },
      { fullName: 'Sort_Order__c', type: 'Number', precision: 4, scale: 0 },
      { fullName: 'Active__c', type: 'Checkbox', defaultValue: true },
    ],
  },
  {
    fullName: 'Plumbline_Event__c',
    nameField: { type: 'AutoNumber' },
    fields: [
      key,
      ...[
        'Kind__c',
        'By_Id__c',
        'By_Name__c',
        'About_Object__c',
        'About_Id__c',
        'Stage__c',
        'Subject__c',
        'Action__c',
        'Context__c',
      ].map(text),
      { fullName: 'Note__c', type: 'LongTextArea' },
      { fullName: 'At__c', type: 'DateTime' },
      { fullName: 'Until__c', type: 'Date' },
      { fullName: 'Signed__c', type: 'Checkbox' },
    ],
  },
];
