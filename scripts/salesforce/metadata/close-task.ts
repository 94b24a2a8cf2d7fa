import type { CustomField, CustomObject, Flow } from '@salesforce/types/metadata';
import type { GtmModel } from '../../../src/model/gtm-model.ts';
import { metaXml, type Written } from './xml.ts';

/** Carries what the model says about closings to the flow: it runs where no model can be read. */
const closeRuleType = 'Plumbline_Close_Rule__mdt';

const ruleFields: readonly Written<CustomField>[] = [
  {
    fullName: 'Ask_From__c',
    label: 'Ask from',
    type: 'Date',
    description: 'Only opportunities closed on or after this day are asked about.',
  },
  {
    fullName: 'Within_Days__c',
    label: 'Within days',
    type: 'Number',
    precision: 4,
    scale: 0,
    description: 'Only opportunities closed within so many days.',
  },
  {
    fullName: 'Record_Types__c',
    label: 'Record types',
    type: 'LongTextArea',
    length: 4000,
    visibleLines: 3,
    description: 'Developer names of record types, one a line; blank for every opportunity.',
  },
  {
    fullName: 'Amount_At_Least__c',
    label: 'Amount at least',
    type: 'Number',
    precision: 16,
    scale: 2,
    description: 'Smaller ones are not asked about; blank for all.',
  },
  {
    fullName: 'Currency_Code__c',
    label: 'Currency',
    type: 'Text',
    length: 3,
    description: 'The currency of that amount; an opportunity in another is asked about.',
  },
  {
    fullName: 'Fallback_User_Id__c',
    label: 'Fallback user',
    type: 'Text',
    length: 18,
    description: 'Asked where the owner has left and no manager is known.',
  },
];

const ruleObject: Written<CustomObject> = {
  label: 'Plumbline close rule',
  pluralLabel: 'Plumbline close rules',
  description: 'Which closings are asked about; written from the go-to-market model.',
  visibility: 'Public',
};

/** The rule of the model, and its type. A model without questions at close has no rule, and the flow asks nothing. */
export function closeRuleFiles({
  winLoss,
  mappings,
}: Pick<GtmModel, 'winLoss' | 'mappings'>): ReadonlyMap<string, string> {
  const folder = `objects/${closeRuleType}`;
  const type = [
    [`${folder}/${closeRuleType}.object-meta.xml`, metaXml('CustomObject', ruleObject)] as const,
    ...ruleFields.map(
      (field) =>
        [`${folder}/fields/${field.fullName}.field-meta.xml`, metaXml('CustomField', field)] as const,
    ),
  ];
  if (!winLoss) return new Map(type);
  const mapping = mappings.salesforce;
  const recordTypes = winLoss.pipelines.flatMap((id) => mapping?.pipelines[id]?.id ?? []);
  const values = [
    ['Ask_From__c', 'xsd:date', winLoss.askFrom],
    ['Within_Days__c', 'xsd:double', winLoss.withinDays],
    ['Record_Types__c', 'xsd:string', recordTypes.includes('*') ? null : recordTypes.join('\n')],
    ['Amount_At_Least__c', 'xsd:double', winLoss.amountAtLeast?.amount ?? null],
    ['Currency_Code__c', 'xsd:string', winLoss.amountAtLeast?.currency ?? null],
    ['Fallback_User_Id__c', 'xsd:string', mapping?.managers['default'] ?? null],
  ] as const;
  const record = {
    label: 'From the model',
    protected: false,
    values: values.map(([field, kind, value]) => ({
      field,
      value:
        value === null || value === ''
          ? { '@_xsi:nil': 'true' }
          : { '@_xsi:type': kind, '#text': String(value) },
    })),
  };
  return new Map([
    ...type,
    [
      `customMetadata/${closeRuleType.replace('__mdt', '')}.From_Model.md-meta.xml`,
      metaXml('CustomMetadata', record as never),
    ],
  ]);
}

/**
 * An hour after an opportunity was closed, whoever closed it and wherever: an answer given on an open page meanwhile
 * needs no task. A path that runs later cannot fail the save.
 * https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_scheduled_path.htm
 */
export function closeFlowFiles(apiVersion: string): ReadonlyMap<string, string> {
  const flow: Written<Flow> = {
    actionCalls: [
      {
        name: 'Ask_About_Closing',
        label: 'Ask about the closing',
        locationX: 176,
        locationY: 335,
        actionName: 'PlumblineCloseTask',
        actionType: 'apex',
        flowTransactionModel: 'CurrentTransaction',
        inputParameters: [{ name: 'opportunityIds', value: { elementReference: '$Record.Id' } }],
      },
    ],
    apiVersion: Number(apiVersion),
    description:
      'Leaves a task with the owner of a closed opportunity that nobody answered for: one task an owner, which lists them.',
    environments: ['Default'],
    interviewLabel: 'Plumbline: ask about a closing {!$Flow.CurrentDateTime}',
    label: 'Plumbline: ask about a closing',
    processType: 'AutoLaunchedFlow',
    start: {
      locationX: 50,
      locationY: 0,
      doesRequireRecordChangedToMeetCriteria: true,
      filterLogic: 'and',
      filters: [{ field: 'IsClosed', operator: 'EqualTo', value: { booleanValue: true } }],
      object: 'Opportunity',
      recordTriggerType: 'CreateAndUpdate',
      scheduledPaths: [
        {
          name: 'An_Hour_Later',
          connector: { targetReference: 'Ask_About_Closing' },
          label: 'An hour later',
          offsetNumber: 1,
          offsetUnit: 'Hours',
          timeSource: 'RecordTriggerEvent',
        },
      ],
      triggerType: 'RecordAfterSave',
    },
    status: 'Active',
  };
  return new Map([['flows/Plumbline_Ask_About_Closing.flow-meta.xml', metaXml('Flow', flow)]]);
}
