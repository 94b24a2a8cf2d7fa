import path from 'node:path';
import type { CalendarDate } from '../../src/base/calendar.ts';
import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import { openFetchClosedDeals, openFetchHistories } from '../../src/crm/hubspot/open-histories.ts';
import type { CrmError } from '../../src/crm/port.ts';
import type { With } from '../../src/functions/with.ts';
import { modelsOver } from '../../src/hosts/account-models.ts';
import { importFolder } from '../../src/hosts/cli/sandbox-import/import-folder.ts';
import { importReport } from '../../src/hosts/cli/sandbox-import/report.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { exampleEvents, exampleRecords, exampleWinLoss } from '../../src/sandbox/hubspot/example/index.ts';
import {
  startLocalHubSpot,
  type LocalHubSpot,
  type OwnerSeed,
  type Seed,
} from '../../src/sandbox/hubspot/index.ts';
import { unhurriedPace } from '../unhurried-pace.ts';
import type { Findings } from './keep-findings.ts';
import { isSalesforceAlone, type StartOptions } from './options.ts';
import { keepHistory, scoreRecords } from './prepare.ts';

/** Of the example's people she answers for the profile and the messages, and publishes. */
export const mara: OwnerSeed = {
  id: '71004',
  userId: 81004,
  email: 'mara.lind@cornerstow.example',
  firstName: 'Mara',
  lastName: 'Lind',
};

/** Preparing the account is many calls at once, and a person at the preview meets no limit either. */
const preparing = { burst: 1_000_000, searches: 1_000_000, associations: 1_000_000, daily: 10_000_000 };

/**
 * Starts a HubSpot on this machine with the records that were asked for, set up and scored by this model; an empty one
 * where they are in Salesforce alone.
 */
export async function startLocalAccount(
  options: StartOptions,
  model: GtmModel,
  say: (line: string) => void,
): Promise<LocalHubSpot | { readonly wrong: string }> {
  if (isSalesforceAlone(options)) return startLocalHubSpot({ tier: options.tier });
  const today = systemClock.today('Europe/Amsterdam');
  const records = await recordsFor(options, today, say);
  if ('wrong' in records) return records;
  const local = await startLocalHubSpot({
    records: records.seed,
    currency: records.currency,
    tier: options.tier,
    limits: preparing,
  });
  const asked = workingWith(local, model);
  const problem = await prepare(local, asked, options, today);
  if (problem) {
    await local.stop();
    return { wrong: problem };
  }
  local.forgetCalls();
  return local;
}

async function recordsFor(
  { tables }: StartOptions,
  today: CalendarDate,
  say: (line: string) => void,
): Promise<{ readonly seed: Seed; readonly currency: string } | { readonly wrong: string }> {
  if (!tables || tables.mapping === null) {
    const seed = exampleRecords(today);
    return { seed: { ...seed, owners: [...(seed.owners ?? []), mara] }, currency: 'EUR' };
  }
  const imported = await importFolder({
    folder: path.resolve(tables.folder),
    mappingFile: path.resolve(tables.mapping),
    mappingShown: tables.mapping,
    today,
  });
  if (!imported.ok) return { wrong: imported.error.join('\n') };
  say(importReport(imported.value, tables.folder, null));
  return { seed: imported.value.seed, currency: imported.value.currency };
}

/** What functions work with, on the local account. */
function workingWith(local: LocalHubSpot, model: GtmModel): With {
  const account = openFetchCrm({
    url: local.url,
    token: local.token,
    pace: unhurriedPace(),
    model: () => model,
    zone: zonedDay,
    clock: systemClock,
  });
  return {
    ...account,
    model,
    mapping: model.mappings.hubspot,
    caller: { person: { id: 'plumbline', name: 'Plumbline' }, signed: true },
    now: systemClock.now(),
    today: systemClock.today('Europe/Amsterdam'),
  };
}

/** What the manager's page shows besides, of a local HubSpot that was prepared: to be kept in the background. */
export function accountFindings(local: LocalHubSpot, model: GtmModel): Findings {
  const way = {
    ...{ url: local.url, token: local.token, pace: unhurriedPace(), zone: zonedDay, clock: systemClock },
    model: () => model,
  };
  return {
    closed: openFetchClosedDeals(way),
    histories: openFetchHistories(way),
    releases: modelsOver(openFetchCrm(way).rows),
    model,
    today: systemClock.today('Europe/Amsterdam'),
  };
}

/** Publishes and scores; null when all of it was done. */
async function prepare(
  local: LocalHubSpot,
  asked: With,
  options: StartOptions,
  today: CalendarDate,
): Promise<string | null> {
  const schema = await asked.crm.ensureSchema();
  if (!schema.ok) return failed('setting up the properties', schema.error);
  const history = {
    deals: local.records.list('deals').map(({ id }) => id),
    winLoss: exampleWinLoss(today),
    events: options.tier === 'professional' ? [] : exampleEvents(today),
  };
  const refused =
    (await scoreRecords(asked)) ?? (options.tables ? null : await keepHistory(history, asked, today));
  return refused && failed(refused.doing, refused.error);
}

const failed = (doing: string, error: CrmError): string =>
  `The local HubSpot refused ${doing}: ${JSON.stringify(error)}`;

/** The name that tells people whose records these are. */
export function recordsAre(options: StartOptions): string {
  if (!options.tables) return 'invented example records';
  const kind = isSalesforceAlone(options) ? 'sObject tree' : 'tables';
  return `the ${kind} in ${path.basename(path.resolve(options.tables.folder))}`;
}
