import { axisKind } from './axis-kind.ts';
import { axisOf, type Axis } from './axis.ts';
import type { Cells } from './cells.ts';
import { countCells } from './count-cells.ts';
import type { Places } from './locate.ts';
import type { Comparison, Fact } from './model.ts';
import type { Read } from './read-value.ts';

/** Something that is seen of a fact's value: an answer, or an outcome, as a small number. */
export type Observable = (read: Read | null, today: number) => number;

/**
 * All that can be seen of a fact, as finitely many cells: values that look the same to every observable share one.
 * Cell 0 is *unknown*. A count of which only bounds are known has cells of its own.
 */
export interface Space extends Places {
  readonly cells: number;
  /** What each observable sees in each cell. */
  readonly seen: readonly Uint16Array[];
  /** By cell: one cell for everything different that may be seen when more is known, itself included. */
  readonly refinements: readonly Uint16Array[];
  /** By cell: the cells that one full answer with a value of the vocabulary may lead to; empty when it is known. */
  readonly answers: readonly Uint16Array[];
}

/** A fact, with everything that compares it and everything that looks at it. */
export interface SpaceRequest {
  readonly fact: Fact;
  readonly comparisons: readonly Comparison[];
  readonly observables: readonly Observable[];
}

/** The space of a fact; null where its axis is free, or has more counts to tell apart than is worth while. */
export function spaceOf(request: SpaceRequest): Space | null {
  const axis = axisOf(request.fact, request.comparisons);
  if (axis.kind === axisKind.free) return null;
  const view = (read: Read | null): readonly number[] =>
    request.observables.map((observable) => observable(read, 0));
  const cells = axis.kind === axisKind.counts ? countCells(axis, view) : plainCells(axis, view);
  return cells && spaceFrom(axis, cells, request.observables.length);
}

function spaceFrom(axis: Axis, cells: Cells, observables: number): Space {
  const keys = cells.views.map((view) => view.join());
  return {
    kind: axis.kind,
    starts: axis.starts,
    words: axis.words,
    samples: axis.samples,
    cellAt: cells.cellAt,
    cells: cells.views.length,
    seen: Array.from({ length: observables }, (_, index) =>
      Uint16Array.from(cells.views, (view) => view[index] ?? 0),
    ),
    refinements: cells.next.map((next) => distinct(next, keys)),
    answers: cells.answers.map((answers) => Uint16Array.from(answers)),
  };
}

/** Of cells in which the same is seen, the first. */
function distinct(cells: readonly number[], keys: readonly string[]): Uint16Array {
  const seen = new Map<string, number>();
  for (const cell of cells) {
    const key = keys[cell] ?? '';
    if (!seen.has(key)) seen.set(key, cell);
  }
  return Uint16Array.from(seen.values());
}

function plainCells(axis: Axis, view: (read: Read | null) => readonly number[]): Cells {
  const views = [view(null)];
  const declared = [false];
  const known = new Map<string, number>();
  const cellAt = Uint16Array.from(axis.samples, (sample) => {
    if (sample === null) return 0;
    const seen = view(sample.read);
    const cell = known.get(seen.join()) ?? views.push(seen) - 1;
    known.set(seen.join(), cell);
    declared[cell] = declared[cell] === true || sample.declared;
    return cell;
  });
  const all = views.map((_, cell) => cell);
  const answers = all.filter((cell) => declared[cell]);
  return {
    cellAt,
    views,
    next: all.map((cell) => (cell === 0 ? all : [cell])),
    answers: all.map((cell) => (cell === 0 ? answers : [])),
  };
}
