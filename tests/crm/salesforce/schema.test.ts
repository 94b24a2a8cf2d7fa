import { describe, expect, it } from 'vitest';
import {
  atCreation,
  closingField,
  decisionField,
  eventField,
  exitField,
  fitField,
  gateField,
  modelPartField,
  taskKeyField,
  winLossField,
  type FitPart,
} from '../../../src/crm/salesforce/mapping/field-names.ts';
import { customObjects } from '../../../src/crm/salesforce/schema/custom-objects.ts';
import { salesforceSchema } from '../../../src/crm/salesforce/schema/definitions.ts';

const schema = salesforceSchema();
const namesOn = (object: string): readonly string[] =>
  schema.find(({ name }) => name === object)?.fields.map(({ name }) => name) ?? [];
const parts = Object.keys(fitField) as FitPart[];

describe('the schema', () => {
  it('has every field that the adapter names, on every object that carries it', () => {
    const fit = [...Object.values(fitField), ...parts.map(atCreation), ...Object.values(decisionField)];
    for (const object of ['Account', 'Contact', 'Lead'])
      expect([...namesOn(object)].sort()).toEqual([...fit].sort());
    const opportunity = [...fit, ...Object.values(closingField), ...Object.values(exitField)];
    expect([...namesOn('Opportunity')].sort()).toEqual(opportunity.sort());
    expect(namesOn('Task')).toEqual([taskKeyField]);
    expect([...namesOn('Win_Loss__c')].sort()).toEqual(Object.values(winLossField).sort());
    expect([...namesOn('Plumbline_Event__c')].sort()).toEqual(Object.values(eventField).sort());
    expect([...namesOn('Stage_Gate__c')].sort()).toEqual(Object.values(gateField).sort());
    expect([...namesOn('Plumbline_Model_Part__c')].sort()).toEqual(Object.values(modelPartField).sort());
  });

  it('keeps to what Salesforce takes: names, labels, help and lengths', () => {
    const all = schema.flatMap(({ fields }) => fields);
    const wrong = all.filter(
      ({ name, label, description, help }) =>
        !/^[A-Za-z]\w{0,39}__c$/.test(name) ||
        label.length > 40 ||
        description.length > 1000 ||
        (help ?? '').length > 510,
    );
    expect(wrong).toEqual([]);
    for (const field of all.filter(({ type }) => type === 'LongTextArea'))
      expect(field).toSatisfy(({ length }: { length: number }) => length >= 256 && length <= 131_072);
  });

  it('leaves an org most of the long text that one of its objects can hold', () => {
    for (const { fields, own } of schema.filter((one) => one.own === null || one.name === 'Win_Loss__c')) {
      const long = fields.reduce((sum, one) => sum + (one.type === 'LongTextArea' ? one.length : 0), 0);
      expect(long).toBeLessThan(own ? 1_638_400 : 1_638_400 / 4);
    }
  });

  it('gives each of our objects one key that is unique, and a task one besides', () => {
    for (const { own, fields } of schema) {
      const keys = fields.filter((field) => field.type === 'Text' && field.externalId);
      expect(keys).toHaveLength(own ? 1 : Number(fields.some(({ name }) => name === taskKeyField)));
      expect(keys.every((field) => field.type === 'Text' && field.unique)).toBe(true);
    }
    expect(schema.find(({ name }) => name === 'Task')?.metadataName).toBe('Activity');
  });

  it('is the same as plain JSON, in the words of the Metadata API', () => {
    const winLoss = customObjects().find(({ fullName }) => fullName === 'Win_Loss__c');
    expect(winLoss?.fields.find(({ fullName }) => fullName === winLossField.opportunity)).toMatchObject({
      type: 'MasterDetail',
      referenceTo: 'Opportunity',
      relationshipName: 'Win_Losses',
    });
    expect(customObjects().map(({ fields }) => fields.length)).toEqual(
      schema.map(({ fields }) => fields.length),
    );
  });
});
