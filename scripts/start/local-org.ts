import type { CalendarDate } from '../../src/base/calendar.ts';
import { salesforceCrm } from '../../src/crm/salesforce/crm.ts';
import { gateWrites, stageGates } from '../../src/crm/salesforce/formula/stage-gates.ts';
import { gateField, gateObject } from '../../src/crm/salesforce/mapping/field-names.ts';
import type { Org } from '../../src/crm/salesforce/org.ts';
import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';
import type { With } from '../../src/functions/with.ts';
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
import type { StartOptions } from './options.ts';
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
  /** Writes the stage gate of a model; a sentence when that is refused. */
  publish(model: GtmModel): Promise<string | null>;
}

/** Starts a Salesforce on this machine with the records that were asked for, set up, gated and scored by this model. */
export async function startLocalOrg(
  { tables }: Pick<StartOptions, 'tables'>,
  model: GtmModel,
  say: (line: string) => void,
): Promise<LocalOrg | { readonly wrong: string }> {
  const today = systemClock.today('Europe/Amsterdam');
  const records = await orgRecords(tables, today);
  if ('wrong' in records) return records;
  const { seed, currency, report, home } = records;
  const objects = [...(seed.objects ?? []), ...orgObjects(salesforceSchema())];
  const local = await startLocalSalesforce({ records: { ...seed, objects }, currency, limits: 'off' });
  const isExample = tables === null;
  const wrong = await filled({ local, model, today, isExample });
  if (typeof wrong === 'string') {
    await local.stop();
    return { wrong };
  }
  local.forgetCalls();
  if (report !== null) say(report);
  return {
    local,
    home: home(local),
    people: seed.users ?? [],
    publish: (another) => publishGate(local, wrong, another),
  };
}

interface ToFill {
  readonly local: LocalSalesforce;
  readonly model: GtmModel;
  readonly today: CalendarDate;
  readonly isExample: boolean;
}

/** Scores and fills the org; gives the way into it, or what was refused. */
async function filled({ local, model, today, isExample }: ToFill): Promise<Org | string> {
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
  return (await publishGate(local, opened.value, model)) ?? opened.value;
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

/** Gates that only an older model had are switched off. */
async function publishGate(local: LocalSalesforce, org: Org, model: GtmModel): Promise<string | null> {
  const there = local.records.list(gateObject).map(({ fields }) => String(fields[gateField.key]));
  const written = await org.write(gateWrites(stageGates(model).rows, there));
  const failed = written.find((one) => !one.ok);
  return failed && !failed.ok ? sentence({ doing: 'the stage gate', error: failed.error }) : null;
}
