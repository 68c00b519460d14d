// HTML that is not what we wrote when the program meets it: an optimiser, a translator, an extension has been there. Hydration either
// works, or the page stays as it stands and says so; no word is lost or doubled, no figure stands where another belongs.
import { expect, type Page } from '@playwright/test';
import { expectLine, expectNothingDead, expectReadable, test, watched } from './reader';

/** All the text that stands in the page, but for what scripts say. */
const text = (page: Page) => page.evaluate(() => document.getElementById('sanjin')!.textContent);
const inBody = (alter: (body: string) => string) => (html: Buffer) => html.toString().replace(/(?<=<body>)[\s\S]*/, alter);

/** The program comes when it is let go. */
function later() {
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  return { held, go: () => go() };
}

/** As Google's translator does it: each text in two <font> elements, the language of <html> another. */
function translate() {
  document.documentElement.lang = 'es';
  document.documentElement.classList.add('translated-ltr');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement!.closest('svg, script, style')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `¡${text.data}!`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

const WORKS: Record<string, (body: string) => string> = {
  'white space collapsed': (body) => body.replace(/\s+/g, ' ').replaceAll('> <', '><'),
  'white space put between the tags': (body) => body.replace(/<\/(?:div|figure|section|p|li|ul|form|label|button)>/g, '$&\n    '),
  'optional end tags left out': (body) => body.replace(/<\/(?:li|td|th|tr|option)>/g, ''),
};
/** The program is there and answers, and all can be read. */
async function expectWorking(page: Page) {
  await page.waitForSelector('html[data-interactive]');
  await page.locator('#chart-nurseries').getByRole('button', { name: '總數' }).click();
  await expect(page.locator('#chart-nurseries .views button').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expectReadable(page);
}

for (const [name, alter] of Object.entries(WORKS)) {
  test(`${name}: the program takes the page over all the same`, async ({ page, faulty }) => {
    const host = await faulty({ 'index.html': { alter: inBody(alter) } });
    const { problems, seen } = await watched(page);
    await page.goto(host.url);
    await expectWorking(page);
    await expect(page.locator('.lost > :visible')).toHaveCount(0);
    expect([problems(), await seen()]).toEqual([[], { shifts: expect.any(Number), byLine: 0, lost: 0 }]);
  });
}

test('comments taken out, which hydration reads: the page stays as it is and says so', async ({ page, faulty }) => {
  const host = await faulty({ 'index.html': { alter: (html) => html.toString().replace(/<!--[\s\S]*?-->/g, '') } });
  const { problems, seen } = await watched(page);
  await page.goto(host.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('.lost'));
  const before = await text(page);
  await expectLine(page, 'zh-Hant');
  expect(await text(page)).toBe(before);
  expect((await seen()).byLine).toBe(0);
  await expectNothingDead(page);
  await expectReadable(page);
  expect(problems().filter((one) => !one.includes('unreachable'))).toEqual([]);
});

test('an extension puts elements into the body and attributes on html, body and cards: all works', async ({ page, faulty }) => {
  const host = await faulty();
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      for (const one of [document.documentElement, document.body, ...document.querySelectorAll('.card, .pic, .views button')]) one.setAttribute('data-extension', 'x');
      document.documentElement.setAttribute('data-darkreader-mode', 'dynamic');
      document.body.classList.add('extension');
      document.body.prepend(document.createElement('extension-bar'));
      document.body.append(Object.assign(document.createElement('div'), { textContent: 'An extension' }));
    }),
  );
  const { problems, seen } = await watched(page);
  await page.goto(host.url);
  await expectWorking(page);
  expect([problems(), (await seen()).lost]).toEqual([[], 0]);
});

