import type { CalendarDate } from '../../base/calendar.ts';
import type { Condition, Fact } from '../condition/model.ts';
import type { Observable, Space } from '../condition/space.ts';
import type { Tree } from '../condition/tree.ts';
import type { Scorecard, Tier } from './model.ts';
import type { Pool } from './pool.ts';
import type { Rule, SharedReason } from './rule.ts';

/** One fact that the scorecard reads, with everything that follows from its cell alone. */
export interface Slot {
  readonly fact: Fact;
  readonly id: string;
  readonly required: boolean;
  /** Whether a rule asks if the fact is set, so that staying blank is an answer too. */
  readonly blankCounts: boolean;
  /** Null where the fact's values have no cells: what is seen of it is then looked up record by record. */
  readonly space: Space | null;
  /** The rules that read this fact alone; they are the first observables of its space. */
  readonly rules: readonly Rule[];
  /** Parts of rules on several facts that read this fact alone; the next observables. */
  readonly atoms: readonly Condition[];
  /** What is seen of the fact, in the order of `space.seen`; and where it is kept where there are no cells. */
  readonly observables: readonly Observable[];
  readonly liveFrom: number;
  /** The loose rules that read it. */
  readonly loose: readonly number[];
  readonly byCell: ByCell;
  /** By cell. */
  readonly effects: readonly Effect[];
  /** The rows where the reasons of its rules stand. */
  readonly rows: readonly number[];
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
  /** The rules' reasons, in the order of the slot's rules. */
  readonly reasons: readonly SharedReason[];
}

/** What follows from a fact's cells, as columns: what bounds and answers are computed from. */
export interface ByCell {
  /** The pools that the rules give points to, and the points: cell × pools + index into `pools`. */
  readonly pools: Uint16Array;
  readonly points: Float64Array;
  /** The least and the most of the same over the cell's refinements. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** A rule whose outcome does not follow from one fact's cell: it reads several facts, or one without cells. */
export interface Loose {
  readonly rule: Rule;
  /** The slots that it reads. */
  readonly slots: readonly number[];
  /** Where its outcome is looked up: one entry for each combination of its slots' cells. Null where it is walked. */
  readonly table: Uint16Array | null;
  readonly strides: readonly number[];
  /** The branches over atoms, and each atom as an observable of a slot; empty for a rule on one fact. */
  readonly trees: readonly Tree[];
  readonly atoms: readonly Atom[];
  /** A rule on one fact without cells: the observable that is its outcome. */
  readonly only: Atom | null;
}

/** A part of a condition that reads one fact: which slot, and which of its observables. */
export interface Atom {
  readonly slot: number;
  readonly seen: number;
}

/** Facts that criteria tie together, to be bounded together. */
export interface Group {
  readonly slots: readonly number[];
  /** The criteria, as indexes of loose rules. */
  readonly loose: readonly number[];
  /** One number for each combination of the slots' cells; null where a slot has no cells, or there are too many. */
  readonly strides: readonly number[] | null;
  readonly remembered: Map<number, Bounds>;
}

/** The least and the most points of each pool. */
export interface Bounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** A tier with the tier's best score; tiers go from best to worst. */
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
  readonly rules: readonly Rule[];
  readonly slots: readonly Slot[];
  readonly loose: readonly Loose[];
  readonly groups: readonly Group[];
  /** By slot: whether a group holds it. */
  readonly grouped: readonly boolean[];
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
  readonly live: Uint16Array;
  /** Outcomes of the loose rules. */
  readonly outcomes: Uint16Array;
  readonly sums: Float64Array;
  weight: number;
  disqualified: boolean;
}
