// axe in the reader's modes, in the editions and forms that other specs do not open: page (tools.spec.ts has the first edition), editor's
// page (editor.spec.ts has it as usual), and the story in one file, opened from a disk.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe } from './axe';
import { expect, test } from '@playwright/test';

const ONE_FILE = pathToFileURL(join(process.env.SANJIN_DIST!, 'sanjin.html')).href;
/** What tells that a form has become what it will be. */
const READY = { page: 'html[data-interactive]', editor: '.options:visible' };

for (const { path, stored, width, ready = READY.page } of [
  { path: './en/', stored: 'auto 0 elder', width: 360 },
  { path: './en/', stored: 'dark 3 usual', width: 1280 },
  { path: './zh-Hans/', stored: 'dark 0 elder', width: 1280 },
  { path: './zh-Hans/', stored: 'light 3 usual', width: 360 },
  { path: './embed.html', stored: 'light 0 elder', width: 1280, ready: READY.editor },
  { path: './zh-Hans/embed.html', stored: 'dark 3 usual', width: 1280, ready: READY.editor },
  { path: './en/embed.html', stored: 'dark 0 elder', width: 360, ready: READY.editor },
  { path: ONE_FILE, stored: 'auto 0 usual', width: 360 },
  { path: `${ONE_FILE}?lang=zh-Hans`, stored: 'dark 0 usual', width: 1280 },
  { path: `${ONE_FILE}?lang=en`, stored: 'light 0 elder', width: 1280 },
]) {
  test(`${path.replace(/^file:.*\//, '')} at ${width} px, "${stored}", axe finds nothing`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript((value) => localStorage.setItem('sanjin:reading', value), stored);
    await page.goto(path);
    await page.waitForSelector(ready);
    const [theme, size, elder] = stored.split(' ');
    if (theme !== 'auto') await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    if (size !== '0') await expect(page.locator('html')).toHaveAttribute('data-size', size);
    if (elder === 'elder') expect(await page.locator('html').getAttribute('data-elder')).not.toBeNull();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  });
}
