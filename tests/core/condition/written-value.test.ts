import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../src/core/condition/facts.ts';
import type { Fact } from '../../../src/core/condition/model.ts';
import {
  writtenMoney,
  writtenNumber,
  writtenPoints,
  writtenValue,
} from '../../../src/core/condition/written-value.ts';

const fact = (type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  ...{ id: 'fact', label: 'Fact', type, object: 'company' },
  ...more,
});
const values = [
  { id: 'erp', label: 'ERP' },
  { id: 'wms', label: 'Warehouse system' },
];

describe('a written value', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [84_000, '84,000'],
    [1_234_567.891_23, '1,234,567.891'],
    [0.1 + 0.2, '0.3'],
    [-5, '−5'],
    [-0.0001, '0'],
    [1e21, '1e+21'],
  ])('writes the number %d as %s', (value, text) => {
    expect(writtenNumber(value)).toBe(text);
  });

  it.each([
    [84_000, 'EUR', '€84,000'],
    [1200.5, 'USD', '$1,200.50'],
    [0.999, 'GBP', '£1'],
    [-40, 'EUR', '−€40'],
    [900, 'CHF', 'CHF 900'],
    [900, undefined, '900'],
    [1_999_999.05, 'EUR', '€1,999,999.05'],
  ])('writes the amount %d in %s as %s', (value, currency, text) => {
    expect(writtenMoney(value, currency)).toBe(text);
  });

  it('writes points with their sign', () => {
    expect([25, 0, -5].map(writtenPoints)).toEqual(['+25', '0', '−5']);
  });

  it.each<[Fact, FactValue, string]>([
    [fact('number', { unit: 'people' }), 240, '240 people'],
    [fact('number', { unit: 'people' }), 1, '1 person'],
    [fact('count', { unit: 'orders a day' }), 1, '1 order a day'],
    [fact('number', { unit: '%' }), 12, '12%'],
    [fact('count', { unit: 'sites' }), { least: 2, most: 5 }, '2 to 5 sites'],
    [fact('count', { unit: 'sites' }), { least: 1, most: 1 }, '1 site'],
    [fact('money', { currency: 'EUR' }), 84_000, '€84,000'],
    [fact('yesNo'), true, 'Yes'],
    [fact('yesNo'), false, 'No'],
    [fact('option', { values }), 'wms', 'Warehouse system'],
    [fact('option', { values }), 'tms', 'tms'],
    [fact('options', { values }), ['wms', 'erp'], 'Warehouse system, ERP'],
    [fact('options', { values }), [], 'None'],
    [fact('text'), '  Acme  ', 'Acme'],
    [fact('date'), '2026-10-20', '20 Oct 2026'],
  ])('writes a value of %o', (one, value, text) => {
    expect(writtenValue(one, value)).toBe(text);
  });

  it('is none where the value is unknown, or not of the type', () => {
    expect(writtenValue(fact('number'), undefined)).toBeNull();
    expect(writtenValue(fact('number'), '240')).toBeNull();
    expect(writtenValue(fact('date'), '2026-02-30')).toBeNull();
    expect(writtenValue(fact('text'), ' ')).toBeNull();
  });

  it('shortens a long text, and leaves no half character at its end', () => {
    expect(writtenValue(fact('text'), 'x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
    expect(writtenValue(fact('text'), `${'x'.repeat(78)}😀${'x'.repeat(9)}`)).toBe(`${'x'.repeat(78)}…`);
  });
});
