// What a reader may choose: theme, text size, elder mode. Kept in the browser, sent nowhere, there before the first paint.
import { axe } from './axe';
import { expect, test, type Page } from '@playwright/test';
import { watch } from './reader';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const KEY = 'sanjin:reading';
const elder = (page: Page) => page.getByRole('button', { name: '長者模式' });
const settings = (page: Page) => page.locator('.settings summary');
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();
/** Attributes of <html>: theme, size, elder. */
const chosen = (page: Page) => page.evaluate(() => ['data-theme', 'data-size', 'data-elder'].map((name) => document.documentElement.getAttribute(name)));
const isDark = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g)!.map(Number).reduce((a, b) => a + b) < 380);

async function ready(page: Page, stored?: string) {
  if (stored) await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, stored]);
  await page.goto('./');
  await page.waitForSelector('html[data-interactive]');
}

test('the theme follows the system until the reader chooses, and the choice outlives a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await ready(page);
  expect(await isDark(page)).toBe(true);
  await settings(page).click();
  await choose(page, '淺色');
  expect(await isDark(page)).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  await page.reload();
  expect(await isDark(page)).toBe(false);
  await page.emulateMedia({ colorScheme: 'light' });
  await settings(page).click();
  await expect(page.getByRole('radio', { name: '淺色' })).toBeChecked();
  await choose(page, '深色');
  expect(await isDark(page)).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await page.reload();
  expect(await isDark(page)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await isDark(page), 'on paper it is light').toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await settings(page).click();
  await choose(page, '隨系統');
  expect(await isDark(page)).toBe(false);
});

test('what was chosen is there before the page is, and works though the program never comes', async ({ page }) => {
  await page.route(/sanjin-.*\.(js|wasm)/, (route) => route.abort());
  await page.addInitScript(([key]) => {
    localStorage.setItem(key, 'dark 2 elder');
    // The first moment at which there is something to paint.
    new MutationObserver((_, watcher) => {
      if (!document.body) return;
      watcher.disconnect();
      (window as any).first = ['data-theme', 'data-size', 'data-elder', 'data-tools'].map((name) => document.documentElement.getAttribute(name));
    }).observe(document, { childList: true, subtree: true });
  }, [KEY]);
  await page.goto('./');
  expect(await page.evaluate(() => (window as any).first)).toEqual(['dark', '2', 'elder', '']);
  await elder(page).click();
  expect(await chosen(page)).toEqual(['dark', '2', null]);
  await settings(page).click();
  await choose(page, '標準');
  expect(await chosen(page)).toEqual(['dark', null, null]);
  await expect(page.getByRole('button', { name: /朗讀全頁|聽這一節/ }), 'no button without what it needs').toHaveCount(0);
});

test('where the script of the controls does not come, none is shown, and what was chosen before is there', async ({ page }) => {
  await page.route(/start-.*\.js/, (route) => route.abort());
  await page.addInitScript(([key]) => localStorage.setItem(key, 'dark 0 elder'), [KEY]);
  await page.goto('./');
  expect(await chosen(page)).toEqual(['dark', null, 'elder']);
  await expect(page.locator('.tool:visible')).toHaveCount(0);
});

test('with scripts off no tool is shown', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('.tools:visible, .listen:visible, .speech :visible')).toHaveCount(0);
  await context.close();
});

test('with storage blocked everything works for the visit', async ({ page }) => {
  const seen = watch(page);
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('blocked', 'SecurityError'); } }));
  await ready(page);
  await elder(page).click();
  await settings(page).click();
  await choose(page, '更大');
  await choose(page, '深色');
  expect(await chosen(page)).toEqual(['dark', '2', 'elder']);
  expect(seen.problems()).toEqual([]);
});

