import type { Result } from '../../base/result.ts';
import type { CrmError } from '../port.ts';

/** A path of API names from the object that is asked: `Name`, `Account.Industry`. */
export type FieldPath = string;

/** What a field can be compared with. Dates are `2026-11-21`, instants ISO 8601 with a zone. */
export type Comparand = string | number | boolean | null;

/** Which rows are wanted: data, so that each way in writes it in its own language with its own escaping. */
export type Where =
  | { readonly all: readonly Where[] }
  | { readonly any: readonly Where[] }
  | { readonly field: FieldPath; readonly is: Comparand }
  | { readonly field: FieldPath; readonly isNot: Comparand }
  | { readonly field: FieldPath; readonly isOneOf: readonly string[] }
  | { readonly field: FieldPath; readonly atLeast: string | number; readonly type?: 'date' | 'instant' }
  | { readonly field: FieldPath; readonly after: string; readonly type?: 'date' | 'instant' | 'id' }
  | { readonly field: FieldPath; readonly startsWith: string };

/** How rows are ordered. */
export interface Order {
  readonly field: FieldPath;
  readonly descending?: boolean;
}

/** Rows that hang on each row that is found, by the name of the relationship: `OpportunityContactRoles`. */
export interface ChildQuery {
  readonly relationship: string;
  /** The object of the children, so that each way in can look its fields up: `OpportunityContactRole`. */
  readonly object: string;
  readonly fields: readonly FieldPath[];
  readonly where?: Where;
  readonly orderBy?: readonly Order[];
  readonly limit?: number;
}

/** One question about rows of one object. */
export interface Query {
  readonly object: string;
  readonly fields: readonly FieldPath[];
  readonly where: Where;
  readonly orderBy?: readonly Order[];
  readonly limit?: number;
  readonly children?: readonly ChildQuery[];
}

/** A row as Salesforce tells it: typed values, parents nested, children as `{ records: [...] }`. What is null may be left out. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows that a query found, as far as the one who asks may see them. */
export interface Answer {
  readonly rows: readonly Row[];
  /**
   * Fields that were asked for and that the one who asks may not see, or that the org does not have, as asked; those of
   * children after the relationship and a colon: `OpportunityContactRoles:Contact.Email`.
   */
  readonly hidden: readonly HiddenField[];
  /** Where the next rows are; null at the end. */
  readonly next: string | null;
}

/** A field that gave nothing, and why. */
export interface HiddenField {
  readonly path: string;
  readonly why: 'notVisible' | 'notInOrg';
}

/** Makes, changes, or makes or changes one row. */
export interface Write {
  readonly object: string;
  /** By id: changed. By key (an external id): made or changed. By neither: made. */
  readonly at: { readonly id: string } | { readonly key: string; readonly value: string } | null;
  /** A text of nothing is written as null. */
  readonly fields: Readonly<Record<string, Comparand>>;
}

/** What became of one row. */
export type Written = Result<{ readonly id: string; readonly created: boolean }, CrmError>;

/** What is true of the org and of the one who asks. */
export interface OrgAbout {
  readonly orgId: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly user: { readonly id: string; readonly name: string; readonly email: string | null };
}

/** One way into one org: over the API with jsforce, or from a card with Lightning Data Service and Apex. */
export interface Org {
  about(): Promise<Result<OrgAbout, CrmError>>;
  /** Up to five questions in one round trip: one composite call over the API. */
  read(queries: readonly Query[]): Promise<Result<readonly Answer[], CrmError>>;
  /** The rows after those that were told, by `next`. */
  readOn(next: string): Promise<Result<Answer, CrmError>>;
  /** Each row is kept or refused on its own; one answer for each, in order. */
  write(rows: readonly Write[]): Promise<readonly Written[]>;
  /** Which of these fields the org has and the one who asks can see; null for an object that is not there. */
  visibleFields(object: string): Promise<Result<ReadonlySet<string> | null, CrmError>>;
}
