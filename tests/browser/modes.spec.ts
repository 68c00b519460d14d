// axe in the reader's modes, in the editions that tools.spec.ts does not open.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

for (const { path, stored, width } of [
  { path: './en/', stored: 'auto 0 elder', width: 360 },
  { path: './en/', stored: 'dark 3 usual', width: 1280 },
  { path: './zh-Hans/', stored: 'dark 0 elder', width: 1280 },
  { path: './zh-Hans/', stored: 'light 3 usual', width: 360 },
]) {
  test(`${path} at ${width} px, "${stored}", axe finds nothing`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript((value) => localStorage.setItem('sanjin:reading', value), stored);
    await page.goto(path);
    await page.waitForSelector('html[data-interactive]');
    const [theme, , elder] = stored.split(' ');
    if (theme !== 'auto') await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    if (elder === 'elder') expect(await page.locator('html').getAttribute('data-elder')).not.toBeNull();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  });
}
