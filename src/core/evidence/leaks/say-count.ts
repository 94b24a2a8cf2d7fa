import { writtenNumber } from '../../condition/written-value.ts';

/** `1,204 rows`, `1 row`. */
export const inRows = (count: number): string => `${writtenNumber(count)} ${count === 1 ? 'row' : 'rows'}`;

/** `62 of 100`, of a share; never 0 or 100 of 100 unless it is. */
export function ofHundred(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return 'fewer than 1 of 100';
  if (whole === 100 && share < 1) return 'more than 99 of 100';
  return `${whole} of 100`;
}

/** `0.93`; three digits where two would say 1.00 that is not. */
export function figure(value: number): string {
  if (value < 1 && value >= 0.995) return String(Math.floor(value * 1000) / 1000);
  return value.toFixed(2);
}
