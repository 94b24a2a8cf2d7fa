/**
 * A figure with its 95 % interval and the records that it rests on; null where it cannot be told, or its
 * interval cannot, never NaN.
 */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** A figure that cannot be told, such as the area under a curve of winners alone. */
export const untold = (n: number): Estimate => ({ value: null, low: null, high: null, n });
