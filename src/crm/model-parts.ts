import type { CalendarDate } from '../base/calendar.ts';
import type { GtmModel } from '../model/gtm-model.ts';
import type { CrmMapping } from '../model/mapping.ts';
import type { Account } from './port.ts';

/** The parts of a model that an adapter reads. */
export type ModelParts = Pick<
  GtmModel,
  'facts' | 'scorecards' | 'stages' | 'winLoss' | 'battleCards' | 'mappings'
>;

/** A stage as the CRM has it. */
export interface CrmStage {
  readonly label: string;
  readonly closed: boolean;
  readonly won: boolean;
}

/** What a mapping needs besides records: everything that is read once for an account. */
export interface Around {
  readonly account: Account;
  readonly today: CalendarDate;
  /** The day of an instant (ISO 8601) in the account's time zone. */
  readonly dayOf: (instant: string) => CalendarDate;
  readonly stage: (crmStage: string) => CrmStage | null;
}

/** A mapping that names nothing: what is used for a model without one for this CRM. */
export const emptyMapping = (crm: CrmMapping['crm']): CrmMapping => ({
  engine: 1,
  crm,
  fields: {},
  pipelines: {},
  roles: {},
  managers: {},
});
