import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { describeAdminPages } from './admin-pages.ts';
import { describeCardLooks } from './card-looks.ts';
import { openTheatre, type Theatre } from './card-stage.ts';
import { describeCardStates } from './card-states.ts';
import { describeCloseWindow } from './close-window.ts';
import { describeContactCard } from './contact-card.ts';
import { describeDealGuideCard } from './deal-guide-card.ts';
import { describeExampleCards } from './example-cards.ts';
import { describeFitCard } from './fit-card.ts';
import { describeSettingsPage } from './settings-page.ts';
import { describePublishing } from './settings-publish.ts';
import { describeWaivers } from './waivers.ts';
import { describeWinLossCard } from './win-loss-card.ts';

// One file, for one bundle and one browser: building the bundle takes most of its time.
// A browser beside many other tests takes its time.
vi.setConfig({ testTimeout: 45_000 });

let opened: Theatre | null = null;

beforeAll(async () => {
  opened = await openTheatre();
}, 180_000);

afterEach(() => opened?.strike());

afterAll(() => opened?.close());

function theatre(): Theatre {
  if (opened === null) throw new Error('The cards are not built.');
  return opened;
}

describeCardStates(theatre);
describeFitCard(theatre);
describeDealGuideCard(theatre);
describeWaivers(theatre);
describeWinLossCard(theatre);
describeCloseWindow(theatre);
describeContactCard(theatre);
describeSettingsPage(theatre);
describePublishing(theatre);
describeAdminPages(theatre);
describeExampleCards(theatre);
describeCardLooks(theatre);
