import { describe, expect, it } from 'vitest';
import { crmErrorOf, rowErrorOf } from '../../../src/crm/hubspot/errors.ts';
import type { Reply } from '../../../src/crm/hubspot/client/transport.ts';

const reply = (status: number, body: unknown = null, retryAfterMs: number | null = null): Reply => ({
  status,
  body,
  retryAfterMs,
  rate: null,
});

describe('what HubSpot answers, in words of ours', () => {
  it('names every scope of which one is needed', () => {
    const body = {
      category: 'MISSING_SCOPES',
      errors: [{ message: 'One or more', context: { requiredGranularScopes: ['b.read', 'a.read'] } }],
      context: { missingScopes: ['b.read'] },
    };
    expect(crmErrorOf(reply(403, body), 'Deal 1')).toEqual({
      kind: 'unauthorized',
      missingScopes: ['a.read', 'b.read'],
    });
    expect(crmErrorOf(reply(401), 'Deal 1')).toEqual({ kind: 'unauthorized', missingScopes: [] });
  });

  it('names every field that was refused, each once, with the list of options left out', () => {
    const problem = {
      isValid: false,
      message: 'z was not one of the allowed options: [label: "A"\nvalue: "a"\n]',
      error: 'INVALID_OPTION',
      name: 'tier',
    };
    const body = {
      category: 'VALIDATION_ERROR',
      message: `Property values were not valid: ${JSON.stringify([problem, { ...problem, name: 'other', message: 'no' }])}`,
      errors: [{ message: problem.message, code: 'INVALID_OPTION', context: { propertyName: ['tier'] } }],
    };
    expect(crmErrorOf(reply(400, body), 'Deal 1')).toEqual({
      kind: 'rejected',
      fields: [
        { field: 'tier', message: 'z was not one of the allowed options.' },
        { field: 'other', message: 'no' },
      ],
      message: 'z was not one of the allowed options. no',
    });
  });

  it('tells how long to wait, and that the daily limit is not over in seconds', () => {
    expect(crmErrorOf(reply(429, { policyName: 'TEN_SECONDLY_ROLLING' }, 2500), 'x')).toEqual({
      kind: 'rateLimited',
      retryAfterMs: 2500,
    });
    expect(crmErrorOf(reply(429, { policyName: 'DAILY' }), 'x')).toMatchObject({ retryAfterMs: 3_600_000 });
  });

  it.each([
    [404, { kind: 'notFound', what: 'Deal 1' }],
    [409, { kind: 'conflict', message: 'Deal 1 changed meanwhile.' }],
    [423, { kind: 'unavailable', message: 'HubSpot has locked this record for a moment.' }],
    [477, { kind: 'unavailable', message: 'HubSpot is moving this account to another region.' }],
    [502, { kind: 'unavailable', message: 'HubSpot is not answering as it should (502).' }],
    [400, { kind: 'rejected', fields: [], message: 'HubSpot refused it (400).' }],
  ])('reads %d without any body', (status, error) => {
    expect(crmErrorOf(reply(status), 'Deal 1')).toEqual(error);
  });

  it('reads a row of a batch with the ids that it is about', () => {
    const missing = {
      category: 'OBJECT_NOT_FOUND',
      message: 'Could not get some DEAL objects',
      context: { ids: ['1', '2'] },
    };
    expect(rowErrorOf(missing, 'a deal')).toEqual({
      ids: ['1', '2'],
      error: { kind: 'notFound', what: 'a deal' },
    });
    expect(rowErrorOf('nonsense', 'a deal')).toMatchObject({ ids: [], error: { kind: 'rejected' } });
  });
});
