import type { RecordKind } from '../../core/condition/model.ts';
import type { GtmModel } from '../gtm-model.ts';

/** One place where the model and the CRM, or two parts of the model, no longer say the same. */
export interface Drift {
  readonly kind: 'stage' | 'field' | 'option' | 'score' | 'word';
  /** `Stage Discovery`, `Field erp_system of the company`. */
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  /** `bad` where cards already say something wrong, `warn` where something is missing. */
  readonly tone: 'bad' | 'warn';
}

/** A pipeline of the CRM, its stages in order. */
export interface PipelineFound {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly {
    readonly id: string;
    readonly label: string;
    readonly type: 'open' | 'won' | 'lost';
  }[];
}

/** A field of the CRM. */
export interface FieldFound {
  readonly object: RecordKind;
  readonly name: string;
  readonly label: string;
  /** Made in this account; the options of one that every account has are not all meant. */
  readonly custom: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** How many records carry a score of a model that would score them otherwise today. */
export interface ScoresFound {
  readonly object: RecordKind;
  /** Records that were looked at, the newest first. */
  readonly looked: number;
  readonly scored: number;
  readonly superseded: number;
}

/** What the CRM was found to be. */
export interface CrmFound {
  /** `HubSpot`, for people. */
  readonly crm: string;
  readonly pipelines: readonly PipelineFound[];
  readonly fields: readonly FieldFound[];
  readonly scores: readonly ScoresFound[];
}

/** What is held against the CRM, and against itself. */
export type DriftingModel = Pick<
  GtmModel,
  'facts' | 'scorecards' | 'stages' | 'glossary' | 'messaging' | 'winLoss' | 'battleCards'
>;
