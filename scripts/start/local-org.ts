import type { CalendarDate } from '../../src/base/calendar.ts';
import { salesforceCrm } from '../../src/crm/salesforce/crm.ts';
import { gateWrites, stageGates } from '../../src/crm/salesforce/formula/stage-gates.ts';
import { gateField, gateObject } from '../../src/crm/salesforce/mapping/field-names.ts';
import type { Org } from '../../src/crm/salesforce/org.ts';
import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';
import {
  openSalesforceClosedDeals,
  openSalesforceHistories,
} from '../../src/crm/salesforce/open-histories.ts';
import type { JsforceOrg } from '../../src/crm/salesforce/client/open-jsforce-org.ts';
import type { With } from '../../src/functions/with.ts';
import { modelsOver } from '../../src/hosts/account-models.ts';
import { openSalesforceOrg } from '../../src/hosts/salesforce-connection.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { exampleEvents, exampleWinLoss } from '../../src/sandbox/salesforce/example/index.ts';
import {
  type LocalSalesforce,
  startLocalSalesforce,
  type UserSeed,
} from '../../src/sandbox/salesforce/index.ts';
import type { CheckedModel } from '../checked-model.ts';
import type { StartOptions } from './options.ts';
import { folderReleases } from './folder-releases.ts';
import type { Findings } from './keep-findings.ts';
import { orgObjects } from './org-objects.ts';
import { orgRecords } from './org-records.ts';
import { keepHistory, type Refused, scoreRecords } from './prepare.ts';

/** A local Salesforce with records in it, and a way to publish another model to it. */
export interface LocalOrg {
  readonly local: LocalSalesforce;
  /** The id of the record at which the preview opens. */
  readonly home: string;
  /** Who uses it. */
  readonly people: readonly UserSeed[];
  /** Publishes a model and writes its stage gate; a sentence when that is refused. */
  publish(checked: CheckedModel): Promise<string | null>;
  /** What the manager's page shows besides, to be kept in the background. */
  readonly findings: Findings;
}

/** Starts a Salesforce on this machine with the records that were asked for, set up, gated and scored by this model. */
export async function startLocalOrg(
  { tables, config }: Pick<StartOptions, 'tables' | 'config'>,
  checked: CheckedModel,
  say: (line: string) => void,
): Promise<LocalOrg | { readonly wrong: string }> {
  const today = systemClock.today('Europe/Amsterdam');
  const records = await orgRecords(tables, today);
  if ('wrong' in records) return records;
  const { seed, currency, report, home } = records;
  const objects = [...(seed.objects ?? []), ...orgObjects(salesforceSchema())];
  const local = await startLocalSalesforce({ records: { ...seed, objects }, currency, limits: 'off' });
  const isExample = tables === null;
  const org = await filled({ local, model: checked.model, today, isExample });
  if (typeof org === 'string') return stoppedWith(local, org);
  const publish = publisher(local, org, config);
  const refused = await publish(checked);
  if (refused !== null) return stoppedWith(local, refused);
  local.forgetCalls();
  if (report !== null) say(report);
  return {
    local,
    home: home(local),
    people: seed.users ?? [],
    publish,
    findings: findingsIn(org, checked.model, today),
  };
}

function findingsIn(org: JsforceOrg, model: GtmModel, today: CalendarDate): Findings {
  const way = { org, model: () => model, zone: zonedDay, clock: systemClock };
  return {
    closed: openSalesforceClosedDeals(way),
    histories: openSalesforceHistories(way),
    releases: modelsOver(salesforceCrm(way).rows),
    model,
    today,
  };
}

async function stoppedWith(local: LocalSalesforce, wrong: string): Promise<{ readonly wrong: string }> {
  await local.stop();
  return { wrong };
}

interface ToFill {
  readonly local: LocalSalesforce;
  readonly model: GtmModel;
  readonly today: CalendarDate;
  readonly isExample: boolean;
}

/** Scores and fills the org; gives the way into it, or what was refused. */
async function filled({ local, model, today, isExample }: ToFill): Promise<JsforceOrg | string> {
  const opened = await openSalesforceOrg({
    SALESFORCE_INSTANCE_URL: local.url,
    SALESFORCE_ACCESS_TOKEN: local.token,
  });
  if (!opened.ok) return opened.error;
  const asked = workingWith(opened.value, model, today);
  const history = {
    deals: local.records.list('Opportunity').map(({ id }) => id),
    winLoss: exampleWinLoss(today),
    events: exampleEvents(today),
  };
  const refused =
    (await scoreRecords(asked)) ?? (isExample ? await keepHistory(history, asked, today) : null);
  if (refused) return sentence(refused);
  return opened.value;
}

const sentence = ({ doing, error }: Refused): string =>
  `The local Salesforce refused ${doing}: ${JSON.stringify(error)}`;

const workingWith = (org: Org, model: GtmModel, today: CalendarDate): With => ({
  ...salesforceCrm({ org, model: () => model, zone: zonedDay, clock: systemClock }),
  model,
  mapping: model.mappings.salesforce,
  caller: { person: { id: 'plumbline', name: 'Plumbline' }, signed: true },
  now: systemClock.now(),
  today,
});

/** Publishes one model after another: as a release, then with its stage gate. */
function publisher(local: LocalSalesforce, org: Org, config: string): LocalOrg['publish'] {
  const { rows } = salesforceCrm({ org, model: noModel, zone: zonedDay, clock: systemClock });
  const releases = folderReleases(rows, 'salesforce', config);
  return async ({ model, parts }) =>
    (await releases.publish(parts)) ?? (await publishGate(local, org, model));
}

const noModel = (): never => {
  throw new Error('Rows are read without a model.');
};

/** Gates that only an older model had are switched off. */
async function publishGate(local: LocalSalesforce, org: Org, model: GtmModel): Promise<string | null> {
  const there = local.records.list(gateObject).map(({ fields }) => String(fields[gateField.key]));
  const written = await org.write(gateWrites(stageGates(model).rows, there));
  const failed = written.find((one) => !one.ok);
  return failed && !failed.ok ? sentence({ doing: 'the stage gate', error: failed.error }) : null;
}
