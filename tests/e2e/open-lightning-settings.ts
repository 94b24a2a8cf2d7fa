import type { Locator, Page } from 'playwright-core';

/** The settings page in Salesforce, with the ways around it. */
export interface OpenLightningSettings {
  readonly page: Page;
  readonly content: Locator;
  /** Opens one of its parts. */
  readonly part: (title: string) => Promise<void>;
  /** Unfolds a stage by its name. */
  readonly stage: (label: string) => Promise<void>;
  readonly press: (label: string) => Promise<void>;
  /** Chooses an option by the beginning of its text: a quiet note may follow it. */
  readonly choose: (label: string, option: string) => Promise<void>;
  readonly fill: (label: string, text: string) => Promise<void>;
  /** Waits for the toast that says what was done, and puts it away. */
  readonly saved: (words: RegExp | string) => Promise<void>;
}

/** The first time, the Lightning components are built. */
const BUILT_MS = 150_000;

/** What is required has a star before its label. */
const labelled = (label: string): RegExp =>
  new RegExp(`^\\*?\\s*${label.replaceAll(/[.*+?()[\]]/g, '\\$&')}$`);

/** Opens a tab of the app as somebody, by the name and role that the header offers. */
export async function openTab(page: Page, url: string, tab: string, person: string): Promise<Locator> {
  await page.goto(`${url}lightning/o/Opportunity/list`);
  await page.getByLabel('You are').selectOption({ label: person });
  await page.getByRole('navigation', { name: 'App' }).waitFor();
  await page.goto(`${url}lightning/n/${tab}`);
  const content = page.locator('.card-slot');
  await content.locator('h3').first().waitFor({ timeout: BUILT_MS });
  return content;
}

/** Opens the settings page as the admin and waits until it was read. */
export async function openLightningSettings(
  page: Page,
  url: string,
  person = 'Mara Lind, admin',
): Promise<OpenLightningSettings> {
  const content = await openTab(page, url, 'Plumbline_Settings', person);
  await content.getByRole('tab', { name: 'Stages' }).waitFor();
  return {
    page,
    content,
    part: (title) => content.getByRole('tab', { name: title }).click(),
    stage: (label) => content.getByRole('button', { name: new RegExp(`^${label}[ :]`) }).click(),
    press: (label) => content.getByRole('button', { name: label, exact: true }).click(),
    choose: async (label, option) => {
      await content.getByRole('combobox', { name: labelled(label) }).click();
      await content
        .getByRole('option', { name: new RegExp(`^${option}( ·|$)`) })
        .filter({ visible: true })
        .click();
    },
    fill: async (label, text) => {
      const field = content.getByLabel(labelled(label)).filter({ visible: true });
      await field.fill(text);
      await field.blur();
    },
    saved: async (words) => {
      const toast = page.locator('.toasts .slds-notify').filter({ hasText: words });
      await toast.first().waitFor();
      await toast.first().getByRole('button', { name: 'Dismiss' }).click();
    },
  };
}
