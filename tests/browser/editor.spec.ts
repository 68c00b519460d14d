// The editor's page, and what machines read: every chart's codes work where they are pasted, and say what is in the bundle.
import { axe } from './axe';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { Sites } from './host/servers';
import { loadStory, watch } from './reader';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 900 } });

const story = loadStory();
const dist = process.env.SANJIN_DIST!;
const text = (path: string) => readFileSync(join(dist, path), 'utf8');
type Item = {
  title: string;
  alt: string;
  place: string;
  embed: string;
  oembed: string;
  width: number;
  height: number;
  codes: { frame: string; element: string; picture: string };
  files: Record<string, { path: string; type: string; bytes: number; width: number | null; height: number | null }>;
  views: { query: string; svg: string }[];
};
type Manifest = {
  base: string | null;
  editions: { lang: string; name: string; page: string; editor: string }[];
  story: { editions: Record<string, Item> };
  charts: { id: string; section: string; kind: string; facts: string[]; editions: Record<string, Item> }[];
};
const manifest = JSON.parse(text('manifest.json')) as Manifest;
const LANGS = ['zh-Hant', 'zh-Hans', 'en'];
const area = (page: Page, kind: string, id: string) => page.locator(`#${kind}-${id}`);

test('the manifest has every chart in every edition, and every path in it is a file of that size', () => {
  expect(manifest.charts.map(({ id, section, kind, facts }) => ({ id, section, kind, facts }))).toEqual(story.charts.map(({ id, section, kind, facts }) => ({ id, section, kind, facts })));
  expect(manifest.editions.map(({ lang }) => lang)).toEqual(LANGS);
  for (const { page, editor } of manifest.editions) for (const path of [page, editor]) expect(statSync(join(dist, path)).isFile()).toBe(true);
  for (const { editions } of [manifest.story, ...manifest.charts]) {
    expect(Object.keys(editions).sort()).toEqual([...LANGS].sort());
    for (const item of Object.values(editions)) {
      expect(item.title && item.alt).toBeTruthy();
      for (const path of [item.place.split('#')[0], item.embed, item.oembed, ...item.views.map(({ svg }) => svg)]) expect(statSync(join(dist, path)).isFile(), path).toBe(true);
      expect(Object.keys(item.files).sort()).toEqual(['card.png', 'csv', 'json', 'png', 'svg']);
      for (const { path, bytes, width, height } of Object.values(item.files)) {
        expect(statSync(join(dist, path)).size, path).toBe(bytes);
        if (!path.endsWith('.png')) continue;
        const png = readFileSync(join(dist, path));
        expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([width, height]);
      }
      for (const code of Object.values(item.codes)) expect(code).toContain('{base}');
    }
  }
});

test('oEmbed: each response has what version 1.0 asks of "rich", and leads or shows', () => {
  for (const { editions } of [manifest.story, ...manifest.charts]) {
    for (const item of Object.values(editions)) {
      const told = JSON.parse(text(item.oembed));
      expect(told).toMatchObject({ version: '1.0', type: 'rich', title: item.title });
      for (const name of ['width', 'height']) expect(Number.isInteger(told[name]) && told[name] > 0, name).toBe(true);
      expect(told.provider_name).toBeTruthy();
      if (manifest.base) {
        expect(told.html).toBe(item.codes.frame.replaceAll('{base}', manifest.base));
        expect(told).toMatchObject({ provider_url: manifest.base, thumbnail_width: 1200, thumbnail_height: 630 });
        expect(told.thumbnail_url).toBe(manifest.base + item.files['card.png'].path);
      } else {
        // No address: the response holds the picture itself, and no thumbnail of nowhere.
        expect(told.html).toMatch(/^<img src="data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+" alt="[^"]+" width="\d+" height="\d+">$/);
        expect(Object.keys(told).filter((name) => /thumbnail|url/.test(name))).toEqual([]);
      }
    }
  }
});

