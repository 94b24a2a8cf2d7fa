import type { CalendarDate } from '../base/calendar.ts';
import type { Heard } from '../core/enablement/pick-objections.ts';
import type { Claim, Objection, ObjectionResponse, ProofPoint } from '../core/enablement/model.ts';
import type { ObjectionRow } from './guide-view.ts';
import { showClaim } from './show-line.ts';
import { counted } from './words.ts';

/** What objections are shown with. */
export interface ObjectionsToShow {
  readonly objections: readonly Objection[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly proofPoints: readonly ProofPoint[];
  readonly heard: Heard | null;
  /** Objections that this person already said to have heard on this deal and stage. */
  readonly youHeard: ReadonlySet<string>;
  readonly today: CalendarDate;
}

/** Objections in the buyer's words, with answers and how often each was heard. */
export function showObjections(shown: ObjectionsToShow): readonly ObjectionRow[] {
  return shown.objections.map((objection) => ({
    subject: { kind: 'objection', id: objection.id },
    buyerSays: objection.buyerSays,
    heard: heardOn(objection.id, shown.heard),
    answers: objection.responses.map((response) => answer(response, shown)),
    gap: objection.responses.length === 0 ? `No answer yet. ${objection.owner} owes one.` : null,
    youHeard: shown.youHeard.has(objection.id),
  }));
}

function heardOn(objection: string, heard: Heard | null): string | null {
  const times = heard?.byObjection[objection] ?? 0;
  return heard === null || times === 0 ? null : `On ${times} of ${counted(heard.deals, 'deal', 'deals')}`;
}

function answer(response: ObjectionResponse, shown: ObjectionsToShow): ObjectionRow['answers'][number] {
  const proof = shown.proofPoints.filter(
    (point) =>
      response.proofPoints.includes(point.id) &&
      (point.expires === undefined || point.expires >= shown.today),
  );
  return {
    say: response.say,
    ask: response.ask ?? null,
    proof: proof.map((point) => `${point.text} (${point.source})`),
    lines: response.claims.flatMap((id) => {
      const claim = shown.claims.get(id);
      return claim ? [showClaim(claim, shown.today)] : [];
    }),
  };
}
