import type { CalendarDate } from '../../src/base/calendar.ts';
import { salesforceCrm } from '../../src/crm/salesforce/crm.ts';
import { gateWrites, stageGates } from '../../src/crm/salesforce/formula/stage-gates.ts';
import type { Org } from '../../src/crm/salesforce/org.ts';
import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';
import type { With } from '../../src/functions/with.ts';
import { openSalesforceOrg } from '../../src/hosts/salesforce-connection.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { exampleEvents, exampleRecords, exampleWinLoss } from '../../src/sandbox/salesforce/example/index.ts';
import { type LocalSalesforce, startLocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { orgObjects } from './org-objects.ts';
import { keepHistory, type Refused, scoreRecords } from './prepare.ts';

/** A local Salesforce with records in it, and a way to publish another model to it. */
export interface LocalOrg {
  readonly local: LocalSalesforce;
  /** Writes the stage gate of a model; a sentence when that is refused. */
  publish(model: GtmModel): Promise<string | null>;
}

/** Starts a Salesforce on this machine with the example's records, set up, gated and scored by this model. */
export async function startLocalOrg(model: GtmModel): Promise<LocalOrg | { readonly wrong: string }> {
  const today = systemClock.today('Europe/Amsterdam');
  const example = exampleRecords(today);
  const objects = [...(example.objects ?? []), ...orgObjects(salesforceSchema())];
  const local = await startLocalSalesforce({ records: { ...example, objects }, limits: 'off' });
  const wrong = await filled(local, model, today);
  if (typeof wrong === 'string') {
    await local.stop();
    return { wrong };
  }
  local.forgetCalls();
  return { local, publish: (another) => publishGate(wrong, another) };
}

/** Scores and fills the org; gives the way into it, or what was refused. */
async function filled(local: LocalSalesforce, model: GtmModel, today: CalendarDate): Promise<Org | string> {
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
  const refused = (await scoreRecords(asked)) ?? (await keepHistory(history, asked, today));
  if (refused) return sentence(refused);
  return (await publishGate(opened.value, model)) ?? opened.value;
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

async function publishGate(org: Org, model: GtmModel): Promise<string | null> {
  const written = await org.write(gateWrites(stageGates(model).rows));
  const failed = written.find((one) => !one.ok);
  return failed && !failed.ok ? sentence({ doing: 'the stage gate', error: failed.error }) : null;
}
