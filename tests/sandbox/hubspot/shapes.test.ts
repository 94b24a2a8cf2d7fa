import { describe, expect, it } from 'vitest';
import { expectShape } from './shapes.ts';

const record = {
  id: '1',
  properties: { amount: '5' },
  createdAt: '2026-11-02T12:00:00Z',
  updatedAt: '2026-11-02T12:00:00.123Z',
  archived: false,
};

describe('the shapes that answers are held against', () => {
  it('take an answer as HubSpot gives it', () => {
    expect(() => expectShape('record', record)).not.toThrow();
  });

  it.each([
    ['a value that is no text', { properties: { amount: 5 } }],
    ['an id that is a number', { id: 1 }],
    ['a moment without its zone', { createdAt: '2026-11-02 12:00' }],
    ['a part that is missing', { archived: undefined }],
  ])('refuse %s', (_what, change) => {
    expect(() => expectShape('record', { ...record, ...change })).toThrow('to deeply equal');
  });
});
