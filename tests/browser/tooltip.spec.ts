// The way from a mark to the link in its tooltip, as a hand goes it: the tooltip must not vanish meanwhile (WCAG 1.4.13), nor
// another mark's come in its place.
import { expect, test, type Page } from '@playwright/test';
import { loadStory } from './reader';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { charts } = loadStory();

/** The marks that are apart from their shown tooltips where they come nearest to each other: what stands between, or that it is far. */
const apart = (page: Page) =>
  page.evaluate(() => {
    const FAR = 60;
    const found: string[] = [];
    let seen = 0;
    for (const mark of document.querySelectorAll<SVGGElement>('.pic .mk')) {
      const tip = document.getElementById(mark.getAttribute('aria-describedby')!);
      if (!tip || !mark.checkVisibility()) continue;
      seen++;
      mark.scrollIntoView({ block: 'center', behavior: 'instant' });
      mark.focus({ preventScroll: true });
      const [drawn, said] = [mark, tip].map((one) => one.getBoundingClientRect());
      const isUnder = said.top > drawn.top;
      // In a small frame it may have room only over its mark.
      if (!isUnder && said.bottom >= drawn.bottom) continue;
      const edge = isUnder ? said.top + 1 : said.bottom - 1;
      /** What is between them in a column of the screen, if the mark is in it. */
      const between = (x: number) => {
        const things = new Set<string>();
        for (let far = 0; far < FAR; far++) {
          const at = document.elementFromPoint(x, isUnder ? edge - far : edge + far);
          if (mark.contains(at)) return [...things];
          if (!tip.contains(at)) things.add(at?.closest('.mk')?.getAttribute('data-fact') ?? at?.localName ?? 'nothing');
        }
        return ['more than is looked at'];
      };
      let least = ['no mark'];
      for (let x = drawn.left + 1; x < drawn.right && least.length > 0; x += 3) {
        const things = between(x);
        if (things.length < least.length || least[0] === 'no mark') least = things;
      }
      if (least.length > 0) found.push(`${tip.id}: ${least}`);
    }
    return { seen, found };
  });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'with scripts off', () => {
    test.use({ javaScriptEnabled });
    const open = async (page: Page, path: string) => {
      await page.goto(path);
      if (javaScriptEnabled) await page.waitForSelector('html[data-interactive]');
    };

    for (const [edition, width] of [['./', 1280], ['./en/', 360]] as const) {
      test(`nothing is between a mark and its tooltip: ${edition} at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, edition);
        const { seen, found } = await apart(page);
        expect(seen).toBeGreaterThan(100);
        expect(found).toEqual([]);
      });
    }

    test('a pointer that is on neither for a moment still gets from a mark to the link', async ({ page }) => {
      await open(page, './');
      const card = page.locator('[data-chart="nurseries"]');
      const mark = card.locator('[data-fact="nurseries"]');
      const tip = page.locator('#fact-nurseries');
      await card.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await mark.locator('text').first().hover();
      await expect(tip).toBeVisible();
      // Out of the drawing by its side, and round its corner into the tooltip.
      const { x, y } = (await card.locator('.pic').boundingBox())!;
      await page.mouse.move(x - 6, y + 10);
      await expect(mark, 'the mark is left').not.toHaveAttribute('data-lit');
      await page.waitForTimeout(120);
      const said = (await tip.boundingBox())!;
      await page.mouse.move(said.x + 20, said.y + 20);
      await page.waitForTimeout(500);
      await expect(page.locator('[role=tooltip]:visible')).toHaveId('fact-nurseries');
      await tip.getByRole('link').click();
      await expect(page.locator('#s-8')).toBeInViewport();
    });

    test('left for nothing it goes in half a second, left for another mark at once', async ({ page }) => {
      await open(page, './');
      const marks = page.locator('[data-chart="nurseries"] .mk');
      const shown = () => page.evaluate(() => [...document.querySelectorAll('[role=tooltip]')].filter((tip) => tip.checkVisibility({ visibilityProperty: true })).map((tip) => tip.id));
      await marks.nth(0).locator('text').first().hover();
      expect(await shown()).toEqual(['fact-nurseries']);
      await marks.nth(1).locator('text').first().hover();
      expect(await shown()).toEqual(['fact-nursery-places']);
      await page.mouse.move(1, 1);
      await page.waitForTimeout(500);
      expect(await shown()).toEqual([]);
    });
  });
}

test.describe('in a frame', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 340, height: 900 } });
  test('nothing is between a mark and its tooltip, in any chart', async ({ page }) => {
    for (const { id } of charts) {
      await page.goto(`./embed/${id}/index.html`);
      const { seen, found } = await apart(page);
      expect(seen).toBeGreaterThan(0);
      expect(found, id).toEqual([]);
    }
  });
});
