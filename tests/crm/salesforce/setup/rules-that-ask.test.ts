import { describe, expect, it } from 'vitest';
import { fieldsAskedAt } from '../../../../src/crm/salesforce/setup/rules-that-ask.ts';

const asked = (formula: string, stage = 'Proposal'): readonly string[] =>
  fieldsAskedAt(stage, [{ name: 'rule', formula }]);

describe('what validation rules ask for in a stage', () => {
  it.each([
    ['AND(ISPICKVAL(StageName, "Proposal"), ISBLANK(Next_Step__c))', 'Next_Step__c'],
    ["ISPICKVAL(StageName, 'Proposal') && ISBLANK(Next_Step__c)", 'Next_Step__c'],
    ['AND(TEXT(StageName) = "Proposal", ISBLANK(TEXT(Kind__c)))', 'Kind__c'],
    ['AND(ISPICKVAL(StageName, "Proposal"), ISPICKVAL(Kind__c, ""))', 'Kind__c'],
    ['AND(\n  ISPICKVAL( StageName , "Proposal" ),\n  ISBLANK( Amount )\n)', 'Amount'],
  ])('is the field that is blank: %s', (formula, field) => {
    expect(asked(formula)).toEqual([field]);
    expect(asked(formula, 'Another stage')).toEqual([]);
  });

  it.each([
    'AND(ISPICKVAL(StageName, "Proposal"), OR(ISBLANK(A__c), ISBLANK(B__c)))',
    'AND(NOT(ISPICKVAL(StageName, "Proposal")), ISBLANK(A__c))',
    'AND(ISPICKVAL(StageName, "Proposal"), ISBLANK(A__c), ISBLANK(B__c))',
    'AND(ISPICKVAL(StageName, "Proposal"), Amount < 100)',
    'ISBLANK(A__c)',
    'IF(ISPICKVAL(StageName, "Proposal"), ISBLANK(A__c), FALSE)',
  ])('is nothing for a rule that says more, or less: %s', (formula) => {
    expect(asked(formula)).toEqual([]);
  });
});
