import type { ConditionForm } from '../../core/condition/condition-form.ts';
import type { OperatorChoice } from '../../core/condition/operator-choices.ts';
import type { Tone, TonedLine } from '../parts.ts';
import type { RulesView } from './rules-view.ts';

// How conditions are put in: `rows` of comparisons, each with a fact, an operator of that fact and a value.
export type { ComparisonForm, ConditionForm, FormValue } from '../../core/condition/condition-form.ts';
export type { OperatorChoice, ValueInput } from '../../core/condition/operator-choices.ts';
export type { TryOutView } from './try-out-view.ts';

/** One choice of a list. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** A quiet second line: `31 of 40 deals`; null where there is nothing to add. */
  readonly note: string | null;
}

/** What is wrong, or worth knowing, at one control. */
export interface ControlNote {
  /** The control: the `at` of a row, and a field of it after `#`: `stages/new_business/discovery/exit/erp_known#level`. */
  readonly at: string;
  readonly text: string;
  /** What to do about it, in a sentence. */
  readonly todo: string;
  /** `bad` keeps the draft from being published, `warn` does not. */
  readonly tone: Tone;
}

/** A fact as criteria choose it. */
export interface FactChoice extends Choice {
  readonly operators: readonly OperatorChoice[];
  readonly values: readonly Choice[];
  /** In how many records its field is filled, `31 of 40 deals`; null where nothing maps it or nothing was counted. */
  readonly filled: TonedLine | null;
}

/** A stage criterion as controls show it. */
export interface CriterionForm {
  readonly label: string;
  readonly when: ConditionForm;
  readonly evidence: string;
  readonly level: 'observe' | 'warn' | 'block';
  readonly owner: string;
  readonly whenMissing: string;
  readonly saysMissing: string | null;
  readonly waivableBy: string | null;
  readonly longestWaiverDays: number;
  readonly wrongIf: string | null;
}

/** One criterion on the page. */
export interface CriterionSettings {
  /** `stages/new_business/discovery/exit/erp_known` */
  readonly at: string;
  readonly id: string;
  readonly direction: 'entry' | 'exit';
  /** Names the content as it was read; given back with a change, so that nobody overwrites what another changed meanwhile. */
  readonly mark: string;
  readonly form: CriterionForm;
  /** `ERP is filled in`: the condition in words. */
  readonly says: string;
  /** `block · field · Jonas Reed` */
  readonly line: string;
  /** `Deal: ERP, filled in 31 of 40 deals`; warns where a half-empty field would block. */
  readonly filled: TonedLine | null;
  /** What the CRM asks for already, so that nobody is asked twice; null for nothing. */
  readonly alreadyAsked: string | null;
  /** New, changed or as published. */
  readonly state: 'new' | 'changed' | 'same';
}

/** One stage on the page. */
export interface StageSettings {
  readonly at: string;
  readonly id: string;
  readonly mark: string;
  /** Names the stage with its criteria; given back with `removeStage` in place of `mark`. */
  readonly wholeMark: string;
  readonly label: string;
  readonly means: string | null;
  readonly type: 'open' | 'won' | 'lost';
  readonly buyingJob: string | null;
  readonly alsoBuyingJobs: readonly string[];
  /** The CRM's stage, by id; null where it is mapped to none. */
  readonly crmStage: string | null;
  /** `In the CRM: Demo booked (renamed from Discovery)`, `Not in the CRM any more`. */
  readonly mapped: TonedLine;
  readonly entry: readonly CriterionSettings[];
  readonly exit: readonly CriterionSettings[];
}

/** One pipeline on the page. */
export interface PipelineSettings {
  readonly at: string;
  readonly id: string;
  /** Names the pipeline with everything in it; given back with `removePipeline`. */
  readonly mark: string;
  readonly label: string;
  readonly kind: string;
  readonly crmPipeline: string | null;
  readonly mapped: TonedLine;
  readonly stages: readonly StageSettings[];
  /** Stages of the CRM's pipeline that no stage of the model stands for; given to `addStage`. */
  readonly unmapped: readonly Choice[];
  /** Every stage of the CRM's pipeline, for the list to choose from; empty where it is bound to none. */
  readonly crmStages: readonly Choice[];
}

