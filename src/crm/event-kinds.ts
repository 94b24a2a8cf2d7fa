import type { RecordKind } from '../core/condition/model.ts';
import type { PlumblineEvent } from './port.ts';

/** The kinds of events. */
export const eventKinds: readonly PlumblineEvent['kind'][] = [
  'objection_heard',
  'objection_unheard',
  'content_used',
  'tier_decided',
  'reported_wrong',
  'waiver_asked',
  'waiver_decided',
  'attested',
  'move_audited',
];

/** The kinds of records that an event may be about. */
export const eventObjects: readonly RecordKind[] = ['deal', 'company', 'contact', 'lead'];
