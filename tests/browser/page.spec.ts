// The page as a reader meets it: hydrated, and with scripts off. What is asserted is what a person would see.
import { expect, test, type Page } from '@playwright/test';
import { loadStory, watch } from './reader';

const story = loadStory();

async function ready(page: Page) {
  await page.goto('./');
  await page.waitForSelector('html[data-interactive]');
}

test('hydrates with no console message, no failed request and no layout shift', async ({ page }) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    (window as any).shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as any[]) (window as any).shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await ready(page);
  await page.evaluate(() => document.fonts.ready);
  const marks = await page.evaluate(() => performance.getEntriesByName('sanjin:interactive').length);
  expect(marks).toBe(1);
  expect(await page.evaluate(() => (window as any).shifts)).toBe(0);
  expect(seen.problems()).toEqual([]);
});

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'with scripts off', () => {
    test.use({ javaScriptEnabled: scripts });
    const open = async (page: Page) => (scripts ? ready(page) : void (await page.goto('./')));

    test('under the first drawing stands what a tap or a key on a mark does, in every edition', async ({ page }) => {
      for (const [path, says] of [
        ['./', '點按圖上的標記，或用鍵盤移到標記上，就能看到數字和原句。'],
        ['./zh-Hans/', '点按图上的标记，或用键盘移到标记上，就能看到数字和原句。'],
        ['./en/', 'Tap a mark in any chart, or move to it by keyboard, for its number and its sentence.'],
      ]) {
        await page.goto(path);
        await expect(page.locator('[data-chart]').first().getByText(says)).toBeVisible();
      }
    });

    test('every chart is there, and every fact as a mark with its value, unit and label', async ({ page }) => {
      await open(page);
      for (const chart of story.onPage) {
        const root = page.locator(`[data-chart="${chart.id}"]`);
        await expect(root.locator('svg')).toBeVisible();
        for (const id of chart.facts) {
          const mark = root.locator(`[data-fact="${id}"]`);
          const name = await mark.getAttribute('aria-label');
          const fact = story.fact(id);
          expect(name).toContain(fact.label['zh-Hant']);
          const digits = fact.text.match(/[\d.]+|百萬|全部|全覆蓋|一/)![0];
          expect(name, `the figure of ${id}`).toContain(digits);
        }
      }
      const drawn = await page.locator('[data-fact]').evaluateAll((marks) => marks.map((m) => m.getAttribute('data-fact')));
      expect(story.facts.map((fact) => fact.id).filter((id) => !drawn.includes(id))).toEqual([]);
    });

    test('a hover and a keyboard focus each show one tooltip that says the figure and links to its sentence', async ({ page }) => {
      await open(page);
      for (const [chart, id] of [['mind-and-sleep', 'sleep-clinics'], ['labour-brands', 'brand-jobs'], ['found-by-data', 'people-found']]) {
        const fact = story.fact(id);
        const mark = page.locator(`[data-chart="${chart}"] [data-fact="${id}"]`);
        const tips = page.locator('[role="tooltip"]:visible');
        await mark.scrollIntoViewIfNeeded();
        await mark.hover();
        await expect(tips).toHaveCount(1);
        await expect(tips).toContainText(fact.label['zh-Hant']);
        await page.mouse.move(0, 0);
        await expect(tips).toHaveCount(0);
        await mark.focus();
        await expect(tips).toHaveCount(1);
        await expect(tips.getByRole('link')).toHaveAttribute('href', /^#s-\d+$/);
        await page.evaluate(() => (document.activeElement as HTMLElement).blur()).catch(() => page.mouse.click(1, 1));
      }
    });

    test('the Tab key reaches the marks of a chart and shows their tooltips', async ({ page }) => {
      await open(page);
      const marks = page.locator('[data-chart="mind-and-sleep"] [data-fact]');
      await page.locator('[data-chart="whole-province"] .sources a').last().focus();
      await page.keyboard.press('Tab');
      await expect(marks.first()).toBeFocused();
      await expect(page.locator('[role="tooltip"]:visible')).toContainText('151');
    });

    test('a source link lands on the sentence with the figure highlighted, and the figure leads back', async ({ page }) => {
      await open(page);
      const mark = page.locator('[data-chart="mind-and-sleep"] [data-fact="sleep-clinics"]');
      await mark.scrollIntoViewIfNeeded();
      await mark.hover();
      await page.locator('[role="tooltip"]:visible').getByRole('link').click();
      await expect(page).toHaveURL(/#s-\d+$/);
      const sentence = page.locator('.s:target');
      await expect(sentence).toBeInViewport();
      await expect(sentence).toContainText('110所開設睡眠門診');
      const numeral = sentence.locator('[data-numeral="sleep-clinics"]');
      const [lit, plain] = [numeral, page.locator('[data-numeral="nurseries"]')];
      const ground = (node: Element) => getComputedStyle(node).backgroundColor;
      expect(await lit.evaluate(ground)).not.toBe(await plain.evaluate(ground));
      await numeral.click();
      if (scripts) await page.locator('.in-place').getByRole('link').click();
      await expect(page).toHaveURL(/#fact-sleep-clinics$/);
      await expect(page.locator('#fact-sleep-clinics')).toBeInViewport();
      await expect(page.locator('#fact-sleep-clinics')).toBeVisible();
    });

    test('the whole article is there, every figure in it marked', async ({ page }) => {
      await open(page);
      const lines = await page.locator('#article .text').locator('h3, .para > p').allInnerTexts();
      const label = await page.locator('#article .caption .tag').innerText();
      const shown = lines.join('').replace(label, '').replace(/\s/g, '');
      const plain = (text: string) => text.replace(/[\s,，;；:：!！()（）“”‘’「」『』]/g, '');
      expect(plain(shown)).toBe(plain(story.article.text));
      await expect(page.locator('#article [data-numeral]')).toHaveCount(story.facts.length);
    });
  });
}

for (const width of [1280, 360, 320]) {
  test(`at ${width} px nothing is wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}
