import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { axeViolations, openBrowser } from '../set-up/browser.ts';
import { findBrowser } from '../set-up/find-browser.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the browser of the tests', () => {
  it('says what to install where the named browser is not', async () => {
    vi.stubEnv('PLUMBLINE_BROWSER', '/nowhere/chromium');
    await expect(findBrowser()).rejects.toThrow(/no file\. Install one of: Chromium/);
  });

  it('reaches loopback, and fails the test when a page goes beyond it', async () => {
    const server = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<img src="https://example.com/pixel.png">'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
    await expect(browser.close()).rejects.toThrow('https://example.com/pixel.png');
    await new Promise((resolve) => server.close(resolve));
  });

  it('finds what axe calls critical', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.setContent(
      '<html lang="en"><title>One</title><main><h1>One</h1><button></button></main></html>',
    );
    expect((await axeViolations(page)).map((violation) => violation.rule)).toEqual(['button-name']);
    await browser.close();
  });
});
