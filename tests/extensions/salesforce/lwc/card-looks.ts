import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../../set-up/browser.ts';
import { operations } from '../../hubspot/fixtures/contact.ts';
import { decidableFit } from '../../hubspot/fixtures/fit.ts';
import { problems } from '../../hubspot/fixtures/problems.ts';
import { lostYesterday, saved, stillOpen } from '../../hubspot/fixtures/win-loss.ts';
import { focusedText, type Answering, type Shown, type Stage, type Theatre } from './card-stage.ts';
import { guideWith } from './deal-guide-card.ts';

const contact: Answering = {
  readContactCard: () => ({ ok: true, value: { contact: { ...operations, fit: decidableFit } } }),
  dealsWith: () => ({
    ok: true,
    value: { rows: [{ id: '1', name: 'Deal 1', outcome: 'open', closeDate: null }], hasMore: false },
  }),
};

const onAccount = { component: 'plumblineFit', object: 'Account', recordId: '2001' } as const;
const looks: readonly (readonly [string, Shown, Answering, string])[] = [
  ['the fit', onAccount, { readFit: () => ({ ok: true, value: { fit: decidableFit } }) }, 'Agree'],
  [
    'a problem',
    onAccount,
    { readFit: () => ({ ok: false, problem: problems.cannot_be_read }) },
    problems.cannot_be_read.title,
  ],
  ['the guide', { component: 'plumblineDealGuide' }, guideWith(stillOpen), 'To leave this stage'],
  ['the questions at close', { component: 'plumblineWinLoss' }, guideWith(lostYesterday), 'Already noted'],
  ['what was saved', { component: 'plumblineWinLoss' }, guideWith(saved), 'Change the answers'],
  ['the buying role', { component: 'plumblineContact', object: 'Contact' }, contact, 'What they tend to say'],
];

const sizes = [
  { width: 760, colorScheme: 'light' },
  { width: 420, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const;

/** Opens whatever can be opened in place: details, lists and answers. */
async function openAll({ page }: Stage): Promise<void> {
  const closed = page.locator('h4 button[aria-expanded=false]:visible');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** How the cards look and are reached, in a browser. */
export function describeCardLooks(theatre: () => Theatre): void {
  describe('At 320, 420 and 760 px, in light and dark', () => {
    it.each(looks)(
      '%s is without serious violations and stays in its width',
      async (_name, shown, answering, wait) => {
        const stage = await theatre().show({ ...shown, width: 760 }, answering);
        const { page } = stage;
        await page.getByText(wait).first().waitFor();
        await openAll(stage);
        for (const { width, colorScheme } of sizes) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          expect({ width, found: await axeViolations(page) }).toEqual({ width, found: [] });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBeLessThanOrEqual(width);
        }
      },
    );
  });

  it('a long word wraps rather than widening the card', async () => {
    const subject = 'Havelhof'.repeat(30);
    const { page } = await theatre().show(
      { component: 'plumblineFit', width: 320 },
      { readFit: () => ({ ok: true, value: { fit: { ...decidableFit, subject } } }) },
    );
    await page.getByText(`Fit of ${subject}`).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('everything is reached by the keyboard in reading order', async () => {
    const { page } = await theatre().show(onAccount, {
      readFit: () => ({ ok: true, value: { fit: decidableFit } }),
    });
    await page.getByText('82 of 100').waitFor();
    const reached: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(focusedText));
    }
    expect(reached).toEqual([
      'Fill in “chilled”',
      'Fill in “peak”',
      'All 7 reasons, and where they come from',
      'This is wrong',
      'Agree',
      'Override until…',
      'What the words mean',
      'Read again',
    ]);
  });
}
