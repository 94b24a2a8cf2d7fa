import type { CalendarDate } from '../../base/calendar.ts';
import type { CriterionThen, MovePath } from '../../core/stages/audit.ts';
import { noTally, type AuditTally } from '../../core/stages/audit-tally.ts';
import type { Person } from '../../crm/port.ts';

/** A criterion that a move went without. */
export interface WithoutCriterion {
  readonly criterion: string;
  readonly label: string;
  readonly level: 'observe' | 'warn' | 'block';
  readonly stage: string;
  readonly direction: 'exit' | 'entry';
  readonly state: CriterionThen['state'];
  /** For `not_judged`: the facts whose past is not to be had, with why. */
  readonly unseen: CriterionThen['unseen'];
}

/** A move that is told: one that went around criteria, that a waiver let pass, or that could not be judged. */
export interface ToldMove {
  readonly deal: { readonly id: string; readonly name: string };
  readonly outcome: 'waived' | 'around' | 'notJudged';
  readonly at: string;
  readonly on: CalendarDate;
  readonly pipeline: string;
  readonly from: string | null;
  readonly to: string;
  readonly skipped: readonly string[];
  readonly via: MovePath;
  /** What the CRM calls the path, and which import, workflow or app it was. */
  readonly source: string | null;
  readonly sourceName: string | null;
  readonly by: string | null;
  readonly criteria: readonly WithoutCriterion[];
}

/** A deal that sits in a stage without meeting its entry criteria. */
export interface ToldDeal {
  readonly deal: { readonly id: string; readonly name: string };
  readonly pipeline: string;
  readonly stage: string;
  readonly criteria: readonly WithoutCriterion[];
}

/** A deal about which its owner is asked: it still sits where it got around a criterion that warns or blocks. */
export interface DealToAsk {
  readonly deal: { readonly id: string; readonly name: string };
  readonly owner: Person | null;
  readonly stage: string;
  readonly labels: readonly string[];
}

/** How far an audit has come: everything that it found, as JSON that can be kept and taken up again. */
export interface AuditState {
  readonly account: string;
  readonly model: string;
  readonly since: string;
  /** Where the next page starts; null before the first, and at the end. */
  readonly after: string | null;
  readonly isDone: boolean;
  readonly tally: AuditTally;
  readonly moves: readonly ToldMove[];
  readonly sitting: readonly ToldDeal[];
  readonly toAsk: readonly DealToAsk[];
  /** False where the account has no place for events: then no card can show what was skipped. */
  readonly areKept: boolean;
  /** Calls to the CRM so far, those before it was cut off included. */
  readonly calls: number;
}

/** An audit that has not begun. */
export const newAudit = (account: string, model: string, since: string): AuditState => ({
  account,
  model,
  since,
  after: null,
  isDone: false,
  tally: noTally,
  moves: [],
  sitting: [],
  toAsk: [],
  areKept: true,
  calls: 0,
});
