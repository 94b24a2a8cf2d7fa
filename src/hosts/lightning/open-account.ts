import type { Result } from '../../base/result.ts';
import type { Clock, Crm, CrmError, RecordStore } from '../../crm/port.ts';
import { salesforceCrm } from '../../crm/salesforce/crm.ts';
import { type LightningOrg, openLightningOrg } from '../../crm/salesforce/lightning/open-lightning-org.ts';
import type { LightningPlatform } from '../../crm/salesforce/lightning/platform.ts';
import { realTiming, type Timing } from '../../crm/salesforce/timing.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { systemClock } from '../system-clock.ts';
import { zonedDay } from '../zoned-day.ts';
import { dealsWith, type DealRows } from './deals-with.ts';

/** What the module is opened with. */
export interface LightningOptions {
  readonly platform: LightningPlatform;
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
  /** The deals of a contact, as far as whoever looks may see them. */
  dealsWith(contactId: string): Promise<Result<DealRows, CrmError>>;
}

/** The CRM over what the page offers. */
export function openAccount({
  platform,
  model,
  clock = systemClock,
  timing = realTiming,
}: LightningOptions): LightningAccount {
  const org = openLightningOrg(platform);
  return {
    org,
    ...salesforceCrm({ org, model: () => model, zone: zonedDay, clock, timing }),
    dealsWith: (contactId) => dealsWith(org, contactId),
  };
}
