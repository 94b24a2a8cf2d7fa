import type { Axis } from './axis.ts';
import type { Cells } from './cells.ts';
import type { Test } from './compare.ts';
import { rangeCell } from './locate.ts';
import type { Read } from './read-value.ts';

const mostSegments = 24;

type Range = readonly [first: number, last: number];

/**
 * Cells of a count: segments that no comparison parts, and every range from one segment to another, for a count of
 * which only bounds are known. Null where there are too many segments.
 */
export function countCells(
  axis: Axis,
  tests: readonly Test[],
  view: (read: Read | null) => readonly number[],
): Cells | null {
  const { segmentAt, samples } = segmentsOf(axis, tests);
  const segments = samples.length;
  if (segments > mostSegments) return null;
  const everything = rangesIn(0, segments - 1);
  const inside = Array.from({ length: 1 + segments * segments }, (_, cell) =>
    cell === 0 ? null : rangesIn(Math.floor((cell - 1) / segments), (cell - 1) % segments),
  );
  const cells = (ranges: readonly Range[]): readonly number[] =>
    ranges.map(([first, last]) => rangeCell(first, last, segments));
  const exact = (ranges: readonly Range[]): readonly number[] =>
    cells(ranges.filter(([first, last]) => first === last));
  return {
    cellAt: segmentAt.map((segment) => rangeCell(segment, segment, segments)),
    segmentAt,
    segments,
    views: inside.map((_, cell) => view(cell === 0 ? null : readOf(cell, samples))),
    next: inside.map((ranges) => (ranges ? cells(ranges) : [0, ...cells(everything)])),
    answers: inside.map((ranges) => (ranges?.length === 1 ? [] : exact(ranges ?? everything))),
  };
}

function readOf(cell: number, samples: readonly number[]): Read | null {
  const least = samples[Math.floor((cell - 1) / samples.length)] ?? 0;
  const most = samples[(cell - 1) % samples.length] ?? 0;
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

function segmentsOf(
  axis: Axis,
  tests: readonly Test[],
): { readonly segmentAt: Uint16Array; readonly samples: readonly number[] } {
  const samples: number[] = [];
  let last: string | null = null;
  const segmentAt = Uint16Array.from(axis.samples, (sample) => {
    if (sample === null) return Math.max(0, samples.length - 1);
    const answers = tests.map((test) => test(sample.read, 0)).join();
    if (answers !== last) samples.push(sample.read as number);
    last = answers;
    return samples.length - 1;
  });
  return { segmentAt, samples };
}
