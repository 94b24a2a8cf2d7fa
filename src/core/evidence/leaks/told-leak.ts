import type { Leak } from '../evidence.ts';
import type { FoundLeak } from './leak-input.ts';

/** A leak as evidence tells it. */
export const toldLeak = ({ column, why, leftOut }: FoundLeak): Leak => ({
  column,
  why,
  ...(leftOut ? {} : { ofRows: true }),
});
