import { expect, it } from 'vitest';
import { sayChanges } from '../../../src/model/diff/say-changes.ts';

const facts = (label: string) => ({ facts: [{ id: 'people', label, type: 'number', object: 'company' }] });
const mapped = (fields: object) => ({ 'crm/csv.yaml': { crm: 'csv', fields: { company: fields } } });

it('a column that is mapped anew is said to be read, by names that the compared parts do not hold', () => {
  const whole = { 'facts.yaml': facts('People') };
  const [change] = sayChanges(mapped({}), mapped({ people: { field: 'Staff' } }), whole);
  expect(change).toMatchObject({ kind: 'added', what: 'Company: People', after: 'read from Staff' });
});
