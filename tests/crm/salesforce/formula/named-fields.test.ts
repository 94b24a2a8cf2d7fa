import { describe, expect, it } from 'vitest';
import { fieldsNamedIn } from '../../../../src/crm/salesforce/formula/named-fields.ts';

describe('the fields that a formula names', () => {
  it('are told once each, with their paths, and functions, constants and literals are none', () => {
    const formula =
      'AND(NOT(ISBLANK(Account.ERP__c)), CASE(LOWER(TEXT(Account.ERP__c)), "no_field", 1, 0) = 1, Amount > 1.5, TRUE)';
    expect(fieldsNamedIn(formula)).toEqual(['Account.ERP__c', 'Amount']);
  });

  it('are not looked for in texts, whatever is quoted in them', () => {
    expect(fieldsNamedIn('NextStep = "say \\"Amount\\" \\\\" || \'a "Name" b\' = Pain__c')).toEqual([
      'NextStep',
      'Pain__c',
    ]);
  });
});
