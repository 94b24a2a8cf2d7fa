import { describe, expect, it } from 'vitest';
import { conditionForm, conditionOf } from '../../../src/core/condition/condition-form.ts';
import type { Condition, Fact } from '../../../src/core/condition/model.ts';
import { operatorChoices } from '../../../src/core/condition/operator-choices.ts';
import { operatorsOf } from '../../../src/core/condition/operators.ts';

const fact = (type: Fact['type'], over: Partial<Fact> = {}): Fact => ({
  id: type.toLowerCase(),
  label: type,
  type,
  object: 'company',
  ...over,
});
const values = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
];
const facts: readonly Fact[] = [
  fact('number', { unit: 'people' }),
  fact('money', { currency: 'EUR' }),
  fact('count'),
  fact('text'),
  fact('option', { values }),
  fact('options', { values }),
  fact('yesNo'),
  fact('date'),
];

describe('a condition as controls show it', () => {
  it.each<Condition>([
    { fact: 'number', atLeast: 5 },
    { fact: 'number', between: [5, 10] },
    { fact: 'money', is: 3 },
    { fact: 'count', countAtLeast: 2 },
    { fact: 'text', isOneOf: ['x', 'y'] },
    { fact: 'text', matchesText: 'ware*' },
    { fact: 'text', domainIs: ['example.com'] },
    { fact: 'option', is: 'a' },
    { fact: 'option', isOneOf: ['a', 'b'] },
    { fact: 'options', containsAll: ['a'] },
    { fact: 'yesno', is: false },
    { fact: 'date', withinLast: { days: 30 } },
    { fact: 'date', olderThan: { days: 365 } },
    { fact: 'number', isSet: true },
    {
      all: [
        { fact: 'number', isSet: true },
        { fact: 'yesno', is: true },
      ],
    },
    {
      any: [
        { fact: 'option', isNot: 'a' },
        { fact: 'text', is: 'x' },
      ],
    },
  ])('comes back from its rows as it was: %j', (condition) => {
    const form = conditionForm(condition, facts);
    if (form.kind !== 'rows') throw new Error(form.text);
    expect(conditionOf(form, facts)).toEqual({ ok: true, value: condition });
  });

  it.each<Condition>([
    { not: { fact: 'number', isSet: true } },
    {
      all: [
        {
          any: [
            { fact: 'number', isSet: true },
            { fact: 'count', isSet: true },
          ],
        },
        { fact: 'text', isSet: true },
      ],
    },
    { fact: 'date', is: '2026-11-21' },
    { fact: 'number', isOneOf: [1, 2] },
    { fact: 'gone', isSet: true },
  ])('is in words where no control shows it: %j', (condition) => {
    expect(conditionForm(condition, facts).kind).toBe('written');
  });
});

it('only operators are offered that compare facts of the type', () => {
  for (const one of facts)
    for (const { id } of operatorChoices(one)) expect(operatorsOf(one.type)).toContain(id);
});
