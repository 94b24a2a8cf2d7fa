import type { CalendarDate } from '../../base/calendar.ts';
import type { Fact, RecordKind } from '../../core/condition/model.ts';
import type { BattleCardFile, Claim, Objection } from '../../core/enablement/model.ts';
import type { Scorecard } from '../../core/icp/model.ts';
import type { BuyingJob, Pipeline } from '../../core/stages/model.ts';

/** A stage as the CRM has it. */
export interface CrmStageToShow {
  readonly id: string;
  readonly label: string;
  readonly type: 'open' | 'won' | 'lost';
  /** Fields that the CRM itself asks for when a deal enters this stage; null where it tells nobody. */
  readonly requiredFields: readonly string[] | null;
}

/** A pipeline as the CRM has it. */
export interface CrmPipelineToShow {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly CrmStageToShow[];
}

/** A field as the CRM has it. */
export interface CrmFieldToShow {
  readonly object: RecordKind;
  readonly name: string;
  readonly label: string;
  readonly type: Fact['type'] | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly personal: boolean;
}

/** In how many of the records that were looked at a field is filled in. */
export interface FilledToShow {
  readonly filled: number;
  readonly of: number;
}

/** Where a pipeline and its stages are in the CRM, by id. */
export interface MappedPipeline {
  readonly id: string;
  readonly stages: Readonly<Record<string, string>>;
}

/** Which field carries a fact, and what its values mean. */
export interface MappedField {
  readonly field: string;
  readonly label?: string | undefined;
  readonly values?: Readonly<Record<string, string | boolean>> | undefined;
}

/** What a part of the page is made of: the draft, the CRM as it was seen, and how the draft stands to what is published. */
export interface SettingsToShow {
  /** The CRM’s name, as people write it. */
  readonly crm: string;
  readonly facts: readonly Fact[];
  readonly buyingJobs: readonly BuyingJob[];
  readonly pipelines: readonly Pipeline[];
  readonly scorecards: readonly Scorecard[];
  readonly battleCards: readonly BattleCardFile[];
  readonly objections: readonly Objection[];
  readonly claims: readonly Claim[];
  /** Who can be named as owner or approver. */
  readonly people: readonly string[];
  readonly mappedPipelines: Readonly<Record<string, MappedPipeline>>;
  readonly mappedFields: {
    readonly [Object in RecordKind]?: Readonly<Record<string, MappedField>> | undefined;
  };
  readonly crmPipelines: readonly CrmPipelineToShow[];
  readonly crmFields: readonly CrmFieldToShow[];
  /** By object and field, `company/industry`; a field that was not counted is not in it. */
  readonly filled: ReadonlyMap<string, FilledToShow>;
  /** Names the content of what an `at` names; empty where it is not there. */
  readonly markOf: (at: string) => string;
  readonly stateOf: (at: string) => 'new' | 'changed' | 'same';
  /** Whether whoever looks may approve this content. */
  readonly mayApprove: (at: string) => boolean;
  readonly today: CalendarDate;
}
