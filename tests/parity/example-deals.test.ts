import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordKind } from '../../src/core/condition/model.ts';
import type { DealFile } from '../../src/crm/port.ts';
import { openJsforceOrg } from '../../src/crm/salesforce/client/open-jsforce-org.ts';
import { salesforceCrm } from '../../src/crm/salesforce/crm.ts';
import { fitOf } from '../../src/functions/fit-of.ts';
import { firstLineOf, guideOf } from '../../src/functions/guide-of.ts';
import { nothingStands } from '../../src/functions/standing.ts';
import type { With } from '../../src/functions/with.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { CrmMapping, FieldMapping } from '../../src/model/mapping.ts';
import { dealId, exampleRecords } from '../../src/sandbox/salesforce/example/index.ts';
import { startLocalSalesforce, type LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { openLightningBrowser, type LightningBrowser } from '../contract/lightning-way.ts';
import { bytesOf } from './bytes-of.ts';
import { exampleModel, exampleWorld, sam, today, type ExampleWorld } from '../functions/example-world.ts';
import { orgObjects } from '../../scripts/start/org-objects.ts';
import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';

const timeZone = 'Europe/Amsterdam';
const now = `${today}T10:00:00.000Z`;
const nobodyHeard = { heard: null, youHeard: new Set<string>(), standing: nothingStands };

/** The example, where an unticked checkbox means *not known* in both: HubSpot has no checkbox that is never blank. */
const { hubspot: inProperties, salesforce: inFields } = exampleModel.mappings;
const model: GtmModel = {
  ...exampleModel,
  mappings: {
    ...exampleModel.mappings,
    hubspot: inProperties && withCheckboxes(inProperties),
    salesforce: inFields && withCheckboxes(inFields),
  },
};

type Fields = Readonly<Record<string, FieldMapping>>;

function withCheckboxes(mapping: CrmMapping): CrmMapping {
  const kinds = Object.entries(mapping.fields) as readonly [RecordKind, Fields][];
  const fields = kinds.map(([kind, named]) => {
    const changed = Object.entries(named).map(([fact, field]): readonly [string, FieldMapping] =>
      inFields?.fields[kind]?.[fact]?.unchecked === undefined
        ? [fact, field]
        : [fact, { ...field, unchecked: 'unknown' }],
    );
    return [kind, Object.fromEntries(changed)] as const;
  });
  return { ...mapping, fields: Object.fromEntries(fields) };
}

let hubspot: ExampleWorld;
let salesforce: LocalSalesforce;
let inSalesforce: With;
let inPage: With;
let browser: LightningBrowser;

beforeAll(async () => {
  hubspot = await exampleWorld();
  salesforce = await startLocalSalesforce({
    now: () => Date.parse(now),
    timeZone,
    limits: 'off',
    records: exampleRecords(today),
  });
  const defined = salesforce.load({ objects: orgObjects(salesforceSchema()) });
  if (!defined.ok) throw new Error(JSON.stringify(defined.error));
  const access = { kind: 'session', instanceUrl: salesforce.url, accessToken: salesforce.token } as const;
  const clock = { now: () => now, today: () => today };
  const org = openJsforceOrg({ access });
  browser = await openLightningBrowser();
  const { url, token } = salesforce;
  const timing = { now: () => Date.parse(now), sleep: () => Promise.resolve() };
  const beside = { model: () => model, zone: zonedDay, clock };
  const page = await browser.way.open({ url, token, timing, ...beside });
  const asked = {
    model,
    mapping: model.mappings.salesforce,
    caller: sam,
    now,
    today,
  };
  inSalesforce = { ...asked, ...salesforceCrm({ org, ...beside }) };
  inPage = { ...asked, crm: page.crm, store: page.store };
}, 60_000);
afterAll(async () => {
  await Promise.all([browser.close(), hubspot.stop(), salesforce.stop()]);
});

const fileOf = async ({ crm }: With, id: string): Promise<DealFile> => {
  const read = await crm.readDeal(id);
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.error)}`);
  return read.value;
};

/** What a rep is told about a deal, without ids and without names of fields and stages, which each CRM has of its own. */
function toldOf(deal: DealFile, asked: With): unknown {
  const { id } = deal.crmStage;
  const guide = guideOf({ ...deal, crmStage: { id, label: deal.stage ?? '' } }, asked, nobodyHeard);
  const fit = deal.company && fitOf(deal.company, deal.company.facts, asked);
  const states = (reviews: typeof guide.exit): unknown =>
    reviews.map(({ criterion, state }) => ({ criterion: criterion.id, state }));
  return {
    stage: guide.stage?.stage.id ?? null,
    enteredOn: guide.enteredOn,
    exit: states(guide.exit),
    entry: states(guide.entry),
    need: guide.need,
    cards: guide.cards.map(({ card, section, main, since, open }) => ({
      card: card.id,
      section: section.id,
      main,
      since,
      open,
    })),
    objections: guide.objections.objections.map(({ id }) => id),
    limits: guide.limits,
    roles: [...(guide.roles?.present ?? [])].sort(),
    firstLine: firstLineOf(guide, null),
    fit,
    company: deal.company?.facts.known ?? null,
  };
}

describe('the deals of the worked example', () => {
  test('are the same in HubSpot, over Salesforce’s API and in its pages: stage, checklist, section, objections, fit and input hash', async () => {
    const inHubSpot = hubspot.as(sam, model);
    const deals = hubspot.local.records.list('deals');
    expect(deals.length).toBeGreaterThan(10);
    for (const { id, properties } of deals) {
      const name = properties['dealname'];
      const one = await fileOf(inHubSpot, id);
      const here = toldOf(one, inHubSpot);
      for (const asked of [inSalesforce, inPage]) {
        const there = toldOf(await fileOf(asked, dealId(id)), asked);
        expect({ name, there }).toEqual({ name, there: here });
        expect(bytesOf(there)).toBe(bytesOf(here));
      }
    }
  });
});