for (const [path, lang] of [['', 'zh-Hant'], ['zh-Hans/', 'zh-Hans'], ['en/', 'en']]) {
  test(`/${path}: JSON-LD says what story.json says, with files that are there`, async ({ page, request }) => {
    await page.goto(`./${path}`);
    const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!);
    expect(told).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset', inLanguage: lang });
    expect(told.variableMeasured.map(({ name, value }: { name: string; value: number }) => [name, value])).toEqual(story.facts.map((fact) => [fact.label[lang], fact.value]));
    expect(told.isBasedOn['@type']).toBe('NewsArticle');
    for (const name of ['publisher', 'datePublished', 'author']) expect(told.isBasedOn, 'nothing that the article does not say').not.toHaveProperty(name);
    for (const { contentUrl } of told.distribution) expect((await request.get(new URL(contentUrl, page.url()).href)).ok(), contentUrl).toBe(true);
    await expect(page.locator('meta[property^="og:"]'), 'previews need whole addresses').toHaveCount(manifest.base ? await page.locator('meta[property^="og:"]').count() : 0);
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('every chart has its picture, its codes and its files; no dead control; where the address is missing is said', async ({ page, request, baseURL }) => {
    await page.goto('./en/embed.html');
    const cards = page.locator('article');
    await expect(cards).toHaveCount(story.charts.length + 1);
    await expect(page.locator('button:visible, select:visible, input:visible')).toHaveCount(0);
    for (const { id, editions } of manifest.charts) {
      for (const [kind, code] of Object.entries(editions.en.codes)) await expect(area(page, kind, id)).toHaveText(code.replaceAll('{base}', manifest.base ?? '{base}'));
    }
    if (!manifest.base) await expect(page.locator('.unknown code')).toHaveText('{base}');
    for (const link of await cards.nth(3).locator('.files a').all()) {
      expect((await request.get(new URL((await link.getAttribute('href'))!, page.url()).href)).ok()).toBe(true);
    }
    expect(baseURL).toBeTruthy();
  });
});

test('the codes take the address and the options, at once, and refuse what is no address', async ({ page, baseURL }) => {
  const seen = watch(page);
  await page.goto('./en/embed.html');
  const code = () => area(page, 'frame', 'nurseries').inputValue();
  await expect(area(page, 'frame', 'nurseries')).toHaveValue(new RegExp(`src="${baseURL}embed/nurseries/en/index.html"`));
  await expect(page.locator('.unknown')).toBeHidden();
  const base = page.getByRole('textbox', { name: 'Address of this folder' });
  await base.fill('https://news.example/sanjin');
  await expect(area(page, 'element', 'nurseries')).toHaveValue(/src="https:\/\/news\.example\/sanjin\/embed\.js"/);
  for (const wrong of ['javascript:alert(1)', 'https://a"><script>', '//a', 'https://', 'ftp://a.org', 'https://a.org/?b', 'https://a.org/#c', 'https://{base}/']) {
    await base.fill(wrong);
    await expect(base, wrong).toHaveAttribute('aria-invalid', 'true');
    expect(await code(), wrong).toContain('src="https://news.example/sanjin/embed/nurseries/en/index.html"');
  }
  await base.fill('https://news.example/sanjin/');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('checkbox').check();
  await page.getByRole('combobox', { name: 'Width' }).selectOption('560');
  expect(await code()).toContain('en/index.html?theme=dark&amp;plain=1"');
  expect(await code()).toContain('width="560"');
  await expect(area(page, 'element', 'nurseries')).toHaveValue(/^<div style="max-width:560px"><script[^]*<sanjin-chart chart="nurseries" lang="en" theme="dark" plain>[^]*<\/div>$/);
  await expect(area(page, 'address', 'nurseries')).toHaveValue('https://news.example/sanjin/embed/nurseries/en/index.html?theme=dark&plain=1');
  expect(seen.problems()).toEqual([]);
});

test('a button copies its code; where that is refused the code is selected', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./embed.html');
  const button = page.locator('#chart-nurseries').getByRole('button', { name: '複製: 網頁元件' });
  await button.click();
  await expect(page.getByRole('status')).toHaveText('已複製：網頁元件');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await area(page, 'element', 'nurseries').inputValue());
  await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error()) }));
  await button.click();
  await expect(area(page, 'element', 'nurseries')).toBeFocused();
  await expect(page.getByRole('status')).toContainText('自行複製');
});

