import { expect, it } from 'vitest';
import { asksOnlyWhetherFilled } from '../../../src/core/stages/asks-whether-filled.ts';

it('tells the fact of a condition that asks only whether it is filled in', () => {
  const filled = { fact: 'erp', isSet: true } as const;
  expect(asksOnlyWhetherFilled(filled)).toBe('erp');
  expect(asksOnlyWhetherFilled({ all: [filled] })).toBe('erp');
  expect(asksOnlyWhetherFilled({ any: [filled] })).toBe('erp');
  expect(asksOnlyWhetherFilled({ not: filled })).toBeNull();
  expect(asksOnlyWhetherFilled({ all: [filled, filled] })).toBeNull();
  expect(asksOnlyWhetherFilled({ fact: 'erp', is: 'netsuite' })).toBeNull();
});
