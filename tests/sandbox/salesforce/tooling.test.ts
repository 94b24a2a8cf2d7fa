import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../src/sandbox/salesforce/index.ts';
import { openDesk } from './desk.ts';

const records: Seed = {
  users: [{ id: '501', firstName: 'Mara', lastName: 'Lind', email: 'mara@harbour.example' }],
  recordTypes: [
    {
      id: '1',
      object: 'Opportunity',
      developerName: 'Small',
      name: 'Small',
      stages: ['Qualification', 'Closed Won'],
    },
  ],
  validationRules: [
    {
      object: 'Opportunity',
      name: 'Needs_next_step',
      formula: 'AND(ISPICKVAL(StageName, "Qualification"), ISBLANK(NextStep))',
      message: 'Say what comes next.',
      field: 'NextStep',
    },
    { object: 'Opportunity', name: 'Off', formula: 'TRUE', message: 'Never.', active: false },
  ],
};
const about = (soql: string): string => `/tooling/query?q=${encodeURIComponent(soql)}`;
const list =
  "SELECT Id FROM ValidationRule WHERE EntityDefinition.QualifiedApiName = 'Opportunity' AND Active = true";

describe('validation rules', () => {
  it('refuse a row for which they are true, with their message at their field; those that are off do not', async () => {
    const { ask } = await openDesk({ records });
    const row = { Name: 'A', CloseDate: '2026-12-01', StageName: 'Qualification' };
    expect(await ask('POST', '/sobjects/Opportunity', row)).toMatchObject({
      status: 400,
      body: [
        {
          errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
          message: 'Say what comes next.',
          fields: ['NextStep'],
        },
      ],
    });
    expect((await ask('POST', '/sobjects/Opportunity', { ...row, NextStep: 'Call' })).status).toBe(201);
  });

  it('are listed by the Tooling API, one at a time with their formula, to who may see Setup', async () => {
    const { ask, salesforce } = await openDesk({ records });
    const { body } = await ask('GET', about(list));
    const [first] = (body as { records: readonly { Id: string }[] }).records;
    expect(body).toMatchObject({ totalSize: 1 });
    const one = `SELECT ValidationName, Metadata FROM ValidationRule WHERE Id = '${first?.Id ?? ''}'`;
    expect((await ask('GET', about(one))).body).toMatchObject({
      records: [
        {
          ValidationName: 'Needs_next_step',
          Metadata: { errorConditionFormula: records.validationRules?.[0]?.formula },
        },
      ],
    });
    expect((await ask('GET', about(list), undefined, salesforce.tokenFor('501'))).status).toBe(400);
  });
});

describe('the stages of a record type', () => {
  const url = '/ui-api/object-info/Opportunity/picklist-values';
  const valuesOf = (body: unknown): readonly string[] =>
    (body as { values: readonly { value: string }[] }).values.map(({ value }) => value);

  it('are those of its sales process', async () => {
    const { ask } = await openDesk({ records });
    const small = await ask('GET', `${url}/012000000000001AAA/StageName`);
    expect(valuesOf(small.body)).toEqual(['Qualification', 'Closed Won']);
    const master = await ask('GET', `${url}/012000000000000AAA/StageName`);
    expect(valuesOf(master.body).length).toBeGreaterThan(5);
  });

  it('are told by GraphQL too, for the record types that are named', async () => {
    const { ask } = await openDesk({ records });
    const query =
      'query Q($inputs: [ObjectInfoInput!]!) { uiapi { objectInfos(objectInfoInputs: $inputs) { ApiName fields { ApiName dataType ... on PicklistField { picklistValuesByRecordTypeIDs { recordTypeID picklistValues { label value } } } } } } }';
    const inputs = [
      { apiName: 'Opportunity', fieldNames: ['StageName', 'Amount'], recordTypeIDs: ['012000000000001AAA'] },
    ];
    const { body } = await ask('POST', '/graphql', { query, variables: { inputs } });
    const [info] = (body as { data: { uiapi: { objectInfos: readonly { fields: readonly unknown[] }[] } } })
      .data.uiapi.objectInfos;
    expect(info?.fields).toContainEqual({ ApiName: 'Amount', dataType: 'CURRENCY' });
    expect(JSON.stringify(info)).toContain('"value":"Closed Won"');
    expect(JSON.stringify(info)).not.toContain('Perception Analysis');
  });

  it('are asked about by names or by inputs, never by both', async () => {
    const { ask } = await openDesk({ records });
    const query =
      '{ uiapi { objectInfos(apiNames: ["Account"], objectInfoInputs: [{ apiName: "Account" }]) { ApiName } } }';
    expect((await ask('POST', '/graphql', { query })).body).toMatchObject({
      data: null,
      errors: [{ message: 'objectInfos takes either apiNames or objectInfoInputs.' }],
    });
  });
});
