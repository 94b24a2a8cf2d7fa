import { claimAt, objectionAt, sectionAt } from '../../core/entries/at.ts';
import type { BattleCardFile, Section } from '../../core/enablement/model.ts';
import { both } from '../words.ts';
import type { SettingsToShow } from './settings-to-show.ts';
import type { Choice, ContentSettings } from './settings-view.ts';

/** Sections, objections and claims: drafts first, since somebody waits for them. */
export function contentSettings(shown: SettingsToShow): readonly ContentSettings[] {
  const entries = [
    ...shown.battleCards.flatMap((card) =>
      card.sections.map((section) => sectionContent(card, section, shown)),
    ),
    ...shown.objections.map((objection) => {
      const text = objection.responses[0]?.say ?? 'No answer yet.';
      return content(objectionAt(objection.id), `“${objection.buyerSays}”`, text, objection, shown);
    }),
    ...shown.claims.map((claim) => content(claimAt(claim.id), 'Claim', claim.text, claim, shown)),
  ];
  return entries.toSorted((a, b) => Number(a.status === 'approved') - Number(b.status === 'approved'));
}

function sectionContent(card: BattleCardFile, section: Section, shown: SettingsToShow): ContentSettings {
  const jobs = section.buyingJobs.map(
    (id) => shown.buyingJobs.find((job) => job.id === id)?.label.toLowerCase() ?? id,
  );
  const { status } = section;
  return content(
    sectionAt(card.id, section.id),
    `${card.label}, ${both(jobs)}`,
    section.lead,
    { status, owner: card.owner },
    shown,
  );
}

function content(
  at: string,
  title: string,
  text: string,
  { status, owner }: { readonly status: 'draft' | 'approved'; readonly owner: string },
  shown: SettingsToShow,
): ContentSettings {
  const line = status === 'draft' ? `Draft, on no card yet. ${owner} can approve it.` : `Approved · ${owner}`;
  return {
    at,
    mark: shown.markOf(at),
    title,
    text,
    status,
    line,
    mayApprove: status === 'draft' && shown.mayApprove(at),
  };
}

/** The competitors, for an import of sections. */
export const competitorChoices = ({ battleCards }: SettingsToShow): readonly Choice[] =>
  battleCards.map(({ id, label }) => ({ id, label, note: null }));
