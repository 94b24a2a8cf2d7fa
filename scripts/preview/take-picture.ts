// Takes the README's picture: the deal at which the preview opens. Start the preview, then
//
//   node scripts/preview/take-picture.ts http://127.0.0.1:4820/ [docs/picture.png]
//
// It wants an installed Chromium, or the one that the browser tests have unpacked into .cache/ (run `npm test` once).
// Take it anew when a card looks different, and look at it before it is committed.
import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type LaunchOptions } from 'playwright-core';

/** A README loads slowly with more. */
const mostBytes = 300_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

const [address, file = path.join(root, 'docs/picture.png')] = process.argv.slice(2);
if (address === undefined) throw new Error('Name the address at which the preview runs.');
const browser = await chromium.launch({ ...chromiumHere(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' });
  await page.goto(address);
  for (const card of ['DealGuideCard', 'FitCard']) {
    await page.locator(`[data-card=${card}]`).getByRole('button', { name: 'Read again' }).waitFor();
  }
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
const { size } = statSync(file);
if (size > mostBytes) throw new Error(`${file} has ${size} bytes, more than ${mostBytes}.`);
console.log(`${file}: ${Math.round(size / 1000)} kB`);

/** An installed Chromium, else the tests' own, which finds its fonts and libraries beside it. */
function chromiumHere(): LaunchOptions {
  const installed = [chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/google-chrome'].find((one) =>
    existsSync(one),
  );
  if (installed !== undefined) return { executablePath: installed };
  const [unpacked] = globSync(path.join(root, '.cache/chromium-*/chromium'));
  if (unpacked === undefined) throw new Error('There is no Chromium yet: run `npm test` once.');
  const folder = path.dirname(unpacked);
  const env = {
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
  };
  return { executablePath: unpacked, env };
}
