import { afterAll, describe, expect, it } from 'vitest';
import {
  exampleEvents,
  exampleRecords,
  exampleWinLoss,
  heroDealId,
} from '../../src/sandbox/hubspot/example/index.ts';
import { startLocalHubSpot, type PropertySeed } from '../../src/sandbox/hubspot/index.ts';
import { daysAgo, fitOf, readModel, today } from './example-facts.ts';

const model = await readModel('config');
const seed = exampleRecords(today);
const now = (): number => Date.parse(`${today}T18:00:00Z`);
const hubspot = await startLocalHubSpot({ records: seed, now });
afterAll(() => hubspot.stop());

const companies = seed.objects?.['companies'] ?? [];
const contacts = seed.objects?.['contacts'] ?? [];
const deals = seed.objects?.['deals'] ?? [];
const fits = companies.map((company) => fitOf(model, 'company', company));
const deal = (id: string) => hubspot.records.read('deals', id)?.properties ?? {};
const stagesOf = (id: string) =>
  hubspot.records
    .history('deals', id, 'dealstage')
    .map((entry) => String(entry['value']))
    .toReversed();

describe('the example records', () => {
  it('are about 14 companies, 35 contacts and 22 deals, and the local HubSpot takes all of them', () => {
    expect([companies.length, contacts.length, deals.length]).toEqual([14, 35, 22]);
    expect(hubspot.records.list('deals')).toHaveLength(22);
  });

  it('never age: counted from another day, everything moves along', () => {
    const later = exampleRecords('2031-03-04');
    const moved = later.objects?.['deals']?.find(({ id }) => id === heroDealId);
    expect(moved?.history?.['dealstage']?.at(-1)?.at).toBe('2031-02-10T10:30:00.000Z');
  });

  it('stand in every stage of the pipeline', () => {
    const stages = Object.values(model.mappings.hubspot?.pipelines['new_business']?.stages ?? {});
    const taken = new Set(hubspot.records.list('deals').map(({ properties }) => properties['dealstage']));
    expect(stages.filter((stage) => !taken.has(stage))).toEqual([]);
  });

  it('hold the deal that the preview opens at: day 23 of vendor evaluation, Northbeam since 18 days', () => {
    const entered = hubspot.records.history('deals', heroDealId, 'dealstage')[0];
    const named = hubspot.records.history('deals', heroDealId, 'wms_competitors')[0];
    expect(deal(heroDealId)['dealstage']).toBe('decisionmakerboughtin');
    expect(String(entered?.['timestamp']).slice(0, 10)).toBe(daysAgo(22));
    expect(named).toMatchObject({ value: 'northbeam;nothing' });
    expect(String(named?.['timestamp']).slice(0, 10)).toBe(daysAgo(18));
  });

  it('score the company of that deal as the card says: 82, tier A, and 77 to 90 once the rest is known', () => {
    const fit = fits[0];
    expect([fit?.score, fit?.tier, fit?.interval]).toEqual([82, 'a', [77, 90]]);
    expect(fit?.possibleTiers).toEqual(['a']);
    expect(fit?.fillNext.map(({ fact, gain, loss }) => [fact, gain, loss])).toEqual([
      ['chilled_goods', 8, 0],
      ['peak_day_orders', 0, -5],
    ]);
  });

  it('have nobody on that deal who can sign, and two of the four roles', () => {
    const roles = hubspot.records.associated('deals', heroDealId, 'contacts').map(({ labels }) => labels);
    expect(roles).toEqual([['Champion'], ['Technical evaluator']]);
  });

  it('spread over the tiers, with one that could be either of two, one disqualified, one too little known', () => {
    expect(new Set(fits.map(({ tier }) => tier))).toEqual(new Set(['a', 'b', 'c', 'd', null]));
    expect(fits.some(({ possibleTiers, abstained }) => !abstained && possibleTiers.length === 2)).toBe(true);
    expect(fits.flatMap(({ disqualifiedBy }) => disqualifiedBy)).toEqual(['warehouse_not_theirs']);
    expect(fits.filter(({ abstained, score }) => abstained && score === null)).toHaveLength(1);
    expect(fits.some(({ reasons }) => reasons.some(({ kind }) => kind === 'cap'))).toBe(true);
  });

  it('score people as well, and see through a competitor who reads along', () => {
    const people = contacts.map((contact) => fitOf(model, 'contact', contact));
    expect(people.flatMap(({ disqualifiedBy }) => disqualifiedBy)).toEqual(['works_for_a_competitor']);
    expect(new Set(people.map(({ tier }) => tier))).toEqual(new Set(['a', 'b', 'c', 'd', null]));
  });

  it('hold a deal that was lost, taken up again and won, and the record of its first closing', () => {
    const path = stagesOf('4120');
    const first = exampleWinLoss(today).find((record) => record.deal === '4120');
    expect(path.slice(-3)).toEqual(['closedlost', 'decisionmakerboughtin', 'closedwon']);
    expect(first).toMatchObject({ reopened: true, outcome: 'lost_to_competitor' });
    const closed = hubspot.records
      .history('deals', '4120', 'dealstage')
      .find((one) => one['value'] === 'closedlost');
    expect(Date.parse(first?.closing ?? '')).toBe(Date.parse(String(closed?.['timestamp'])));
  });

  it('hold a deal of two companies, one of none, and one whose owner has left', () => {
    expect(hubspot.records.associated('deals', '4107', 'companies')).toEqual([
      { id: '2102', labels: ['Primary'] },
      { id: '2113', labels: [] },
    ]);
    expect(hubspot.records.associated('deals', '4108', 'companies')).toEqual([]);
    const gone = seed.owners?.find(({ archived }) => archived);
    expect(deals.some(({ properties }) => properties['hubspot_owner_id'] === gone?.id)).toBe(true);
  });

  it('hold closings of the last 30 days that nobody has answered about, won and lost', () => {
    const answered = new Set(exampleWinLoss(today).map((record) => record.deal));
    const open = hubspot.records
      .list('deals')
      .filter(({ id, properties }) => properties['hs_is_closed'] === 'true' && !answered.has(id))
      .filter(({ properties }) => (properties['closedate'] ?? '').slice(0, 10) >= daysAgo(30));
    const won = open.filter(({ properties }) => properties['hs_is_closed_won'] === 'true');
    expect(won.length).toBeGreaterThanOrEqual(1);
    expect(open.length - won.length).toBeGreaterThanOrEqual(3);
  });

  it('reached their stages through a person, an import and a workflow', () => {
    const sources = deals.flatMap(({ id }) =>
      hubspot.records.history('deals', id, 'dealstage').map((entry) => entry['sourceType']),
    );
    expect(new Set(sources)).toEqual(new Set(['CRM_UI', 'IMPORT', 'AUTOMATION_PLATFORM']));
  });
});