test('a preview is the chart itself, as high as it is, and follows the options', async ({ page }) => {
  await page.goto('./en/embed.html#chart-nurseries');
  await expect(page.locator('#chart-nurseries')).toBeInViewport();
  await page.locator('#chart-nurseries .preview summary').click();
  const frame = page.locator('#chart-nurseries .preview iframe');
  const inside = page.frameLocator('#chart-nurseries .preview iframe');
  await expect(inside.locator('[data-fact="nurseries"]').first()).toBeVisible();
  await expect.poll(async () => Math.abs((await frame.boundingBox())!.height - (await inside.locator('html').evaluate((root) => root.scrollHeight)))).toBeLessThan(4);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.locator('#chart-nurseries .preview summary').click();
  await expect(frame).toHaveCount(0);
});

test('pasted into a blank page of another site, every form shows the chart', async ({ page, baseURL }) => {
  const sites = await Sites.start();
  try {
    const { codes, alt } = manifest.charts.find(({ id }) => id === 'nurseries')!.editions.en;
    const on = (code: string) => `<!doctype html><title>x</title><body>${code.replaceAll('{base}', '@bundle@')}`;
    await page.goto(sites.page('frame.html', on(codes.frame)));
    await expect(page.frameLocator('iframe').locator('[data-fact="nurseries"]').first()).toBeVisible();
    await page.goto(sites.page('element.html', on(codes.element)));
    await expect(page.frameLocator('sanjin-chart iframe').locator('[data-fact="nurseries"]').first()).toBeVisible();
    await page.goto(sites.page('stripped.html', on(codes.element.replace(/<script.*?<\/script>/, ''))));
    const picture = page.getByRole('img', { name: alt });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(600);
    await expect(page.getByRole('link')).toHaveAttribute('href', `${sites.bundle}en/index.html#chart-nurseries`);
  } finally {
    await sites.stop();
  }
  expect(baseURL).toBeTruthy();
});

/** In the fonts that set-up has installed and the charts' pictures are made with: what a text takes depends on no other. */
async function inNoto(page: Page) {
  await page.addStyleTag({
    content: [['zh-Hant', 'TC'], ['zh-Hans', 'SC'], ['en', 'KR']].map(([lang, script]) => `[lang="${lang}"] { --sans: "Noto Sans CJK ${script}" !important; --serif: "Noto Serif CJK ${script}" !important }`).join('\n'),
  });
  await page.evaluate(() => document.fonts.ready);
}

test.describe('frames’ heights', () => {
  test.use({ bypassCSP: true });

  test('a frame’s height in the codes is that of its page, or a little more, in a column of text', async ({ page, baseURL }) => {
    test.slow();
    const wrong: string[] = [];
    for (const lang of ['zh-Hant', 'en']) {
      for (const { id, editions } of manifest.charts) {
        const { embed, width, height } = editions[lang];
        await page.setViewportSize({ width, height: 400 });
        await page.goto(`${baseURL}${embed}`);
        await inNoto(page);
        const needed = await page.evaluate(() => document.body.getBoundingClientRect().height);
        if (height < needed - 8 || height > needed + 110) wrong.push(`${lang} ${id}: ${height}, needs ${Math.round(needed)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('hostile fragments and messages change nothing', async ({ page }) => {
  const seen = watch(page);
  await page.goto('./embed.html#"><img src=x onerror=alert(1)>');
  const before = await page.content();
  await page.evaluate(() => {
    for (const data of [{ type: 'sanjin:height', height: 9e9 }, { type: 'sanjin:height', height: '<b>' }, null, 'x', { type: 'sanjin:height', height: 500 }]) window.postMessage(data, '*');
    location.hash = '#[data-code]';
    location.hash = '#%E0%A4%A';
  });
  await expect.poll(() => page.content()).toBe(before);
  expect(seen.problems()).toEqual([]);
});

for (const [path, width, colorScheme] of [['', 1280, 'light'], ['en/', 360, 'dark'], ['zh-Hans/', 320, 'light']] as const) {
  test(`/${path}embed.html at ${width} px, ${colorScheme}: axe finds nothing, nothing is wider than the screen`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`./${path}embed.html`);
    await expect(page.locator('.options')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 5).map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
  });
}