test('in a sandboxed frame everything works for the visit', async ({ page, baseURL }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('./story.json');
  await page.setContent(`<iframe sandbox="allow-scripts" width="800" height="600" src="${baseURL}"></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: '長者模式' }).click();
  await expect(frame.locator('html')).toHaveAttribute('data-elder');
  await frame.locator('.settings summary').click();
  await frame.getByRole('radio', { name: '深色' }).check();
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(errors).toEqual([]);
});

for (const hostile of ['', 'dark', 'dark 9 elder', 'dark 2 elder ', '"><img src=x>', 'dark 2 elder\nlight 1 usual', '{"theme":"dark"}', '__proto__ 1 usual']) {
  test(`what is stored is ignored if it is none of ours: ${JSON.stringify(hostile)}`, async ({ page }) => {
    const seen = watch(page);
    await ready(page, hostile);
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, hostile]);
    await page.reload();
    await page.waitForSelector('html[data-interactive]');
    expect(await chosen(page)).toEqual([null, null, null]);
    expect(seen.problems()).toEqual([]);
  });
}

test('another tab follows', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await ready(one);
  await ready(other);
  await elder(one).click();
  await expect(other.locator('html')).toHaveAttribute('data-elder');
  await expect(elder(other)).toHaveAttribute('aria-pressed', 'true');
  await elder(other).click();
  await expect(one.locator('html')).not.toHaveAttribute('data-elder');
});

test('no choice makes a request, sets a cookie or says anything to the console', async ({ page }) => {
  await page.clock.install();
  await ready(page);
  await page.clock.runFor(60_000);
  const [seen, requests] = [watch(page), [] as string[]];
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewportSize({ width: 360, height: 740 });
  await elder(page).click();
  await settings(page).click();
  for (const name of ['淺色', '深色', '隨系統', '大', '更大', '最大', '標準']) await choose(page, name);
  await page.getByRole('switch', { name: '長者模式' }).uncheck();
  // Whatever a choice would do later has been done.
  await page.clock.runFor(60_000);
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(seen.problems()).toEqual([]);
});

test('the panel opens and closes by keyboard, and closes when something else is clicked', async ({ page }) => {
  await ready(page);
  await elder(page).focus();
  await page.keyboard.press('Tab');
  await expect(settings(page)).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.locator('.panel');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await chosen(page)).toEqual(['light', null, null]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(settings(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.locator('h1').click();
  await expect(panel).toBeHidden();
});

for (const width of [360, 1280]) {
  test(`at ${width} px a choice leaves the reader where they are`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await ready(page);
    for (let switched = 0; switched < 2; switched++) {
      await page.locator('#title-volunteer-work').evaluate((node) => node.scrollIntoView({ block: 'center' }));
      const middle = await page.evaluateHandle(() => document.elementsFromPoint(innerWidth * 0.3, innerHeight / 2).concat(document.elementsFromPoint(innerWidth * 0.3, innerHeight / 2 + 40)).find((one) => one.closest('.card'))!.closest<HTMLElement>('.card')!);
      const top = () => middle.evaluate((node) => node.getBoundingClientRect().top);
      const before = await top();
      await elder(page).evaluate((button) => (button as HTMLElement).click());
      // On the phone the charts are drawn anew, those that are still and those that are components.
      const drawn = width < 480 && switched === 0 ? /^0 0 250 / : /^0 0 340 /;
      for (const chart of ['volunteer-work', 'nurseries']) await expect(page.locator(`[data-chart="${chart}"] .pic > svg`)).toHaveAttribute('viewBox', drawn);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(Math.abs((await top()) - before)).toBeLessThan(60);
    }
  });
}

/** The size of every word drawn, as it is seen. */
const drawnSizes = (page: Page) =>
  page.locator('[data-chart] svg').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const scale = drawing.getBoundingClientRect().width / (drawing as SVGSVGElement).viewBox.baseVal.width;
      return [...drawing.querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size')) * scale);
    }),
  );
/** Every drawing as it is written, without what moves with the focus. */
const drawings = (page: Page) => page.locator('[data-chart] svg').evaluateAll((all) => all.map((one) => one.outerHTML.replace(/ (tabindex|data-lit)="[^"]*"/g, '')));

for (const width of [360, 1280]) {
  test(`at ${width} px the elder mode is one tap: large type, large targets, one column, nothing that follows`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await ready(page);
    const before = await drawings(page);
    await elder(page).click();
    await expect(elder(page)).toHaveAttribute('aria-pressed', 'true');
    expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThanOrEqual(20);
    const small = await page.locator('main p, main h2, main h3, main figcaption, main td, main a, main button, main summary').evaluateAll((all) =>
      all.filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < 17).map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
    await settings(page).click();
    const targets = await page.locator('.top nav a, button:visible, summary:visible, .panel label, .key a, .card .source').evaluateAll((all) =>
      all.map((one) => ({ is: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() })).filter(({ box }) => box.height < 47.9 || box.width < 47.9).map(({ is, box }) => `${is} ${box.width}×${box.height}`),
    );
    expect(targets).toEqual([]);
    const panel = (await page.locator('.panel').boundingBox())!;
    expect(panel.x).toBeGreaterThanOrEqual(0);
    expect(panel.x + panel.width).toBeLessThanOrEqual(width);
    await page.keyboard.press('Escape');
    const lefts = await page.locator('.card').evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().left)));
    expect(new Set(lefts).size, 'one column').toBe(1);
    await page.locator('#article').evaluate((node) => node.scrollIntoView());
    await expect(page.locator('.top')).not.toBeInViewport();
    await expect.poll(async () => Math.min(...(await drawnSizes(page)))).toBeGreaterThanOrEqual(16);
    if (width === 360) expect(await drawings(page)).not.toEqual(before);
    await elder(page).evaluate((button) => (button as HTMLElement).click());
    await expect.poll(() => drawings(page), 'switched off, every drawing is what it was').toEqual(before);
  });
}

for (const [path, width] of [320, 360, 480, 800, 1280].flatMap((width) => [['./', width], ['./en/', width]] as const)) {
  test(`${path} at ${width} px: no size, with or without the elder mode, pushes anything past the edge`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    await page.waitForSelector('html[data-interactive]');
    await page.locator('main details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    for (const mode of ['usual', 'elder']) {
      for (const name of ['1', '2', '3', '0']) {
        await settings(page).click();
        await page.locator(`input[name="size"][value="${name}"]`).check();
        await page.keyboard.press('Escape');
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name}, ${mode}`).toBe(width);
        const clipped = await page.locator('h1 span, h2, .lead .figure, .brand, .tool:visible').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').map((one) => one.outerHTML.slice(0, 80)));
        expect(clipped, `${name}, ${mode}`).toEqual([]);
      }
      await page.locator('[data-elder-switch]').click();
    }
  });
}

