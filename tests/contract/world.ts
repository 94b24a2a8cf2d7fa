import type { Crm, CrmError, RecordStore } from '../../src/crm/port.ts';

/** What can go wrong between a client and its CRM. */
export type Trouble =
  | 'tooManyCalls'
  | 'serverError'
  /** What was asked is done, and the connection breaks before the answer. */
  | 'cutOff'
  /** Of a batch, one half is done. */
  | 'halfAccepted'
  | 'missingScope';

/** The records that every CRM is given before its contract is run, by what they are there for. */
export interface Ids {
  /** An open deal in `evaluation` with a primary company, another company, three contacts and two competitors. */
  readonly harbour: string;
  /** An open deal with nothing on it: no amount, company, contact or competitor. */
  readonly bare: string;
  /** A deal that was lost on 20 November 2026, and that nobody was asked about. */
  readonly lost: string;
  /** A deal that was lost on 2 November, reopened, and won on 18 November. */
  readonly regained: string;
  /** A deal in dollars in a stage that the model does not map. */
  readonly unmapped: string;
  /** Was merged into `harbour`; null where deals cannot be merged (Salesforce merges accounts, contacts and leads). */
  readonly merged: string | null;
  readonly deleted: string;
  /** An id that a deal could have, and none has. */
  readonly never: string;
  readonly harbourFoods: string;
  readonly otherCompany: string;
  /** Contacts of `harbour`: who signs, a champion, and one of whom nobody said a role. */
  readonly signer: string;
  readonly champion: string;
  readonly unknownRole: string;
  /** A lead of a company in food. */
  readonly lead: string;
  /** Owners: who is there, and who has left. */
  readonly mara: string;
  readonly tom: string;
}

/** A CRM with those records, and ways to do to it what people and networks do. Now is 21 November 2026, 10:00 UTC. */
export interface World {
  readonly ids: Ids;
  /** Companies of `harbour` besides its primary one; none where a deal has one only (an opportunity has one account). */
  readonly otherCompanies: readonly { readonly id: string; readonly name: string }[];
  /** Whether a deal that was deleted is told apart from one that never was (a query of Salesforce's finds neither). */
  readonly tellsDeleted: boolean;
  /** As what it is told that reading a deal is refused: with the scope, where access is a matter of scopes. */
  readonly refused: Readonly<Partial<CrmError>>;
  readonly crm: Crm;
  readonly store: RecordStore;
  /** Another client of the same account, which knows nothing of the first. */
  readonly another: () => Crm;
  /** A person moves a deal to a stage of the model. */
  readonly move: (deal: string, stage: string) => void;
  /** A person fills the CRM's own loss reason. */
  readonly typeLostReason: (deal: string, text: string) => void;
  /** What stands in the CRM's own loss reason. */
  readonly lostReason: (deal: string) => string | null;
  /** Ids of the model of the competitors in the CRM's own field. */
  readonly competitorsField: (deal: string) => readonly string[];
  readonly deleteDeal: (deal: string) => void;
  /** How many tasks there are in all. */
  readonly taskCount: () => number;
  readonly finishTask: (id: string) => void;
  /** The next calls of this kind meet trouble: reading one record, changing one, making one or changing many. */
  readonly trouble: (kind: Trouble, on: 'read' | 'change' | 'make', times?: number) => void;
  /** Calls made since this was last asked. */
  readonly newCalls: () => readonly { readonly write: boolean }[];
  /** Time passes, and the CRM's search catches up. */
  readonly pass: (ms: number) => void;
  readonly token: string;
  readonly stop: () => Promise<void>;
}
