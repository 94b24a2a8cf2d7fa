import type { BattleCardFile, Section } from './model.ts';

/** A competitor that is in the running, as the deal names it. */
export interface CompetitorInPlay {
  readonly competitor: string;
  readonly main: boolean;
  readonly since: string | null;
}

/** A card with the section for what the buyer is doing now. */
export interface PickedCard {
  readonly card: BattleCardFile;
  readonly section: Section;
  readonly main: boolean;
  readonly since: string | null;
  /** The main competitor and doing nothing are open; the rest is folded. */
  readonly open: boolean;
}

/** The section meant for these buying jobs, the most important job first; else the card's first section. */
export function pickSection(card: BattleCardFile, jobs: readonly string[]): Section | null {
  for (const job of jobs) {
    const meant = card.sections.find((section) => section.buyingJobs.includes(job));
    if (meant) return meant;
  }
  return card.sections[0] ?? null;
}

/**
 * The cards of a deal: the main competitor first, then the others on the deal, then doing nothing, which is
 * in the running on every deal.
 */
export function pickCards(
  cards: readonly BattleCardFile[],
  inPlay: readonly CompetitorInPlay[],
  jobs: readonly string[],
): readonly PickedCard[] {
  const byMain = [...inPlay].sort((a, b) => Number(b.main) - Number(a.main));
  const named = byMain.flatMap((one) => picked(cards, one, jobs));
  const doingNothing = cards
    .filter((card) => card.kind === 'status_quo' && !inPlay.some((one) => one.competitor === card.id))
    .flatMap((card) => picked(cards, { competitor: card.id, main: false, since: null }, jobs));
  return [...named, ...doingNothing];
}

function picked(
  cards: readonly BattleCardFile[],
  one: CompetitorInPlay,
  jobs: readonly string[],
): readonly PickedCard[] {
  const card = cards.find((candidate) => candidate.id === one.competitor);
  const section = card ? pickSection(card, jobs) : null;
  if (!card || !section) return [];
  return [{ card, section, main: one.main, since: one.since, open: one.main || card.kind === 'status_quo' }];
}
