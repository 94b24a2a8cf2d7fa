import { hubspot } from '@hubspot/ui-extensions';
import { describe, expect, it, vi } from 'vitest';
import { WinLossCard } from '../../../extensions/hubspot/cards/WinLossCard.tsx';
import { SettingsPage } from '../../../extensions/hubspot/settings/SettingsPage.tsx';
import { leaveStage, ok, stageCard } from './card-stage.tsx';
import { dealGuide } from './fixtures/guide.ts';
import { settings } from './fixtures/settings.ts';
import { lostYesterday } from './fixtures/win-loss.ts';
import { stagePage } from './page-stage.tsx';

leaveStage();

describe('a card reaches the service where its address is set', () => {
  it('with the request alone, since HubSpot signs who asks', async () => {
    const reply = ok({ guide: dealGuide, winLoss: lostYesterday, fit: null });
    const fetch = vi.spyOn(hubspot, 'fetch').mockImplementation(async () => Response.json(reply));
    const variables = { PLUMBLINE_SERVICE_URL: 'https://plumbline.example.com/' };
    const card = stageCard(<WinLossCard />, {}, { variables });
    await card.shows(lostYesterday.headline.text);
    expect(fetch.mock.calls).toEqual([
      [
        'https://plumbline.example.com/functions/readDealGuide',
        { method: 'POST', timeout: 15_000, body: { dealId: '3001' } },
      ],
    ]);
    expect(card.calls).toEqual([]);
  });

  it('with the pages of admins too, which are served there to whom HubSpot signs', async () => {
    const answer = ok({ settings, said: null });
    const fetch = vi.spyOn(hubspot, 'fetch').mockImplementation(async () => Response.json(answer));
    const variables = { PLUMBLINE_SERVICE_URL: 'https://plumbline.example.com' };
    const page = stagePage(<SettingsPage />, {}, { location: 'settings', variables });
    await page.shows(settings.headline.text);
    expect(fetch.mock.calls).toEqual([
      [
        'https://plumbline.example.com/functions/readSettings',
        { method: 'POST', timeout: 15_000, body: { count: true } },
      ],
    ]);
    expect(page.calls).toEqual([]);
  });

  it.each([
    ['refuses', { status: 'error', category: 'BAD_GATEWAY', context: { appServerStatusCode: ['500'] } }],
    ['does not speak JSON', '<html>'],
  ])('and says so in a sentence when the service %s', async (_how, body) => {
    vi.spyOn(hubspot, 'fetch').mockImplementation(async () =>
      typeof body === 'string' ? new Response(body) : Response.json(body),
    );
    const variables = { PLUMBLINE_SERVICE_URL: 'https://plumbline.example.com' };
    const card = stageCard(<WinLossCard />, {}, { variables });
    await card.shows('This could not be read');
    expect(card.has('Try again')).toBe(true);
  });
});
