/** The group in which everything of ours stands on a record. */
export const propertyGroup = { name: 'plumbline', label: 'Plumbline' } as const;

/** Where a fit is kept; each has a twin that keeps it as it was when the record was created. */
export const fitProperty = {
  score: 'plumbline_fit_score',
  tier: 'plumbline_fit_tier',
  effectiveTier: 'plumbline_fit_effective_tier',
  coverage: 'plumbline_fit_coverage',
  reasons: 'plumbline_fit_reasons',
  modelVersion: 'plumbline_fit_model_version',
  inputHash: 'plumbline_fit_input_hash',
  on: 'plumbline_fit_on',
} as const;

/** The part of a fit that a property keeps. */
export type FitPart = keyof typeof fitProperty;

/** The property that keeps this part as it was at creation. */
export const atCreation = (part: FitPart): string => `${fitProperty[part]}_at_creation`;

/** What managers decided about a tier, as JSON. */
export const decisionProperty = {
  override: 'plumbline_tier_override',
  agreement: 'plumbline_tier_agreement',
} as const;

/** Win/loss on a deal: the latest answers one by one, all of them as JSON in the history. */
export const winLossProperty = {
  outcome: 'plumbline_wl_outcome',
  primaryReason: 'plumbline_wl_primary_reason',
  contributing: 'plumbline_wl_contributing_reasons',
  competitor: 'plumbline_wl_competitor',
  considered: 'plumbline_wl_considered',
  howKnown: 'plumbline_wl_how_known',
  wouldHaveChanged: 'plumbline_wl_would_have_changed',
  notes: 'plumbline_wl_notes',
  stageAtClose: 'plumbline_wl_stage_at_close',
  source: 'plumbline_wl_source',
  by: 'plumbline_wl_by',
  answeredOn: 'plumbline_wl_answered_on',
  history: 'plumbline_wl_history',
  deferrals: 'plumbline_wl_deferrals',
  writtenBack: 'plumbline_wl_written_back',
} as const;

/** Competitors of a deal, where the mapping names no field of the account's own. */
export const competitorsProperty = 'plumbline_competitors';

/** What the stage's exit criteria say, for rules of the account's own. */
export const exitProperty = {
  met: 'plumbline_exit_criteria_met',
  missing: 'plumbline_exit_criteria_missing',
} as const;

/** Names a task of ours, so that it is made once. */
export const taskKeyProperty = 'plumbline_task_key';

/** The custom object that keeps events, and its properties. */
export const eventObject = 'plumbline_event';
export const eventProperty = {
  key: 'event_key',
  kind: 'event_kind',
  at: 'event_at',
  byId: 'event_by_id',
  byName: 'event_by_name',
  signed: 'event_signed',
  aboutObject: 'event_about_object',
  aboutId: 'event_about_id',
  stage: 'event_stage',
  subject: 'event_subject',
  action: 'event_action',
  note: 'event_note',
  until: 'event_until',
  byEmail: 'event_by_email',
} as const;

/** The custom object that keeps published models, and its properties. */
export const modelPartObject = 'plumbline_model_part';
export const modelPartProperty = {
  key: 'part_key',
  part: 'part_name',
  version: 'part_version',
  status: 'part_status',
  hash: 'part_hash',
  author: 'part_author',
  at: 'part_at',
  effectiveOn: 'part_effective_on',
  content: 'part_content',
} as const;

/** The longest text that a property of HubSpot's holds. */
export const longestText = 65_536;