for (const place of ['figure.card', '.pic', '.views', 'main', 'section.theme']) {
  for (const where of ['prepend', 'append'] as const) {
    test(`an extension ${where}s an element to ${place}: the program works, or the page says that it does not, and no word is lost`, async ({ page, faulty }) => {
      const { held, go } = later();
      const host = await faulty({ '_bg.wasm': { after: held } });
      const { problems } = await watched(page);
      await page.goto(host.url);
      await page.evaluate(
        ([place, where]) => {
          for (const one of document.querySelectorAll(place)) one[where as 'append'](Object.assign(document.createElement('span'), { className: 'extension', textContent: '＋' }));
        },
        [place, where],
      );
      const own = () => page.evaluate(() => {
        const copy = document.getElementById('sanjin')!.cloneNode(true) as Element;
        copy.querySelectorAll('.extension').forEach((one) => one.remove());
        return copy.textContent;
      });
      const before = await own();
      go();
      await page.waitForFunction(() => document.documentElement.matches('[data-interactive], [data-lost]'));
      expect(await own()).toBe(before);
      if (await page.locator('html[data-interactive]').count()) {
        await page.locator('#chart-nurseries').getByRole('button', { name: '總數' }).click();
        await expect(page.locator('#chart-nurseries .views button').nth(1)).toHaveAttribute('aria-pressed', 'true');
      } else {
        await expectLine(page, 'zh-Hant');
        await expectNothingDead(page);
      }
      expect(problems().filter((one) => !one.includes('unreachable'))).toEqual([]);
      await expectReadable(page);
    });
  }
}

/** The figure of each mark of a chart, as it is drawn and as its tooltip says it. */
const figures = (page: Page, chart: string) =>
  page.locator(`[data-chart="${chart}"]`).evaluate((root) =>
    [...root.querySelectorAll('.mk[data-fact]')].map((mark) => {
      const tip = document.getElementById(mark.getAttribute('aria-describedby')!)!;
      const digits = tip.querySelector('b')!.textContent!.match(/[\d,.]*\d|百萬/)![0];
      return { fact: mark.getAttribute('data-fact'), same: mark.getAttribute('aria-label')!.includes(digits), texts: [...tip.children].map((one) => one.textContent) };
    }),
  );
const wrong = (all: { fact: string | null; same: boolean }[]) => all.filter(({ same }) => !same);

test('translated before the program comes: nothing stands there twice, and all works', async ({ page, faulty }) => {
  const { held, go } = later();
  const host = await faulty({ '_bg.wasm': { after: held } });
  const { problems, seen } = await watched(page);
  await page.goto(host.url);
  const plain = await figures(page, 'nurseries');
  await page.evaluate(translate);
  await expect(page.locator('h1')).toContainText('¡');
  go();
  await page.waitForSelector('html[data-interactive]');
  await expect(page.locator('h1'), 'what the program leaves alone stays translated').toContainText('¡');
  // The picture is taken over as it stands: its tooltips stay translated, each text once.
  const translated = await figures(page, 'nurseries');
  expect(translated.flatMap(({ texts }) => texts).filter((text) => !text!.includes('¡'))).toEqual([]);
  const unmarked = translated.map((figure) => ({ ...figure, texts: figure.texts.map((text) => text!.replace(/[¡!]/g, '')) }));
  expect(unmarked).toEqual(plain);
  await expect(page.locator('#chart-nurseries .views')).toHaveText('平均總數');
  await page.locator('#chart-nurseries .views button').nth(1).click();
  await expect(page.locator('#chart-nurseries .views button').nth(1)).toHaveAttribute('aria-pressed', 'true');
  // What asks for the edition finds it, though <html> is in another language.
  await page.locator('.verify button').click();
  await expect(page.locator('.verify [role=status]')).not.toBeEmpty();
  const saving = page.waitForEvent('download');
  await page.locator('#explorer [data-file="csv"]').click();
  expect((await saving).suggestedFilename()).toMatch(/csv$/);
  await expectReadable(page, page, { article: false });
  expect([problems(), (await seen()).lost]).toEqual([[], 0]);
});

test('translated when the program runs: in every view each tooltip says its own figure', async ({ page, faulty }) => {
  const host = await faulty();
  const { problems } = await watched(page);
  await page.goto(host.url);
  await page.waitForSelector('html[data-interactive]');
  await page.evaluate(translate);
  const chart = page.locator('[data-chart="nurseries"]');
  const drawn = () => chart.locator('svg').first().innerHTML();
  const before = await drawn();
  for (const n of [1, 0]) {
    await chart.locator('.views button').nth(n).click();
    if (n === 1) await expect.poll(drawn).not.toEqual(before);
    expect(wrong(await figures(page, 'nurseries')), `view ${n}`).toEqual([]);
  }
  expect(problems()).toEqual([]);
});
