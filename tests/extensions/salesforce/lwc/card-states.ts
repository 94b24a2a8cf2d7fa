import { describe, expect, it } from 'vitest';
import type { ProblemView } from '../../../../src/views/parts.ts';
import { decidableFit } from '../../hubspot/fixtures/fit.ts';
import { problems } from '../../hubspot/fixtures/problems.ts';
import { expectShown, type Shown, type Theatre } from './card-stage.ts';

const card: Shown = { component: 'plumblineFit', object: 'Account', recordId: '2001', width: 420 };
const fit = { ok: true, value: { fit: decidableFit } } as const;

/** The states in which every card can be, in a browser. */
export function describeCardStates(theatre: () => Theatre): void {
  describe('Every card', () => {
    it('says what it reads until it has read it, in the room that it will take', async () => {
      let answer: (reply: typeof fit) => void = () => undefined;
      const { page } = await theatre().show(card, {
        readFit: () => new Promise((resolve) => (answer = resolve)),
      });
      await page.getByText('Reading the company’s fit…').waitFor();
      const before = await page.locator('c-plumbline-fit').boundingBox();
      expect(before?.height).toBeGreaterThan(200);
      answer(fit);
      await page.getByText('82 of 100').waitFor();
      expect(await page.getByText('Reading the company’s fit…').count()).toBe(0);
    });

    it.each(Object.values(problems))('says $kind with what to do next', async (problem) => {
      const { page } = await theatre().show(card, { readFit: () => ({ ok: false, problem }) });
      await page.getByText(problem.title).waitFor();
      await page.getByText(problem.next).waitFor();
      const label = problem.kind === 'out_of_date' ? 'Refresh' : 'Try again';
      expect(await page.getByRole('button', { name: label }).count()).toBe(problem.retry ? 1 : 0);
    });

    it('reads again when a person tries again', async () => {
      let reads = 0;
      const { page } = await theatre().show(card, {
        readFit: () => {
          reads += 1;
          return reads === 1 ? { ok: false, problem: problems.cannot_be_read } : fit;
        },
      });
      await page.getByRole('button', { name: 'Try again' }).click();
      await expectShown(page, '82 of 100');
    });

    it('keeps what was read when a later reading fails, and says that it is from before', async () => {
      const later: ProblemView[] = [problems.cannot_be_read, problems.out_of_date];
      let reads = 0;
      const { page } = await theatre().show(card, {
        readFit: () => {
          const problem = later[reads - 1];
          reads += 1;
          return problem === undefined ? fit : { ok: false, problem };
        },
      });
      await page.getByText('82 of 100').waitFor();
      await page.getByRole('button', { name: 'Read again' }).click();
      await page.getByText('What you see is from before. Nothing was changed.').waitFor();
      await page.getByText('82 of 100').waitFor();
      await page.getByRole('button', { name: 'Read again' }).click();
      await page.getByText('A newer model is published').waitFor();
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expect.poll(() => page.getByText('A newer model is published').count()).toBe(0);
    });

    it('says that it is out of date once something else on the page was answered by a newer release', async () => {
      const { page } = await theatre().show(card, { readFit: () => ({ ...fit, release: 12 }) });
      await page.getByText('82 of 100').waitFor();
      const hears = (release: number): Promise<void> =>
        page.evaluate(
          (newest) => (globalThis as unknown as { tellRelease(release: number): void }).tellRelease(newest),
          release,
        );
      await hears(12);
      expect(await page.getByText('A newer model is published').count()).toBe(0);
      await hears(13);
      await page.getByText('What you see is by the one before.').waitFor();
      await page.getByText('82 of 100').waitFor();
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expect.poll(() => page.getByText('A newer model is published').count()).toBe(0);
    });

    it('reads again when another card of the page has written about the record', async () => {
      const { page, calls } = await theatre().show(card, { readFit: () => fit });
      await page.getByText('82 of 100').waitFor();
      await page.evaluate(() => (globalThis as unknown as { tellChanged(): void }).tellChanged());
      await expect.poll(() => calls.length).toBe(2);
    });
  });
}
