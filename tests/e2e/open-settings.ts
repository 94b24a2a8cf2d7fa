import type { Locator, Page } from 'playwright-core';

/** The settings page in HubSpot, with the ways around it. */
export interface OpenSettings {
  readonly page: Page;
  readonly content: Locator;
  /** The part that is open. */
  readonly panel: Locator;
  /** Opens one of its parts. */
  readonly part: (title: string) => Promise<void>;
  /** Unfolds a stage by its name. */
  readonly stage: (label: string) => Promise<void>;
  readonly press: (label: string) => Promise<void>;
  /** Chooses an option by the beginning of its text: a quiet note may follow it. */
  readonly choose: (label: string, option: string) => Promise<void>;
  readonly fill: (label: string, text: string) => Promise<void>;
  /** Waits for the toast that says what was saved, and puts it away. */
  readonly saved: (words: RegExp | string) => Promise<void>;
}

/** Opens the settings page and waits until it was read. */
export async function openSettings(page: Page, url: string): Promise<OpenSettings> {
  await page.goto(`${url}settings`);
  const content = page.locator('[data-card=SettingsPage] .card-content');
  await content.getByRole('tab', { name: 'Stages' }).waitFor();
  return {
    page,
    content,
    panel: content.locator('[role=tabpanel]:not([hidden])'),
    part: (title) => content.getByRole('tab', { name: title }).click(),
    stage: (label) => content.getByRole('button', { name: new RegExp(`^${label}[ :]`) }).click(),
    press: (label) => content.getByRole('button', { name: label, exact: true }).click(),
    choose: async (label, option) => {
      const list = content.getByLabel(label, { exact: true });
      const named = list.locator('option', { hasText: new RegExp(`^${option}( ·|$)`) });
      await list.selectOption(await named.first().getAttribute('value'));
    },
    fill: async (label, text) => {
      const field = content.getByLabel(label, { exact: true });
      await field.fill(text);
      await field.blur();
    },
    saved: async (words) => {
      const toast = page.locator('.toast').filter({ hasText: words });
      await toast.first().waitFor();
      await toast.first().getByRole('button', { name: 'Dismiss' }).click();
    },
  };
}
