// The share menu of a chart, as a reader uses it: what lands in the clipboard and on the disk, and what happens where a browser refuses.
import { axe } from './axe';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { loadStory, watch } from './reader';

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });

const story = loadStory();
const dist = process.env.SANJIN_DIST!;
const inBundle = (path: string) => readFileSync(join(dist, path));
const MANIFEST = JSON.parse(inBundle('manifest.json').toString()) as {
  charts: { id: string; editions: Record<string, { title: string; height: number; codes: Record<string, string>; files: Record<string, { width: number; height: number }> }> }[];
};
const told = (id: string, lang: string) => MANIFEST.charts.find((chart) => chart.id === id)!.editions[lang];

const card = (page: Page, id: string) => page.locator(`#chart-${id}`);
const menu = (page: Page) => page.getByRole('dialog');
const status = (page: Page) => menu(page).getByRole('status');
const press = (page: Page, name: string) => menu(page).getByRole('button', { name, exact: true }).click();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function open(page: Page, path = './', id = 'nurseries') {
  await page.goto(path);
  await page.waitForSelector('html[data-interactive]');
  await card(page, id).locator('a.take').click();
  await expect(menu(page)).toBeVisible();
}

async function save(page: Page, name: string) {
  const download = page.waitForEvent('download');
  await press(page, name);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of ['', 'en/', 'embed/story/', 'embed/story/en/']) {
    test(`/${path}: each chart's link leads to its place on the editor's page`, async ({ page, request }) => {
      await page.goto(`./${path}`);
      const links = page.locator('a.take');
      await expect(links).toHaveCount(story.onPage.length);
      const wanted = new Set(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)));
      expect([...wanted].map((href) => new URL(href).hash).sort()).toEqual(story.onPage.map(({ id }) => `#chart-${id}`).sort());
      const [editor] = new Set([...wanted].map((href) => href.split('#')[0]));
      const html = await (await request.get(editor)).text();
      for (const { id } of story.charts) expect(html).toContain(`id="chart-${id}"`);
      expect(html).toContain(`<html lang="${path.includes('en/') ? 'en' : 'zh-Hant'}"`);
    });
  }
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link is that of the chart, in the view the reader has', async ({ page, baseURL }) => {
    const seen = watch(page);
    await open(page);
    await press(page, '複製連結');
    await expect(status(page)).toHaveText('已複製：連結');
    expect(await clipboard(page)).toBe(`${baseURL}#chart-nurseries`);
    await press(page, '關閉');
    await card(page, 'nurseries').locator('.views button').nth(1).click();
    await card(page, 'nurseries').locator('a.take').click();
    await press(page, '複製連結');
    await expect.poll(() => clipboard(page)).toBe(`${baseURL}#chart-nurseries&show=totals`);
    expect(seen.problems()).toEqual([]);
  });

  test('the codes are those of the manifest with the address of this bundle', async ({ page, baseURL }) => {
    await open(page, './en/');
    for (const [name, kind] of [['iframe', 'frame'], ['Web component', 'element'], ['Picture', 'picture']]) {
      await press(page, name);
      await expect(status(page)).toHaveText(`Copied: ${name}`);
      const code = await clipboard(page);
      expect(code).toBe(told('nurseries', 'en').codes[kind].replaceAll('{base}', baseURL!));
      expect(code).toContain(baseURL!);
    }
  });

  test('a chart is cited as text and as HTML, and a selected fact by its own words', async ({ page, baseURL }) => {
    await open(page);
    await press(page, '複製引用');
    await expect(status(page)).toHaveText('已複製：引用');
    const title = told('nurseries', 'zh-Hant').title;
    for (const words of [title, story.article.title, `${baseURL}#chart-nurseries`]) expect(await clipboard(page)).toContain(words);
    await press(page, '關閉');

    const fact = story.fact('nurseries');
    await card(page, 'nurseries').locator('[data-fact="nurseries"] .m').click();
    await expect(page.locator('#fact-nurseries[data-selected]')).toBeVisible();
    await card(page, 'nurseries').locator('a.take').click();
    await press(page, '複製引用');
    await expect(status(page)).toHaveText('已複製：引用');
    const text = await clipboard(page);
    for (const words of [fact.label['zh-Hant'], '3285', story.article.title, `${baseURL}#fact-nurseries`]) expect(text).toContain(words);
    const shown = (await page.locator('#fact-nurseries q').textContent())!;
    expect(text).toContain(`「${shown}」`);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType('text/html')).text();
    });
    expect(html).toContain(`href="${baseURL}#fact-nurseries"`);
    expect(html).toContain(story.article.title);
  });

  test('a qualifier is part of what is cited', async ({ page }) => {
    const fact = story.facts.find(({ qualifier }) => qualifier === 'nearly')!;
    const chart = story.onPage.find(({ section, facts }) => section === fact.section && facts.includes(fact.id))!;
    await page.goto(`./en/#fact-${fact.id}`);
    await page.waitForSelector('html[data-interactive]');
    await expect(page.locator(`#fact-${fact.id}[data-selected]`)).toBeVisible();
    // The tooltip may lie over the link; a keyboard gets there.
    await card(page, chart.id).locator('a.take').press('Enter');
    await press(page, 'Copy citation');
    await expect(status(page)).toHaveText('Copied: Citation');
    expect(await clipboard(page)).toContain('nearly');
  });
});

