import { criteria } from './bench-model.ts';

/** A reason as the hand-written scorer gives it: made once, shared by all records. */
export interface Row {
  readonly kind: 'base' | 'criterion' | 'cap' | 'floor';
  readonly criterion: string | null;
  readonly points: number;
  readonly state: 'held' | 'not_held' | 'unknown';
}

const row = (criterion: string, points: number, state: Row['state']): Row => ({
  kind: 'criterion',
  criterion,
  points,
  state,
});

/** The rows of each criterion: its bands, then otherwise, then unknown. */
export const rows: readonly (readonly Row[])[] = criteria.map(
  ({ id, bands = [], otherwise, whenUnknown }) => [
    ...bands.map(({ points }) => row(id, points, 'held')),
    row(id, otherwise, 'not_held'),
    row(id, whenUnknown, 'unknown'),
  ],
);

/** The rows of a disqualifier: held, not held, unknown. */
export const disqualifierRows = (id: string): readonly Row[] => [
  row(id, 0, 'held'),
  row(id, 0, 'not_held'),
  row(id, 0, 'unknown'),
];

/** Greatest minus least answered points of each criterion. */
export const weights: readonly number[] = criteria.map(({ bands = [], otherwise }) => {
  const points = [...bands.map((band) => band.points), otherwise];
  return Math.max(...points) - Math.min(...points);
});

/** The row that every score starts with. */
export const base: Row = { kind: 'base', criterion: null, points: 10, state: 'held' };

/** The row of a cap or a floor. */
export const clampRow = (points: number): Row => ({
  kind: points < 0 ? 'cap' : 'floor',
  criterion: null,
  points,
  state: 'held',
});
