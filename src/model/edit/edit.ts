import type { ConditionForm } from '../../core/condition/condition-form.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { FitAction } from '../../core/icp/model.ts';
import type { Pipeline, StageCriterion } from '../../core/stages/model.ts';

interface InStage {
  readonly pipeline: string;
  readonly stage: string;
}

/** A stage criterion as an admin fills it in. */
export interface CriterionEntry {
  readonly label: string;
  readonly when: ConditionForm;
  readonly evidence: StageCriterion['evidence'];
  readonly level: StageCriterion['level'];
  readonly owner: string;
  readonly whenMissing: string;
  readonly saysMissing: string | null;
  readonly waivableBy: string | null;
  readonly longestWaiverDays: number;
  readonly wrongIf: string | null;
}

/** One change of a draft, as data. `null` stands for what is new, or is taken away. */
export type Edit =
  | (InStage & {
      readonly kind: 'setStage';
      readonly label: string;
      readonly means: string | null;
      readonly buyingJob: string | null;
      readonly alsoBuyingJobs: readonly string[];
    })
  | (InStage & { readonly kind: 'mapStage'; readonly crmStage: string | null })
  | { readonly kind: 'addStage'; readonly pipeline: string; readonly crmStage: string }
  | (InStage & { readonly kind: 'removeStage' })
  | { readonly kind: 'addPipeline'; readonly crmPipeline: string; readonly pipelineKind: Pipeline['kind'] }
  | { readonly kind: 'removePipeline'; readonly pipeline: string }
  | (InStage & {
      readonly kind: 'putCriterion';
      readonly direction: 'entry' | 'exit';
      readonly id: string | null;
      readonly criterion: CriterionEntry;
    })
  | (InStage & {
      readonly kind: 'removeCriterion';
      readonly direction: 'entry' | 'exit';
      readonly id: string;
    })
  | {
      readonly kind: 'mapFact';
      readonly fact: string;
      readonly field: string | null;
      readonly values: Readonly<Record<string, string | null>>;
    }
  | { readonly kind: 'addFact'; readonly object: RecordKind; readonly field: string; readonly label: string }
  | { readonly kind: 'setFact'; readonly fact: string; readonly label: string; readonly means: string | null }
  | { readonly kind: 'setPoints'; readonly at: string; readonly points: number; readonly whenUnknown: number }
  | {
      readonly kind: 'setTier';
      readonly scorecard: string;
      readonly tier: string;
      readonly label: string;
      readonly from: number;
      readonly action: FitAction;
      readonly means: string | null;
    }
  | { readonly kind: 'putText'; readonly at: string; readonly text: string }
  | { readonly kind: 'approve'; readonly at: string };

/** The change of one kind. */
export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

/** Why a change cannot be made, at the control where it was asked for. */
export interface EditProblem {
  /** `gone`: what it changes is not there any more. `wrong`: what was put in cannot be. */
  readonly kind: 'gone' | 'wrong';
  /** The row's `at`, and a field of it after `#`. */
  readonly at: string;
  readonly what: string;
  readonly todo: string;
}

/** A stage as the CRM has it. */
export interface CrmStageSeen {
  readonly id: string;
  readonly label: string;
  readonly type: 'open' | 'won' | 'lost';
}

/** A pipeline as the CRM has it, its stages in order. */
export interface CrmPipelineSeen {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly CrmStageSeen[];
}

/** A field as the CRM has it. */
export interface CrmFieldSeen {
  readonly object: RecordKind;
  readonly name: string;
  readonly label: string;
  /** What kind of fact it can carry; null for kinds that none can. */
  readonly type: 'number' | 'money' | 'text' | 'option' | 'options' | 'yesNo' | 'date' | 'count' | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly neverBlank: boolean;
}

/** What changes are made against: the CRM as it was seen a moment ago. */
export interface EditContext {
  readonly crm: 'hubspot' | 'salesforce';
  /** ISO 4217: what new amounts are counted in. */
  readonly currency: string;
  readonly pipelines: readonly CrmPipelineSeen[];
  readonly fields: readonly CrmFieldSeen[];
  /** Who could answer for something: whoever owns records and has an address. */
  readonly owners: readonly { readonly name: string; readonly email: string | null }[];
}