test('what the browser will not copy stands selected, to be copied by hand', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    for (const name of ['write', 'writeText']) Object.defineProperty(navigator.clipboard, name, { value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
  });
  await open(page);
  const byHand = menu(page).getByRole('textbox');
  await press(page, '複製連結');
  await expect(byHand).toBeFocused();
  await expect(byHand).toHaveValue(`${baseURL}#chart-nurseries`);
  expect(await byHand.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd, area.readOnly])).toEqual([0, (await byHand.inputValue()).length, true]);
  await expect(status(page)).toContainText('自行複製');
  await press(page, '複製引用');
  await expect(byHand).toHaveValue(/#chart-nurseries$/);
});

test('the system shares where it can; a reader who cancels hears nothing; a refusal copies', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared, outcome: '' });
    Object.defineProperty(navigator, 'share', {
      value: (data: unknown) => {
        shared.push(data);
        const { outcome } = window as unknown as { outcome: string };
        return outcome ? Promise.reject(new DOMException('', outcome)) : Promise.resolve();
      },
    });
  });
  await open(page);
  await press(page, '分享到…');
  const shared = await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared);
  expect(shared).toEqual([{ title: told('nurseries', 'zh-Hant').title, url: expect.stringContaining('#chart-nurseries') }]);
  await page.evaluate(() => Object.assign(window, { outcome: 'AbortError' }));
  await press(page, '分享到…');
  await expect(status(page)).toHaveText('');
  await page.evaluate(() => Object.assign(window, { outcome: 'NotAllowedError' }));
  await press(page, '分享到…');
  await expect(status(page)).toHaveText('已複製：連結');
});

test('files: the SVG of the view that is shown, a PNG drawn from it, a CSV that spreadsheets read', async ({ page }) => {
  await open(page);
  const svg = await save(page, '存成SVG');
  expect(svg.name).toBe('nurseries-zh-Hant.svg');
  expect(svg.bytes.equals(inBundle('charts/nurseries.svg'))).toBe(true);
  await expect(status(page)).toHaveText('已交瀏覽器儲存：nurseries-zh-Hant.svg');

  const png = await save(page, '存成PNG');
  expect(png.name).toBe('nurseries-zh-Hant.png');
  expect(png.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const { width, height } = told('nurseries', 'zh-Hant').files.png;
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([width, height]);
  expect(png.bytes.equals(inBundle('charts/nurseries.png')), 'drawn here, with the fonts of this machine').toBe(false);

  const csv = await save(page, '存成CSV');
  expect(csv.bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  expect(csv.bytes.equals(inBundle('charts/nurseries.csv'))).toBe(true);

  await press(page, '關閉');
  await card(page, 'nurseries').locator('.views button').nth(1).click();
  await card(page, 'nurseries').locator('a.take').click();
  const totals = await save(page, '存成SVG');
  expect(totals.name).toBe('nurseries.show.totals-zh-Hant.svg');
  expect(totals.bytes.equals(inBundle('charts/nurseries.show.totals.svg'))).toBe(true);
});

test('every view that a chart has is a file', async ({ page }) => {
  await page.goto('./en/');
  await page.waitForSelector('html[data-interactive]');
  const id = 'nurseries';
  for (const [n, view] of ['', '.show.totals'].entries()) {
    await card(page, id).locator('.views button').nth(n).click();
    await card(page, id).locator('a.take').click();
    const svg = await save(page, 'Save as SVG');
    expect(svg.bytes.equals(inBundle(`charts/en/${id}${view}.svg`)), view).toBe(true);
    await press(page, 'Close');
  }
});

test('where the browser draws no picture the ready one is saved', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = () => {
      throw new DOMException('', 'SecurityError');
    };
  });
  await open(page);
  const png = await save(page, '存成PNG');
  expect(png.bytes.equals(inBundle('charts/nurseries.png'))).toBe(true);
  await expect(status(page)).toContainText('預先製好的圖');
});

