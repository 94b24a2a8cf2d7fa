import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../../../src/base/calendar.ts';
import { evaluate } from '../../../../src/core/condition/evaluate.ts';
import { compileStages } from '../../../../src/core/stages/compile.ts';
import type { FieldKinds } from '../../../../src/crm/salesforce/formula/field-kind.ts';
import {
  placedCriteria,
  stageGates,
  gateWrites,
} from '../../../../src/crm/salesforce/formula/stage-gates.ts';
import { validationRuleXml } from '../../../../src/crm/salesforce/formula/validation-rule-xml.ts';
import { validationRules } from '../../../../src/crm/salesforce/formula/validation-rules.ts';
import { whyNotWords } from '../../../../src/crm/salesforce/formula/why-not.ts';
import type { GtmModel } from '../../../../src/model/gtm-model.ts';
import { readModel, today } from '../../../example/example-facts.ts';
import { fieldsIn, isTrue, type FlatRow } from './formulas.ts';
import { factsOfRow } from './row-facts.ts';

const kinds: FieldKinds = {
  Site_Visit__c: 'date',
  Security_Review__c: 'date',
  Reference_Call__c: 'date',
  Go_Live_Confirmed__c: 'date',
  Budget_Approved__c: 'checkbox',
  Manager_Agrees__c: 'checkbox',
  Competitors__c: 'multipicklist',
  'Account.ERP__c': 'picklist',
  'Account.Warehouse_Sites__c': 'number',
};

const blank: FlatRow = { Budget_Approved__c: false, Manager_Agrees__c: false };
const filled: FlatRow = {
  AccountId: '001000000000001AAA',
  Buyer_Problem__c: 'Pallets are missing on Mondays',
  Requirements_Link__c: 'https://docs.example/1',
  Site_Visit__c: today,
  Security_Review__c: addDays(today, -365),
  Reference_Call__c: addDays(today, -2000),
  Decision_Process__c: 'Board, then purchasing',
  Budget_Approved__c: true,
  Go_Live_Confirmed__c: addDays(today, 90),
  Mutual_Plan__c: 'https://docs.example/2',
  Competitors__c: 'Northbeam;Somebody',
  Manager_Agrees__c: true,
  'Account.ERP__c': 'netsuite',
  'Account.Warehouse_Sites__c': 3,
};
const stale: FlatRow = {
  ...filled,
  Site_Visit__c: addDays(today, 1),
  Security_Review__c: addDays(today, -366),
  Buyer_Problem__c: '   ',
};

