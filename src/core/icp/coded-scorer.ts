import type { CalendarDate } from '../../base/calendar.ts';
import { axisKind } from '../condition/axis-kind.ts';
import type { FactValue } from '../condition/facts.ts';
import { cellOf } from '../condition/locate.ts';
import { codedOpen } from './coded-open.ts';
import type { CompiledScorecard, Plan, Slot } from './plan.ts';
import type { PointsColumn } from './score-points.ts';
import { answerAtoms, settleFound, startTally } from './settle.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** One fact of many records: by record the number of its value, and by number the value; `undefined` is unknown. */
export interface CodedFact {
  readonly fact: string;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly values: readonly (FactValue | undefined)[];
}

/** Scores the record at `row` as of a day, and writes its points by criterion into `into` at `at`. */
export type CodedScorer = (
  row: number,
  today: CalendarDate,
  into: readonly PointsColumn[],
  at: number,
) => Verdict;

/**
 * Scores records whose values are numbered, as `scorePoints` does: the cell of each distinct value is found once, so a
 * million records take well under a second. A fact that is not among `coded` is unknown.
 */
export function codedScorer(compiled: CompiledScorecard, coded: readonly CodedFact[]): CodedScorer {
  const { plan, scorecard } = compiled;
  const finders = findersOf(plan, coded);
  const openAt = codedOpen(compiled, finders);
  const given = scorecard.criteria.map((_, at) => givenBy(plan, at));
  return (row, today, into, at) => {
    startTally(plan.tally, plan.blankLive, today);
    for (let f = 0; f < finders.length; f++) find(plan, finders[f] as Finder, row);
    const tally = settleFound(plan);
    for (let c = 0; c < into.length; c++) {
      const { place, points } = given[c] as Given;
      (into[c] as PointsColumn)[at] = points[tally.found[place] as number] as number;
    }
    return verdictOf(compiled, tally, openAt(row));
  };
}

interface Finder extends CodedFact {
  readonly at: number;
  readonly slot: Slot;
  /** By number, the cell; null where it depends on the day, or there are no cells. */
  readonly cells: Uint16Array | null;
}

function findersOf({ slots, slotOf }: Plan, coded: readonly CodedFact[]): readonly Finder[] {
  return coded.flatMap((one) => {
    const at = slotOf.get(one.fact);
    const slot = at === undefined ? undefined : slots[at];
    return at === undefined || slot === undefined ? [] : [{ ...one, at, slot, cells: cellsOf(slot, one) }];
  });
}

function cellsOf({ space }: Slot, { values }: CodedFact): Uint16Array | null {
  if (space === null || space.kind === axisKind.ages) return null;
  return Uint16Array.from(values, (raw) => (raw === undefined ? 0 : cellOf(space, raw, 0)));
}

function find({ tally }: Plan, { codes, values, at, slot, cells }: Finder, row: number): void {
  const code = codes[row] as number;
  if (cells !== null) {
    tally.cells[at] = cells[code] as number;
    return;
  }
  const raw = values[code];
  if (raw === undefined) return;
  if (slot.space === null) answerAtoms(slot, tally, raw);
  else tally.cells[at] = cellOf(slot.space, raw, tally.day);
}

/** Where a criterion's outcome is found, and its points for each thing that may be found there. */
interface Given {
  readonly place: number;
  readonly points: Float64Array;
}

function givenBy({ rows }: Plan, criterion: number): Given {
  const { place = 0, reasons = [] } = rows[criterion] ?? {};
  return { place, points: Float64Array.from(reasons, ({ points }) => points) };
}