/** One fact on the page, with the field that carries it. */
export interface FactSettings {
  /** `facts/erp` */
  readonly at: string;
  readonly id: string;
  readonly mark: string;
  readonly label: string;
  readonly means: string | null;
  /** `Choice of 7, on the company` */
  readonly kind: string;
  readonly object: 'deal' | 'company' | 'contact' | 'lead';
  /** The CRM's field; null where none carries it. */
  readonly field: string | null;
  /** Facts that are worked out from other records have no field. */
  readonly takesField: boolean;
  /** Fields of that object that could carry it, for the list to choose from. */
  readonly fields: readonly Choice[];
  readonly filled: TonedLine | null;
  /** Each value of the field and the fact's value that it means; empty for facts without values. */
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly means: string | null;
  }[];
  /** What the fact's values are, for the list to choose from. */
  readonly meanings: readonly Choice[];
  /** `3 criteria, 2 fit rules` */
  readonly usedBy: string;
}

/** Points of one row of a scorecard. */
export interface PointsSettings {
  /** `icp/company_fit/erp/1` */
  readonly at: string;
  readonly mark: string;
  readonly label: string;
  /** `ERP is NetSuite` */
  readonly says: string;
  readonly points: number;
  readonly whenUnknown: number;
}

/** One tier of a scorecard. */
export interface TierSettings {
  readonly at: string;
  readonly mark: string;
  readonly id: string;
  readonly label: string;
  readonly from: number;
  readonly action: 'pursue' | 'nurture' | 'disqualify';
  readonly means: string | null;
}

/** One scorecard on the page. */
export interface ScorecardSettings {
  readonly at: string;
  readonly id: string;
  readonly label: string;
  readonly object: string;
  readonly rows: readonly PointsSettings[];
  readonly tiers: readonly TierSettings[];
  /** `Reaches from −5 to 100` */
  readonly reach: string;
}

/** One section, objection or claim on the page. */
export interface ContentSettings {
  /** `section/northbeam/evaluation`, `objection/too_expensive`, `claim/no_full_day_stop` */
  readonly at: string;
  readonly mark: string;
  readonly title: string;
  readonly text: string;
  readonly status: 'draft' | 'approved';
  /** `Draft. Mara Lind can approve it.` */
  readonly line: string;
  /** Whether whoever looks may approve it. */
  readonly mayApprove: boolean;
}

/** One change of the draft against what is published. */
export interface ChangeRow {
  readonly at: string;
  /** `Stages` */
  readonly where: string;
  /** `Discovery, to leave: Which ERP they use` */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One release in the history. */
export interface ReleaseRow {
  readonly number: number;
  /** `Release 12, in force since 3 Nov` */
  readonly title: string;
  /** `by Nora Feld on 1 Nov: fewer questions in Discovery` */
  readonly line: string;
  readonly mayRevertTo: boolean;
}

/** The settings page, whole. */
export interface SettingsView {
  /** `4 changes that are not published yet.` */
  readonly headline: TonedLine;
  /** `Release 12 by Nora Feld, in force since 3 Nov.` */
  readonly published: string;
  /** The release and the revision of the draft that this shows; given back with each change. */
  readonly base: number;
  readonly revision: number;
  /** Why publishing is not offered, and where to do it; null where it is. */
  readonly publishElsewhere: string | null;
  /** The name of the CRM, for labels of columns. */
  readonly crm: string;
  readonly pipelines: readonly PipelineSettings[];
  /** Pipelines of the CRM that the model has none for. */
  readonly unmappedPipelines: readonly Choice[];
  readonly facts: readonly FactSettings[];
  /** Fields of the CRM that are well filled and carry no fact yet, for adding one; the id is object and field: `company/industry`. */
  readonly fieldsToAdd: readonly Choice[];
  readonly scorecards: readonly ScorecardSettings[];
  readonly content: readonly ContentSettings[];
  /** The columns that `importContent` reads, by what is imported; the first line of the text names them, in any order. */
  readonly importColumns: Readonly<Record<'sections' | 'objections' | 'claims', readonly string[]>>;
  /** The CRM’s own rules, and what can be set of them here with `setRules`. */
  readonly rules: RulesView;
  readonly changes: readonly ChangeRow[];
  readonly notes: readonly ControlNote[];
  readonly history: readonly ReleaseRow[];
  readonly choices: {
    readonly facts: readonly FactChoice[];
    readonly buyingJobs: readonly Choice[];
    readonly evidence: readonly Choice[];
    readonly levels: readonly Choice[];
    readonly actions: readonly Choice[];
    readonly people: readonly Choice[];
    readonly pipelineKinds: readonly Choice[];
    readonly competitors: readonly Choice[];
  };
}
