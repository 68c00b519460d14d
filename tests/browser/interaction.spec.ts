// What the wasm adds to a page that already works: one tab stop a chart, lighting up together, a selection in the address.
import { expect, test, type Page } from '@playwright/test';
import { watch } from './reader';

// A smooth scroll still under way would hide where a key leads.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const CHART = 'county-coverage';
const FACT = 'sleep-clinics';

const chart = (page: Page, id = CHART) => page.locator(`[data-chart="${id}"]`);
const marks = (page: Page, id = CHART) => chart(page, id).locator('.mk');
const shown = (page: Page) => page.locator('[role="tooltip"]:visible');
const stop = (page: Page, id = CHART) => chart(page, id).locator('.mk[tabindex="0"]');
/** The name of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName);

async function open(page: Page, path = './') {
  await page.goto(path);
  await page.waitForSelector('html[data-interactive]');
}

/** Moves to a chart's tab stop the way a reader does: with Tab, from what stands before its marks. */
async function tabTo(page: Page, id = CHART) {
  await chart(page, id).locator('.sub').evaluate((sub) => {
    const before = document.createElement('button');
    before.id = 'before';
    sub.after(before);
    before.focus();
  });
  await page.keyboard.press('Tab');
  await page.evaluate(() => document.getElementById('before')?.remove());
  await expect(stop(page, id)).toBeFocused();
}

test('every drawing is one tab stop', async ({ page }) => {
  await open(page);
  const stops = await page.locator('[data-chart] svg').evaluateAll((drawings) =>
    drawings.map((drawing) => {
      const marks = [...drawing.querySelectorAll('.mk')];
      return [marks.length, marks.filter((mark) => mark.getAttribute('tabindex') === '0').length, marks.filter((mark) => mark.getAttribute('tabindex') === '-1').length];
    }),
  );
  expect(stops.length).toBeGreaterThan(20);
  for (const [all, reachable, others] of stops) expect([reachable, others]).toEqual([1, all - 1]);
});

test('with scripts off every mark is a tab stop', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('./');
  const all = await page.locator('[data-chart] .mk').count();
  await expect(page.locator('[data-chart] .mk[tabindex="0"]')).toHaveCount(all);
  await context.close();
});

test('arrow keys reach every mark in the order of the data, and the tooltip follows the focus', async ({ page }) => {
  await open(page);
  await tabTo(page);
  const names = await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
  const rows = await chart(page).locator('[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  expect(await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('data-fact')))).toEqual(rows);
  for (const [forth, back] of [['ArrowRight', 'ArrowLeft'], ['ArrowDown', 'ArrowUp']]) {
    for (const [n, expected] of names.entries()) {
      if (n > 0) await page.keyboard.press(forth);
      expect(await focused(page)).toBe(expected);
      await expect(shown(page)).toHaveCount(1);
      await expect(shown(page)).toHaveId((await marks(page).nth(n).getAttribute('aria-describedby'))!);
      await expect(stop(page)).toHaveCount(1);
    }
    await page.keyboard.press(forth);
    expect(await focused(page), 'no way round from the last').toBe(names.at(-1));
    for (const expected of names.slice(0, -1).reverse()) {
      await page.keyboard.press(back);
      expect(await focused(page)).toBe(expected);
    }
    await page.keyboard.press(back);
    expect(await focused(page), 'no way round from the first').toBe(names[0]);
  }
  await page.keyboard.press('End');
  expect(await focused(page)).toBe(names.at(-1));
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe(names[0]);
});

test('keys with Ctrl, Alt or Meta stay the browser’s', async ({ page }) => {
  await open(page);
  await tabTo(page);
  const first = await focused(page);
  for (const keys of ['Control+ArrowRight', 'Alt+ArrowDown', 'Meta+ArrowRight', 'Control+End']) {
    await page.locator('html').evaluate(() => window.addEventListener('keydown', (event) => event.preventDefault(), { once: true }));
    await page.keyboard.press(keys);
    expect(await focused(page), keys).toBe(first);
  }
});

test('a chart remembers its mark', async ({ page }) => {
  await open(page);
  await tabTo(page);
  await page.keyboard.press('End');
  const last = await focused(page);
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).not.toBe(last);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(last);
});

