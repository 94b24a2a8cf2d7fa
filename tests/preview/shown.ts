import type { Locator } from 'playwright-core';

/** Waits until it is on the page; what never comes fails with Playwright's account of the page. */
export async function shown(locator: Locator): Promise<boolean> {
  await locator.first().waitFor();
  return locator.first().isVisible();
}
