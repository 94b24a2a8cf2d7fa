import { openBrowser } from './set-up/browser.ts';
const base = process.argv[2]!;
const id = process.argv[3]!;
const out = '/tmp/M';
const focused = `(() => { let e = document.activeElement; const path = []; while (e) { path.push(e.tagName + '.' + e.className + '|' + (e.textContent ?? '').trim().slice(0, 40)); const n = e.shadowRoot?.activeElement; if (!n || n === e) break; e = n; } return path.join(' > '); })()`;
const browser = await openBrowser();
const page = await browser.newPage({ width: 1440, height: 900 });
page.on('console', (m) => console.log('console', m.type(), m.text().slice(0, 200)));
page.on('pageerror', (m) => console.log('pageerror', String(m).slice(0, 400)));
await page.goto(`${base}lightning/r/Opportunity/00600000000${id}AAA/view`);
await page.getByRole('button', { name: 'Read again' }).first().waitFor({ timeout: 120000 });
await page.getByRole('button', { name: 'Closed Lost', exact: true }).focus();
await page.keyboard.press('Enter');
await page.keyboard.press('Tab');
await page.keyboard.press('Enter');
await page.getByRole('dialog').waitFor();
for (const t of [0, 200, 500, 1500]) { await page.waitForTimeout(t); console.log(t, await page.evaluate(focused)); }
await page.screenshot({ path: `${out}/modal-${id}.png` });
for (let i = 0; i < 14; i++) { await page.keyboard.press('Tab'); console.log('tab', i, await page.evaluate(focused)); }
await page.keyboard.press('Escape');
await page.waitForTimeout(800);
console.log('dialogs', await page.getByRole('dialog').count(), await page.evaluate(focused));
await page.screenshot({ path: `${out}/modal-after-${id}.png`, fullPage: true });
await browser.close();
