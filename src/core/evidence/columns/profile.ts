/** What stands in a column. `id` and `text` are nearly unique, so that nothing can be learned from them. */
export type ColumnKind = 'number' | 'option' | 'yesNo' | 'date' | 'text' | 'id' | 'constant' | 'empty';

/**
 * How days are written. Shapes that can mean one day only (`2012-03-27`, `2012/3/27`, `27-Mar-2012`, `Mar 27, 2012`)
 * are read whichever it is; it decides about `3/4/2012` (first or second part the day) and about plain digits.
 */
export type DayForm =
  | 'iso'
  | 'yearFirst'
  | 'namedMonth'
  | 'dayFirst'
  | 'monthFirst'
  /** `20120327` */
  | 'compact'
  /** Milliseconds, or seconds, since 1970. */
  | 'epochMs'
  | 'epochSeconds'
  /** Days as spreadsheets count them: 25569 is 1970-01-01. */
  | 'excelSerial';

/** How numbers are written; `readNumber` reads them so. */
export interface NumberForm {
  /** Which sign parts the decimals; the other one, spaces and apostrophes may group thousands. */
  readonly decimal: 'point' | 'comma';
  /** Numbers end with `%`, which is dropped: `12%` is 12. */
  readonly percent: boolean;
  /** A number may end with k, m, mn, bn or b, which multiply it: `1.2k` is 1200. */
  readonly suffixes: boolean;
  /** The word that stands behind every number, such as `months`; null where none does. */
  readonly unit: string | null;
  /** The one ISO 4217 code of all amounts that name a currency; null where none does or several do. */
  readonly currency: string | null;
}

/** What a name says a column is about. A `process` column is known only while a deal runs or when it has ended. */
export type ColumnRole = 'amount' | 'stage' | 'activity' | 'owner' | 'process';

/** What a column of records was recognised to be. */
export interface ColumnProfile {
  readonly name: string;
  /** The name that rules about names read. */
  readonly neutralName: string;
  readonly kind: ColumnKind;
  readonly role: ColumnRole | null;
  /** Rows without a value, and the words in them, empty cells apart, as first written, one of each spelling. */
  readonly blanks: { readonly words: readonly string[]; readonly count: number };
  /** Different values, blanks apart; upper and lower case are one. */
  readonly distinct: number;
  /** For dates. */
  readonly days: DayForm | null;
  /** For numbers. */
  readonly numbers: NumberForm | null;
  /** For yes and no: the words that mean each, as first written. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Rows in which something stands that the kind cannot read; they count as not known. */
  readonly unread: number;
  /** Where numbers stand beside a few words that come again and again, and all are read as words: those words. */
  readonly amongNumbers: readonly string[];
  /** Sentences for people: what was taken as blank, how days are read, what could not be read. */
  readonly notes: readonly string[];
}
