import type { CalendarDate } from '../base/calendar.ts';
import type { Result } from '../base/result.ts';
import type { CrmError } from './port.ts';

/** Where a row stands on its way: proposed, in force or to be, or superseded. */
export type RowStatus = 'draft' | 'published' | 'retired';

/** One row of the place where models are kept: a release, a draft, or a piece of a part. Rows are found by their key alone. */
export interface ModelRow {
  /** Unique within the account; at most 200 characters of a-z, 0-9, `/`, `.`, `-` and `_`. */
  readonly key: string;
  /** What it is a row of: `stages.yaml`, `release`, `draft`, `acknowledgement`, `audit`, `backtest`. */
  readonly part: string;
  /** The number of the release that it was first written for. */
  readonly version: number;
  readonly status: RowStatus;
  /** SHA-256 of the whole part, hexadecimal. */
  readonly hash: string;
  /** Who wrote it, as people know them. */
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly effectiveOn: CalendarDate | null;
  /** At most `longestPiece` characters. */
  readonly content: string;
}

/** The longest content of a row, in UTF-16 units: what the narrower CRM takes, with room to spare. */
export const longestPiece = 60_000;

/** How many keys may be asked for at once. */
export const mostKeys = 100;

/**
 * The rows of one account. What was made is seen at once by whoever reads its key: no index lags between them. There is no
 * way to change content: what is written stays.
 */
export interface ModelRows {
  /** The rows with these keys (at most `mostKeys`), in any order; keys without a row are left out. */
  read(keys: readonly string[]): Promise<Result<readonly ModelRow[], CrmError>>;
  /** Makes rows, each on its own; one whose key is taken stays as it is. One outcome for each, in order. */
  create(rows: readonly ModelRow[]): Promise<readonly Result<'created' | 'existed', CrmError>[]>;
  /** Sets what people see as the status; nothing is decided by it. */
  mark(keys: readonly string[], status: RowStatus): Promise<Result<'marked', CrmError>>;
}
