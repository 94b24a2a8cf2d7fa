import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/condition/facts.ts';
import { competitorsOf } from '../../../src/crm/hubspot/mapping/competitors.ts';
import { decisionText } from '../../../src/crm/decision-text.ts';
import { instantOf } from '../../../src/crm/instant.ts';
import { overrideOf } from '../../../src/crm/hubspot/mapping/decisions.ts';
import { storedFit } from '../../../src/crm/hubspot/mapping/fit-properties.ts';
import type { Around } from '../../../src/crm/hubspot/mapping/around.ts';
import { readPlan } from '../../../src/crm/hubspot/mapping/read-plan.ts';
import { associatedIn, recordIn, type HubSpotRecord } from '../../../src/crm/hubspot/mapping/record.ts';
import { recordFile } from '../../../src/crm/hubspot/mapping/record-file.ts';
import { roleReader } from '../../../src/crm/roles.ts';
import { stageMoves } from '../../../src/crm/hubspot/mapping/stages.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { hubSpotMapping } from '../../contract/hubspot-mapping.ts';

const today = '2026-11-21';
const around: Around = {
  account: { id: '1', timeZone: 'America/New_York', currency: 'EUR' },
  today,
  dayOf: (instant) => new Date(Date.parse(instant) - 5 * 3_600_000).toISOString().slice(0, 10),
  owner: () => null,
  userName: (id) => (id === '9' ? 'Mara Lind' : null),
  stage: () => null,
};
const plan = readPlan(contractModel({ hubspot: hubSpotMapping }));

const record = (values: Readonly<Record<string, unknown>>, more: object = {}): HubSpotRecord => {
  const read = recordIn({ id: '1', properties: values, ...more });
  if (!read) throw new Error('No record');
  return read;
};

const factsOf = (kind: 'company' | 'deal', values: Readonly<Record<string, unknown>>): Facts =>
  recordFile(kind, record(values), undefined, plan, around).facts;

describe('values as HubSpot sends them', () => {
  it('are texts: the empty one, null and blanks are not filled in', () => {
    for (const value of ['', null, '   ', undefined])
      expect(factsOf('company', { numberofemployees: value }).unknown).toMatchObject({ employees: 'blank' });
    expect(factsOf('company', { numberofemployees: '0' }).known).toMatchObject({ employees: 0 });
  });

  it('that are no number or no known answer are not read, and never NaN', () => {
    const { known, unknown } = factsOf('company', { numberofemployees: 'many', chilled: 'perhaps' });
    expect(known).toEqual({});
    expect(unknown).toMatchObject({ employees: 'notRead', chilled: 'notRead' });
  });

  it('may be days, epoch milliseconds at midnight UTC, or instants that fall on the account’s own day', () => {
    for (const [text, day] of [
      ['2027-03-01', '2027-03-01'],
      [String(Date.UTC(2027, 2, 1)), '2027-03-01'],
      ['2027-03-01T02:30:00Z', '2027-02-28'],
      [String(Date.UTC(2027, 2, 1, 2)), '2027-02-28'],
    ])
      expect(factsOf('deal', { go_live: text }).known).toMatchObject({ go_live: day });
    expect(factsOf('deal', { go_live: 'soon' }).unknown).toMatchObject({ go_live: 'notRead' });
  });

  it('of several options are parted by semicolons, and one that nothing maps stays as it is', () => {
    expect(factsOf('deal', { needs: 'fast;;cheap;other' }).known).toMatchObject({
      needs: ['speed', 'price', 'other'],
    });
  });

  it('of money are in the deal’s currency, else the account’s, and unknown in any other', () => {
    expect(factsOf('deal', { amount: '10', deal_currency_code: 'EUR' }).known).toMatchObject({
      deal_value: 10,
    });
    expect(factsOf('deal', { amount: '10', deal_currency_code: null }).known).toMatchObject({
      deal_value: 10,
    });
    expect(factsOf('deal', { amount: '10', deal_currency_code: 'USD' }).unknown).toMatchObject({
      deal_value: 'notRead',
    });
  });

  it('have instants written in one way, so that they sort', () => {
    expect(instantOf('2026-11-21T10:00:00Z')).toBe('2026-11-21T10:00:00.000Z');
    expect(instantOf('1795255200000')).toBe('2026-11-21T10:00:00.000Z');
    expect(instantOf('yesterday')).toBeNull();
  });
});

