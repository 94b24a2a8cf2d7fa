import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GtmModel } from '../../../src/model/gtm-model.ts';
import { competitorsOf } from '../../../src/crm/salesforce/mapping/competitors.ts';
import { daysOfKind } from '../../../src/crm/salesforce/mapping/activity-kinds.ts';
import { dealQueries } from '../../../src/crm/salesforce/mapping/deal-queries.ts';
import { ownFacts } from '../../../src/crm/salesforce/mapping/facts.ts';
import type { Around } from '../../../src/crm/model-parts.ts';
import { kindOfId } from '../../../src/crm/salesforce/mapping/objects.ts';
import { readPlan, type ReadPlan } from '../../../src/crm/salesforce/mapping/read-plan.ts';
import { recordId } from '../../../src/crm/salesforce/mapping/record-id.ts';
import { rowsOf, textAt, type SeenRow } from '../../../src/crm/salesforce/mapping/row.ts';
import { stageIndex } from '../../../src/crm/salesforce/mapping/stages.ts';
import { madeTask, taskValues } from '../../../src/crm/salesforce/mapping/task.ts';
import type { HiddenField, Row } from '../../../src/crm/salesforce/org.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { salesforceMapping } from '../../contract/salesforce-mapping.ts';

const around: Around = {
  account: { id: '00D', timeZone: 'Europe/Amsterdam', currency: 'EUR' },
  today: '2026-11-21',
  dayOf: (instant) => instant.slice(0, 10),
  stage: () => null,
};
const planWith = (over: Partial<NonNullable<GtmModel['mappings']['salesforce']>>): ReadPlan =>
  readPlan(contractModel({ salesforce: { ...salesforceMapping, ...over } }));
const plan = planWith({});
const seen = (row: Row, hidden: readonly HiddenField[] = []): SeenRow =>
  rowsOf({ rows: [row], hidden })[0] as SeenRow;

describe('what is asked of Salesforce', () => {
  it('is at most five questions about a deal, each field once', () => {
    const queries = dealQueries(plan, '006000000000301AAA');
    expect(queries.length).toBeLessThanOrEqual(5);
    for (const { fields, children = [] } of queries)
      for (const asked of [fields, ...children.map((child) => child.fields)])
        expect(new Set(asked.map((name) => name.toLowerCase())).size).toBe(asked.length);
  });

  it('names only what the model does: no record type where every opportunity is of one pipeline', () => {
    const every = planWith({ pipelines: { sales: { id: '*', stages: { won: 'Closed Won' } } } });
    expect(every.kinds.deal.fields).not.toContain('RecordType.DeveloperName');
    expect(plan.kinds.deal.fields).toContain('RecordType.DeveloperName');
    expect(every.stages.pipeline(null)).toBe('sales');
    expect(every.stages.stage('Any_Type', 'Closed Won')).toMatchObject({ stage: 'won', type: 'won' });
  });

  it('is a field once, though the mapping writes it in another case', () => {
    const odd = planWith({ fields: { deal: { deal_value: { field: 'AMOUNT', currency: 'record' } } } });
    expect(odd.kinds.deal.fields.filter((name) => name.toLowerCase() === 'amount')).toHaveLength(1);
    const { known } = ownFacts(seen({ Amount: 5 }), odd.kinds.deal, 'x', around);
    expect(known).toEqual({ deal_value: 5 });
  });

  it('is activities only where a fact asks for them, and none that Salesforce does not have', () => {
    const model = contractModel({ salesforce: salesforceMapping });
    const tickets = {
      id: 'tickets',
      label: 'Tickets',
      type: 'count' as const,
      object: 'deal' as const,
      from: { over: 'associations' as const, how: 'count' as const, kind: 'ticket' },
    };
    const without = readPlan({
      ...model,
      facts: model.facts.filter(({ from }) => from?.over !== 'activities'),
    });
    expect(without.counted).toEqual([]);
    expect(readPlan({ ...model, facts: [...model.facts, tickets] }).counted).toEqual(['meeting']);
  });
});

