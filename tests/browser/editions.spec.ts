// The three editions: the same facts in each, in the edition's own words and numbers, and the way between them.
import { expect, test, type Page } from '@playwright/test';
import { loadStory, read, watch } from './reader';

const story = loadStory();
const EDITIONS = [
  { path: './', lang: 'zh-Hant', name: '繁體' },
  { path: './zh-Hans/', lang: 'zh-Hans', name: '简体' },
  { path: './en/', lang: 'en', name: 'English' },
];

/** The figure that each chart's table gives each fact. */
async function tables(page: Page) {
  const rows = await page.locator('[data-chart] table tr[data-row]').evaluateAll((rows) =>
    rows.map((row) => ({
      chart: row.closest('[data-chart]')!.getAttribute('data-chart')!,
      fact: row.getAttribute('data-row')!,
      figure: row.querySelector('td')!.textContent!,
    })),
  );
  return rows.filter((row) => row.fact);
}

for (const { path, lang, name } of EDITIONS) {
  for (const scripts of [true, false]) {
    test.describe(`${lang}, scripts ${scripts ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled: scripts });

      test('every figure in every table has the value and qualifier of story.json', async ({ page }) => {
        const seen = watch(page);
        await page.goto(path);
        if (scripts) await page.waitForSelector('html[data-interactive]');
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        const rows = await tables(page);
        for (const { chart, fact, figure } of rows) {
          const { value, qualifier } = story.fact(fact) as any;
          expect({ chart, fact, ...read(figure) }, figure).toEqual({ chart, fact, value, qualifier });
        }
        const shown = rows.map(({ chart, fact }) => `${chart} ${fact}`).sort();
        const told = story.onPage.filter(({ section }) => section !== 'opening').flatMap(({ id, facts }) => facts.map((fact) => `${id} ${fact}`));
        expect(shown).toEqual(told.sort());
        expect(seen.problems()).toEqual([]);
      });

      test('every figure in the article has the value and qualifier of story.json', async ({ page }) => {
        await page.goto(path);
        const numerals = await page.locator('#article [data-numeral]').evaluateAll((all) =>
          all.map((one) => ({ fact: one.getAttribute('data-numeral')!, shown: one.textContent!, name: one.getAttribute('aria-label')! })),
        );
        expect(numerals.map(({ fact }) => fact).sort()).toEqual(story.facts.map(({ id }) => id).sort());
        for (const { fact, shown, name } of numerals) {
          const { value, qualifier, label } = story.fact(fact) as any;
          expect(name).toContain(label[lang]);
          if (/\d/.test(shown)) expect({ fact, ...read(shown) }, shown).toEqual({ fact, value, qualifier });
        }
      });

      test('the switch leads to the same page in each other edition and back', async ({ page }) => {
        await page.goto(path);
        if (scripts) await page.waitForSelector('html[data-interactive]');
        const editions = page.locator('.editions');
        await expect(editions.locator('[aria-current="page"]')).toHaveText(name);
        for (const other of EDITIONS.filter((one) => one.lang !== lang)) {
          await editions.getByRole('link', { name: other.name }).click();
          await expect(page.locator('html')).toHaveAttribute('lang', other.lang);
          await page.locator('.editions').getByRole('link', { name }).click();
          await expect(page.locator('html')).toHaveAttribute('lang', lang);
        }
      });
    });
  }

  test(`${lang}: without an address nothing is said to search engines that they pass over`, async ({ page }) => {
    await page.goto(path);
    // Whole addresses only (bundle/share/search.rs); the reader's way to the other editions stands in the page.
    await expect(page.locator('link:is([hreflang], [rel=canonical]), meta[name=robots]')).toHaveCount(0);
    const ways = await page.locator('.editions a[hreflang]').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hreflang));
    expect(ways.sort()).toEqual(EDITIONS.map((one) => one.lang).filter((one) => one !== lang).sort());
  });

  for (const width of [1280, 360, 320]) {
    test(`${lang}: at ${width} px nothing is wider than the screen`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await page.waitForSelector('html[data-interactive]');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test('no edition has words of another script in its own text', async ({ page }) => {
  await page.goto('./en/');
  const ours = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    // The method names characters: 餘, 多, 近.
    copy.querySelectorAll('[lang^="zh"], #method, script, style').forEach((node) => node.remove());
    return copy.textContent!;
  });
  expect(ours.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  await page.goto('./zh-Hans/');
  const simplified = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('[lang="zh-Hant"], script, style').forEach((node) => node.remove());
    return copy.textContent!;
  });
  // The commonest characters that are written otherwise in simplified script.
  expect(simplified.match(/[個們為國學這來說時會對後發無開關長門間點數條萬億與業實體經區縣醫藥養護歲邊]/gu) ?? []).toEqual([]);
});

test('the words of the source stay at hand in every edition, verbatim', async ({ page }) => {
  const plain = (text: string) => text.replace(/[\s,，;；:：!！()（）“”‘’「」『』]/g, '');
  const text = plain(story.article.text);
  for (const path of ['./zh-Hans/', './en/']) {
    await page.goto(path);
    // Beside every figure and every person's words.
    const quotes = await page.locator('[role="tooltip"] q[lang], .voice .original [lang]').evaluateAll((all) =>
      all.map((one) => ({ lang: one.getAttribute('lang'), words: one.textContent! })),
    );
    expect(quotes.length).toBeGreaterThan(100);
    for (const { lang, words } of quotes) {
      expect(lang).toBe('zh-Hant');
      expect(text).toContain(plain(words));
    }
    // And for every paragraph of the article, one step away.
    const links = page.locator('#article .original a');
    expect(await links.count()).toBeGreaterThan(10);
    await links.nth(2).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
    const sentence = page.locator('.s:target');
    await expect(sentence).toBeInViewport();
    expect(text).toContain(plain((await sentence.textContent())!).replace('↩回到圖', ''));
  }
});

test('switching the edition keeps the place', async ({ page }) => {
  await page.goto('./#chart-nurseries');
  await page.waitForSelector('html[data-interactive]');
  await page.locator('.editions').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/index\.html#chart-nurseries$/);
  await expect(page.locator('#chart-nurseries')).toBeInViewport();
});
