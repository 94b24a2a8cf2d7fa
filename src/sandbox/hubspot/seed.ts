/**
 * What a local HubSpot can be started with, as plain JSON.
 *
 * Ids are texts of digits. Kinds of records are named as in HubSpot's paths (`deals`, `companies`, `contacts`,
 * `tasks`, `notes`, `leads`, `meetings`, `calls`, `emails`, or a custom object's name). Property values are what the
 * API would accept: texts, numbers, booleans; several options separated by semicolons. A moment is ISO 8601, epoch
 * milliseconds, or counted from the start: `now`, `now-23d`, `now-5h`, `now+10m`; the same holds for the values of
 * date and datetime properties. Properties that HubSpot works out itself (stage dates, closed or not, primary company,
 * numbers of contacts) are worked out, and need not be given.
 *
 * ```json
 * {
 *   "owners": [{ "id": "501", "userId": 9501, "email": "mara@example.com", "firstName": "Mara", "lastName": "Lind" }],
 *   "objects": {
 *     "companies": [{ "id": "201", "properties": { "name": "Harbour Foods", "numberofemployees": 240 } }],
 *     "deals": [
 *       {
 *         "id": "301",
 *         "createdAt": "now-60d",
 *         "properties": { "dealname": "Harbour Foods, two sites", "amount": 84000 },
 *         "history": {
 *           "dealstage": [
 *             { "value": "qualifiedtobuy", "at": "now-60d", "by": { "userId": 9501 } },
 *             { "value": "contractsent", "at": "now-23d", "by": { "sourceType": "IMPORT", "sourceId": "7001" } }
 *           ]
 *         },
 *         "associations": [{ "to": "companies/201", "primary": true }]
 *       }
 *     ]
 *   }
 * }
 * ```
 */
export interface Seed {
  readonly owners?: readonly OwnerSeed[];
  /** By kind of record; a kind that is named loses the pipelines it had. */
  readonly pipelines?: Readonly<Record<string, readonly PipelineSeed[]>>;
  /** Custom objects; they need the Enterprise tier. */
  readonly schemas?: readonly SchemaSeed[];
  /** By kind of record, in addition to HubSpot's own. */
  readonly groups?: Readonly<Record<string, readonly GroupSeed[]>>;
  /** By kind of record, in addition to HubSpot's own. */
  readonly properties?: Readonly<Record<string, readonly PropertySeed[]>>;
  /** The account's own association labels. */
  readonly labels?: readonly LabelSeed[];
  /** Rules an admin made: a property that must be filled when another has a value. */
  readonly requiredWhen?: readonly RequiredWhen[];
  /** Rules an admin made: properties that must be filled when a record is created. */
  readonly requiredOnCreate?: readonly RequiredOnCreate[];
  /** By kind of record. */
  readonly objects?: Readonly<Record<string, readonly RecordSeed[]>>;
}

/** Somebody records can belong to; `archived` when they have left. */
export interface OwnerSeed {
  readonly id: string;
  readonly userId?: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly archived?: boolean;
  readonly teams?: readonly { readonly id: string; readonly name: string; readonly primary: boolean }[];
}

/** A pipeline, stages in order. */
export interface PipelineSeed {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly StageSeed[];
}

/** A stage; deals need a probability, where 1 is closed and won and 0 closed and lost. */
export interface StageSeed {
  readonly id: string;
  readonly label: string;
  readonly probability?: number;
}

/** A group of properties. */
export interface GroupSeed {
  readonly name: string;
  readonly label: string;
}

/** A property of the account's own, in the words of HubSpot's `PropertyCreate`. */
export interface PropertySeed {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly fieldType: string;
  /** The kind's first group unless given. */
  readonly groupName?: string;
  readonly description?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly hasUniqueValue?: boolean;
}

/** A custom object. */
export interface SchemaSeed {
  readonly name: string;
  readonly labels: { readonly singular: string; readonly plural: string };
  readonly primaryDisplayProperty: string;
  readonly properties: readonly PropertySeed[];
  readonly requiredProperties?: readonly string[];
  /** Kinds its records can belong with. */
  readonly associatedObjects?: readonly string[];
}

/** A label for two kinds of records; without an inverse it reads the same from both ends. */
export interface LabelSeed {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly label: string;
  readonly inverseLabel?: string;
}

/** When `when` has the value, each of `required` must be filled. HubSpot's *required at stage* is one of these. */
export interface RequiredWhen {
  readonly objectType: string;
  readonly when: { readonly property: string; readonly isOneOf: readonly string[] };
  readonly required: readonly string[];
}

/** Properties a new record must have. */
export interface RequiredOnCreate {
  readonly objectType: string;
  readonly required: readonly string[];
}

/** A value of a seeded property. */
export type SeedValue = string | number | boolean | null;

/** A record. */
export interface RecordSeed {
  readonly id: string;
  readonly properties: Readonly<Record<string, SeedValue>>;
  /** The start unless given, or the first moment of its history. */
  readonly createdAt?: string;
  /** Who created it; an import unless given. */
  readonly createdBy?: SourceSeed;
  readonly archivedAt?: string;
  /** Ids of records that were merged into it; they read as this one. */
  readonly mergedIds?: readonly string[];
  /** Earlier values of a property, in any order; the newest is the value it has. */
  readonly history?: Readonly<Record<string, readonly HistorySeed[]>>;
  readonly associations?: readonly AssociationSeed[];
}

/** A value a property had from a moment on. */
export interface HistorySeed {
  readonly value: SeedValue;
  readonly at: string;
  readonly by?: SourceSeed;
}

/** A person (by user id), or another way by which values get in. */
export type SourceSeed =
  | { readonly userId: number }
  | { readonly sourceType: string; readonly sourceId?: string; readonly sourceLabel?: string };

/** Another record this one belongs with. */
export interface AssociationSeed {
  /** `companies/201`. */
  readonly to: string;
  /** Labels of the account's own, as read from this record. */
  readonly labels?: readonly string[];
  /** The primary company; the first one is, unless another says so. */
  readonly primary?: boolean;
}

/** What is wrong with a seed, and where. */
export interface SeedProblem {
  /** `objects.deals 301`. */
  readonly where: string;
  readonly message: string;
}
