import { instantText, type Instant } from '../instants.ts';

/** A rule about moves: in all stages, or in those that are named. */
export interface SequenceRule {
  readonly enabledForAllStages: boolean;
  readonly pipelineStageIds: readonly string[];
}

/** A stage that asks for approval. */
export interface ApprovalRule {
  readonly pipelineStageId: string;
  readonly approverUserIds: readonly string[];
  readonly approvalMode: 'ALL' | 'ANY';
  readonly approvalComment?: string;
  /** Approval is asked only of records that fit it. */
  readonly conditionalApprovalFilterBranch?: unknown;
}

/** The rules of one pipeline. */
export interface PipelineRules {
  readonly noBackwardsMovementRule: SequenceRule;
  readonly noSkippingStagesRule: SequenceRule;
  readonly objectCreationRule: { readonly pipelineStageIds: readonly string[] };
  readonly approvalStageRules: readonly ApprovalRule[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** Rules on the wire: https://developers.hubspot.com/docs/api-reference/latest/crm/pipelines/rules/guide */
export function rulesBody(typeId: string, pipelineId: string, rules: PipelineRules): unknown {
  const { noBackwardsMovementRule, noSkippingStagesRule, objectCreationRule, approvalStageRules } = rules;
  return {
    id: `${typeId}-${pipelineId}`,
    objectTypeId: typeId,
    pipelineId,
    governanceValidationRules: { noBackwardsMovementRule, noSkippingStagesRule, objectCreationRule },
    ...(approvalStageRules.length > 0 ? { approvalStageRules } : {}),
    createdAt: instantText(rules.createdAt),
    updatedAt: instantText(rules.updatedAt),
  };
}
