import type { CalendarDate } from '../../../base/calendar.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { Account, Owner } from '../../../crm/port.ts';
import type { FieldThere, FilledShare, PipelineThere, ValueCount } from '../../../crm/setup.ts';
import type { CrmName } from '../../crm-error-words.ts';

/** A field with how much of it is filled in, and with its values where they were counted. */
export interface FieldLooked extends FieldThere {
  readonly share: FilledShare;
  /** Null where nobody counted. */
  readonly values: readonly ValueCount[] | null;
}

/** Everything that a first model is drafted from. */
export interface AccountThere {
  readonly crm: CrmName;
  readonly account: Account;
  readonly today: CalendarDate;
  readonly pipelines: readonly PipelineThere[];
  readonly fields: readonly FieldLooked[];
  /** The deal's own fields for why it was lost or won, and for who else was considered; null where none was found. */
  readonly lostReason: FieldLooked | null;
  readonly wonReason: FieldLooked | null;
  readonly competitors: FieldLooked | null;
  readonly owners: readonly Owner[];
  /** Open deals of each owner. */
  readonly openDeals: readonly ValueCount[];
}

/** The records that facts are looked for on. */
export const kindsLookedAt: readonly RecordKind[] = ['company', 'deal', 'contact'];

/** The share of records in which a field is filled in, 0 to 1; 0 where there is no record. */
export const shareOf = ({ share }: Pick<FieldLooked, 'share'>): number =>
  share.of === 0 ? 0 : share.filled / share.of;

/** `92% of 14 companies`. */
export const shareWords = ({ share, object }: FieldLooked): string =>
  `${Math.round(shareOf({ share }) * 100)}% of ${share.of} ${plural[object]}`;

const plural: Readonly<Record<RecordKind, string>> = {
  deal: 'deals',
  company: 'companies',
  contact: 'contacts',
  lead: 'leads',
};
