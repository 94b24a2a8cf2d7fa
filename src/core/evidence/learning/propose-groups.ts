import { binFact, type BinnedFact } from '../bins/bin-fact.ts';
import { outcomeCounts, type OutcomeCounts } from '../bins/outcome-counts.ts';
import type { Fineness } from '../bins/cut-points.ts';
import { spreadRows, taken, takeRows } from '../bins/take-rows.ts';
import { weightOfEvidence } from '../bins/weight-of-evidence.ts';
import type { FactColumn } from '../fact-column.ts';
import { designOf } from '../logistic/design-of.ts';
import { associationOf } from './association.ts';
import { chooseStrength } from './choose-strength.ts';
import { falseDiscovery } from './false-discovery.ts';
import { foldsOf, type FoldKeys } from './folds.ts';
import { groupedFact, type GroupedFact } from './grouped-fact.ts';
import { mergeGroups } from './merge-groups.ts';
import { quadraticOf } from './quadratic.ts';

/** Records to learn from, all of them; every array has one entry a record. */
export interface Lessons extends Omit<FoldKeys, 'length'> {
  readonly columns: readonly FactColumn[];
  readonly won: Uint8Array;
}

/** What a card may be. */
export interface CardLimits {
  readonly mostRows: number;
  readonly neutralBlanks: ReadonlySet<string>;
  /** Whether columns are taken that alone may well be noise. */
  readonly isWide: boolean;
}

/** What was found of one column. */
export interface Looked {
  readonly binned: BinnedFact;
  readonly counts: OutcomeCounts;
  readonly informationValue: number;
  /** Chance that so much difference comes of nothing, corrected for how many columns were looked at. */
  readonly p: number;
}

/** Facts in groups that get the same points. */
export interface ProposedGroups {
  readonly looked: readonly Looked[];
  readonly facts: readonly GroupedFact[];
  readonly strength: number;
}

/** A column with a greater chance of being noise is left out; and all are, unless one of them is surer than that. */
export const mostChance = 0.1;
const surely = 0.05;
/** The same where many facts that each tell a little are tried together. */
const wideChance = 0.5;
/** Parts of cross-validation. */
const parts = 5;
/** Strength is chosen on at most so many records, spread evenly. */
const enoughToChoose = 20_000;
/** About how many bins there may be in all, to be merged and to choose the strength by: work grows with their cube. */
const binsToMerge = 600;
const binsToChoose = 300;

/** Which facts tell something, and which of their values are alike. */
export function proposeGroups(lessons: Lessons, limits: CardLimits): ProposedGroups {
  const rows = Uint32Array.from(lessons.won.keys());
  const looked = lookAt(lessons, rows, limits);
  const taken = looked.filter(({ p }) => p < (limits.isWide ? wideChance : mostChance));
  const columns = taken.map(({ binned }) => binned.column);
  if (!taken.some(({ p }) => limits.isWide || p < surely)) return { looked, facts: [], strength: 0 };
  const strength = strengthFor({ ...lessons, columns });
  const binned = columns.map((column) => binFact(column, rows, finenessFor(columns.length, binsToMerge)));
  const design = designOf(binned, rows);
  const grouped = binned.map((fact, at) =>
    groupedFact(fact, outcomeCounts(fact.codes, fact.bins.length, lessons.won, rows), {
      offset: design.offsets[at] as number,
      blankIsNeutral: limits.neutralBlanks.has(fact.column.id),
    }),
  );
  const clearly = Math.log(lessons.won.length);
  const quadratic = quadraticOf(design, lessons.won, strength);
  return { looked, facts: mergeGroups(grouped, quadratic, { mostRows: limits.mostRows, clearly }), strength };
}

/** Of few facts many bins, of many facts few. */
function finenessFor(facts: number, bins: number): Fineness {
  const each = Math.floor(bins / Math.max(facts, 1));
  return {
    most: Math.min(Math.max(each, 8), 20),
    mostLevels: Math.min(Math.max(each, 15), 100),
    fewest: 10,
  };
}

function lookAt(
  { columns, won }: Lessons,
  rows: Uint32Array,
  { neutralBlanks }: CardLimits,
): readonly Looked[] {
  const fineness = finenessFor(1, binsToMerge);
  const found = columns.map((column) => {
    const binned = binFact(column, rows, fineness);
    const counts = outcomeCounts(binned.codes, binned.bins.length, won, rows);
    return { binned, counts, informationValue: weightOfEvidence(counts).informationValue };
  });
  const chances = falseDiscovery(
    found.map(({ binned, counts }) => associationOf(binned, counts, neutralBlanks.has(binned.column.id))),
  );
  return found.map((one, at) => ({ ...one, p: chances[at] as number }));
}

function strengthFor(lessons: Lessons): number {
  const all = Uint32Array.from(lessons.won.keys());
  const few = lessonsOf(lessons, spreadRows(all, enoughToChoose));
  const rows = Uint32Array.from(few.won.keys());
  const fineness = finenessFor(few.columns.length, binsToChoose);
  const facts = few.columns.map((column) => binFact(column, rows, fineness));
  return chooseStrength(designOf(facts, rows), few.won, foldsOf({ ...few, length: few.won.length }, parts));
}

/** Some of the records to learn from, in the order named. */
export function lessonsOf({ columns, won, created, groups, seed }: Lessons, rows: Uint32Array): Lessons {
  return {
    columns: columns.map((column) => takeRows(column, rows)),
    won: taken(won, rows, new Uint8Array(rows.length)),
    created: created && taken(created, rows, new Int32Array(rows.length)),
    groups: groups && taken(groups, rows, new Uint32Array(rows.length)),
    seed,
  };
}
