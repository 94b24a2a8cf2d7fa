import type { Condition } from './condition.ts';
import type { OrderBy } from './order.ts';

/** A question about rows of one object, whichever language it came in; names are as they were written. */
export interface Asked {
  /** Of a child question: the relationship. */
  readonly object: string;
  readonly fields: readonly string[];
  readonly where: Condition;
  readonly orderBy: readonly OrderBy[];
  /** Infinity for all. */
  readonly limit: number;
  readonly offset: number;
  readonly children: readonly Asked[];
}