describe('stages', () => {
  const stages = contractModel({}).stages;

  it('of one value mean what their own pipeline says, and the pipeline for all others where there is one', () => {
    const index = stageIndex(stages, {
      renewal: { id: 'Renewal', stages: { discovery: 'Qualified' } },
      sales: { id: '*', stages: { evaluation: 'Qualified', lost: 'Closed Lost' } },
    });
    expect(index.stage('Renewal', 'Qualified')).toMatchObject({ pipeline: 'renewal', stage: 'discovery' });
    expect(index.stage('Other', 'Qualified')).toMatchObject({ pipeline: 'sales', stage: 'evaluation' });
    expect(index.stage(null, 'Closed Lost')).toMatchObject({ type: 'lost' });
    expect(index.stage('Renewal', 'Closed Lost')).toBeNull();
    expect(index.pipeline('Renewal')).toBe('renewal');
    expect(stageIndex(stages, {}).pipeline('Renewal')).toBeNull();
  });
});

describe('values of Salesforce', () => {
  it('are typed, and a checkbox that nobody ticked is what its mapping says', () => {
    const fields = { spoke_for_us: { field: 'A__c', unchecked: 'unknown' as const } };
    const unknown = planWith({ fields: { contact: fields } }).kinds.contact;
    expect(ownFacts(seen({ A__c: false }), unknown, 'x', around).unknown).toEqual({ spoke_for_us: 'blank' });
    expect(ownFacts(seen({ A__c: true }), unknown, 'x', around).known).toEqual({ spoke_for_us: true });
    const no = planWith({ fields: { contact: { spoke_for_us: { field: 'A__c' } } } }).kinds.contact;
    expect(ownFacts(seen({ A__c: false }), no, 'x', around).known).toEqual({ spoke_for_us: false });
  });

  it('in money are of the record’s currency, and of the org’s where it has one only', () => {
    const { deal } = plan.kinds;
    expect(ownFacts(seen({ Amount: 5 }), deal, 'x', around).known['deal_value']).toBe(5);
    const dollars = seen({ Amount: 5, CurrencyIsoCode: 'USD' });
    expect(ownFacts(dollars, deal, 'x', around).unknown['deal_value']).toBe('notRead');
  });

  it('of several options, and days of instants, are read as such', () => {
    const days = planWith({ fields: { deal: { go_live: { field: 'At__c' } } } }).kinds.deal;
    const at = seen({ At__c: '2026-11-20T22:00:00.000+0000' });
    expect(ownFacts(at, days, 'x', around).known).toEqual({ go_live: '2026-11-20' });
    const needs = ownFacts(seen({ Needs__c: 'fast;cheap' }), plan.kinds.deal, 'x', around);
    expect(needs.known['needs']).toEqual(['speed', 'price']);
  });

  it.each([
    ['notVisible', 'notVisible'],
    ['notInOrg', 'notMapped'],
  ] as const)('that are hidden as %s are unknown as %s', (why, unknown) => {
    const row = seen({}, [{ path: 'amount', why }]);
    expect(ownFacts(row, plan.kinds.deal, 'x', around).unknown['deal_value']).toBe(unknown);
  });

  it('are found at the end of a path, in any case', () => {
    expect(textAt({ Account: { Industry: 'Retail' } }, 'account.INDUSTRY')).toBe('Retail');
    expect(textAt({ Account: null }, 'Account.Industry')).toBeNull();
  });
});

describe('ids', () => {
  it('are given their last three characters, as Salesforce does', () => {
    expect(recordId('001A0000006Vm9u')).toBe('001A0000006Vm9uIAC');
    expect(recordId('00Q000000000701')).toBe('00Q000000000701EAA');
    expect(kindOfId('00Q000000000701EAA')).toBe('lead');
  });

  it('are nothing else: no text gets into a question as one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), (text) => {
        const id = recordId(text);
        expect(id === null || /^[a-zA-Z0-9]{18}$/.test(id)).toBe(true);
      }),
    );
  });
});

