import type { CalendarDate } from '../../../base/calendar.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import type { CrmMapping } from '../../../model/mapping.ts';
import type { Account } from '../../port.ts';

/** The parts of a model that the adapter reads. */
export type ModelParts = Pick<
  GtmModel,
  'facts' | 'scorecards' | 'stages' | 'winLoss' | 'battleCards' | 'mappings'
>;

/** A stage as the org has it. */
export interface CrmStage {
  readonly label: string;
  readonly closed: boolean;
  readonly won: boolean;
}

/** What a mapping needs besides rows: everything that is read once for an org. */
export interface Around {
  readonly account: Account;
  readonly today: CalendarDate;
  /** The day of an instant (ISO 8601) in the org's time zone. */
  readonly dayOf: (instant: string) => CalendarDate;
  readonly stage: (crmStage: string) => CrmStage | null;
}

/** A mapping that names nothing: what is used for a model without one for Salesforce. */
export const emptyMapping: CrmMapping = {
  engine: 1,
  crm: 'salesforce',
  fields: {},
  pipelines: {},
  roles: {},
  managers: {},
};
