import { parseQuery } from '@jetstreamapp/soql-parser-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionText, isFieldPath, soqlText } from '../../../../src/crm/salesforce/client/soql-text.ts';
import type { Query } from '../../../../src/crm/salesforce/org.ts';

const nasty = fc.string({
  unit: fc.oneof(fc.constantFrom("'", '\\', '"', '\n', '\r', '%', '_', '{', '@', ')', ' '), fc.string()),
  maxLength: 30,
});

/** What a literal of SOQL says, read by the rules of Salesforce's page on escapes; null where it does not end at its end. */
function said(literal: string): string | null {
  const inner = /^'((?:[^'\\]|\\[^])*)'$/.exec(literal)?.[1];
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\u0007', f: '\f' };
  const sign = (one: string): string =>
    one.length > 1 ? String.fromCharCode(Number.parseInt(one.slice(1), 16)) : (escapes[one] ?? one);
  return inner?.replace(/\\(u[0-9a-f]{4}|[^])/g, (_, one: string) => sign(one)) ?? null;
}

const base: Query = { object: 'Opportunity', fields: ['Name'], where: { all: [] } };

describe('a query as SOQL', () => {
  it('no value can end its literal, and each arrives as it was', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const text = conditionText({ field: 'Name', is: value }) ?? '';
        expect(text.startsWith('Name = ')).toBe(true);
        expect(said(text.slice('Name = '.length))).toBe(value);
        expect(text).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it('nor can any of several, nor the beginning of a text, nor what it is compared with', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), nasty, (some, one) => {
        const list = (conditionText({ field: 'Name', isOneOf: some }) ?? '').slice('Name IN '.length);
        const literals = /^\(((?:'(?:[^'\\]|\\[^])*'(?:, (?=')|(?=\))))+)\)$/.exec(list)?.[1] ?? '';
        expect(literals.match(/'(?:[^'\\]|\\[^])*'/g)?.map(said)).toEqual(some);
        const starts = (conditionText({ field: 'Name', startsWith: one }) ?? '').slice('Name LIKE '.length);
        expect(said(starts)).toBe(`${one}%`);
        expect(starts.slice(0, -2)).not.toMatch(/(?<!\\)(\\\\)*[%_]/);
        expect(said((conditionText({ field: 'Id', after: one, type: 'id' }) ?? '').slice(5))).toBe(one);
      }),
    );
  });

  it('reads as Salesforce reads it: fields, parents, children, conditions, order and limit', () => {
    const text = soqlText({
      object: 'Opportunity',
      fields: ['Name', 'Account.Industry', 'Id'],
      where: {
        all: [
          { field: 'IsClosed', is: true },
          {
            any: [
              { field: 'Amount', atLeast: 10 },
              { field: 'OwnerId', isNot: null },
            ],
          },
          { field: 'CloseDate', atLeast: '2026-01-01', type: 'date' },
          { field: 'LastModifiedDate', after: '2026-01-01T00:00:00.000Z', type: 'instant' },
        ],
      },
      children: [
        {
          relationship: 'OpportunityContactRoles',
          object: 'OpportunityContactRole',
          fields: ['Role'],
          where: { field: 'Role', is: "it's" },
          orderBy: [{ field: 'CreatedDate' }],
          limit: 50,
        },
      ],
      orderBy: [{ field: 'CloseDate', descending: true }, { field: 'Id' }],
      limit: 2000,
    });
    expect(text).toBe(
      'SELECT Id, Name, Account.Industry, ' +
        String.raw`(SELECT Id, Role FROM OpportunityContactRoles WHERE Role = 'it\'s' ORDER BY CreatedDate ASC LIMIT 50) ` +
        'FROM Opportunity WHERE (IsClosed = true AND (Amount >= 10 OR OwnerId != null) AND CloseDate >= 2026-01-01 ' +
        'AND LastModifiedDate > 2026-01-01T00:00:00.000Z) ORDER BY CloseDate DESC, Id ASC LIMIT 2000',
    );
    const { sObject, fields = [] } = parseQuery(text);
    expect(sObject).toBe('Opportunity');
    expect(fields.at(-1)).toMatchObject({ subquery: { relationshipName: 'OpportunityContactRoles' } });
  });

  it.each([
    [{ all: [] }, null],
    [{ any: [] }, 'Id = null'],
    [{ any: [{ all: [] }, { field: 'A', is: 1 }] }, null],
    [{ all: [{ all: [] }, { field: 'A', is: 1 }] }, 'A = 1'],
    [{ field: 'A', isOneOf: [] }, 'Id = null'],
    [{ field: 'A', is: null }, 'A = null'],
    [{ field: 'A', atLeast: 1e21 }, 'A >= 1000000000000000000000'],
    [{ field: 'A', is: 5e-7 }, 'A = 0.00000050000000000000'],
  ] as const)('%j holds for %s', (where, text) => {
    expect(conditionText(where)).toBe(text);
  });

  it('takes no name, date or number that is none', () => {
    const wheres = [
      { field: 'Name = null OR Id', is: 1 },
      { field: 'CloseDate', atLeast: '2026-01-01 OR Id != null', type: 'date' },
      { field: 'CloseDate', after: 'TODAY', type: 'instant' },
      { field: 'Amount', is: Number.NaN },
    ] as const;
    for (const where of wheres) expect(() => conditionText(where)).toThrow(RangeError);
    expect(() => soqlText({ ...base, object: 'Opportunity, Account' })).toThrow(RangeError);
    expect(() => soqlText({ ...base, fields: ['Name FROM Account'] })).toThrow(RangeError);
    expect(() => soqlText({ ...base, limit: 1.5 })).toThrow(RangeError);
    expect(soqlText(base)).toBe('SELECT Id, Name FROM Opportunity');
    expect(isFieldPath("Name'")).toBe(false);
  });
});
