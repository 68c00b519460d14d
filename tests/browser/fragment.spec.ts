// The fragment as it comes from chats, mails and other pages, and as the page writes it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });

const ONE_FILE = pathToFileURL(join(process.env.SANJIN_DIST!, 'sanjin.html')).href;
const ready = (page: Page) => page.waitForSelector('html[data-interactive]');
const pressed = (page: Page) => page.locator('#chart-nurseries .views [aria-pressed=true]').getAttribute('data-view');
const hash = (page: Page) => page.evaluate(() => location.hash);

const TAILS: [string, string][] = [
  ['chart-nurseries&shareTo=weixin', 'chart-nurseries'],
  ['chart-nurseries?from=timeline', 'chart-nurseries'],
  ['chart-nurseries.', 'chart-nurseries'],
  ['chart-nurseries%EF%BC%8C%E8%AF%A6%E8%A7%81', 'chart-nurseries'],
  ['s-8)', 's-8'],
  ['s-8&amp;utm_source=x', 's-8'],
  ['fact-nurseries&shareTo=weixin', 'fact-nurseries'],
  ['fact%2Dnurseries%26shareTo%3Dweixin', 'fact-nurseries'],
];

for (const program of ['with the program', 'where the program is refused']) {
  for (const at of ['./', './en/', ONE_FILE]) {
    test(`${at === ONE_FILE ? 'sanjin.html' : at} ${program}: a foreign tail leads where the link did`, async ({ page }) => {
      test.slow();
      if (program !== 'with the program') {
        test.skip(at === ONE_FILE, 'the program is in the one file');
        await page.route('**/*.wasm', (route) => route.abort());
      }
      for (const [tail, place] of TAILS) {
        await page.goto('about:blank');
        await page.goto(`${at}#${tail}`);
        expect(await hash(page), tail).toBe(`#${place}`);
        await expect(page.locator(`#${place}`), tail).toBeInViewport();
        expect(await page.evaluate(() => document.querySelector(':target')?.id), tail).toBe(place);
      }
    });
  }
}

test('a chart in a frame of its own reads a foreign tail, too', async ({ page }) => {
  await page.goto('./embed/nurseries/#fact-nurseries&shareTo=weixin');
  await expect(page.locator('#fact-nurseries')).toBeVisible();
});

for (const tail of ['&show=totals&shareTo=weixin', '%26show%3Dtotals', '&show=totals)', '&amp;show=totals', '?from=timeline&show=totals']) {
  test(`the view is shown that #chart-nurseries${tail} asks for`, async ({ page }) => {
    await page.goto(`./#chart-nurseries${tail}`);
    await ready(page);
    await expect.poll(() => pressed(page)).toBe('&show=totals');
    await expect(page.locator('#chart-nurseries')).toBeInViewport();
    expect(await hash(page)).toBe('#chart-nurseries&show=totals');
  });
}

test('a search whose separators were encoded is the search', async ({ page }) => {
  await page.goto('./#explorer%26q%3D%25E6%2589%2598%25E4%25BD%258D');
  await expect(page.locator('#explorer [name=q]')).toHaveValue('托位');
});

test('a link pasted into the open page is read as tolerantly', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.evaluate(() => void (location.hash = 'fact-nurseries&shareTo=weixin'));
  await expect(page.locator('#fact-nurseries[data-selected]')).toBeVisible();
  expect(await hash(page)).toBe('#fact-nurseries');
});

test('what is no fragment of ours stays as it is', async ({ page }) => {
  for (const foreign of ['#?secret=a1B2', '#/a/b', '#%zz']) {
    await page.goto('about:blank');
    await page.goto(`./${foreign}`);
    expect(await hash(page)).toBe(foreign);
  }
});

test('a selected mark leaves the view in the address, so does clearing it, and the state of others stays', async ({ page }) => {
  await page.goto('./#chart-nurseries&show=totals');
  await ready(page);
  await page.evaluate(() => history.replaceState({ of: 'others' }, ''));
  await page.locator('[data-chart="nurseries"] [data-fact="nurseries"] text').first().click();
  await expect.poll(() => hash(page)).toBe('#chart-nurseries&show=totals&mark=fact-nurseries');
  await page.reload();
  await ready(page);
  await expect(page.locator('#fact-nurseries[data-selected]')).toBeVisible();
  expect(await pressed(page)).toBe('&show=totals');
  await page.keyboard.press('Escape');
  await page.locator('.kicker').click();
  await expect.poll(() => hash(page)).toBe('#chart-nurseries&show=totals');
  expect(await page.evaluate(() => history.state)).toEqual({ of: 'others' });
});
