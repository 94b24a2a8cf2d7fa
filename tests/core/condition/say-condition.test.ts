import { describe, expect, it } from 'vitest';
import type { Condition, Fact } from '../../../src/core/condition/model.ts';
import { sayCondition } from '../../../src/core/condition/say-condition.ts';

const facts: readonly Fact[] = [
  {
    id: 'erp',
    label: 'ERP',
    type: 'option',
    object: 'company',
    values: [
      { id: 'sap', label: 'SAP' },
      { id: 'own', label: 'Their own' },
    ],
  },
  { id: 'employees', label: 'Employees', type: 'number', object: 'company', unit: 'people' },
  {
    id: 'rivals',
    label: 'Competitors',
    type: 'options',
    object: 'deal',
    values: [{ id: 'nb', label: 'Northbeam' }],
  },
  { id: 'visit', label: 'Site visit', type: 'date', object: 'deal' },
  { id: 'approved', label: 'Budget approved', type: 'yesNo', object: 'deal' },
];

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [{ fact: 'erp', isSet: true }, 'ERP is filled in'],
    [{ fact: 'erp', is: 'own' }, 'ERP is Their own'],
    [{ fact: 'erp', isNot: 'sap' }, 'ERP is not SAP'],
    [{ fact: 'erp', isOneOf: ['sap', 'own'] }, 'ERP is SAP or Their own'],
    [{ fact: 'approved', is: true }, 'Budget approved is yes'],
    [{ fact: 'employees', atLeast: 1000 }, 'Employees is at least 1,000 people'],
    [{ fact: 'employees', atMost: 20 }, 'Employees is at most 20 people'],
    [{ fact: 'employees', between: [50, 100] }, 'Employees is from 50 people to below 100 people'],
    [{ fact: 'rivals', containsAny: ['nb', 'gone'] }, 'Competitors has Northbeam or gone'],
    [{ fact: 'rivals', containsAll: ['nb'] }, 'Competitors has Northbeam'],
    [{ fact: 'rivals', countAtLeast: 2 }, 'Competitors: at least 2'],
    [{ fact: 'visit', withinLast: { days: 1 } }, 'Site visit is within the last 1 day'],
    [{ fact: 'visit', olderThan: { days: 30 } }, 'Site visit is more than 30 days ago'],
    [{ fact: 'title', matchesText: 'ware*' }, 'title holds “ware*”'],
    [{ fact: 'email', domainIs: ['a.example', 'b.example'] }, 'email is at a.example or b.example'],
    [
      {
        all: [
          { fact: 'erp', isSet: true },
          { fact: 'approved', is: false },
        ],
      },
      'ERP is filled in, and Budget approved is no',
    ],
    [
      {
        any: [
          { fact: 'erp', isSet: true },
          {
            all: [
              { fact: 'erp', is: 'sap' },
              { fact: 'visit', isSet: true },
            ],
          },
        ],
      },
      'ERP is filled in, or (ERP is SAP, and Site visit is filled in)',
    ],
    [{ not: { fact: 'erp', is: 'sap' } }, 'not so: ERP is SAP'],
    [{ not: { fact: 'visit', olderThan: { days: 30 } } }, 'Site visit is not more than 30 days ago'],
    [{ all: [{ fact: 'erp', isSet: true }] }, 'ERP is filled in'],
  ])('%j', (condition, said) => {
    expect(sayCondition(condition, facts)).toBe(said);
  });
});
