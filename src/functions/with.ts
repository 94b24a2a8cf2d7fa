import type { CalendarDate } from '../base/calendar.ts';
import type { Crm, Person, RecordStore } from '../crm/port.ts';
import type { GtmModel } from '../model/gtm-model.ts';
import type { CrmMapping } from '../model/mapping.ts';

/** Who asks. `signed` is false where a card only claims the person: then nothing is approved. */
export interface Caller {
  readonly person: Person;
  readonly signed: boolean;
  /** The address by which the CRM knows this person; null or left out where nobody vouches for it. */
  readonly email?: string | null;
  /** False where the CRM knows that this person may not decide about tiers; unless said, whoever is signed may. */
  readonly mayDecide?: boolean;
}

/** What a function works with: one account, one model, one moment. A function picks what it names. */
export interface With {
  readonly crm: Crm;
  readonly store: RecordStore;
  readonly model: GtmModel;
  /** The number of the release that the model is; null, or left out, where it was not published. */
  readonly release?: number | null;
  /** Which field carries which fact in this CRM; null when the model has no mapping for it. */
  readonly mapping: CrmMapping | null;
  readonly caller: Caller;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Today in the account's time zone. */
  readonly today: CalendarDate;
}

/** The `With` of one function: the named methods of the CRM and of the store, and what every function has. */
export type Needs<C extends keyof Crm, S extends keyof RecordStore> = Omit<With, 'crm' | 'store'> & {
  readonly crm: Pick<Crm, C>;
  readonly store: Pick<RecordStore, S>;
};
