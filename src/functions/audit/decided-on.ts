import type { Decided, WaiverInForce } from '../../core/stages/audit.ts';
import type { PlumblineEvent } from '../../crm/port.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { criteriaOf, mayAnswer } from '../standing.ts';

/** The last day there is: what is not ended counts for good. */
const always = '9999-12-31';

/**
 * What was decided about the criteria of a deal, and from when to when: by the same rules by which a card counts a waiver and an
 * attestation today. A later decision about the same criterion ends the one before.
 */
export function decidedOn(
  events: readonly PlumblineEvent[],
  model: Pick<GtmModel, 'stages' | 'people'>,
): Decided {
  const criteria = criteriaOf(model);
  const waivers = new Map<string, WaiverInForce[]>();
  const attested = new Map<string, WaiverInForce[]>();
  for (const event of events) {
    const criterion = criteria.get(event.subject);
    if (!criterion || event.ours === false || !event.signed) continue;
    const isWaiver = event.kind === 'waiver_decided';
    if (!isWaiver && event.kind !== 'attested') continue;
    if (!mayAnswer(model, isWaiver ? criterion.waivableBy : criterion.owner, event.byEmail)) continue;
    const list = isWaiver ? waivers : attested;
    const begun = begunBy(event);
    list.set(criterion.id, [
      ...ended(list.get(criterion.id) ?? [], event),
      ...(begun === null ? [] : [{ criterion: criterion.id, ...begun }]),
    ]);
  }
  return { waivers: [...waivers.values()].flat(), attested: [...attested.values()].flat() };
}

function begunBy({ kind, action, at, until }: PlumblineEvent): Omit<WaiverInForce, 'criterion'> | null {
  if (kind === 'attested') return action === 'attest' ? { from: at, until: always } : null;
  return action === 'approve' && until ? { from: at, until } : null;
}

/** What was in force ends on the day of the next decision; a move of that same day is given the benefit of it. */
const ended = (list: readonly WaiverInForce[], { at }: PlumblineEvent): readonly WaiverInForce[] =>
  list.map((one) => (one.until > at.slice(0, 10) ? { ...one, until: at.slice(0, 10) } : one));
