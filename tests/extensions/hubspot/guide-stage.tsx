import { DealGuideCard } from '../../../extensions/hubspot/cards/DealGuideCard.tsx';
import type { GuideView } from '../../../src/views/guide-view.ts';
import { type Answering, ok, stageCard } from './card-stage.tsx';
import { dealGuide } from './fixtures/guide.ts';
import { stillOpen } from './fixtures/win-loss.ts';

const tapped = { said: 'Noted.', canUndo: true };

/** The deal guide, read, with functions that take every tap. */
export async function guideCard(
  guide: GuideView = dealGuide,
  answering: Answering = {},
  lacking: readonly string[] = [],
) {
  const functions: Answering = {
    readDealGuide: () => ok({ guide, winLoss: stillOpen, fit: null }),
    recordSectionUse: () => ok(tapped),
    logObjectionHeard: () => ok(tapped),
    ...answering,
  };
  const card = stageCard(<DealGuideCard />, functions, { lacking });
  await card.shows(guide.lead.text);
  return card;
}
