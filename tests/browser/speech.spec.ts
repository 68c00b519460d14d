// What a screen reader says of a chart: a virtual one runs in the page and reads it aloud into a list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';

const LIBRARY = join(__dirname, 'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js');

async function spoken(page: Page, chart: string): Promise<string[]> {
  await page.route('**/virtual-screen-reader.js', (route) => route.fulfill({ contentType: 'text/javascript', body: readFileSync(LIBRARY) }));
  await page.goto('./');
  await page.waitForSelector('html[data-interactive]');
  return page.evaluate(async (id) => {
    const { virtual } = await import(new URL('virtual-screen-reader.js', location.href).href);
    await virtual.start({ container: document.querySelector(`[data-chart="${id}"]`) });
    for (let n = 0; n < 400; n++) {
      await virtual.next();
      if ((await virtual.lastSpokenPhrase()).startsWith('end of figure')) break;
    }
    const log = await virtual.spokenPhraseLog();
    await virtual.stop();
    return log;
  }, chart);
}
for (const chart of ['county-coverage', 'mind-and-sleep', 'nurseries']) {
  test(`reads ${chart}`, async ({ page }) => {
    console.log(JSON.stringify(await spoken(page, chart), null, 1));
  });
}
