import type { Result } from '../../base/result.ts';
import { keptModel, type KeptModel } from '../../crm/model-in-use.ts';
import type { ModelRows } from '../../crm/model-rows.ts';
import { openModelStore } from '../../crm/model-store/open-model-store.ts';
import type { Clock, Crm, CrmError, RecordStore } from '../../crm/port.ts';
import { salesforceCrm } from '../../crm/salesforce/crm.ts';
import { type LightningOrg, openLightningOrg } from '../../crm/salesforce/lightning/open-lightning-org.ts';
import type { LightningPlatform } from '../../crm/salesforce/lightning/platform.ts';
import { realTiming, type Timing } from '../../crm/salesforce/timing.ts';
import { ENGINE_VERSION } from '../../model/engine-version.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { modelFromParts } from '../../model/model-from-parts.ts';
import { systemClock } from '../system-clock.ts';
import { zonedDay } from '../zoned-day.ts';
import { dealsWith, type DealRows } from './deals-with.ts';

/** What the module is opened with. */
export interface LightningOptions {
  readonly platform: LightningPlatform;
  /** The model of the package, until something was published. */
  readonly model: GtmModel;
  /** The browser's unless given. */
  readonly clock?: Clock;
  /** The time by which what was read is kept; the browser's unless given. */
  readonly timing?: Timing;
}

/** The org as a card reaches it, and Plumbline's questions to it. */
export interface LightningAccount {
  readonly org: LightningOrg;
  readonly crm: Crm;
  readonly store: RecordStore;
  /** Where published models are kept, and the one in use on this page. */
  readonly rows: ModelRows;
  readonly models: KeptModel;
  /** The same org read with another model: a draft may name fields that the one in use does not. */
  crmFor(model: GtmModel): Crm;
  /** The deals of a contact, as far as whoever looks may see them. */
  dealsWith(contactId: string): Promise<Result<DealRows, CrmError>>;
}

/** A page looks for a newer model this often, at a card's next question. */
const lookAgainMs = 60_000;

/** The CRM over what the page offers. */
export function openAccount({
  platform,
  model,
  clock = systemClock,
  timing = realTiming,
}: LightningOptions): LightningAccount {
  const org = openLightningOrg(platform);
  const inUse = () => models.now().model;
  const opened = salesforceCrm({ org, model: inUse, zone: zonedDay, clock, timing });
  const models = keptModel({
    store: openModelStore({ rows: opened.rows, modelFromParts, engine: ENGINE_VERSION, clock }),
    given: () => model,
    maxAgeMs: lookAgainMs,
    nowMs: timing.now,
  });
  const crmFor = (another: GtmModel): Crm =>
    salesforceCrm({ org, model: () => another, zone: zonedDay, clock, timing }).crm;
  return { org, ...opened, models, crmFor, dealsWith: (contactId) => dealsWith(org, contactId) };
}
