import type { Crm, RecordStore } from '../../crm/port.ts';
import type { ReleaseHead, Releases } from '../../crm/releases.ts';
import type { CrmSetup } from '../../crm/setup.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import type { PartValues } from '../../model/part-values.ts';
import type { With } from '../with.ts';

/** What an admin's function works with, besides what every function has. */
export interface AdminWith extends With {
  readonly crmName: 'hubspot' | 'salesforce';
  readonly releases: Releases;
  readonly setup: CrmSetup;
  /** What a draft starts from where nothing was published: the parts that the host brought along; none to start from nothing. */
  readonly startingParts: PartValues;
  /** The same CRM, read with another model: a draft may name fields that the published model does not. */
  readonly crmFor: (model: GtmModel) => Pick<Crm, 'readDeal' | 'listRecords' | 'listOpenDeals'>;
  /** False where the CRM knows that this person may not change settings, as Salesforce does by permission. */
  readonly mayAdminister: boolean;
  /** What this CRM needs done once a release is there, such as gates of stages; a sentence about it, or null for nothing. */
  readonly afterPublish: (model: GtmModel, head: ReleaseHead) => Promise<string | null>;
}

/** What the settings page’s functions work with: no records, and no model but the drafted and the published. */
export type SettingsWith = Pick<
  AdminWith,
  | 'caller'
  | 'now'
  | 'today'
  | 'release'
  | 'crmName'
  | 'releases'
  | 'setup'
  | 'startingParts'
  | 'mayAdminister'
  | 'afterPublish'
> & { readonly store: Pick<RecordStore, 'waiversSince'> };

/** What trying a draft out works with: the same, and the CRM as it is read with a model. */
export type TryWith = SettingsWith &
  Pick<AdminWith, 'crmFor'> & { readonly store: Pick<RecordStore, 'eventsAbout'> };

/** The CRM's name as people write it. */
export const crmLabels = { hubspot: 'HubSpot', salesforce: 'Salesforce' } as const;
