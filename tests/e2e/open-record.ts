import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PreviewRecord } from '../../extensions/preview/components/fire.ts';
import type { RecordField, RecordPageData } from '../../extensions/preview/shared/api.ts';

/** The page of one record, with the cards on it that a person looks at. */
export interface OpenRecord {
  readonly page: Page;
  readonly guide: Locator;
  readonly fit: Locator;
  readonly about: Locator;
  /** What is stored on the record, by the property's name; null where nothing is. */
  readonly stored: (name: string) => Promise<string | null>;
}

const ONES = { deal: 'deals', company: 'companies', contact: 'contacts' } as const;

/** Goes to a record and waits until its first card has been read. */
export async function openRecord(
  page: Page,
  url: string,
  one: keyof typeof ONES,
  id: string,
): Promise<OpenRecord> {
  await page.goto(`${url}${one}/${id}`);
  const record: OpenRecord = {
    page,
    guide: cardOf(page, 'DealGuideCard'),
    fit: cardOf(page, 'FitCard'),
    about: page.locator('.about'),
    stored: async (name) => {
      const fields = await fieldsOf(url, `${ONES[one]}/${id}`);
      return fields.find((field) => field.name === name)?.value ?? null;
    },
  };
  await cardsAreRead(page);
  return record;
}

/** A card on the page, without the title that the page gives it. */
export const cardOf = (page: Page, id: string): Locator => page.locator(`[data-card=${id}] .card-content`);

/** Waits until no card that is shown is empty or still reading. */
export async function cardsAreRead(page: Page): Promise<void> {
  await page.locator('.card-content').first().waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('.card-content')]
      .filter((card) => card.checkVisibility())
      .every((card) => card.innerText.trim() !== '' && !card.innerText.trim().startsWith('Reading')),
  );
}

async function fieldsOf(url: string, record: string): Promise<readonly RecordField[]> {
  const response = await fetch(`${url}api/records/${record}`);
  const reply = (await response.json()) as { readonly value: RecordPageData };
  return [...reply.value.keyFields, ...reply.value.moreFields];
}

/** Waits until the text is there; milliseconds from `began`. */
export async function msUntil(text: Locator, began: number): Promise<number> {
  await text.first().waitFor();
  return performance.now() - began;
}

/** Moves the deal in the stage bar. */
export const moveTo = (page: Page, stage: string): Promise<void> =>
  page.getByRole('button', { name: `Move to ${stage}` }).click();

/** Chooses an answer of the form, among those of its question. */
export async function answer(form: Locator, question: RegExp, choice: string): Promise<void> {
  const group = form.getByRole('group', { name: question });
  await group.getByText(choice).first().click();
}

/** Nothing on the page was left out by the preview, and no card threw. */
export async function expectAllDrawn(page: Page): Promise<void> {
  const seen = await page.evaluate(() => (window as { __plumbline?: PreviewRecord }).__plumbline);
  expect(seen ?? { undrawn: [], errors: [] }).toEqual({ undrawn: [], errors: [] });
}
