import type { Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import type { Org } from '../org.ts';

/** A field as the one who asks sees it. */
export interface DescribedForSetup {
  readonly name: string;
  readonly label: string;
  /** In small letters, as describe tells it: `picklist`, `currency`, `textarea`. */
  readonly type: string;
  readonly custom: boolean;
  readonly updateable: boolean;
  /** Options that are in use. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A rule of the org that refuses a record. */
export interface ValidationRuleThere {
  readonly name: string;
  /** True where the record is refused. */
  readonly formula: string;
}

/** How much of something the org has used. */
export interface OrgLimit {
  readonly most: number;
  readonly left: number;
}

/** What setting up asks of an org besides rows, by one way in or another. */
export interface SetupOrg extends Pick<Org, 'about' | 'read' | 'readOn' | 'visibleFields'> {
  /** The fields that the one who asks sees; null for an object that is not there for them. */
  describe(object: string): Promise<Result<readonly DescribedForSetup[] | null, CrmError>>;
  /** Values of the stage field in order, by the id of each record type that is asked for. */
  stageValues(
    recordTypeIds: readonly string[],
  ): Promise<Result<ReadonlyMap<string, readonly string[]>, CrmError>>;
  /** Active validation rules of opportunities; null where this way in, or the rights of the one who asks, shows none. */
  validationRules(): Promise<Result<readonly ValidationRuleThere[] | null, CrmError>>;
  /** Fields whose earlier values the org keeps; null where this way in shows none. */
  trackedFields(object: string): Promise<Result<readonly string[] | null, CrmError>>;
  /** Limits of the org by Salesforce's names; null where this way in shows none. */
  limits(): Promise<Result<ReadonlyMap<string, OrgLimit> | null, CrmError>>;
}