describe('what was heard and answered in the example', () => {
  it('names deals, stages, objections, sections, lines, reasons and choices that are there', () => {
    const lines = model.battleCards.flatMap((card) =>
      card.sections.map((one) => ({ ...one, card: card.id })),
    );
    const names = new Set([
      ...(model.objections?.objections ?? []).map(({ id }) => id),
      ...lines.flatMap((section) => [
        `section:${section.card}/${section.id}`,
        ...section.lines.map(({ id }) => `line:${id}`),
      ]),
    ]);
    const stages = new Set(model.stages?.pipelines[0]?.stages.map(({ id }) => id));
    const known = new Set(deals.map(({ id }) => id));
    const events = exampleEvents(today);
    expect(events.filter(({ about }) => !known.has(about.id))).toEqual([]);
    expect(events.filter(({ subject }) => !names.has(subject))).toEqual([]);
    expect(events.filter(({ stage }) => !stages.has(stage))).toEqual([]);
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
  });

  it('was heard while the deal stood in the stage that it names', () => {
    const stageIds = model.mappings.hubspot?.pipelines['new_business']?.stages ?? {};
    const misplaced = exampleEvents(today).filter(({ about, at, stage }) => {
      const moves = hubspot.records.history('deals', about.id, 'dealstage');
      const then = moves.find((move) => Date.parse(String(move['timestamp'])) <= Date.parse(at));
      return then?.['value'] !== stageIds[stage];
    });
    expect(misplaced.map(({ key }) => key)).toEqual([]);
  });

  it('answers with reasons and choices that the form offers', () => {
    const file = model.winLoss;
    const reasons = new Set(file?.reasons.map(({ id }) => id));
    const changes = new Set(file?.wouldHaveChanged.map(({ id }) => id));
    const considered = new Set([
      ...(file?.considered ?? []).map(({ id }) => id),
      ...model.battleCards.map(({ id }) => id),
    ]);
    const records = exampleWinLoss(today);
    expect(records.filter(({ primaryReason }) => !reasons.has(primaryReason ?? ''))).toEqual([]);
    expect(records.flatMap((record) => record.considered).filter((id) => !considered.has(id))).toEqual([]);
    expect(
      records.flatMap((record) => record.wouldHaveChanged ?? []).filter((id) => !changes.has(id)),
    ).toEqual([]);
  });
});

const fields = model.mappings.hubspot?.fields ?? {};
const kinds = { company: 'companies', contact: 'contacts', deal: 'deals' } as const;

describe('the HubSpot mapping of the example', () => {
  it('names only properties, options and stages that the account has', async () => {
    const unknown: string[] = [];
    for (const [object, kind] of Object.entries(kinds)) {
      const properties = await propertiesOf(kind);
      for (const [fact, mapping] of Object.entries(fields[object as 'company'] ?? {})) {
        const property = properties.get(mapping.field);
        const options = new Set(property?.options?.map(({ value }) => value));
        const strange = Object.keys(mapping.values ?? {}).filter((value) => !options.has(value));
        if (property?.label !== mapping.label) unknown.push(`${object} ${fact}: ${mapping.field}`);
        if (property?.type === 'enumeration') unknown.push(...strange.map((value) => `${fact}: ${value}`));
      }
    }
    expect(unknown).toEqual([]);
  });
});

describe('the CSV mapping of the example', () => {
  it('names the columns as an export of those properties does: by their labels', () => {
    const columns = model.mappings.csv?.fields ?? {};
    const different = Object.keys(kinds).flatMap((object) => {
      const exported = columns[object as 'company'] ?? {};
      return Object.entries(fields[object as 'company'] ?? {})
        .filter(([fact, { label }]) => exported[fact]?.field !== label)
        .map(([fact]) => `${object} ${fact}`);
    });
    expect(different).toEqual([]);
  });
});

async function propertiesOf(kind: string): Promise<ReadonlyMap<string, PropertySeed>> {
  const headers = { authorization: `Bearer ${hubspot.token}` };
  const answer = await fetch(`${hubspot.url}/crm/properties/2026-09/${kind}`, { headers });
  const { results } = (await answer.json()) as { results: readonly PropertySeed[] };
  return new Map(results.map((property) => [property.name, property]));
}