test('Escape hides the tooltip, a second Escape leaves the chart, and Tab goes on after its marks', async ({ page }) => {
  await open(page);
  await tabTo(page);
  await page.keyboard.press('ArrowRight');
  await expect(shown(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(0);
  await expect(marks(page).nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chart(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(chart(page).locator('summary')).toBeFocused();
  await expect(shown(page)).toHaveCount(0);
  const inside = () => chart(page).evaluate((root) => root.contains(document.activeElement));
  const onMark = () => page.evaluate(() => !!document.activeElement?.closest('.mk'));
  while (await inside()) {
    expect(await onMark()).toBe(false);
    await page.keyboard.press('Tab');
  }
  await expect(stop(page)).toHaveCount(1);
  expect(await chart(page).getAttribute('tabindex'), 'a chart takes no focus of its own').toBeNull();
  for (const other = marks(page, CHART).nth(1); !(await other.evaluate((mark) => mark === document.activeElement)); ) {
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName), 'the way back misses the mark').not.toBe('BODY');
  }
  await expect(marks(page).nth(1)).toBeFocused();
  await expect(shown(page)).toHaveCount(1);
});

test('Escape hides a tooltip under the pointer until the pointer comes anew', async ({ page }) => {
  await open(page);
  await marks(page).first().scrollIntoViewIfNeeded();
  await marks(page).first().hover();
  await expect(shown(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(0);
  await page.mouse.move(0, 0);
  await marks(page).first().hover();
  await expect(shown(page)).toHaveCount(1);
});

test('never are two tooltips visible: pointed at goes before focused, and focused before selected', async ({ page }) => {
  await open(page);
  const tipOf = async (n: number, id?: string) => (await marks(page, id).nth(n).getAttribute('aria-describedby'))!;
  await marks(page).nth(0).click();
  await page.mouse.move(0, 0);
  await expect(shown(page)).toHaveId(await tipOf(0));
  await page.keyboard.press('ArrowRight');
  await expect(shown(page)).toHaveId(await tipOf(1));
  await marks(page).last().hover();
  await expect(shown(page)).toHaveId(await tipOf(-1));
  await marks(page, 'mind-and-sleep').nth(1).hover();
  await expect(shown(page)).toHaveId(await tipOf(1, 'mind-and-sleep'));
  await page.mouse.move(0, 0);
  await expect(shown(page)).toHaveId(await tipOf(1));
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect(shown(page)).toHaveId(await tipOf(0));
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});

test('a tooltip that a link led to gives way to a focused mark, and Escape hides it', async ({ page }) => {
  await open(page, `./#fact-${FACT}`);
  await expect(shown(page)).toHaveId(`fact-${FACT}`);
  await marks(page).first().focus();
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).not.toHaveId(`fact-${FACT}`);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect(shown(page)).toHaveId(`fact-${FACT}`);
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(0);
});

test('mark, table row and numeral light up together, from each of the three, pointed at or focused', async ({ page }) => {
  await open(page);
  const card = page.locator('[data-chart]').filter({ has: page.locator(`#fact-${FACT}`) });
  const mark = card.locator(`[data-fact="${FACT}"]`);
  const row = card.locator(`[data-row="${FACT}"]`);
  const numeral = page.locator(`[data-numeral="${FACT}"]`);
  await card.locator('summary').click();
  await page.mouse.move(0, 0);
  const said = () =>
    page.evaluate((fact) => [...document.querySelectorAll(`[data-fact="${fact}"], [data-row="${fact}"], [data-numeral="${fact}"]`)].length, FACT);
  const alight = () =>
    page.evaluate(() => [...document.querySelectorAll('[data-lit]')].map((one) => one.getAttribute('data-fact') ?? one.getAttribute('data-row') ?? one.getAttribute('data-numeral')));
  const expectLit = async (lit: boolean) => expect.poll(alight).toEqual(lit ? Array(await said()).fill(FACT) : []);
  expect(await said()).toBeGreaterThanOrEqual(3);
  for (const one of [mark, row, numeral]) {
    await one.scrollIntoViewIfNeeded();
    await expectLit(false);
    const before = await page.evaluate(() => scrollY);
    await one.hover();
    await expectLit(true);
    expect(await page.evaluate(() => scrollY), 'a hover scrolls nothing').toBe(before);
    await page.mouse.move(0, 0);
    await expectLit(false);
    await (one === row ? row.locator('a') : one).focus();
    await expectLit(true);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expectLit(false);
  }
  await mark.hover();
  await shown(page).hover();
  await expectLit(true);
});

for (const key of ['Enter', 'Space']) {
  test(`${key} selects a mark: the address says so, nothing moves, and a reload shows it again`, async ({ page }) => {
    const seen = watch(page);
    await open(page);
    await tabTo(page);
    await page.keyboard.press('ArrowRight');
    const tip = (await marks(page).nth(1).getAttribute('aria-describedby'))!;
    const before = await page.evaluate(() => [scrollX, scrollY, history.length]);
    await page.keyboard.press(key);
    await expect(page).toHaveURL(new RegExp(`#${tip}$`));
    expect(await page.evaluate(() => [scrollX, scrollY, history.length])).toEqual(before);
    await expect(page.locator('[data-selected]')).toHaveId(tip);
    await expect(marks(page).nth(1)).toBeFocused();
    await page.reload();
    await page.waitForSelector('html[data-interactive]');
    await expect(shown(page)).toHaveCount(1);
    await expect(shown(page)).toHaveId(tip);
    await expect(shown(page)).toBeInViewport();
    expect(seen.problems()).toEqual([]);
  });
}

test('Enter on a selected mark goes to its sentence link, and one more to the sentence', async ({ page }) => {
  await open(page);
  await tabTo(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(shown(page).getByRole('link')).toBeFocused();
  const href = (await shown(page).getByRole('link').getAttribute('href'))!;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator('.s:target')).toBeInViewport();
  await expect(page.locator('[data-selected]')).toHaveCount(0);
  await page.goBack();
  await expect(shown(page)).toHaveId((await marks(page).first().getAttribute('aria-describedby'))!);
});

test('the sentence link is the next Tab stop after the mark, and Escape on it leads back', async ({ page }) => {
  await open(page);
  await tabTo(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(0);
  await expect(marks(page).nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(chart(page).locator('summary'), 'a dismissed tooltip is passed by').toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(shown(page), 'coming back shows it again').toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#s-\d+$/);
  await expect(page.locator('.s:target')).toBeInViewport();
});

test('a click elsewhere clears the selection, one on a control does not', async ({ page }) => {
  await open(page);
  await marks(page).first().click();
  await expect(page.locator('[data-selected]')).toHaveCount(1);
  await chart(page).locator('summary').click();
  await expect(page.locator('[data-selected]')).toHaveCount(1);
  await shown(page).locator('b').click();
  await expect(page.locator('[data-selected]')).toHaveCount(1);
  await marks(page).last().click();
  await expect(page.locator('[data-selected]')).toHaveId((await marks(page).last().getAttribute('aria-describedby'))!);
  await chart(page).locator('h3').click();
  await expect(page.locator('[data-selected]')).toHaveCount(0);
  await expect(shown(page)).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});

test('a numeral of the article leads to its tooltip by way of the chart it opens, and a second one to its own', async ({ page }) => {
  await open(page);
  for (const fact of [FACT, 'nurseries', FACT]) {
    await page.locator(`[data-numeral="${fact}"]`).click();
    await page.locator('.in-place').getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`#fact-${fact}$`));
    await page.mouse.move(0, 0);
    await expect(shown(page)).toHaveId(`fact-${fact}`);
    await expect(shown(page)).toBeInViewport();
  }
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('a tap shows the tooltip and keeps it; a tap elsewhere takes it away', async ({ page }) => {
    await open(page);
    for (const n of [0, -1, -1]) {
      await marks(page).nth(n).tap();
      // Longer than a browser takes to send the mouse events it makes of a tap.
      await page.waitForTimeout(400);
      await expect(shown(page)).toHaveCount(1);
      await expect(shown(page)).toHaveId((await marks(page).nth(n).getAttribute('aria-describedby'))!);
      expect(new URL(page.url()).hash).toBe(`#${await marks(page).nth(n).getAttribute('aria-describedby')}`);
    }
    await chart(page).locator('h3').tap();
    await expect(shown(page)).toHaveCount(0);
    await marks(page).first().tap();
    await shown(page).getByRole('link').tap();
    await expect(page.locator('.s:target')).toBeInViewport();
  });
});

test.describe('the article in small, on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 700 } });

  /** Where a mark of the strip is on the screen, and its nearest neighbour's distance. */
  const ticks = (page: Page) =>
    page.locator('.strip svg').evaluate((drawing) =>
      [...drawing.querySelectorAll('.mk')].map((mark) => {
        const { x, y, width, height } = mark.querySelector('.m')!.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, width, height, tip: mark.getAttribute('aria-describedby')! };
      }),
    );

  test('a tap beside a tick picks the nearest one; one far from all picks none', async ({ page }) => {
    await open(page);
    await page.locator('.strip').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const all = await ticks(page);
    expect(Math.min(...all.map((tick) => tick.width)), 'ticks are smaller than a finger').toBeLessThan(8);
    // The last tick of the drawing has nothing under it: below it, it is the nearest for a while.
    const lowest = all.reduce((a, b) => (b.y > a.y ? b : a));
    await page.touchscreen.tap(lowest.x, lowest.y + lowest.height / 2 + 15);
    await expect(shown(page)).toHaveId(lowest.tip);
    expect(new URL(page.url()).hash).toBe(`#${lowest.tip}`);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.keyboard.press('Escape');
    // Between two ticks of a line, each side has its own.
    const pair = all.flatMap((a) => all.filter((b) => Math.abs(a.y - b.y) < 1 && b.x - a.x > 30 && b.x - a.x < 60).map((b) => [a, b])).find(
      ([a, b]) => !all.some((c) => c !== a && c !== b && Math.abs(c.y - a.y) < 40 && c.x > a.x - 20 && c.x < b.x + 20),
    );
    expect(pair, 'the test needs two neighbours').toBeDefined();
    const [left, right] = pair!;
    const middle = (left.x + left.width / 2 + right.x - right.width / 2) / 2;
    for (const [x, tick] of [[middle - 4, left], [middle + 4, right]] as const) {
      await page.touchscreen.tap(x, left.y);
      await expect(shown(page)).toHaveId(tick.tip);
      await page.keyboard.press('Escape');
      await expect(shown(page)).toHaveCount(0);
    }
    const { x, y } = (await page.locator('.strip svg').boundingBox())!;
    await page.touchscreen.tap(x + 4, y + 4);
    await expect(shown(page), 'the headline’s own line is far from any figure').toHaveCount(0);
  });
});

test('a pointer just beside a tick of the article in small shows the tick’s tooltip, and away from it hides it', async ({ page }) => {
  await open(page);
  const tick = page.locator('.strip .mk').first();
  const { x, y, width, height } = (await tick.locator('.h').first().boundingBox())!;
  await page.mouse.move(x - 2, y + height / 2);
  await expect(shown(page)).toHaveId((await tick.getAttribute('aria-describedby'))!);
  // Where neither a tick nor the tooltip is.
  const strip = (await page.locator('.strip svg').boundingBox())!;
  await page.mouse.move(strip.x + strip.width - 4, strip.y + strip.height - 4);
  await expect(shown(page)).toHaveCount(0);
  await page.mouse.move(x + width / 2, y + height / 2);
  await expect(shown(page)).toHaveId((await tick.getAttribute('aria-describedby'))!);
});

for (const fragment of [
  'fact-"><img src=x onerror=alert(1)>',
  'fact-%22%5D',
  'fact-"],*{}',
  'fact-',
  'fact-\\',
  '%',
  '%F0%9F',
  's-99999',
  'chart-nothing',
  'sanjin',
  '__proto__',
  `fact-${'x'.repeat(60_000)}`,
]) {
  test(`#${fragment.slice(0, 40)} does nothing`, async ({ page }) => {
    const seen = watch(page);
    page.on('dialog', (dialog) => {
      throw new Error(`asked: ${dialog.message()}`);
    });
    await open(page, `./#${fragment}`);
    await page.evaluate((hash) => (location.hash = hash), `${fragment}x`);
    await expect(shown(page)).toHaveCount(0);
    await expect(page.locator('[data-selected], img')).toHaveCount(0);
    await marks(page).first().hover();
    await expect(shown(page)).toHaveCount(1);
    expect(seen.problems()).toEqual([]);
  });
}

test('a chart drawn anew keeps its tab stop, its selection and its light', async ({ page }) => {
  await open(page);
  const redrawn = page.locator('[data-chart]').filter({ has: page.locator('.views button[aria-pressed="false"]') }).filter({ has: page.locator('.mk') }).first();
  const all = redrawn.locator('.mk');
  await all.last().focus();
  await page.keyboard.press('Enter');
  const tip = (await all.last().getAttribute('aria-describedby'))!;
  await page.evaluate(() => document.querySelectorAll('.mk').forEach((mark) => ((mark as any).old = true)));
  await redrawn.locator('.views button[aria-pressed="false"]').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => all.evaluateAll((marks) => marks.filter((mark) => (mark as any).old).length), 'the marks are new').toBe(0);
  const stop = redrawn.locator('.mk[tabindex="0"]');
  await expect(stop).toHaveCount(1);
  await expect(stop).toHaveAttribute('aria-describedby', tip);
  await expect(shown(page)).toHaveId(tip);
  await page.keyboard.press('Escape');
  await stop.locator('text').first().hover();
  await expect(stop).toHaveAttribute('data-lit');
  await expect(shown(page)).toHaveId(tip);
});

test('fragments of charts and sentences lead where they say', async ({ page }) => {
  for (const id of ['chart-nurseries', 's-12']) {
    await open(page, `./?${id}#${id}`);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await expect(shown(page)).toHaveCount(0);
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).hash).toBe(`#${id}`);
  }
});
