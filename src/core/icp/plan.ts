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
  /** The rules whose outcome follows from this fact's cell alone, by the rows of their reasons. */
  readonly rows: readonly number[];
}

/** What is added to a sum for each thing that may be found in a place: a fact's cell, or a loose rule's outcome. */
export interface Lane {
  readonly place: number;
  readonly sum: number;
  readonly values: Float64Array;
}

/** A rule's row: its reason for each thing that may be found in a place. */
export interface Row {
  readonly place: number;
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
  /** Where a fact's slot is. */
  readonly slotOf: ReadonlyMap<string, number>;
  /** What `live` holds when nothing is known. */
  readonly blankLive: Uint16Array;
  readonly lanes: readonly Lane[];
  /** The rows after the first, which is the base. */
  readonly rows: readonly Row[];
  /** As many rows as there can be, the base first; the others are to be filled in. */
  readonly blankRows: readonly SharedReason[];
  /** Cap and floor rows made so far: by pool (one past the last for the scale) and adjustment. */
  readonly clampRows: readonly Map<number, SharedReason>[];
  /** By how much each pool, and at last the total, was clamped in the record whose rows were made last. */
  readonly clamps: Float64Array;
  readonly tally: Tally;
}

/** What was found for one record: overwritten by the next. */
export interface Tally {
  today: CalendarDate;
  day: number;
  /** By place, what was found: the cell of each fact in `cells`, then the outcome of each loose rule in `outcomes`. */
  readonly found: Uint16Array;
  readonly cells: Uint16Array;
  readonly outcomes: Uint16Array;
  /** Answers of the atoms of facts without cells. */
  readonly live: Uint16Array;
  /** Points by pool, then known weight, then how many disqualifiers hold. */
  readonly sums: Float64Array;
  weight: number;
  disqualified: boolean;
}
