// sanjin.html from a disk, under a folder and a name of somebody else's: all that the page can, and not one request.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { loadStory } from './reader';

// A smooth scroll still under way would hide where a link leads.
test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 800 } });

const story = loadStory();
const dist = process.env.SANJIN_DIST!;
const inBundle = (path: string) => readFileSync(join(dist, path), 'utf8');
let folder: string, address: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanjin 一檔 '));
  const file = join(folder, '三晉#民生 100%.html');
  copyFileSync(join(dist, 'sanjin.html'), file);
  address = pathToFileURL(file).href;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Watches what a page asks for and what goes wrong in it. */
function watch(page: Page) {
  const problems: string[] = [];
  const own = (url: string) => url.split(/[?#]/)[0] === address || /^(blob|data):/.test(url);
  page.on('request', (request) => {
    if (!own(request.url())) problems.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  return problems;
}

async function open(page: Page, rest = '') {
  await page.goto(address + rest);
  await page.waitForSelector('html[data-interactive]');
}

async function saved(page: Page, click: () => Promise<void>) {
  const download = page.waitForEvent('download');
  await click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

for (const [rest, lang] of [['', 'zh-Hant'], ['?lang=zh-Hans', 'zh-Hans'], ['?lang=en', 'en']]) {
  test(`${lang}: a reader goes through all of it and nothing is asked of any network`, async ({ page }) => {
    const problems = watch(page);
    await open(page, rest);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page).toHaveTitle(inBundle(lang === 'zh-Hant' ? 'index.html' : `${lang}/index.html`).match(/<title>(.*?)<\/title>/)![1]);
    await expect(page.locator('.packed-word')).toBeHidden();

    // A tooltip, by mouse.
    await page.locator('#chart-nurseries [data-fact="nurseries"] .m').hover();
    await expect(page.locator('#fact-nurseries')).toBeVisible();
    await expect(page.locator('#fact-nurseries b')).toContainText(/3,?285/);

    // Another view of a chart: drawn by the program.
    const chart = page.locator('#chart-nurseries');
    const before = await chart.locator('svg.chart').innerHTML();
    await chart.locator('.views button[aria-pressed="false"]').first().click();
    await expect.poll(() => chart.locator('svg.chart').innerHTML()).not.toBe(before);

    // The table of all facts, searched; what is shown is saved.
    await page.locator('#explorer input[name=q]').fill('3285');
    await expect(page.locator('#explorer tbody tr:visible')).toHaveCount(2);
    const rows = await saved(page, () => page.locator('#explorer [data-file="csv"]').click());
    expect(rows.text).toContain('3285');
    expect(rows.text.trim().split('\n')).toHaveLength(3);

    // The check.
    await page.locator('.verify button').click();
    await expect(page.locator('.verify [role=status]')).toContainText({ 'zh-Hant': '0處不符', 'zh-Hans': '0处不符', en: 'Mismatches: 0' }[lang]!);

    // The elder mode.
    await page.locator('[data-elder-switch]').first().click();
    await expect(page.locator('html')).toHaveAttribute('data-elder', 'elder');

    expect(problems).toEqual([]);
  });
}

test('the way to another edition keeps the place, and the way back works', async ({ page }) => {
  const problems = watch(page);
  await open(page, '#chart-nurseries');
  await expect(page.locator('#chart-nurseries')).toBeInViewport();
  for (const [name, lang] of [['English', 'en'], ['简体', 'zh-Hans'], ['繁體', 'zh-Hant']]) {
    await page.locator('.editions').getByRole('link', { name }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await page.waitForSelector('html[data-interactive]');
    await expect(page.locator('.editions [aria-current="page"]')).toHaveText(name);
    await expect(page.locator('#chart-nurseries')).toBeInViewport();
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('chart-nurseries');
  }
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('.editions [aria-current="page"]')).toHaveText('简体');
  expect(problems).toEqual([]);
});

test('from a translation to the words of the source', async ({ page }) => {
  await open(page, '?lang=en');
  await page.locator('#article .original a').nth(2).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.locator('.s:target')).toBeInViewport();
});

for (const rest of ['', '?lang=en']) {
  test(`a fragment that was shared opens its place: ${rest}#fact-nurseries`, async ({ page }) => {
    await open(page, `${rest}#fact-nurseries`);
    await expect(page.locator('#fact-nurseries')).toBeVisible();
    await expect(page.locator('#chart-nurseries')).toBeInViewport();
  });
  test(`a view that was shared is shown: ${rest}`, async ({ page }) => {
    await open(page, rest);
    await page.locator('#chart-nurseries .views button').nth(1).click();
    const hash = await page.evaluate(() => location.hash);
    expect(hash.length).toBeGreaterThan(1);
    await page.goto('about:blank');
    await open(page, rest + hash);
    await expect(page.locator('#chart-nurseries .views button').nth(1)).toHaveAttribute('aria-pressed', 'true');
  });
}

test('files that the page links to are in it, byte for byte', async ({ page }) => {
  await open(page, '?lang=en');
  const dataset = await saved(page, () => page.locator('a[href="story.json"]').click());
  expect(dataset.name).toBe('story.json');
  expect(dataset.text).toBe(inBundle('story.json'));
  const bytes = (path: string) =>
    page.evaluate(async (path) => {
      const file: Blob | null = await (window as any).sanjinFile(path);
      return file && [file.type, [...new Uint8Array(await file.arrayBuffer())]];
    }, path);
  for (const [path, type] of [['facts.csv', 'text/csv'], ['en/facts.csv', 'text/csv'], ['zh-Hans/facts.json', 'application/json']]) {
    expect(await bytes(path), path).toEqual([type, [...readFileSync(join(dist, path))]]);
  }
  for (const path of ['nothing.csv', '__proto__', 'constructor', '../story.json', '']) expect(await bytes(path), path).toBeNull();
});

test('a link leads nowhere but into the file, to its own files, or away by a whole address', async ({ page }) => {
  for (const rest of ['', '?lang=zh-Hans', '?lang=en']) {
    await open(page, rest);
    const links = await page.locator('a[href]:visible').evaluateAll((all) => all.map((one) => [one.getAttribute('href')!, one.hasAttribute('data-inside')] as const));
    const ids = new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id)));
    for (const [href, inside] of links) {
      if (inside) expect(await page.evaluate(async (path) => !!(await (window as any).sanjinFile(path)), href), href).toBe(true);
      else if (href.startsWith('#') && !href.startsWith('#explorer&')) expect(ids.has(decodeURIComponent(href.slice(1))), href).toBe(true);
      else expect(href).toMatch(/^(\?lang=(zh-Hant|zh-Hans|en)(#[\w-]+)?$|https:|mailto:|#explorer&)/);
    }
  }
});

for (const rest of ['?lang=fr', '?lang=__proto__', '?lang=%3Cscript%3E', '?lang=zh-Hant', '?lang=EN', '?lang', '?lang=../en']) {
  test(`an address that asks for no edition gives the first: ${rest}`, async ({ page }) => {
    const problems = watch(page);
    await open(page, rest);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
    await expect(page.locator('main')).toBeVisible();
    expect(problems).toEqual([]);
  });
}

test('where an address can ask for nothing, the switch works, too', async ({ page }) => {
  // As an app opens an attachment.
  await page.goto(address);
  const blob = await page.evaluate(() => URL.createObjectURL(new Blob([document.documentElement.outerHTML], { type: 'text/html' })));
  expect(blob).toMatch(/^blob:/);
  await page.goto('about:blank');
  await page.setContent('<iframe width="1200" height="700" sandbox="allow-scripts"></iframe>');
  const html = inBundle('sanjin.html');
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement, html) => void (frame.srcdoc = html), html);
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('html[data-interactive]')).toBeAttached();
  await inside.locator('.editions').getByRole('link', { name: 'English' }).click();
  await expect(inside.locator('html[data-interactive][lang="en"]')).toBeAttached();
  await expect(inside.locator('.editions [aria-current="page"]')).toHaveText('English');
  await inside.locator('.editions').getByRole('link', { name: '繁體' }).click();
  await expect(inside.locator('html[data-interactive][lang="zh-Hant"]')).toBeAttached();
});

