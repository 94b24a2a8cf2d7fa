import type { CalendarDate } from '../base/calendar.ts';
import type { FieldToFill, ModelLine, Subject, TonedLine } from './parts.ts';

/** One criterion on the checklist. */
export interface CriterionRow {
  readonly id: string;
  readonly state: 'met' | 'missing' | 'not_met' | 'waived';
  readonly label: string;
  /** What is missing and what to do, in a sentence or two; null when met. */
  readonly next: string | null;
  readonly evidence: string;
  readonly level: 'observe' | 'warn' | 'block';
  readonly fill: FieldToFill | null;
  readonly owner: string;
  readonly decision: CriterionDecision | null;
}

/** What was decided about a criterion on this deal, and what whoever looks may decide. */
export interface CriterionDecision {
  /** `Waived by Nora Feld until 3 Dec: they sign in January.`; null where nothing was said yet. */
  readonly said: string | null;
  /** Whether somebody asked for a waiver, and nobody has answered yet. */
  readonly isAsked: boolean;
  /** Who decides when asked for a waiver; null where it is not offered. */
  readonly askWaiverOf: string | null;
  /** The last day until which whoever looks may waive it; null where it is not for them. */
  readonly waiveUntil: CalendarDate | null;
  /** Whether whoever looks may stand behind it, or take that back; null where it is not for them. */
  readonly attest: 'attest' | 'withdraw' | null;
  /** Who decides elsewhere and where, where this installation does not know who looks; null otherwise. */
  readonly elsewhere: string | null;
}

/** What must be true to leave the stage. */
export interface ChecklistView {
  /** `To leave this stage: 2 of 5 missing` */
  readonly title: string;
  readonly open: readonly CriterionRow[];
  readonly met: readonly CriterionRow[];
}

/** One line of a battle card as it is to be shown after its claim's review. */
export interface LineView {
  readonly subject: Subject;
  readonly kind: 'internal' | 'say' | 'adjusted' | 'dont_say';
  /** What to say or know; for `dont_say` and `adjusted`, what to say in its place. */
  readonly text: string;
  /** The words not to use; null but for `adjusted` and `dont_say`. */
  readonly instead: string | null;
  /** `accurate`, `adjusted`, `not reviewed since 1 May`; null for lines without a claim. */
  readonly review: TonedLine | null;
  /** Whether it may be copied for a customer. */
  readonly copy: boolean;
}

/** A competitor's section for the buyer's stage. */
export interface BattleCardView {
  readonly competitor: string;
  readonly kind: 'vendor' | 'status_quo' | 'in_house';
  /** `Northbeam, main competitor since 3 Nov` */
  readonly title: string;
  readonly open: boolean;
  readonly section: Subject;
  readonly confident: string;
  readonly give: AssetView;
  readonly lead: string;
  readonly lines: readonly LineView[];
  readonly whyWeWin: readonly string[];
  readonly whyWeLose: readonly string[];
  /** `checked 30 Oct by Mara Lind`, toned when out of date. */
  readonly checked: TonedLine;
}

/** Something to hand over. */
export interface AssetView {
  readonly label: string;
  readonly link: string | null;
  readonly customerFacing: boolean;
}

/** An objection with its answer. */
export interface ObjectionRow {
  readonly subject: Subject;
  readonly buyerSays: string;
  /** `On 7 of 31 deals`; null when nothing was counted. */
  readonly heard: string | null;
  readonly answers: readonly {
    readonly say: string;
    readonly ask: string | null;
    readonly proof: readonly string[];
    readonly lines: readonly LineView[];
  }[];
  /** `No answer yet. Mara Lind owns it.` */
  readonly gap: string | null;
  /** Whether this person has already said on this deal and stage that they heard it. */
  readonly youHeard: boolean;
}

/** The deal guide. */
export interface GuideView {
  /** `Vendor evaluation, day 23. Nobody who can sign is on this deal.` */
  readonly lead: TonedLine;
  readonly stage: string | null;
  /** `They are choosing a supplier. They need to feel confident that …` */
  readonly need: string | null;
  readonly give: AssetView | null;
  readonly ask: string | null;
  readonly toLeave: ChecklistView | null;
  /** Entry criteria of this stage that are not met: it was entered without them. */
  readonly enteredWithout: ChecklistView | null;
  /** Moves that went around criteria, as the audit found them; null for none. */
  readonly skipped: { readonly title: string; readonly rows: readonly string[] } | null;
  readonly battleCards: readonly BattleCardView[];
  readonly objections: { readonly title: string; readonly rows: readonly ObjectionRow[] } | null;
  readonly limits: readonly string[];
  readonly roles: { readonly text: string; readonly missing: readonly string[] } | null;
  readonly model: ModelLine;
}