test('where a file does not come the reader gets a link to it', async ({ page, baseURL }) => {
  await open(page);
  await page.route('**/charts/**', (route) => route.abort());
  for (const [name, file] of [['存成CSV', 'nurseries.csv'], ['存成PNG', 'nurseries.png']]) {
    await press(page, name);
    await expect(status(page).getByRole('link', { name: file })).toHaveAttribute('href', `${baseURL}charts/${file}`);
  }
});

test('the keyboard opens, goes round, closes, and is back where it was', async ({ page }) => {
  await page.goto('./');
  await page.waitForSelector('html[data-interactive]');
  const link = card(page, 'nurseries').locator('a.take');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeVisible();
  await expect(menu(page)).toHaveAccessibleName(told('nurseries', 'zh-Hant').title);
  for (let n = 0; n < 14; n++) {
    await page.keyboard.press('Tab');
    // The browser's own bar has its turn, too: then nothing of the page has the focus.
    expect(await page.evaluate(() => document.activeElement === document.body || !!document.activeElement!.closest('dialog'))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('with a key held, or where the menu can not come, the link is a link', async ({ page, context }) => {
  await page.goto('./');
  await page.waitForSelector('html[data-interactive]');
  const opened = context.waitForEvent('page');
  await card(page, 'nurseries').locator('a.take').click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(/embed\.html#chart-nurseries$/);
  await page.route('**/take-*.js', (route) => route.abort());
  await page.reload();
  await card(page, 'nurseries').locator('a.take').click();
  await expect(page).toHaveURL(/embed\.html#chart-nurseries$/);
  await expect(page.locator('#chart-nurseries')).toBeInViewport();
});

test('nothing of the menu is fetched before a reader wants it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('./');
  await page.waitForSelector('html[data-interactive]');
  expect(asked.filter((path) => /take-|manifest|charts\//.test(path))).toEqual([]);
  await card(page, 'nurseries').locator('a.take').hover();
  await expect.poll(() => asked.filter((path) => /take-/.test(path)).length).toBe(1);
  expect(asked.filter((path) => /manifest|charts\//.test(path))).toEqual([]);
});

test('the whole story in a frame shares the story’s own page', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, './embed/story/en/');
  await press(page, 'Copy link');
  await expect(status(page)).toHaveText('Copied: Link');
  expect(await clipboard(page)).toBe(`${baseURL}en/index.html#chart-nurseries`);
});

test('in one file pictures and data are saved, and what needs an address is not offered', async ({ page }) => {
  await page.goto(pathToFileURL(join(dist, 'sanjin.html')).href);
  await page.waitForSelector('html[data-interactive]');
  await card(page, 'nurseries').locator('a.take').click();
  await expect(menu(page)).toBeVisible();
  const svg = await save(page, '存成SVG');
  expect(svg.bytes.equals(inBundle('charts/nurseries.svg'))).toBe(true);
  const png = await save(page, '存成PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(told('nurseries', 'zh-Hant').files.png.width);
  await expect(menu(page).getByRole('button', { name: 'iframe' })).toBeHidden();
});

for (const [path, width, colorScheme, reading] of [['', 1280, 'light', ''], ['en/', 360, 'dark', ''], ['', 360, 'light', 'auto 0 elder'], ['zh-Hans/', 320, 'dark', 'auto 3 usual']] as const) {
  test(`/${path} at ${width} px, ${colorScheme}, ${reading || 'as usual'}: axe finds nothing in the menu, nothing is cut off`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript((reading) => reading && localStorage.setItem('sanjin:reading', reading), reading);
    await open(page, `./${path}`);
    await menu(page).locator('button').nth(1).click();
    await expect(status(page)).not.toHaveText('');
    const { violations } = await axe(page).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
    const sizes = await menu(page).locator('button:visible').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height, left, right }) => ({ width, height, left, right })));
    const least = reading.endsWith('elder') ? 48 : 36;
    for (const size of sizes) {
      expect(size.height).toBeGreaterThanOrEqual(least);
      expect(size.width).toBeGreaterThanOrEqual(least);
      expect(size.left).toBeGreaterThanOrEqual(0);
      expect(size.right).toBeLessThanOrEqual(width);
    }
    expect(await menu(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  });
}
