import { expect, it } from 'vitest';
import { DealGuideCard } from '../../../extensions/hubspot/cards/DealGuideCard.tsx';
import { leaveStage, stageCard } from './card-stage.tsx';
import { dealGuide } from './fixtures/guide.ts';

leaveStage();

// What was heard of releases is kept as long as the card's module, so this stands in a file of its own.
it('a card that was opened with an older release says so once an answer is by a newer one, until it is read again', async () => {
  let release = 12;
  const said = { said: 'Noted.', canUndo: true };
  const card = stageCard(<DealGuideCard />, {
    readDealGuide: () => ({ ok: true, value: { guide: dealGuide, winLoss: null, fit: null }, release }),
    logObjectionHeard: () => ({ ok: true, value: said, release }),
  });
  await card.shows(dealGuide.lead.text);
  expect(card.text()).not.toContain('A newer model is published');
  release = 13;
  card.press('I heard this');
  await card.shows('A newer model is published');
  expect(card.text()).toContain('What you see is by the one before.');
  expect(card.text()).toContain(dealGuide.lead.text);
  card.press('Refresh');
  await expect.poll(() => card.text()).not.toContain('A newer model is published');
  // Another function's process may not have looked for the newer one yet.
  release = 12;
  card.press('Undo');
  await expect.poll(() => card.sent('logObjectionHeard')).toHaveLength(2);
  expect(card.text()).not.toContain('A newer model is published');
});
