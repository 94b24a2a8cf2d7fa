import type { CalendarDate } from '../../base/calendar.ts';
import type { Condition, Fact } from '../condition/model.ts';
import type { Observable, Space } from '../condition/space.ts';
import type { Tree } from '../condition/tree.ts';
import type { Scorecard, Tier } from './model.ts';
import type { Pool } from './pool.ts';
import type { Rule, SharedReason } from './rule.ts';

/** One fact that the scorecard reads. */
export interface Slot {
  readonly fact: Fact;
  readonly id: string;
  /** Whether a rule asks if the fact is set, so that staying blank is an answer too. */
  readonly blankCounts: boolean;
  /** Null where the fact's values have no cells: its atoms are then answered record by record. */
  readonly space: Space | null;
  /** Parts of rules that read this fact alone. */
  readonly atoms: readonly Condition[];
  /** What is seen of the fact, in the order of `space.seen`: outcomes of rules that read it alone, then atoms. */
  readonly observables: readonly Observable[];
  /** Where the answers of the atoms are kept when there are no cells. */
  readonly liveFrom: number;
  /** The rules whose outcome follows from this fact's cell alone, by the rows of their reasons; and what follows. */
  readonly rows: readonly number[];
  readonly effects: readonly Effect[];
}

/** What follows from one cell of a fact for the rules that read this fact alone: all that bulk scoring looks at. */
export interface Effect {
  /** A pool that the rules give points to, and the points; `spread` where they give to several. */
  readonly pool: number;
  readonly points: number;
  readonly spread: readonly { readonly pool: number; readonly points: number }[] | null;
  /** Known weight. */
  readonly weight: number;
  readonly disqualified: boolean;
  /** The rules' reasons, in the order of `rows`. */
  readonly reasons: readonly SharedReason[];
}

/** A rule with the way to its outcome. */
export interface PlannedRule extends Rule {
  /** The slots that it reads. */
  readonly slots: readonly number[];
  /** Its outcome for each combination of its slots' cells; null where it is worked out from its atoms. */
  readonly table: Uint16Array | null;
  readonly strides: readonly number[];
  /** The branches over atoms, and the atoms. */
  readonly trees: readonly Tree[];
  readonly atoms: readonly Atom[];
}

/** A part of a condition that reads one fact: which slot, and which of what is seen there. */
export interface Atom {
  readonly slot: number;
  readonly seen: number;
}

/** Criteria that share facts, to be bounded together. */
export interface Group {
  readonly slots: readonly number[];
  readonly rules: readonly PlannedRule[];
  /** One number for each combination of the slots' cells; null where a slot has no cells, or there are too many. */
  readonly strides: readonly number[] | null;
  readonly remembered: Map<number, Bounds>;
}

/** The least and the most points of each pool. */
export interface Bounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** A tier with the scores that it reaches from and to. */
export interface Rank {
  readonly tier: Tier;
  readonly from: number;
  readonly to: number;
}

/** A scorecard ready to score many records. Use it through `score`, `scoreReasons` and their like. */
export interface CompiledScorecard {
  readonly scorecard: Scorecard;
  readonly modelVersion: string;
  /** The facts that it reads, by id in order. */
  readonly factsRead: readonly string[];
  readonly timeRelative: boolean;
  readonly plan: Plan;
}

/** What a compiled scorecard holds; nobody outside this folder reads it. */
export interface Plan {
  readonly base: number;
  readonly scale: readonly [number, number];
  readonly pools: readonly Pool[];
  readonly slots: readonly Slot[];
  /** In the order of their rows. */
  readonly rules: readonly PlannedRule[];
  /** By slot, the rules that read it. */
  readonly readers: readonly (readonly PlannedRule[])[];
  /** The rules whose outcome does not follow from one fact's cell. */
  readonly loose: readonly PlannedRule[];
  readonly groups: readonly Group[];
  /** From best to worst. */
  readonly ranks: readonly Rank[];
  readonly disqualifiedRank: Rank;
  readonly weight: number;
  /** The facts in the order of their ids, each with the text that stands before its value in what is hashed. */
  readonly hashed: readonly { readonly key: string; readonly fact: Fact }[];
  /** The rows when nothing is known. */
  readonly blankRows: readonly SharedReason[];
  /** Cap and floor rows made so far: by pool (one past the last for the scale) and adjustment. */
  readonly clampRows: readonly Map<number, SharedReason>[];
  readonly tally: Tally;
}

/** What was found for one record: overwritten by the next. */
export interface Tally {
  today: CalendarDate;
  day: number;
  readonly cells: Uint16Array;
  /** Answers of the atoms of facts without cells. */
  readonly live: Uint16Array;
  /** Outcomes of the loose rules. */
  readonly outcomes: Uint16Array;
  readonly sums: Float64Array;
  weight: number;
  disqualified: boolean;
}
