import type { Result } from '../base/result.ts';
import type { Fact, RecordKind } from '../core/condition/model.ts';
import type { Account, CrmError, Owner } from './port.ts';

/** A stage as the CRM has it, by id. */
export interface StageThere {
  readonly id: string;
  readonly label: string;
  readonly type: 'open' | 'won' | 'lost';
  /** Fields that the CRM itself asks for when a deal enters this stage; null where it tells nobody. */
  readonly requiredFields: readonly string[] | null;
}

/** A pipeline as the CRM has it, its stages in order. */
export interface PipelineThere {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly StageThere[];
}

/** A field that could carry a fact. */
export interface FieldThere {
  readonly object: RecordKind;
  /** The internal name or API name. */
  readonly name: string;
  readonly label: string;
  /** What kind of fact it can carry; null for kinds that none can. */
  readonly type: Fact['type'] | null;
  /** For lists to choose from: every option, by the value that is stored. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Made in this account, as against one that every account has. */
  readonly custom: boolean;
  /** A checkbox that is never blank. */
  readonly neverBlank: boolean;
  readonly readOnly: boolean;
  /** Says who somebody is or how to reach them: a name, an address, an e-mail address, a telephone number. */
  readonly personal: boolean;
}

/** In how many of the records that were looked at a field is filled in; a checkbox that is never blank: is ticked. */
export interface FilledShare {
  readonly field: string;
  readonly filled: number;
  readonly of: number;
}

/** How often each value of a field stands on the records that were looked at, most frequent first. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Something that only the CRM's own screens can do. In its texts, `{pipeline}` stands for what the pipeline is called. */
export interface DoneByHand {
  readonly id: 'approval' | 'requiredFields' | 'validationRules';
  readonly title: string;
  readonly why: string;
  /** Where to click, in order. */
  readonly steps: readonly string[];
}

/** The CRM's own rules about moves in one pipeline. */
export interface NativeRules {
  readonly pipeline: string;
  /** False in a CRM that has no such rules. */
  readonly has: boolean;
  /** What such rules do in this CRM, and for whom they do not hold; or what stands in their place. */
  readonly says: string;
  /** Null where the account's tier or our rights do not let us see it. */
  readonly noSkipping: boolean | null;
  readonly noMovingBack: boolean | null;
  /** The stage that asks for approval and whether it asks only where exit criteria are not met; null for none. */
  readonly approval: { readonly stage: string; readonly onlyUnmet: boolean } | null;
  /** Why nothing could be seen; null where it could. */
  readonly unseen: string | null;
  /** What is left to do by hand; what is on already is not among it. */
  readonly byHand: readonly DoneByHand[];
}

/** What an admin wants set of the CRM's own rules in one pipeline. */
export interface NativeRulesToSet {
  readonly pipeline: string;
  readonly noSkipping: boolean;
  readonly noMovingBack: boolean;
}

/** One thing that the account allows, or not, in the order in which an admin would see to it. */
export interface Allowance {
  /** `Custom objects`, `Right to write deals`, `Calls a day`. */
  readonly what: string;
  readonly state: 'yes' | 'no' | 'unknown';
  /** True where Plumbline cannot work without it; false where it does something else in its place. */
  readonly needed: boolean;
  /** What it is: `Enterprise`, `250,000 a day, 12,400 used`; null where yes and no say all. */
  readonly found: string | null;
  /** What Plumbline does in its place; null where nothing is lost. */
  readonly instead: string | null;
  /** The one thing to do next, and where to click; null where nothing is to be done. */
  readonly todo: string | null;
}

/** What setting up asks of a CRM; bound to one account, and to no model. */
export interface CrmSetup {
  /** Read once and kept. */
  readAccount(): Promise<Result<Account, CrmError>>;
  readPipelines(): Promise<Result<readonly PipelineThere[], CrmError>>;
  readFields(object: RecordKind): Promise<Result<readonly FieldThere[], CrmError>>;
  /** Counted over at most `mostRecords` records, the newest first; `of` says over how many. */
  filledShares(
    object: RecordKind,
    fields: readonly string[],
    mostRecords: number,
  ): Promise<Result<readonly FilledShare[], CrmError>>;
  /** Counted over at most `mostRecords` records that have the field filled in, the newest first; lists item by item. */
  valueCounts(
    object: RecordKind,
    field: string,
    mostRecords: number,
  ): Promise<Result<readonly ValueCount[], CrmError>>;
  listOwners(): Promise<Result<readonly Owner[], CrmError>>;
  /** How many open deals each owner has, by the owner's id; counted over at most `mostRecords`, the newest first. */
  openDealsByOwner(mostRecords: number): Promise<Result<readonly ValueCount[], CrmError>>;
  readRules(pipelines: readonly string[]): Promise<Result<readonly NativeRules[], CrmError>>;
  /**
   * Sets them; what is set besides stays. `unauthorized` where the right or the tier is missing, `rejected` in a CRM that has
   * no such rules.
   */
  setRules(rules: NativeRulesToSet): Promise<Result<'set' | 'unchanged', CrmError>>;
  /** What the account's tier, rights, limits and settings allow. */
  readAllowances(): Promise<Result<readonly Allowance[], CrmError>>;
}