describe('competitors', () => {
  const row = (CompetitorName: string, CreatedDate: string): Row => ({ CompetitorName, CreatedDate });
  const deal = (Rivals__c: string | null): SeenRow => seen({ Rivals__c });

  it('of the field and of the list are one, and the vendor noted longest is the main one', () => {
    const rows = [row('palletworks', '2026-10-02T00:00:00Z'), row('North Beam Inc', '2026-10-01T00:00:00Z')];
    expect(competitorsOf(deal('none;PW'), rows, plan, around)).toEqual([
      { competitor: 'northbeam', name: 'Northbeam', main: true, since: '2026-10-01' },
      { competitor: 'palletworks', name: 'Palletworks', main: false, since: '2026-10-02' },
      { competitor: 'doing_nothing', name: 'Doing nothing', main: false, since: null },
    ]);
  });

  it('are those of the list alone where the mapping names no field', () => {
    const without = readPlan(contractModel({ salesforce: { ...salesforceMapping, competitors: undefined } }));
    const found = competitorsOf(deal('PW'), [row('Somebody Ltd', '2026-10-02T00:00:00Z')], without, around);
    expect(found).toEqual([{ competitor: null, name: 'Somebody Ltd', main: true, since: '2026-10-02' }]);
  });
});

describe('activities', () => {
  const days = (kind: string, rows: readonly Row[]): unknown => daysOfKind(kind, () => rows, around);

  it('are meetings once, whoever was invited, on the day they begin', () => {
    const copy = { StartDateTime: '2026-11-20T09:00:00Z', IsChild: true };
    const allDay = { IsAllDayEvent: true, StartDateTime: '2026-11-19T00:00:00Z', ActivityDate: '2026-11-19' };
    expect(days('meeting', [{ ...copy, IsChild: false }, copy, allDay])).toEqual([
      '2026-11-20',
      '2026-11-19',
    ]);
  });

  it('are calls and e-mails that were made, not those that are still to be made', () => {
    const made = { TaskSubtype: 'Call', IsClosed: true, ActivityDate: '2026-11-18' };
    const planned = { TaskSubtype: 'Call', IsClosed: false, ActivityDate: '2026-11-18' };
    expect(days('call', [made, planned, { ...made, TaskSubtype: 'Email' }])).toEqual(['2026-11-18']);
    expect(days('task', [planned])).toEqual(['2026-11-22']);
  });
});

describe('a task', () => {
  const [one, two, contact, lead] = [
    '006000000000301AAA',
    '006000000000302AAA',
    '003000000000401AAA',
    '00Q000000000701EAA',
  ];
  const task = {
    key: 'k',
    ownerId: '005000000000501AAA',
    subject: 's',
    body: 'Two deals.',
    dueOn: '2026-11-24',
  };
  const readBack = (values: Row): unknown => madeTask({ Id: '00T', ...values }, around).about;

  it('is related to one record and one person, and its text names the others', () => {
    const about = [
      { object: 'deal', id: one },
      { object: 'deal', id: two },
      { object: 'contact', id: contact },
    ] as const;
    const values = taskValues({ ...task, about });
    expect(values).toMatchObject({ WhatId: one, WhoId: contact });
    expect(readBack(values)).toEqual(about);
  });

  it('about one record is not told of it twice, and about a lead has no other record', () => {
    expect(taskValues({ ...task, about: [{ object: 'deal', id: one }] })['Description']).toBe('Two deals.');
    const both = [
      { object: 'lead', id: lead },
      { object: 'deal', id: one },
    ] as const;
    const values = taskValues({ ...task, about: both });
    expect(values).not.toHaveProperty('WhatId');
    expect(readBack(values)).toEqual(both);
  });
});
