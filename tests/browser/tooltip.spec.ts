// Tooltips: small, near their marks, over no other mark and no title, and a hand gets from a mark to the link in its tooltip (WCAG 1.4.13).
import { expect, test, type Page } from '@playwright/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const EDITIONS = ['./', './zh-Hans/', './en/'];
const SCREENS = [{ width: 390, height: 844, hasTouch: true }, { width: 1280, height: 800, hasTouch: false }];
const shown = (page: Page) => page.locator('[role="tooltip"]:visible');

async function open(page: Page, path: string) {
  await page.goto(path);
  if (await page.evaluate(() => !document.documentElement.dataset.embed).catch(() => false)) await page.waitForSelector('html[data-interactive]');
}

/** Every mark of the page that can be seen, by the id of its tooltip, with the next one of its chart. */
const pairs = (page: Page) =>
  page.locator('[data-chart]').evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const ids = [...chart.querySelectorAll('.mk[aria-describedby]')].filter((one) => one.checkVisibility()).map((one) => one.getAttribute('aria-describedby')!);
      return ids.map((id, n) => [id, ids[n + 1]] as const);
    }),
  );

/** Brings a mark to the middle of the window. Says where it, and another one, can be touched while no tooltip is there. */
const places = (page: Page, ids: (string | undefined)[]) =>
  page.evaluate((ids) => {
    const find = (id?: string) => document.querySelector<SVGGElement>(`.mk[aria-describedby="${id}"]`);
    find(ids[0])!.scrollIntoView({ block: 'center', behavior: 'instant' });
    return ids.map((id) => {
      const mark = find(id);
      for (const part of mark?.querySelectorAll('.h') ?? []) {
        const { left, top, width, height } = part.getBoundingClientRect();
        // Where two marks meet, the later one lies over a part of the other.
        for (const across of [0.5, 0.3, 0.7, 0.1, 0.9]) {
          for (const down of [0.5, 0.3, 0.7, 0.1, 0.9]) {
            const at = { x: left + width * across, y: top + height * down };
            if (mark!.contains(document.elementFromPoint(at.x, at.y))) return at;
          }
        }
      }
      return null;
    });
  }, ids);

