// Each chart's own files, as others use them: opened by themselves, and shown as images in a page that has nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { loadStory } from './reader';

const story = loadStory();
const EDITIONS = [{ lang: 'zh-Hant', folder: '' }, { lang: 'zh-Hans', folder: 'zh-Hans/' }, { lang: 'en', folder: 'en/' }];
const dist = process.env.SANJIN_DIST ?? join(__dirname, '../../dist');
const file = (name: string) => readFileSync(join(dist, 'charts', name));
const json = (name: string) => JSON.parse(file(name).toString('utf8'));

/** Words of a picture that leave it, as the browser measures them. */
function stickingOut(page: Page) {
  return page.evaluate(() => {
    const root = document.documentElement.getBoundingClientRect();
    return [...document.querySelectorAll('text')]
      .filter((text) => {
        const at = text.getBoundingClientRect();
        return at.left < root.left || at.right > root.right + 0.5 || at.top < root.top || at.bottom > root.bottom;
      })
      .map((text) => text.textContent);
  });
}

/** Pairs of words, one over the other. */
function overlapping(page: Page) {
  return page.evaluate(() => {
    const words = [...document.querySelectorAll('text')].map((text) => {
      const box = text.getBoundingClientRect();
      // The ink is lower than the line.
      const spare = box.height * 0.2;
      return { text: text.textContent, left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare };
    });
    return words.flatMap((a, i) =>
      words.slice(i + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} / ${b.text}`));
  });
}

for (const { lang, folder } of EDITIONS) {
  test(`every chart's SVG of ${lang} opens by itself, with its facts, and its words inside it and apart`, async ({ page }) => {
    // Not the console: a browser asks a site for its icon where a file names none, and logs that there is none.
    const found: string[] = [];
    page.on('pageerror', (error) => found.push(error.message));
    page.on('request', (request) => !request.isNavigationRequest() && found.push(`asked: ${request.url()}`));
    for (const chart of story.charts) {
      await page.goto(`charts/${folder}${chart.id}.svg`);
      const told = json(`${folder}${chart.id}.json`);
      await expect(page.locator('svg > title'), chart.id).toHaveText(told.title);
      await expect(page.locator('svg > desc'), chart.id).toHaveText(told.description);
      const facts = await page.locator('[data-fact]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-fact')!));
      expect([...facts].sort(), chart.id).toEqual([...chart.facts].sort());
      expect(await stickingOut(page), chart.id).toEqual([]);
      expect(await overlapping(page), chart.id).toEqual([]);
    }
    expect(found).toEqual([]);
  });

  test(`the pictures of ${lang} show as images, in their own size`, async ({ page }) => {
    await page.goto('story.json');
    await page.setContent('<main></main>');
    const names = story.charts.flatMap((chart) => ['.svg', '.png', '.card.png'].map((ending) => `charts/${folder}${chart.id}${ending}`));
    const sizes = await page.evaluate(async (names) => {
      const load = async (name: string) => {
        const image = new Image();
        image.src = new URL(name, document.baseURI).href;
        await image.decode();
        return [name, image.naturalWidth, image.naturalHeight] as const;
      };
      return Promise.all(names.map(load));
    }, names);
    const of = new Map(sizes.map(([name, width, height]) => [name, [width, height]]));
    for (const { id } of story.charts) {
      const at = `charts/${folder}${id}`;
      const [width, height] = of.get(`${at}.svg`)!;
      expect(width, id).toBeGreaterThan(300);
      expect(of.get(`${at}.png`), id).toEqual([width * 2, height * 2]);
      expect(of.get(`${at}.card.png`), id).toEqual([1200, 630]);
    }
  });
}

test('the other views of a chart have pictures with the same facts', async ({ page }) => {
  const views = readdirSync(join(dist, 'charts')).filter((name) => /\.show\..*svg$/.test(name));
  expect(views.length).toBeGreaterThan(1);
  for (const view of views) {
    await page.goto(`charts/${view}`);
    const chart = story.charts.find(({ id }) => id === view.split('.')[0])!;
    const facts = await page.locator('[data-fact]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-fact')!));
    expect([...facts].sort(), view).toEqual([...chart.facts].sort());
    expect(await stickingOut(page), view).toEqual([]);
  }
});

test('the values of the files are those of the story', () => {
  for (const { folder } of EDITIONS) {
    for (const chart of story.charts) {
      const told = json(`${folder}${chart.id}.json`);
      expect(told.facts.map((fact: { id: string }) => fact.id)).toEqual(chart.facts);
      for (const fact of told.facts) {
        expect(fact.value, fact.id).toBe(story.fact(fact.id).value);
        expect(fact.quote, fact.id).toBe(story.fact(fact.id).quote);
      }
      const csv = file(`${folder}${chart.id}.csv`);
      expect([...csv.subarray(0, 3)], chart.id).toEqual([0xef, 0xbb, 0xbf]);
      for (const id of chart.facts) expect(csv.toString('utf8'), chart.id).toContain(id);
    }
  }
});
