import { expect, it } from 'vitest';
import { sayChanges } from '../../../src/model/diff/say-changes.ts';

const employees = { id: 'employees', label: 'Employees', type: 'number', object: 'company', unit: 'people' };

/** A model of one criterion with these bands, or of none. */
const model = (criteria: readonly object[]) => ({
  'facts.yaml': { facts: [employees] },
  'icp.yaml': { scorecards: [{ id: 'fit', criteria }] },
});

it('says of bands without words of their own whom they are for, and what they give', () => {
  const bands = [
    { when: { fact: 'employees', atLeast: 50 }, points: 20 },
    { when: { fact: 'employees', between: [10, 50] }, points: 5, say: 'Small, and growing' },
  ];
  const [change] = sayChanges(model([]), model([{ id: 'size', label: 'Size', bands }]));
  expect(change?.after).toBe('Employees is at least 50 people: 20; Small, and growing: 5');
});
