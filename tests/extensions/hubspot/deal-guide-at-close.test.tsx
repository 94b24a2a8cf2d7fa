import { Accordion } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { leaveStage, ok } from './card-stage.tsx';
import { dealGuide } from './fixtures/guide.ts';
import { lostYesterday, saved, stillOpen } from './fixtures/win-loss.ts';
import { guideCard } from './guide-stage.tsx';

leaveStage();

describe('the guide at close', () => {
  it('a stage change on the open page brings the questions to the top within two seconds', async () => {
    let asked = 0;
    const card = await guideCard(dealGuide, {
      readDealGuide: () =>
        ok({ guide: dealGuide, winLoss: asked++ === 0 ? stillOpen : lostYesterday, fit: null }),
    });
    expect(card.text()).not.toContain('Closed lost');
    card.change('dealstage', 'closedlost');
    await expect.poll(() => card.text(), { timeout: 2000 }).toContain('Closed lost yesterday, 12 Dec.');
    expect(card.sent('readDealGuide')).toHaveLength(2);
    expect(card.text().indexOf('Closed lost')).toBeLessThan(card.text().indexOf('The guide for this deal'));
  });

  it('a deal that was answered shows the answers first, and the guide folded', async () => {
    const card = await guideCard(dealGuide, {
      readDealGuide: () => ok({ guide: dealGuide, winLoss: saved, fit: null }),
    });
    expect(card.text()).toContain('Saved, and in Closed lost reason. Mara Lind answers you by 27 Dec.');
    expect(card.find(Accordion).props.title).toBe('The guide for this deal');
  });

  it('a page that tells the same stage again reads nothing', async () => {
    const card = await guideCard();
    card.change('dealstage', 'vendor_evaluation');
    card.change('amount', '84000');
    await card.shows(dealGuide.lead.text);
    expect(card.sent('readDealGuide')).toHaveLength(1);
  });

  it('of two readings under way, the one asked for last is shown, whichever comes first', async () => {
    const late = { ...dealGuide, lead: { text: 'Discovery, day 1.', tone: 'neutral' as const } };
    const waiting: (() => void)[] = [];
    let asked = 0;
    const card = await guideCard(dealGuide, {
      readDealGuide: async () => {
        asked += 1;
        const guide = asked === 2 ? late : dealGuide;
        if (asked === 2) await new Promise<void>((resolve) => waiting.push(resolve));
        return ok({ guide, winLoss: stillOpen, fit: null });
      },
    });
    card.change('dealstage', 'discovery');
    await expect.poll(() => waiting.length).toBe(1);
    card.change('dealstage', 'vendor_evaluation');
    await expect.poll(() => asked).toBe(3);
    waiting[0]?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(card.text()).toContain('Vendor evaluation, day 23.');
    expect(card.text()).not.toContain('Discovery, day 1.');
  });

  it('a field that the account lacks does not cost the prompt', async () => {
    let asked = 0;
    const card = await guideCard(
      dealGuide,
      {
        readDealGuide: () =>
          ok({ guide: dealGuide, winLoss: asked++ === 0 ? stillOpen : lostYesterday, fit: null }),
      },
      ['wms_go_live'],
    );
    card.change('dealstage', 'closedlost');
    await expect.poll(() => card.text(), { timeout: 2000 }).toContain('Closed lost yesterday, 12 Dec.');
  });

  it('a page whose properties HubSpot does not give is a card all the same', async () => {
    const card = await guideCard(dealGuide, {}, ['wms_go_live', 'dealstage']);
    await card.shows(dealGuide.lead.text);
    expect(card.calls).toHaveLength(1);
  });
});
