import type { Axis } from './axis.ts';
import type { Cells } from './cells.ts';
import { rangeCell } from './locate.ts';
import type { Read } from './read-value.ts';

const mostPositions = 24;

type Range = readonly [first: number, last: number];

/**
 * Cells of a count: each position, and every range from one position to another, for a count of which only bounds
 * are known. Null where there are too many positions.
 */
export function countCells({ samples }: Axis, view: (read: Read | null) => readonly number[]): Cells | null {
  const positions = samples.length;
  if (positions > mostPositions) return null;
  const everything = rangesIn(0, positions - 1);
  const inside = Array.from({ length: 1 + positions * positions }, (_, cell) =>
    cell === 0 ? null : rangesIn(Math.floor((cell - 1) / positions), (cell - 1) % positions),
  );
  const cells = (ranges: readonly Range[]): readonly number[] =>
    ranges.map(([first, last]) => rangeCell(first, last, positions));
  const exact = (ranges: readonly Range[]): readonly number[] =>
    cells(ranges.filter(([first, last]) => first === last));
  const reads = samples.map((sample) => Number(sample?.read));
  return {
    cellAt: Uint16Array.from(reads, (_, position) => rangeCell(position, position, positions)),
    views: inside.map((_, cell) => view(cell === 0 ? null : readOf(cell, reads))),
    next: inside.map((ranges) => (ranges ? cells(ranges) : [0, ...cells(everything)])),
    answers: inside.map((ranges) => (ranges?.length === 1 ? [] : exact(ranges ?? everything))),
  };
}

function readOf(cell: number, reads: readonly number[]): Read | null {
  const least = reads[Math.floor((cell - 1) / reads.length)] ?? 0;
  const most = reads[(cell - 1) % reads.length] ?? 0;
  // No count is found in the cells that run backwards.
  if (least > most) return null;
  return least === most ? least : { least, most };
}

function rangesIn(from: number, to: number): readonly Range[] {
  const ranges: Range[] = [];
  for (let first = from; first <= to; first++)
    for (let last = first; last <= to; last++) ranges.push([first, last]);
  return ranges;
}
