import type { ObjectSeed, Value } from './definitions.ts';
import type { Access } from './store/access.ts';

export type { FieldSeed, ObjectSeed, PicklistSeed, Value } from './definitions.ts';
export type { Access } from './store/access.ts';

/**
 * What a local Salesforce can be started with, as plain JSON.
 *
 * A row's id is 15 or 18 characters, or digits alone: `4101` of `Opportunity` is `006000000004101AAA`. A reference
 * takes the same: digits alone mean a row of the first object that the field points to, `Opportunity/4101` one of
 * another. Objects and fields are in the words of the Metadata API. Instants are ISO 8601 with a zone.
 *
 * ```json
 * {
 *   "users": [{ "id": "501", "firstName": "Mara", "lastName": "Lind", "email": "mara@harbour.example" }],
 *   "objects": [{ "fullName": "Account", "fields": [{ "fullName": "Sites__c", "type": "Number", "precision": 4 }] }],
 *   "rows": {
 *     "Account": [{ "id": "201", "fields": { "Name": "Harbour Foods", "Sites__c": 3 } }],
 *     "Opportunity": [
 *       {
 *         "id": "301",
 *         "createdAt": "2026-09-01T09:00:00Z",
 *         "fields": { "Name": "Harbour Foods, two sites", "AccountId": "201", "CloseDate": "2026-12-31" },
 *         "history": {
 *           "StageName": [
 *             { "value": "Qualification", "at": "2026-09-01T09:00:00Z", "by": "501" },
 *             { "value": "Negotiation/Review", "at": "2026-10-08T09:00:00Z" }
 *           ]
 *         }
 *       }
 *     ]
 *   }
 * }
 * ```
 */
export interface Seed {
  readonly users?: readonly UserSeed[];
  /** New objects, fields to add, and options of standard picklists. */
  readonly objects?: readonly ObjectSeed[];
  /** The stages of opportunities in order, in place of those that are there. */
  readonly stages?: readonly StageSeed[];
  readonly recordTypes?: readonly RecordTypeSeed[];
  readonly validationRules?: readonly ValidationRuleSeed[];
  /** By API name of the object. */
  readonly rows?: Readonly<Record<string, readonly RowSeed[]>>;
}

/** Somebody who uses the org. */
export interface UserSeed {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** The email unless given. */
  readonly username?: string;
  /** False for somebody who has left. */
  readonly isActive?: boolean;
  /** The id of the user who manages them. */
  readonly manager?: string;
  readonly timeZone?: string;
  /** What they may not see or do; everything else they may. */
  readonly access?: Access;
  /** Custom permissions by API name. */
  readonly permissions?: readonly string[];
}

/** A stage of opportunities. */
export interface StageSeed {
  /** API value. */
  readonly name: string;
  /** The value unless given. */
  readonly label?: string;
  /** Percent, 0 to 100. */
  readonly probability: number;
  readonly isClosed?: boolean;
  readonly isWon?: boolean;
  /** `Pipeline` while open, else `Closed` or `Omitted`. */
  readonly forecastCategory?: string;
}

/** A record type; the first of an object is what a new row gets. */
export interface RecordTypeSeed {
  readonly id?: string;
  readonly object: string;
  readonly developerName: string;
  readonly name: string;
  /** The stages of its sales process, for opportunities; all of them unless given. */
  readonly stages?: readonly string[];
}

/** A rule that refuses a row for which its formula is true. */
export interface ValidationRuleSeed {
  readonly object: string;
  readonly name: string;
  readonly active?: boolean;
  readonly formula: string;
  readonly message: string;
  /** The field beside which the message stands; at the top of the page unless given. */
  readonly field?: string;
}

/** A row. */
export interface RowSeed {
  readonly id?: string;
  readonly fields: Readonly<Record<string, Value>>;
  /** The start unless given, or the first moment of its history. */
  readonly createdAt?: string;
  /** The id of the user who made it; the org's admin unless given. */
  readonly createdBy?: string;
  /** Earlier values of a field, in any order; the newest is the value it has. */
  readonly history?: Readonly<Record<string, readonly PastValue[]>>;
}

/** A value that a field had from a moment on. */
export interface PastValue {
  readonly value: Value;
  readonly at: string;
  /** The id of the user who wrote it. */
  readonly by?: string;
}

/** What is wrong with a seed, and where. */
export interface SeedProblem {
  /** `rows.Opportunity 301`. */
  readonly where: string;
  readonly message: string;
}
