/** By which way something was written. */
export type Way = 'person' | 'import' | 'workflow' | 'api';

/** A value from a moment on, ISO 8601 with whole seconds. */
export interface Since<T> {
  readonly at: string;
  readonly value: T;
}

/** A deal with a past, in no CRM's words: each CRM's seed is made of it. */
export interface PastDeal {
  /** Digits. */
  readonly id: number;
  readonly name: string;
  /** Nobody where left out; Tom has left, and Mara manages him. */
  readonly owner?: 'mara' | 'tom';
  /** Stages of the model, oldest first; the first is when it was made. */
  readonly stages: readonly (Since<string> & { readonly by: Way })[];
  readonly budget?: readonly Since<boolean>[];
  readonly amount?: readonly Since<number>[];
  readonly company?: number;
  /** When it says that it was made, where that is not when its first stage was entered. */
  readonly createdAt?: string;
  /** Moments of meetings. */
  readonly meetings?: readonly string[];
}

/** A company with a past. */
export interface PastCompany {
  readonly id: number;
  readonly industry: readonly Since<'food' | 'steel'>[];
  /** The first day of 2026 unless given. */
  readonly createdAt?: string;
  /** As it stands today; in Salesforce the field is not tracked. */
  readonly employees?: number;
}

/** What stood in a CRM, and when. */
export interface Past {
  readonly deals: readonly PastDeal[];
  readonly companies: readonly PastCompany[];
}

/** Stands in place of a stage of the model for one that the model does not map. */
export const unmappedStage = 'unmapped';
