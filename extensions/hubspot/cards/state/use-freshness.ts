import type { FitView } from '../../../../src/views/fit-view.ts';
import type { GuideView } from '../../../../src/views/guide-view.ts';
import type { FieldToFill } from '../../../../src/views/parts.ts';
import type { OpenRecord, RecordKind } from './open-record.ts';
import { useRecordChanges } from './use-record-changes.ts';

/** What moves a card by itself: the stage of a deal, and what HubSpot's own form at close fills in. */
const ALWAYS: Readonly<Record<RecordKind, readonly string[]>> = {
  deal: ['dealstage', 'closed_lost_reason', 'closed_won_reason'],
  company: ['name'],
  contact: ['jobtitle', 'hs_buying_role'],
  lead: ['hs_lead_name'],
};

/** Never changes, and is there for every record: read where there is nothing to watch. */
const NOTHING = ['hs_object_id'];

/**
 * Reads a card again when the open record changes in what the card depends on. What it asks to be filled in is
 * watched apart: a field that a mapping names and the account lacks must not cost the prompt at close.
 */
export function useFreshness(
  record: OpenRecord,
  toFill: readonly (FieldToFill | null)[],
  readAgain: () => void,
): void {
  const always = ALWAYS[record.object];
  const fields = toFill.flatMap((fill) =>
    fill?.field && fill.object === record.object && fill.recordId === record.id ? [fill.field] : [],
  );
  const watched = [...new Set(fields)].filter((field) => !always.includes(field));
  useRecordChanges(always, readAgain);
  useRecordChanges(watched.length > 0 ? watched : NOTHING, readAgain);
}

/** What a fit card asks to be filled in. */
export const fillsOfFit = (fit: FitView): readonly FieldToFill[] =>
  [fit.ask, ...fit.alsoAsk].flatMap((ask) => (ask === null ? [] : [ask.fill]));

/** What a guide asks to be filled in. */
export const fillsOfGuide = (guide: GuideView): readonly (FieldToFill | null)[] =>
  [guide.toLeave, guide.enteredWithout].flatMap((list) => list?.open.map((row) => row.fill) ?? []);
