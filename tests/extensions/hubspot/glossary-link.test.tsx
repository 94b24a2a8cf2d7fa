import { Link } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { WinLossCard } from '../../../extensions/hubspot/cards/WinLossCard.tsx';
import { leaveStage, ok, stageCard } from './card-stage.tsx';
import { dealGuide } from './fixtures/guide.ts';
import { lostYesterday } from './fixtures/win-loss.ts';

leaveStage();

const answering = { readDealGuide: () => ok({ guide: dealGuide, winLoss: lostYesterday, fit: null }) };

describe('the last line of a card', () => {
  it('links to the glossary at the address at which HubSpot shows the app’s pages', async () => {
    const card = stageCard(<WinLossCard />, answering, { appId: 42 });
    const { portal } = card.mocks.context;
    await card.shows('What the words mean');
    expect(card.find(Link).props.href).toEqual({
      url: `https://app.hubspot.com/app/${portal.id}/42/glossary`,
      external: true,
    });
  });

  it('says where the glossary is where HubSpot does not say which app this is', async () => {
    const card = stageCard(<WinLossCard />, answering);
    await card.shows('What the words mean: in the Marketplace menu, under Plumbline');
    expect(card.maybeFind(Link)).toBeNull();
  });
});