describe('the stage gates of the example', () => {
  let model: GtmModel;
  beforeAll(async () => {
    model = await readModel('config');
  });

  it('are true exactly where the engine says held', () => {
    vi.useFakeTimers({ now: new Date(`${today}T12:00:00Z`), toFake: ['Date'] });
    const { salesforce } = model.mappings;
    const compiled = model.stages && compileStages(model.stages, model.facts);
    const compared: string[] = [];
    for (const { pipeline, stage, direction, criterion, required } of placedCriteria(model)) {
      const half = required();
      const own = compiled
        ?.get(`${pipeline.id}/${stage.id}`)
        ?.[direction].find((one) => one.criterion === criterion);
      if (!half.ok || half.value.formulas.length === 0 || !own || !salesforce) continue;
      for (const row of [blank, filled, stale]) {
        const held = evaluate(own.condition, factsOfRow(row, model.facts, salesforce), today) === 'held';
        expect(half.value.formulas.every((formula) => isTrue(formula, row, kinds))).toBe(held);
      }
      compared.push(criterion.id);
    }
    vi.useRealTimers();
    expect(compared).toContain('security_review_passed');
    expect(compared).toContain('competitors_asked');
    expect(compared.length).toBeGreaterThan(12);
  });

  it('leave to advice only what rests on other records, or on a manager’s word', () => {
    const { advisory } = stageGates(model);
    expect(advisory.map(({ criterion, why }) => `${criterion.id}: ${why.why}`)).toEqual([
      'still_meeting: aggregate',
      'champion_spoke_for_us: aggregate',
      'manager_stands_behind_date: attestation',
    ]);
    for (const { why } of advisory) expect(whyNotWords(why)).toMatch(/^[^.]+.*\.$/);
  });

  it('are rows in the model’s order, each with the sentence to read and the field to fill', () => {
    const { rows } = stageGates(model);
    expect(rows[0]).toMatchObject({
      Key__c: 'new_business/problem/exit/pain_in_their_words',
      Stage_Value__c: 'Problem agreed',
      Direction__c: 'exit',
      Record_Type__c: 'New_Business',
      Criterion__c: 'pain_in_their_words',
      Level__c: 'block',
      Formula__c: 'NOT(ISBLANK(TRIM(Buyer_Problem__c)))',
      Counts__c: null,
      Message__c:
        'Nobody has said yet what goes wrong. Write down what goes wrong on a bad day, as they said it.',
      Field_Name__c: 'Buyer_Problem__c',
      Sort_Order__c: 1,
      Active__c: true,
    });
    expect(new Set(rows.map(({ Key__c }) => Key__c)).size).toBe(rows.length);
    expect(rows.map(({ Sort_Order__c }) => Number(Sort_Order__c))).toEqual(
      rows.map(({ Sort_Order__c }) => Number(Sort_Order__c)).toSorted((a, b) => a - b),
    );
    expect(stageGates(model).rows).toEqual(rows);
    expect(rows.find(({ Criterion__c }) => Criterion__c === 'erp_known')?.Field_Name__c).toBe('StageName');
  });

  it('count contacts by the values of their role', () => {
    const { rows } = stageGates(model);
    const signer = rows.find(({ Criterion__c }) => Criterion__c === 'someone_who_can_sign');
    expect(signer).toMatchObject({ Formula__c: null, Field_Name__c: 'StageName', Level__c: 'block' });
    expect(JSON.parse(String(signer?.Counts__c))).toEqual({
      roles: ['economic buyer', 'economic decision maker', 'decision maker'],
      within: [[1, null]],
    });
  });

  it('are written by their key, so that sending them twice changes nothing', () => {
    const { rows } = stageGates(model);
    const [first] = gateWrites(rows);
    expect(first?.object).toBe('Stage_Gate__c');
    expect(first?.at).toEqual({ key: 'Key__c', value: 'new_business/problem/exit/pain_in_their_words' });
    expect(first?.fields).not.toHaveProperty('Key__c');
    const again = gateWrites(rows, [
      'new_business/problem/exit/pain_in_their_words',
      'new_business/problem/exit/gone',
    ]);
    expect(again).toHaveLength(rows.length + 1);
    expect(again.at(-1)).toMatchObject({
      at: { value: 'new_business/problem/exit/gone' },
      fields: { Active__c: false },
    });
  });

  it('export as validation rules within Salesforce’s limits', () => {
    const { rules, advisory } = validationRules(model);
    expect(rules).toHaveLength(5);
    for (const rule of rules) {
      expect(rule.fullName).toMatch(/^PL_(exit|entry)(_[A-Za-z0-9]+)+$/);
      expect(rule.fullName.length).toBeLessThanOrEqual(40);
      expect(rule.errorMessage.length).toBeLessThanOrEqual(255);
      expect(rule.errorConditionFormula.length).toBeLessThanOrEqual(3900);
      expect(fieldsIn(rule.errorConditionFormula)).toContain('StageName');
      expect(rule.errorConditionFormula).not.toContain('Closed Lost');
    }
    const signer = advisory.find(({ criterion }) => criterion.id === 'someone_who_can_sign');
    expect(signer?.why.why).toBe('countedByGate');
  });

  it('of every other opportunity leave those alone whose record type is a pipeline of its own', () => {
    const { salesforce } = model.mappings;
    if (!salesforce) throw new Error('The example maps Salesforce');
    const { new_business: business } = salesforce.pipelines;
    const pipelines = {
      new_business: { id: '*', stages: business?.stages ?? {} },
      renewal: { id: 'Renewal', stages: {} },
    };
    const mappings = { ...model.mappings, salesforce: { ...salesforce, pipelines } };
    expect(stageGates({ ...model, mappings }).rows[0]?.Record_Type__c).toBeNull();
    const [rule] = validationRules({ ...model, mappings }).rules;
    expect(rule?.errorConditionFormula).toContain('RecordType.DeveloperName <> "Renewal"');
  });

  it('never break a rule by moving back, and say so in the formula', () => {
    const { rules } = validationRules(model);
    const erp = rules.find(({ fullName }) => fullName === 'PL_exit_discovery_erp_known');
    expect(erp?.errorConditionFormula).toBe(
      [
        'AND(',
        '  NOT($Permission.Plumbline_Bypass_Stage_Gate),',
        '  ISCHANGED(StageName),',
        '  RecordType.DeveloperName = "New_Business",',
        '  ISPICKVAL(PRIORVALUE(StageName), "Discovery"),',
        '  OR(ISPICKVAL(StageName, "Requirements"), ISPICKVAL(StageName, "Vendor evaluation"), ISPICKVAL(StageName, "Contract"), ISPICKVAL(StageName, "Closed Won")),',
        '  ISBLANK(TEXT(Account.ERP__c))',
        ')',
      ].join('\n'),
    );
    expect(erp && validationRuleXml(erp)).toContain('ISPICKVAL(StageName, &quot;Requirements&quot;)');
  });
});
