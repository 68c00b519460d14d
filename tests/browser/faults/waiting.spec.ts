// A very slow line. What a reader can do before the program is there, one by one; nothing that was done is lost or done twice when it
// comes; and no word of a fault, since there is none.
import { expect, type Locator, type Page } from '@playwright/test';
import { EDITIONS, below, expectNothingDead, expectReadable, test, watched } from './reader';

test.use({ viewport: { width: 1280, height: 800 } });

type Done = (page: Page) => Promise<unknown>;
const explorer = (page: Page) => page.locator('#explorer');
const mark = (page: Page): Locator => page.locator('[data-chart="mind-and-sleep"] [data-fact="sleep-clinics"]');
const living = (page: Page): Locator => page.locator('[data-chart="nurseries"] .mk').first();
const tips = (page: Page) => page.locator('[role="tooltip"]:visible');

/** What is done before the program is there, what is seen then, and what is still so after it has come. */
const DEEDS: Record<string, { path?: string; act: Done; holds: Done; after?: Done }> = {
  'a mark is pointed at': { act: (page) => mark(page).hover(), holds: (page) => expect(tips(page)).toContainText('110') },
  'a mark has the focus': { act: (page) => mark(page).focus(), holds: async (page) => (await expect(mark(page)).toBeFocused(), await expect(tips(page)).toContainText('110')) },
  'a mark of a chart that the program will take over has the focus': { act: (page) => living(page).focus(), holds: async (page) => (await expect(living(page)).toBeFocused(), await expect(tips(page)).toHaveCount(1)) },
  'a mark is clicked': { act: (page) => mark(page).click(), holds: (page) => expect(tips(page)).toContainText('110') },
  'the link in a tooltip is followed': {
    act: async (page) => (await mark(page).hover(), await tips(page).getByRole('link').click()),
    holds: async (page) => (await expect(page).toHaveURL(/#s-\d+$/), await expect(page.locator('.s:target')).toBeInViewport()),
  },
  'a numeral of the article is clicked': {
    act: (page) => page.locator('[data-numeral="sleep-clinics"]').click(),
    holds: async (page) => (await expect(page).toHaveURL(/#fact-sleep-clinics$/), await expect(page.locator('#fact-sleep-clinics')).toBeVisible(), await expect(page.locator('.in-place')).toHaveCount(0)),
  },
  'a link of the bar is followed': { act: (page) => page.locator('.top nav a[href="#civil"]').click(), holds: async (page) => (await expect(page).toHaveURL(/#civil$/), await expect(page.locator('#civil h2')).toBeInViewport()) },
  'a table is opened': { act: (page) => page.locator('[data-chart="mind-and-sleep"] .data summary').click(), holds: (page) => expect(page.locator('[data-chart="mind-and-sleep"] td').first()).toBeVisible() },
  'a table of a chart that the program will take over is opened': { act: (page) => page.locator('[data-chart="nurseries"] .data summary').click(), holds: (page) => expect(page.locator('[data-chart="nurseries"] td').first()).toBeVisible() },
  'a theme is chosen': { act: async (page) => (await page.locator('.settings summary').click(), await page.getByRole('radio', { name: '深色' }).check()), holds: (page) => expect(page.locator('html')).toHaveAttribute('data-theme', 'dark') },
  'the elder mode is switched on': { act: (page) => page.locator('[data-elder-switch]').click(), holds: (page) => expect(page.locator('[data-elder-switch]')).toHaveAttribute('aria-pressed', 'true') },
  'a size is chosen': { act: async (page) => (await page.locator('.settings summary').click(), await page.getByRole('radio', { name: '更大' }).check()), holds: (page) => expect(page.locator('html')).toHaveAttribute('data-size', '2') },
  'a number is looked up': { act: (page) => explorer(page).locator('[name=q]').fill('3285'), holds: async (page) => (await expect(explorer(page).locator('tbody tr:visible')).toHaveCount(2), await expect(explorer(page).locator('[name=q]')).toHaveValue('3285')) },
  'the table of all facts is sorted': { act: (page) => explorer(page).locator('[data-sort="value"]').click(), holds: (page) => expect(explorer(page).locator('th[aria-sort="descending"]')).toHaveCount(1) },
  'the share menu is opened': { act: (page) => page.locator('[data-chart="mind-and-sleep"] a.take').click(), holds: (page) => expect(page.locator('dialog[open]')).toHaveCount(1) },
  'another edition is chosen': {
    act: (page) => page.locator('.editions').getByRole('link', { name: 'English' }).click(),
    holds: (page) => expect(page.locator('html')).toHaveAttribute('lang', 'en'),
  },
  'the place of a view button is clicked': {
    act: async (page) => {
      const button = page.locator('#chart-nurseries .views button').nth(1);
      await expect(button).toBeHidden();
      await button.scrollIntoViewIfNeeded();
      const box = (await button.boundingBox())!;
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    holds: (page) => expect(page.locator('#chart-nurseries .views button').first()).toHaveAttribute('aria-pressed', 'true'),
  },
};

for (const [name, { act, holds }] of Object.entries(DEEDS)) {
  test(`before the program is there: ${name}`, async ({ page, faulty }) => {
    let go = () => {};
    const held = new Promise<void>((done) => (go = done));
    const host = await faulty({ '_bg.wasm': { after: held } });
    const { problems, seen } = await watched(page);
    await page.clock.install();
    await page.goto(host.url);
    await expect(page.locator('html')).toHaveAttribute('data-tools', 'on');
    await act(page);
    await holds(page);
    await expect(page.locator('html')).not.toHaveAttribute('data-interactive');
    go();
    await page.waitForSelector('html[data-interactive]');
    // Whatever would be done once more is done by now.
    await page.clock.runFor(10_000);
    await holds(page);
    expect((await seen()).lost).toBe(0);
    // An answer for a page that was left is nobody's fault.
    expect(problems().filter((one) => !/failed: .*_bg\.wasm/.test(one))).toEqual([]);
  });
}

test('what the program will answer for is not shown, and then it is, in its place', async ({ page, faulty }) => {
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  const host = await faulty({ '_bg.wasm': { after: held } });
  const { seen } = await watched(page);
  await page.goto(`${host.url}#health`);
  await expectNothingDead(page);
  await expectReadable(page);
  await page.locator('#health').evaluate((one) => one.scrollIntoView());
  const tops = () => page.locator('#health .card').evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().top)));
  const before = await tops();
  go();
  await page.waitForSelector('html[data-interactive]');
  await expect(page.locator('#chart-nurseries .views button').first()).toBeVisible();
  expect(await tops()).toEqual(before);
  expect((await seen()).lost).toBe(0);
});

for (const lang of EDITIONS) {
  for (const form of ['', 'embed/story/']) {
    test(`${lang}, ${form || 'the page'}: on a line on which every file takes minutes no word of a fault shows, and nothing moves`, async ({ page, faulty }) => {
      let go = () => {};
      const slow = { after: new Promise<void>((done) => (go = done)) };
      const host = await faulty({ '/start-': slow, '/sanjin-': slow, '/frame-': slow });
      const { seen, problems } = await watched(page);
      await page.clock.install();
      await page.goto(`${host.url}${form}${below(lang)}`, { waitUntil: 'commit' });
      await expect(page.locator('.lost, footer').last()).toBeAttached();
      // Minutes pass for the page, and nothing comes.
      for (let minute = 0; minute < 5; minute++) {
        await page.clock.fastForward(60_000);
        await expect(page.locator(':is(.lost > *, .lost-here):visible')).toHaveCount(0);
      }
      go();
      await page.waitForSelector('html[data-interactive]');
      await expect(page.locator(':is(.lost > *, .lost-here):visible')).toHaveCount(0);
      expect([await seen(), problems()]).toEqual([{ shifts: 0, byLine: 0, lost: 0 }, []]);
    });
  }
}