test('in a browser that can unpack nothing, the first edition is whole and a word says why there is no switch', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
  const problems = watch(page);
  await page.goto(`${address}?lang=en`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.locator('.packed-word')).toBeVisible();
  await expect(page.locator('.editions')).toBeHidden();
  await expect(page.locator('[data-inside]:visible')).toHaveCount(0);
  // What needs no program works.
  await expect(page.locator('html')).toHaveAttribute('data-tools', 'on');
  await page.locator('#explorer input[name=q]').fill('3285');
  await expect(page.locator('#explorer tbody tr:visible')).toHaveCount(2);
  expect(problems).toEqual([]);
});

test('a file that was cut on its way still shows its first edition', async ({ page }) => {
  // The last block that came through is spoilt.
  const html = inBundle('sanjin.html').replace(/(data-packed="en">.{400}).{40}/, `$1${'A'.repeat(40)}`);
  const spoilt = join(folder, 'spoilt.html');
  writeFileSync(spoilt, html);
  await page.goto(`${pathToFileURL(spoilt).href}?lang=en`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await page.waitForSelector('html[data-interactive]');
  await expect(page.locator('main')).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('it is the first edition, whole, with tooltips; no dead switch and no dead link', async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.packed-word')).toBeVisible();
    await expect(page.locator('.editions')).toBeHidden();
    await expect(page.locator('[data-inside]:visible')).toHaveCount(0);
    await expect(page.locator('#explorer tbody tr:visible')).toHaveCount(story.facts.length);
    await page.locator('#chart-nurseries [data-fact="nurseries"]').focus();
    await expect(page.locator('#fact-nurseries')).toBeVisible();
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});

test('nothing in it is run but by a script of its own, and no style stands in an attribute', () => {
  const html = inBundle('sanjin.html');
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  for (const [, attributes, text] of scripts) {
    expect(attributes).not.toContain('src');
    if (attributes) expect(attributes).toMatch(/^ type="application\/octet-stream" data-packed="[\w-]+"$|^ data-page="one"$/);
    // (innerHTML is in what wasm-bindgen writes, for the program's own words.)
    else expect(text.match(/\beval\(|new Function\(|document\.write|\bimport\b|\bfetch\((?!\w+\))/g), text.slice(0, 80)).toBeNull();
  }
  expect(scripts.filter(([, attributes]) => !attributes).length).toBeGreaterThanOrEqual(3);
  const outside = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  // Counted, not matched: a report of what is wrong would hold the whole file.
  const tags = outside.match(/<[a-z][^>]*>/g) ?? [];
  expect(tags.length).toBeGreaterThan(1000);
  expect(tags.filter((tag) => /\s(style|on[a-z]+)="/.test(tag))).toEqual([]);
  expect(tags.filter((tag) => tag.startsWith('<link') && !/ rel="(icon|canonical|rust)"/.test(tag))).toEqual([]);
});
