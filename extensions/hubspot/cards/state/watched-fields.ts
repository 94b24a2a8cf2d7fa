import type { FitView } from '../../../../src/views/fit-view.ts';
import type { GuideView } from '../../../../src/views/guide-view.ts';
import type { FieldToFill } from '../../../../src/views/parts.ts';
import type { OpenRecord, RecordKind } from './open-record.ts';

/** What moves a card by itself: the stage of a deal, and what HubSpot's own form at close fills in. */
const ALWAYS: Readonly<Record<RecordKind, readonly string[]>> = {
  deal: ['dealstage', 'closed_lost_reason', 'closed_won_reason'],
  company: ['name'],
  contact: ['jobtitle', 'hs_buying_role'],
  lead: ['hs_lead_name'],
};

/** The properties of the open record on which a card depends: once one is filled in, the card is read again. */
export function watchedFields(
  record: OpenRecord,
  toFill: readonly (FieldToFill | null)[],
): readonly string[] {
  const filled = toFill.flatMap((fill) =>
    fill?.field && fill.object === record.object && fill.recordId === record.id ? [fill.field] : [],
  );
  return [...new Set([...ALWAYS[record.object], ...filled])];
}

/** What a fit card asks to be filled in. */
export const fillsOfFit = (fit: FitView): readonly FieldToFill[] =>
  [fit.ask, ...fit.alsoAsk].flatMap((ask) => (ask === null ? [] : [ask.fill]));

/** What a guide asks to be filled in. */
export const fillsOfGuide = (guide: GuideView): readonly (FieldToFill | null)[] =>
  [guide.toLeave, guide.enteredWithout].flatMap((list) => list?.open.map((row) => row.fill) ?? []);
