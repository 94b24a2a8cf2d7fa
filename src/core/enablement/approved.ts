import type { Approval, BattleCardFile, Claim, Objection } from './model.ts';

/** What cards say: battle cards, objections and claims. */
export interface CardContent {
  readonly battleCards: readonly BattleCardFile[];
  readonly objections: readonly Objection[];
  readonly claims: readonly Claim[];
}

const isApproved = ({ status }: { readonly status: Approval }): boolean => status !== 'draft';

/** The same without drafts, and without lines that rest on a draft: what nobody approved is on no card. */
export function approvedContent({ battleCards, objections, claims }: CardContent): CardContent {
  const drafts = new Set(claims.flatMap((claim) => (isApproved(claim) ? [] : [claim.id])));
  const isSaid = ({ claim }: { readonly claim?: string | undefined }): boolean =>
    claim === undefined || !drafts.has(claim);
  return {
    battleCards: battleCards.map((card) => ({
      ...card,
      sections: card.sections.flatMap((section) => {
        const lines = section.lines.filter(isSaid);
        return isApproved(section) && lines.length > 0 ? [{ ...section, lines }] : [];
      }),
    })),
    objections: objections.filter(isApproved),
    claims: claims.filter(isApproved),
  };
}
