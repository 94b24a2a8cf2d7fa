import type { Answer } from '../core/condition/facts.ts';
import type { RecordKind } from '../core/condition/model.ts';

/** How something is coloured; a word always stands beside it. */
export type Tone = 'good' | 'warn' | 'bad' | 'neutral' | 'info';

/** A line with its tone. */
export interface TonedLine {
  readonly text: string;
  readonly tone: Tone;
}

/** A field that a person can fill in, named as the CRM labels it. */
export interface FieldToFill {
  readonly fact: string;
  readonly label: string;
  readonly object: RecordKind;
  readonly recordId: string;
  /** The CRM's internal name of the field; null where nothing maps the fact. */
  readonly field: string | null;
}

/** Something that a card can report on or use: names it in the functions' requests. */
export interface Subject {
  readonly kind: 'section' | 'line' | 'claim' | 'objection' | 'fact' | 'fit' | 'guide';
  readonly id: string;
}

/** A state in which a card has nothing to show but a sentence and a next step. */
export interface ProblemView {
  readonly kind: 'not_set_up' | 'cannot_be_read' | 'not_visible' | 'nothing_here' | 'out_of_date' | 'refused';
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly next: string;
  /** Whether trying again can help. */
  readonly retry: boolean;
  /** On a page of controls: the one that it is about, such as `stages/new_business/discovery/exit/erp_known#owner`. */
  readonly at?: string;
}

/** One row of what was asked of the facts. */
export interface ReasonRow {
  readonly subject: Subject;
  readonly text: string;
  /** Signed points, such as `+25`, `−5` or `0`. */
  readonly points: string;
  readonly state: Answer;
  readonly tone: Tone;
  /** Where the value came from and when, for *on demand*; null where there is nothing to tell. */
  readonly source: string | null;
}

/** A quiet last line: which model said so. */
export interface ModelLine {
  readonly text: string;
  readonly version: string;
  /** The definition at which the glossary opens: `stage/new_business/discovery`; left out where it opens at its top. */
  readonly glossary?: string;
}