/** What the shown tooltip lies on, of that which it must leave free; what is wrong with its size. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const tip = [...document.querySelectorAll<HTMLElement>('[role=tooltip]')].find((one) => one.checkVisibility({ visibilityProperty: true }));
    if (!tip) return ['no tooltip'];
    const at = tip.getBoundingClientRect();
    const faults: string[] = [];
    const others = [...document.querySelectorAll('.mk, h1, h2, h3')].filter((one) => one.checkVisibility() && one.getAttribute('aria-describedby') !== tip.id);
    const boxes = others.map((one) => one.getBoundingClientRect());
    const over = (left: number, top: number, spare: number) =>
      others.filter((_, n) => left < boxes[n].right - spare && boxes[n].left < left + at.width - spare && top < boxes[n].bottom - spare && boxes[n].top < top + at.height - spare);
    const on = over(at.left, at.top, 0.5);
    if (on.length > 0) {
      // It may be so where the rows of a chart fill the window: not where any place of it is free.
      const bar = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
      const own = document.querySelector(`.mk[aria-describedby="${tip.id}"]`)!.getBoundingClientRect();
      let free = 0;
      for (let top = Math.max(0, bar) + 5; top < innerHeight - at.height - 5; top += 4) {
        for (let left = 5; left < document.documentElement.clientWidth - at.width - 5; left += 4) {
          const isOnOwn = left < own.right && own.left < left + at.width && top < own.bottom && own.top < top + at.height;
          // (The line under a title is left free, too.)
          const under = [...document.querySelectorAll('.sub')].some((sub) => { const box = sub.getBoundingClientRect(); return left < box.right && box.left < left + at.width && top < box.bottom && box.top < top + at.height; });
          if (!isOnOwn && !under && over(left, top, 0).length === 0) free++;
        }
      }
      if (free > 0) faults.push(`${tip.id} covers ${on.map((one) => one.getAttribute('aria-label') ?? one.textContent)}, and there are ${free} free places`);
    }
    if (at.left < 0 || at.right > innerWidth || at.top < 0 || at.bottom > innerHeight) faults.push(`${tip.id} leaves the window`);
    if (at.width > 20 * 16 + 1) faults.push(`${tip.id} is ${at.width} px wide`);
    for (const words of tip.querySelectorAll<HTMLElement>('*')) {
      if (parseFloat(getComputedStyle(words).fontSize) < 12) faults.push(`${tip.id}: too small: ${words.textContent}`);
    }
    return faults;
  });

for (const { width, height, hasTouch } of SCREENS) {
  test.describe(`at ${width} px, ${hasTouch ? 'by finger' : 'by mouse'}`, () => {
    test.use({ viewport: { width, height }, hasTouch });
    const touch = (page: Page, { x, y }: { x: number; y: number }) => (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));

    for (const edition of EDITIONS) {
      test(`${edition}: where the next mark is, the next mark answers, in every pair of every chart`, async ({ page }) => {
        test.slow();
        await open(page, edition);
        const all = (await pairs(page)).filter(([, next]) => next);
        expect(all.length).toBeGreaterThan(100);
        const silent: string[] = [];
        const answer = async (at: { x: number; y: number }) => {
          await touch(page, at);
          await expect(shown(page)).toHaveCount(1);
          return shown(page).getAttribute('id');
        };
        for (const [id, next] of all) {
          await page.keyboard.press('Escape');
          const [here, there] = await places(page, [id, next]);
          // (In the article in small a tick may lie wholly under the places of those beside it, with no tooltip at all.)
          if (!(here && there) && id.endsWith('-in-whole-article')) continue;
          expect(here && there, `${id} and ${next} can be touched`).toBeTruthy();
          // A finger between the ticks of the article in small is taken by the browser for one on another; it is to be so again.
          const isFine = hasTouch && id.endsWith('-in-whole-article');
          const wanted = isFine ? await answer(there!) : next;
          if (isFine) await page.keyboard.press('Escape');
          const first = await answer(here!);
          if (!isFine) expect(first, `of ${next}`).toBe(id);
          if (first === wanted) continue;
          await touch(page, there!);
          if (!(await page.locator(`#${wanted}:visible`).waitFor({ timeout: 2_000 }).then(() => true, () => false))) silent.push(`${id}: ${next}`);
        }
        expect(silent).toEqual([]);
      });

      test(`${edition}: a tooltip covers no other mark and no title, and is small`, async ({ page }) => {
        test.slow();
        await open(page, edition);
        const all = await pairs(page);
        const faults: string[] = [];
        for (const [id] of all) {
          await places(page, [id]);
          await page.locator(`.mk[aria-describedby="${id}"]`).evaluate((mark) => (mark as SVGGElement).focus({ preventScroll: true }));
          await expect(shown(page)).toHaveId(id);
          faults.push(...(await covered(page)));
        }
        expect(all.length).toBeGreaterThan(100);
        expect(faults).toEqual([]);
      });
    }
  });
}

test.describe('a hand', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  /** The way from a mark to the link in its tooltip in steps of 4 px, straight or not. */
  async function go(page: Page, from: { x: number; y: number }, to: { x: number; y: number }, wavers: number, part = 1) {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const [ax, ay] = [(to.x - from.x) / length, (to.y - from.y) / length];
    for (let far = 4; far < length * part; far += 4) {
      const beside = wavers * Math.sin(far / 14) * Math.min(1, (length - far) / 20);
      await page.mouse.move(from.x + ax * far - ay * beside, from.y + ay * far + ax * beside);
    }
    if (part === 1) await page.mouse.move(to.x, to.y);
  }
  const linkOf = async (page: Page, id: string) => {
    const { x, y, width, height } = (await page.locator(`#${id} a`).boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  /** Opens a page whose timers stand still: how slow the test is says nothing of the hand. */
  async function openStill(page: Page, path: string) {
    await page.clock.install();
    await open(page, path);
    await page.clock.pauseAt(Date.now() + 3_600_000);
  }

  for (const path of ['./', './en/', './embed/centres-specialties/index.html']) {
    test(`${path}: gets from a mark to the link in its tooltip over whatever marks`, async ({ page }) => {
      test.slow();
      await openStill(page, path);
      const ids = (await pairs(page)).map(([id]) => id).filter((_, n) => n % 6 === 0 || path.includes('embed'));
      expect(ids.length).toBeGreaterThan(2);
      for (const id of ids) {
        for (const wavers of [0, 3]) {
          await page.keyboard.press('Escape');
          await page.mouse.move(1, 1);
          const [from] = await places(page, [id]);
          // (A tick of the article in small may lie wholly under the places of those beside it.)
          if (!from && id.endsWith('-in-whole-article')) continue;
          await page.mouse.move(from!.x, from!.y);
          await expect(shown(page), id).toHaveId(id);
          await go(page, from!, await linkOf(page, id), wavers);
          expect(await shown(page).evaluateAll((all) => all.map((one) => one.id)), `${id}, wavering by ${wavers} px`).toEqual([id]);
          expect(await page.locator(`#${id} a:hover`).count(), id).toBe(1);
        }
      }
    });
  }

  test('that rests on another mark on its way means that one', async ({ page }) => {
    await openStill(page, './embed/county-coverage/index.html');
    const [[first, second]] = await pairs(page);
    const [from, to] = await places(page, [first, second]);
    await page.mouse.move(from!.x, from!.y);
    await go(page, from!, await linkOf(page, first), 0, 0.6);
    const { x, y } = to!;
    await expect(shown(page)).toHaveId(first);
    await page.mouse.move(x, y - 3);
    await page.mouse.move(x, y);
    await page.clock.runFor(150);
    await expect(shown(page)).toHaveId(second);
  });

  test('that leaves for nothing lets the tooltip go, after a moment in which it may come back', async ({ page }) => {
    await openStill(page, './');
    const card = page.locator('[data-chart="nurseries"]');
    await card.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await card.locator('.mk').nth(0).locator('text').first().hover();
    await expect(shown(page)).toHaveId('fact-nurseries');
    await card.locator('.mk').nth(1).locator('text').first().hover();
    await expect(shown(page)).toHaveId('fact-nursery-places');
    const { x, y } = (await card.locator('.pic').boundingBox())!;
    await page.mouse.move(x - 6, y + 10);
    await page.clock.runFor(200);
    await expect(shown(page)).toHaveId('fact-nursery-places');
    await page.locator('#fact-nursery-places b').hover();
    await page.clock.runFor(1_000);
    await expect(shown(page)).toHaveId('fact-nursery-places');
    await page.mouse.move(x - 6, y + 10);
    await page.clock.runFor(400);
    await expect(shown(page)).toHaveCount(0);
  });

  test('that goes on to a row of the table lights it, and the row stays lit when the tooltip goes', async ({ page }) => {
    await openStill(page, './');
    const card = page.locator('[data-chart="nurseries"]');
    await card.locator('summary').click();
    await card.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await card.locator('.mk').nth(0).locator('text').first().hover();
    const { y } = (await card.locator('.pic').boundingBox())!;
    await page.mouse.move(2, y);
    await expect(shown(page)).toHaveId('fact-nurseries');
    const row = card.locator('[data-row="nursery-places"]');
    const box = (await row.boundingBox())!;
    await page.mouse.move(box.x + box.width - 3, box.y + box.height - 3);
    await expect(row).toHaveAttribute('data-lit');
    await page.clock.runFor(1_000);
    await expect(shown(page)).toHaveCount(0);
    await expect(row).toHaveAttribute('data-lit');
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('tooltips stand under the drawing, over no mark and no title, also where the picture is taller than the window', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('./');
    for (const id of ['fact-nurseries', 'fact-sleep-clinics', 'fact-brand-jobs']) {
      await places(page, [id]);
      await page.locator(`.mk[aria-describedby="${id}"]`).focus();
      await expect(shown(page)).toHaveCount(1);
      await expect(shown(page)).toHaveId(id);
      expect(await covered(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 400 });
    const [first] = await page.locator('[data-chart="county-coverage"] .mk').evaluateAll((all) => all.map((one) => one.getAttribute('aria-describedby')!));
    await places(page, [first]);
    await page.locator(`.mk[aria-describedby="${first}"]`).focus();
    await expect(shown(page)).toHaveCount(1);
    await expect(shown(page)).toHaveId(first);
    const box = (await shown(page).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(400);
  });

  test('a pointer gets from a mark to the link beside it', async ({ page }) => {
    await page.goto('./');
    const card = page.locator('[data-chart="nurseries"]');
    await card.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await card.locator('.mk').last().locator('text').first().hover();
    const tip = page.locator('#fact-nursery-places');
    await expect(tip).toBeVisible();
    await tip.locator('b').hover();
    await tip.getByRole('link').click();
    await expect(page.locator('#s-8')).toBeInViewport();
    await page.mouse.move(1, 1);
  });
});

test('a tooltip speaks the edition’s language first, then the source’s, named as such', async ({ page }) => {
  for (const [path, words] of [
    ['./', ['110所', '開設睡眠門診的醫療機構', '原文', '110所開設睡眠門診', '看原句']],
    ['./zh-Hans/', ['110所', '开设睡眠门诊的医疗机构', '110所开设睡眠门诊', '繁体原文', '110所開設睡眠門診', '看原句']],
    ['./en/', ['110 institutions', 'institutions', 'Chinese original', '110所開設睡眠門診', 'See the sentence']],
  ] as const) {
    await open(page, path);
    const said = (await page.locator('#fact-sleep-clinics').textContent())!;
    let from = 0;
    for (const word of words) {
      const at = said.indexOf(word, from);
      expect(at, `${word} in ${said}`).toBeGreaterThanOrEqual(from);
      from = at + word.length;
    }
    await expect(page.locator('#fact-sleep-clinics q[lang="zh-Hant"]')).toHaveText('110所開設睡眠門診');
  }
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a link to a sentence opens there at once; a click on a link of the page scrolls', async ({ page }) => {
    await page.addInitScript(() => {
      (window as any).places = [];
      addEventListener('scroll', () => (window as any).places.push(scrollY));
    });
    const places = () => page.evaluate(() => new Set((window as any).places).size);
    await open(page, './#s-8');
    await expect(page.locator('#s-8')).toBeInViewport();
    expect(await places(), 'places on the way').toBeLessThan(4);
    await page.evaluate(() => ((window as any).places = []));
    const link = page.locator('[data-chart="nurseries"] .source').first();
    await link.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await link.click();
    await expect(page.locator('.s:target')).toBeInViewport();
    await expect.poll(places, 'places on the way').toBeGreaterThan(5);
  });
});
