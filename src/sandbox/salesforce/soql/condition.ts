import type { CalendarDate } from '../../../base/calendar.ts';
import type { QueryProblem } from '../org.ts';

/** A value that a field is compared with, as its language wrote it: a text in quotes is no number. */
export type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'date'; readonly value: CalendarDate }
  /** Milliseconds since 1970. */
  | { readonly kind: 'instant'; readonly at: number }
  /** `LAST_N_DAYS:30` with its days worked out: from, up to but not including. */
  | { readonly kind: 'days'; readonly from: CalendarDate; readonly before: CalendarDate };

/** How a field is compared. */
export type Operator =
  '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

/** One comparison; the path is as it was written. */
export interface Comparison {
  readonly path: string;
  readonly operator: Operator;
  readonly values: readonly Literal[];
}

/** What a row must meet, whichever language said it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison
  /** `Id IN (SELECT OpportunityId FROM …)`. */
  | SemiJoin;

/** A field whose value another query tells. */
export interface SemiJoin {
  readonly path: string;
  readonly isIn: boolean;
  readonly object: string;
  readonly field: string;
  readonly where: Condition;
}

/** Every row meets it. */
export const everything: Condition = { all: [] };

/** The question cannot be read: `MALFORMED_QUERY`. */
export const malformed = (message: string): QueryProblem => ({ errorCode: 'MALFORMED_QUERY', message });

/** It can be read, and an org could answer it; the local Salesforce cannot, and says so. */
export const unsupported = (what: string): QueryProblem => ({
  errorCode: 'NOT_SUPPORTED_BY_LOCAL_SALESFORCE',
  message: `The local Salesforce does not know ${what}.`,
});
