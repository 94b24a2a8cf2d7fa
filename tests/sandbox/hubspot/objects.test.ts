import { describe, expect, it } from 'vitest';
import { openDesk } from './client.ts';
import { harbour as seed } from './harbour.ts';
import { expectShape } from './shapes.ts';

const deals = '/crm/objects/2026-09/deals';

describe('values on the wire', () => {
  it('every value is a text, whatever was written', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.get(`${deals}/301?properties=amount,dealname,closedate`);
    expect(status).toBe(200);
    expectShape('record', body);
    expect(body.properties).toMatchObject({ amount: '84000', closedate: null });
  });

  it('numbers are taken and kept as texts, and an empty text clears', async () => {
    const desk = await openDesk({ records: seed });
    const written = await desk.patch(`${deals}/301`, { properties: { amount: 90_000.5, dealname: '' } });
    expect(written.status).toBe(200);
    expectShape('record', written.body);
    const { body } = await desk.get(`${deals}/301?properties=amount,dealname`);
    expect(body.properties).toMatchObject({ amount: '90000.5', dealname: null });
  });

  it('an unknown property is left out of a read without a word', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.get(`${deals}/301?properties=amount,no_such_thing`);
    expect(status).toBe(200);
    expect(Object.keys(body.properties).toSorted()).toEqual([
      'amount',
      'createdate',
      'hs_lastmodifieddate',
      'hs_object_id',
    ]);
  });

  it('an unknown property, a calculated one and an option outside the definition are refused all at once', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.patch(`${deals}/301`, {
      properties: { no_such_thing: '1', dealtype: 'barter', hs_is_closed: 'true', amount: '5,000' },
    });
    expect(status).toBe(400);
    expectShape('error', body);
    expect(body.category).toBe('VALIDATION_ERROR');
    expect(body.errors.map(({ code, context }) => [code, context['propertyName']])).toEqual([
      ['PROPERTY_DOESNT_EXIST', ['no_such_thing']],
      ['INVALID_OPTION', ['dealtype']],
      ['READ_ONLY_VALUE', ['hs_is_closed']],
      ['INVALID_NUMBER', ['amount']],
    ]);
    expect((await desk.get(`${deals}/301`)).body.properties['amount']).toBe('84000');
  });

  it('a text of more than 65,536 characters is refused, and one of just that many is kept', async () => {
    const desk = await openDesk({ records: seed });
    const long = await desk.patch(`${deals}/301`, { properties: { description: 'x'.repeat(65_537) } });
    const fits = await desk.patch(`${deals}/301`, { properties: { description: 'x'.repeat(65_536) } });
    expect([long.status, fits.status]).toEqual([400, 200]);
  });

  it('a leading semicolon adds to a list of options instead of replacing it', async () => {
    const desk = await openDesk({ records: seed });
    const contact = '/crm/objects/2026-09/contacts/401';
    await desk.patch(contact, { properties: { hs_buying_role: ';BUDGET_HOLDER;END_USER' } });
    const added = await desk.get(`${contact}?properties=hs_buying_role`);
    await desk.patch(contact, { properties: { hs_buying_role: 'BLOCKER' } });
    const replaced = await desk.get(`${contact}?properties=hs_buying_role`);
    expect(added.body.properties['hs_buying_role']).toBe('CHAMPION;BUDGET_HOLDER;END_USER');
    expect(replaced.body.properties['hs_buying_role']).toBe('BLOCKER');
  });

  it('moments are written without a fraction when it is zero, and dates as days', async () => {
    const desk = await openDesk({
      records: {
        ...seed,
        properties: { deals: [{ name: 'go_live', label: 'Go live', type: 'date', fieldType: 'date' }] },
      },
    });
    const written = await desk.patch(`${deals}/301`, {
      properties: { closedate: '1767225600000', go_live: '2027-01-15T09:30:00Z' },
    });
    expect(written.body.properties).toMatchObject({
      closedate: '2026-01-01T00:00:00Z',
      go_live: '2027-01-15',
    });
    expectShape('record', written.body);
    expect(written.body.warnings).toMatchObject([
      {
        category: 'PROPERTY_VALUE_NORMALIZED',
        context: { propertyName: 'go_live', normalizedValue: '1799971200000' },
      },
    ]);
  });
});

describe('reading records', () => {
  it('a kind is named by plural, singular or id, and an unknown one is refused without a category', async () => {
    const desk = await openDesk({ records: seed });
    const ids = await Promise.all(
      ['deals', 'deal', '0-3', 'Deals'].map(
        async (kind) => (await desk.get(`/crm/objects/2026-09/${kind}/301`)).body.id,
      ),
    );
    expect(ids).toEqual(['301', '301', '301', '301']);
    const unknown = await desk.get('/crm/objects/2026-09/widgets/1');
    expect(unknown.status).toBe(400);
    expect(unknown.body).toMatchObject({ message: 'Unable to infer object type from: widgets' });
    expect(unknown.body.category).toBeUndefined();
  });

  it('the primary company is named twice among the associations, and a kind without any is left out', async () => {
    const desk = await openDesk({ records: seed });
    const { body } = await desk.get(`${deals}/301?associations=companies,contacts,tasks`);
    expectShape('record', body);
    expect(body.associations).toEqual({
      companies: {
        results: [
          { id: '201', type: 'deal_to_company' },
          { id: '201', type: 'deal_to_company_unlabeled' },
        ],
      },
      contacts: { results: [{ id: '401', type: 'deal_to_contact' }] },
    });
  });

  it('an archived record is not there, unless archived ones are asked for', async () => {
    const desk = await openDesk({ records: seed });
    const plain = await desk.get(`${deals}/302`);
    const archived = await desk.get(`${deals}/302?archived=true`);
    expect(plain.status).toBe(404);
    expectShape('error', plain.body);
    expectShape('record', archived.body);
    expect(archived.body).toMatchObject({ archived: true, archivedAt: '2026-10-02T08:00:00Z' });
  });

  it('a merged id reads as the record it became part of', async () => {
    const desk = await openDesk({ records: seed });
    const { body } = await desk.get(`${deals}/304?properties=hs_merged_object_ids`);
    expect(body).toMatchObject({ id: '303', properties: { hs_merged_object_ids: '304' } });
  });

  it('an id that is not a number is told apart from one that is not there', async () => {
    const desk = await openDesk({ records: seed });
    const word = await desk.get(`${deals}/abc`);
    const gone = await desk.get(`${deals}/999`);
    expect([word.status, word.body.category]).toEqual([404, 'OBJECT_NOT_FOUND']);
    expect([gone.status, gone.body.category]).toEqual([404, undefined]);
  });

  it('a list comes in pages of ten unless more are asked for, at most a hundred', async () => {
    const many = Array.from({ length: 120 }, (_, at) => ({ id: String(1000 + at), properties: {} }));
    const desk = await openDesk({ records: { objects: { notes: many } } });
    const first = await desk.get('/crm/objects/2026-09/notes');
    expectShape('records', first.body);
    expect(first.body.results).toHaveLength(10);
    const page = await desk.get('/crm/objects/2026-09/notes?limit=500');
    expect(page.body.results).toHaveLength(100);
    const rest = await desk.get(`/crm/objects/2026-09/notes?limit=500&after=${page.body.paging?.next.after}`);
    expect(rest.body.results.map(({ id }) => id)).toEqual(many.slice(100).map(({ id }) => id));
    expect(rest.body.paging).toBeUndefined();
  });
});
