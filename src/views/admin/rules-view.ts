import type { TonedLine } from '../parts.ts';

/** A rule of the CRM's own that can be switched here. */
export interface RuleSwitch {
  readonly rule: 'noSkipping' | 'noMovingBack';
  readonly label: string;
  readonly on: boolean;
  /** What it does, and for whom it does not hold. */
  readonly says: string;
}

/** The CRM's own rules in one pipeline. */
export interface PipelineRules {
  /** The pipeline's id in the CRM, as a request names it. */
  readonly pipeline: string;
  readonly label: string;
  /** None where they may not be seen. */
  readonly switches: readonly RuleSwitch[];
  /** Whether some stage asks for approval, and of whom; null where there is no such thing. */
  readonly approval: TonedLine | null;
  /** Why nothing can be seen or set here; null where it can. */
  readonly unseen: string | null;
}

/** Something that only the CRM's own screens can do: where to click, in order. */
export interface ByHand {
  readonly id: 'approval' | 'requiredFields' | 'validationRules';
  readonly title: string;
  readonly why: string;
  readonly steps: readonly string[];
}

/** A field that the CRM asks for by itself, and the criteria that ask for it too. */
export interface AskedByCrm {
  readonly text: string;
  /** Criteria that ask for the same: `stages/new_business/proposal/entry/next_step`. */
  readonly criteria: readonly string[];
}

/** What the CRM's own rules are, and what can be set here. */
export interface RulesView {
  readonly title: string;
  readonly says: string;
  readonly pipelines: readonly PipelineRules[];
  readonly asked: readonly AskedByCrm[];
  /** Where the CRM does not tell what it asks for; null where it does. */
  readonly notTold: string | null;
  readonly byHand: readonly ByHand[];
}