describe('what HubSpot calls things', () => {
  it('becomes a role by the label of the association, its type id, or the role field', () => {
    const read = roleReader({
      ...hubSpotMapping,
      roles: {
        economic_buyer: { associationLabels: ['Signs', '101'], values: ['BUDGET_HOLDER'] },
        champion: { associationLabels: [], values: ['CHAMPION'] },
      },
    });
    expect(read([' signs '], [])).toEqual({ roles: ['economic_buyer'], known: true });
    expect(read(['Renamed', '101'], ['CHAMPION'])).toEqual({
      roles: ['economic_buyer', 'champion'],
      known: true,
    });
    expect(read(['Billing contact', '7'], [])).toEqual({ roles: [], known: false });
    expect(read([], ['OTHER'])).toEqual({ roles: [], known: true });
  });

  it('becomes a path by the source of a change', () => {
    const sources = [
      'CRM_UI',
      'CRM_UI_BULK_ACTION',
      'MOBILE_IOS',
      'IMPORT',
      'AUTOMATION_PLATFORM',
      'INTEGRATION',
      'API',
      'SENSOR',
    ];
    const { history } = record(
      {},
      {
        propertiesWithHistory: {
          dealstage: sources.map((sourceType, at) => ({
            value: `s${at}`,
            timestamp: `2026-11-${20 - at}T09:00:00Z`,
            sourceType,
            updatedByUserId: 9,
          })),
        },
      },
    );
    const moves = stageMoves(history['dealstage'] ?? [], plan.stages, around);
    expect(moves.map(({ via }) => via).toReversed()).toEqual([
      'person',
      'person',
      'person',
      'import',
      'workflow',
      'api',
      'api',
      'unknown',
    ]);
    expect(moves[0]).toMatchObject({ by: 'Mara Lind', crmStage: 's7' });
  });

  it('is a competitor by any name that its battle card goes by, each once', () => {
    const deal = record({ rivals: 'north beam inc;NB;Palletworks;Somebody' });
    expect(competitorsOf(deal, plan, around).map(({ competitor, name }) => [competitor, name])).toEqual([
      ['northbeam', 'Northbeam'],
      ['palletworks', 'Palletworks'],
      [null, 'Somebody'],
    ]);
  });

  it('tells associated records under names with spaces too, and that there are more than it tells', () => {
    const results = [{ id: '5', type: 'deal_to_line_item' }];
    const deal = record(
      {},
      { associations: { 'line items': { results }, calls: { results, paging: { next: {} } } } },
    );
    expect(associatedIn(deal, 'line_items')).toEqual(results);
    expect(associatedIn(deal, 'calls')).toBeNull();
    expect(associatedIn(deal, 'notes')).toEqual([]);
  });
});

describe('what stands in our own properties', () => {
  it('and was edited by hand is taken for nothing, not for something else', () => {
    for (const text of [
      '',
      'no JSON',
      '[]',
      '{"tier":"a"}',
      '{"tier":1,"reason":"","by":"","on":"","until":""}',
    ])
      expect(overrideOf(record({ plumbline_tier_override: text }))).toBeNull();
    expect(storedFit(record({ plumbline_fit_score: '80' }))).toBeNull();
    const kept = {
      plumbline_fit_model_version: 'm',
      plumbline_fit_input_hash: 'h',
      plumbline_fit_on: '2026-11-21',
    };
    expect(storedFit(record({ ...kept, plumbline_fit_score: 'high' }))).toMatchObject({
      score: null,
      coverage: 0,
    });
  });

  it('is the same text for the same decision', () => {
    const override = { tier: 'b', reason: 'r', by: 'm', on: '2026-11-21', until: '2026-12-21' };
    const { tier, ...rest } = override;
    expect(decisionText({ ...rest, tier })).toBe(decisionText(override));
    expect(overrideOf(record({ plumbline_tier_override: decisionText(override) }))).toEqual(override);
  });
});
