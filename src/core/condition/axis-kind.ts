/** How the values of a fact are told apart; numbers, so that bulk scoring switches quickly. */
export const axisKind = {
  free: 0,
  numbers: 1,
  counts: 2,
  ages: 3,
  days: 4,
  yesNo: 5,
  options: 6,
  texts: 7,
  lists: 8,
} as const;

/** One of the kinds above. */
export type AxisKind = (typeof axisKind)[keyof typeof axisKind];