test('the two largest sizes draw large on a phone, and the screen can be turned', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await ready(page, 'auto 1 usual');
  const usual = await drawings(page);
  await settings(page).click();
  await choose(page, '更大');
  await expect.poll(async () => Math.min(...(await drawnSizes(page)))).toBeGreaterThanOrEqual(16);
  const large = await drawings(page);
  await page.setViewportSize({ width: 740, height: 360 });
  await expect.poll(() => drawings(page)).toEqual(usual);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => drawings(page)).toEqual(large);
  await choose(page, '大');
  await expect.poll(() => drawings(page)).toEqual(usual);
});

test('drawn large, keys go from mark to mark, each with its tooltip', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await ready(page);
  await elder(page).click();
  await expect.poll(async () => Math.min(...(await drawnSizes(page)))).toBeGreaterThanOrEqual(16);
  // A still chart and a living one.
  for (const chart of ['county-coverage', 'nurseries']) {
    const marks = page.locator(`[data-chart="${chart}"] .mk`);
    await expect(page.locator(`[data-chart="${chart}"] .mk[tabindex="0"]`)).toHaveCount(1);
    await marks.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(marks.nth(1)).toBeFocused();
    await expect(page.locator('[role="tooltip"]:visible')).toHaveId((await marks.nth(1).getAttribute('aria-describedby'))!);
    // The focus stays with its mark when the chart is drawn anew.
    await page.setViewportSize({ width: 740, height: 360 });
    await expect(marks.nth(1)).toBeFocused();
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(marks.nth(1)).toBeFocused();
    await expect(page.locator('[role="tooltip"]:visible')).toHaveCount(1);
    await page.keyboard.press('ArrowUp');
    await expect(marks.first()).toBeFocused();
  }
  await page.locator('[data-chart="nurseries"]').getByRole('button', { name: '總數' }).click();
  await expect(page.locator('[data-chart="nurseries"] svg')).toHaveAttribute('viewBox', /^0 0 250 /);
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice', 'experimental'];
for (const [width, stored] of [[360, 'auto 0 elder'], [1280, 'dark 0 elder'], [1280, 'dark 0 usual'], [360, 'light 3 usual'], [360, 'dark 3 elder']] as const) {
  test(`at ${width} px, "${stored}", axe finds nothing`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await ready(page, stored);
    for (const state of ['closed', 'open']) {
      if (state === 'open') await page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
      const { violations } = await axe(page).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join('; ')}`), state).toEqual([]);
    }
  });
}
