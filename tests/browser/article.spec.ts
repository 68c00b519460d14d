// The article and its charts: from a chart to its sentence and back, and a chart opened where its figure is read.
import { axe } from './axe';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { watch } from './reader';

// A smooth scroll still under way would hide where a key leads.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Where the editions are. */
const EDITIONS = ['./', './zh-Hans/', './en/'];
/** A mark of each of three charts: bars, squares of a hundred, symbols redrawn in the browser. */
const MARKS = [
  { chart: 'mind-and-sleep', fact: 'sleep-clinics' },
  { chart: 'county-coverage', fact: 'staff-to-townships' },
  { chart: 'nurseries', fact: 'nursery-places' },
];
/** Two numerals of one paragraph, of different charts, and one of another paragraph. */
const [FIRST, SECOND, ELSEWHERE] = ['sleep-clinics', 'nurseries', 'fair-posts'];

const shown = (page: Page) => page.locator('[role="tooltip"]:visible');
const numeral = (page: Page, fact: string) => page.locator(`#article [data-numeral="${fact}"]`);
const sentenceOf = (page: Page, fact: string) => page.locator('#article .s', { has: page.locator(`[data-numeral="${fact}"]`) });
const panel = (page: Page) => page.locator('.in-place');
const scrolled = (page: Page) => page.evaluate(() => scrollY);
const top = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().top);
const centre = (one: Locator) => one.evaluate((element) => element.scrollIntoView({ block: 'center' }));
const twice = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    return ids.filter((id, n) => ids.indexOf(id) !== n);
  });

async function open(page: Page, path = './') {
  await page.goto(path);
  await page.waitForSelector('html[data-interactive]');
}

/** A numeral in the middle of the screen, opened with the mouse. */
async function openAt(page: Page, fact: string) {
  await centre(numeral(page, fact));
  await numeral(page, fact).click();
  await expect(numeral(page, fact)).toHaveAttribute('aria-expanded', 'true');
}

for (const path of EDITIONS) {
  for (const { chart, fact } of MARKS) {
    const of = (page: Page) => ({
      mark: page.locator(`[data-chart="${chart}"] [data-fact="${fact}"]`),
      tip: page.locator(`[id="fact-${fact}"]`),
      sentence: sentenceOf(page, fact),
      back: page.locator('.s:target #way-back'),
    });

    test(`${path} ${chart}: to the sentence and back by mouse`, async ({ page }) => {
      await open(page, path);
      const { mark, tip, sentence, back } = of(page);
      await centre(mark);
      await mark.click();
      await centre(tip);
      const [place, at] = [await scrolled(page), await top(mark)];
      await tip.getByRole('link').click();
      await expect(sentence).toBeInViewport();
      await expect(page.locator('.s:target')).toHaveId((await sentence.getAttribute('id'))!);
      await back.click();
      await expect(mark).toBeFocused();
      await page.mouse.move(0, 0);
      expect(Math.abs((await scrolled(page)) - place)).toBeLessThanOrEqual(1);
      expect(Math.abs((await top(mark)) - at)).toBeLessThanOrEqual(1);
      await expect(shown(page)).toHaveId(`fact-${fact}`);
      await expect(page).toHaveURL(new RegExp(`#fact-${fact}$`));
    });

    test(`${path} ${chart}: to the sentence and back by keyboard`, async ({ page }) => {
      await open(page, path);
      const { mark, tip, sentence, back } = of(page);
      await mark.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expect(tip.getByRole('link')).toBeFocused();
      const place = await scrolled(page);
      await page.keyboard.press('Enter');
      await expect(sentence).toBeInViewport();
      for (let stops = (await sentence.locator('a').count()) + 1; stops > 0 && !(await back.evaluate((one) => one === document.activeElement)); stops -= 1) {
        await page.keyboard.press('Tab');
      }
      await expect(back).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(mark).toBeFocused();
      expect(Math.abs((await scrolled(page)) - place)).toBeLessThanOrEqual(1);
      await expect(shown(page)).toHaveId(`fact-${fact}`);
    });

    test.describe('with scripts off', () => {
      test.use({ javaScriptEnabled: false });

      test(`${path} ${chart}: to the sentence and back by mouse`, async ({ page }) => {
        await page.goto(path);
        const { mark, tip, sentence, back } = of(page);
        await mark.scrollIntoViewIfNeeded();
        await mark.hover();
        await tip.getByRole('link').click();
        await expect(sentence).toBeInViewport();
        await expect(back).toHaveCount(0);
        await numeral(page, fact).click();
        // What happens to lie under the pointer there would be shown before it.
        await page.mouse.move(0, 0);
        await expect(tip).toBeVisible();
        await expect(tip).toBeInViewport();
        await expect(panel(page)).toHaveCount(0);
      });

      test(`${path} ${chart}: to the sentence and back by keyboard`, async ({ page }) => {
        await page.goto(path);
        const { mark, tip, sentence } = of(page);
        // From the chart's last mark the next stop is the tooltip's link; from the others the next mark.
        const last = page.locator(`[data-chart="${chart}"] .mk`).last();
        expect(await last.getAttribute('data-fact'), 'the test needs a last mark').toBe(fact);
        await mark.focus();
        await page.keyboard.press('Tab');
        await expect(tip.getByRole('link')).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(sentence).toBeInViewport();
        for (let stops = await sentence.locator('a').count(); stops > 0 && !(await numeral(page, fact).evaluate((one) => one === document.activeElement)); stops -= 1) {
          await page.keyboard.press('Tab');
        }
        await expect(numeral(page, fact)).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(tip).toBeVisible();
        await expect(tip).toBeInViewport();
      });
    });
  }

  test(`${path} a selected mark shows its whole sentence beside it, and nothing moves`, async ({ page }) => {
    await open(page, path);
    for (const { chart, fact } of MARKS) {
      const mark = page.locator(`[data-chart="${chart}"] [data-fact="${fact}"]`);
      const sentence = sentenceOf(page, fact);
      await centre(mark);
      await mark.hover();
      await expect(shown(page).locator('.whole'), 'a hover keeps the short form').toHaveCount(0);
      const before = await page.evaluate(() => [scrollX, scrollY]);
      await mark.click();
      await expect(shown(page).locator('.whole')).toHaveText((await sentence.textContent())!);
      await expect(page.locator('.whole')).toHaveCount(1);
      await expect(page.locator('.whole [id]')).toHaveCount(0);
      const marked = (await shown(page).locator('mark').textContent())!;
      expect(marked).toContain((await numeral(page, fact).textContent())!);
      expect(await page.evaluate(() => [scrollX, scrollY])).toEqual(before);
      const within = await shown(page).locator('mark').evaluate((one) => {
        const [inner, outer] = [one.getBoundingClientRect(), one.parentElement!.getBoundingClientRect()];
        return inner.top >= outer.top - 1 && inner.top < outer.bottom;
      });
      expect(within, 'what is marked is in view').toBe(true);
      expect(await twice(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator('.whole')).toHaveCount(0);
    }
  });

  test(`${path} nothing is wider than a narrow screen while charts are open in place`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, path);
    for (const fact of [FIRST, ELSEWHERE]) await openAt(page, fact);
    for (const summary of await page.locator('.para summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await twice(page)).toEqual([]);
  });
}

test('a long sentence can be scrolled with the keys, without leaving the place', async ({ page }) => {
  await open(page);
  const mark = page.locator('[data-fact="preschool-counties"]').first();
  await mark.focus();
  await page.keyboard.press('Space');
  const whole = shown(page).locator('.whole');
  await page.keyboard.press('Tab');
  await expect(whole).toBeFocused();
  const [place, inside] = [await scrolled(page), await whole.evaluate((one) => one.scrollTop)];
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => whole.evaluate((one) => one.scrollTop)).toBeGreaterThan(inside);
  expect(await scrolled(page)).toBe(place);
  await page.keyboard.press('Tab');
  await expect(shown(page).getByRole('link')).toBeFocused();
});

test('the sentence stays with its mark when the chart is drawn anew', async ({ page }) => {
  await open(page);
  const card = page.locator('[data-chart="nurseries"]');
  await card.locator('[data-fact]').first().focus();
  const fact = (await card.locator('[data-fact]').first().getAttribute('data-fact'))!;
  await page.keyboard.press('Enter');
  await card.locator('.views button[aria-pressed="false"]').first().click();
  await expect(page.locator('.whole')).toHaveCount(1);
  await expect(shown(page)).toHaveId((await card.locator(`[data-fact="${fact}"]`).getAttribute('aria-describedby'))!);
  await expect(shown(page).locator('mark')).toContainText((await numeral(page, fact).textContent())!);
});

test('where the quote is not in the sentence, the numeral is marked, and the quote stays', async ({ page }) => {
  await open(page);
  // As in an edition whose article is translated.
  await sentenceOf(page, FIRST).evaluate((sentence, fact) => {
    const numeral = sentence.querySelector(`[data-numeral="${fact}"]`)!;
    sentence.replaceChildren('There are 110 of 1100: ', numeral, ' sleep clinics.');
  }, FIRST);
  await page.locator(`[data-fact="${FIRST}"]`).last().focus();
  await page.keyboard.press('Enter');
  await expect(shown(page).locator('.whole')).toHaveText('There are 110 of 1100: 110 sleep clinics.');
  await expect(shown(page).locator('mark')).toHaveText('110');
  expect(await shown(page).locator('mark').evaluate((mark) => mark.previousSibling?.textContent)).toBe('There are 110 of 1100: ');
  await expect(shown(page).locator('q')).toBeVisible();
});

test('a screen reader is told the sentence of a mark that is selected', async ({ page }) => {
  await open(page);
  const told = page.locator('#article > [role="status"]');
  await expect(told).toBeEmpty();
  await page.locator(`[data-chart="mind-and-sleep"] [data-fact="${FIRST}"]`).focus();
  await expect(told).toBeEmpty();
  await page.keyboard.press('Space');
  await expect(told).toHaveText((await sentenceOf(page, FIRST).textContent())!);
  await page.keyboard.press('Escape');
  await expect(told).toBeEmpty();
});

for (const width of [1280, 360, 320]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('a numeral opens its chart in place: what is read stays where it is', async ({ page }) => {
      const seen = watch(page);
      await open(page);
      await centre(numeral(page, FIRST));
      const [place, at, address] = [await scrolled(page), await top(numeral(page, FIRST)), page.url()];
      await numeral(page, FIRST).click();
      await expect(panel(page)).toHaveCount(1);
      expect(Math.abs((await scrolled(page)) - place)).toBeLessThanOrEqual(1);
      expect(Math.abs((await top(numeral(page, FIRST))) - at)).toBeLessThanOrEqual(1);
      expect(page.url(), 'the link is not followed').toBe(address);
      const title = await page.locator('#title-mind-and-sleep').textContent();
      await expect(panel(page)).toHaveAccessibleName(title!);
      await expect(panel(page).locator('h3')).toHaveText(title!);
      await expect(panel(page).locator('svg')).toBeInViewport();
      await expect(panel(page).locator('[data-here]')).toHaveAttribute('data-fact', FIRST);
      await expect(numeral(page, FIRST)).toHaveAttribute('aria-controls', (await panel(page).getAttribute('id'))!);
      expect(await twice(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const [link, chart] = await Promise.all([numeral(page, FIRST).boundingBox(), panel(page).boundingBox()]);
      if (width > 1100) expect(chart!.x, 'in the margin').toBeGreaterThan(link!.x + link!.width);
      else expect(chart!.y, 'under the line').toBeGreaterThanOrEqual(link!.y + link!.height - 1);
      await numeral(page, FIRST).click();
      await expect(panel(page)).toHaveCount(0);
      expect(await numeral(page, FIRST).getAttribute('aria-expanded')).toBeNull();
      expect(await numeral(page, FIRST).getAttribute('aria-controls')).toBeNull();
      expect(Math.abs((await top(numeral(page, FIRST))) - at)).toBeLessThanOrEqual(1);
      expect(seen.problems()).toEqual([]);
    });

    test('another numeral of the paragraph takes the place, one of another paragraph does not', async ({ page }) => {
      await open(page);
      // The first stands under the second in the text, so that what closes is over what opens, and the other way round.
      for (const [one, other] of [[FIRST, SECOND], [SECOND, FIRST]]) {
        await openAt(page, one);
        await centre(numeral(page, other));
        const at = await top(numeral(page, other));
        await numeral(page, other).click();
        await expect(panel(page)).toHaveCount(1);
        await expect(panel(page).locator('[data-here]')).toHaveAttribute('data-fact', other);
        expect(await numeral(page, one).getAttribute('aria-expanded')).toBeNull();
        expect(Math.abs((await top(numeral(page, other))) - at)).toBeLessThanOrEqual(1);
        await numeral(page, other).click();
        await expect(panel(page)).toHaveCount(0);
      }
      await openAt(page, FIRST);
      await openAt(page, ELSEWHERE);
      await expect(panel(page)).toHaveCount(2);
      expect(await twice(page)).toEqual([]);
      const [upper, lower] = await Promise.all([panel(page).first().boundingBox(), panel(page).last().boundingBox()]);
      expect(lower!.y, 'the one does not cover the other').toBeGreaterThanOrEqual(upper!.y + upper!.height);
    });
  });
}

test('by keyboard: Enter opens and keeps the focus, Tab goes into the chart, Escape and the button lead back', async ({ page }) => {
  await open(page);
  await numeral(page, FIRST).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveCount(1);
  await expect(numeral(page, FIRST)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('link')).toBeFocused();
  await expect(panel(page).getByRole('link')).toHaveAttribute('href', `#fact-${FIRST}`);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(numeral(page, FIRST)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel(page), 'Escape on the numeral itself').toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(panel(page)).toHaveCount(0);
  await expect(numeral(page, FIRST)).toBeFocused();
});

test('the link of a chart opened in place leads to the chart itself', async ({ page }) => {
  await open(page);
  await openAt(page, FIRST);
  await panel(page).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`#fact-${FIRST}$`));
  await expect(shown(page)).toHaveId(`fact-${FIRST}`);
  await expect(shown(page)).toBeInViewport();
});

test('a selection made before is not in the copy, and a mark of the copy lights its numeral', async ({ page }) => {
  await open(page, `./#fact-${FIRST}`);
  await expect(page.locator('.whole')).toHaveCount(1);
  await openAt(page, FIRST);
  await expect(panel(page).locator('.tip, .whole, [data-selected], [tabindex], .views, details')).toHaveCount(0);
  await panel(page).locator('[data-fact="psychology-clinics"] text').first().hover();
  await expect(numeral(page, 'psychology-clinics')).toHaveAttribute('data-lit');
});

for (const modifiers of [['ControlOrMeta'], ['Shift']] as const) {
  test(`a click with ${modifiers} is the browser’s`, async ({ page, context }) => {
    await open(page);
    await centre(numeral(page, FIRST));
    const other = context.waitForEvent('page');
    await numeral(page, FIRST).click({ modifiers: [...modifiers] });
    await (await other).close();
    await expect(panel(page)).toHaveCount(0);
  });
}

test('a middle click is the browser’s', async ({ page, context }) => {
  await open(page);
  await centre(numeral(page, FIRST));
  const other = context.waitForEvent('page');
  await numeral(page, FIRST).click({ button: 'middle' });
  await (await other).close();
  await expect(panel(page)).toHaveCount(0);
});

test('a chart redrawn while a copy of it is open leaves the copy and the page whole', async ({ page }) => {
  const seen = watch(page);
  await open(page);
  await openAt(page, SECOND);
  const drawn = await panel(page).locator('svg').textContent();
  await page.locator('[data-chart="nurseries"] .views button[aria-pressed="false"]').first().click();
  await expect(page.locator('[data-chart="nurseries"] .views button').last()).toHaveAttribute('aria-pressed', 'true');
  expect(await panel(page).locator('svg').textContent()).toBe(drawn);
  await expect(panel(page)).toHaveCount(1);
  await numeral(page, SECOND).click();
  await numeral(page, SECOND).click();
  expect(await panel(page).locator('svg').textContent(), 'a new copy is of what the chart shows now').not.toBe(drawn);
  expect(seen.problems()).toEqual([]);
});

test('under each paragraph with figures, one stop leads to its charts, each opened in place', async ({ page }) => {
  await open(page);
  const paragraphs = page.locator('.para').filter({ has: page.locator('.num') });
  expect(await paragraphs.count()).toBeGreaterThan(6);
  await expect(paragraphs.locator('.charts-here')).toHaveCount(await paragraphs.count());
  const para = page.locator('.para', { has: page.locator(`[data-numeral="${FIRST}"]`) });
  await para.locator('.num').last().focus();
  await page.keyboard.press('Tab');
  await expect(para.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const first = para.locator('.charts-here a').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveCount(1);
  await expect(panel(page).locator('h3')).toHaveText((await first.textContent())!);
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await expect(panel(page)).toHaveCount(0);
});

test('with scripts off those links lead to their charts, and nothing is there that would do nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('#way-back:visible, .panel-foot:visible')).toHaveCount(0);
  const list = page.locator('.charts-here').first();
  await list.locator('summary').click();
  const href = (await list.locator('a').first().getAttribute('href'))!;
  await list.locator('a').first().click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator(`[id="${href.slice(1)}"]`)).toBeInViewport();
  await context.close();
});

test('the program changes no word of the page when it takes over', async ({ browser, baseURL }) => {
  const texts: string[] = [];
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, baseURL });
    const page = await context.newPage();
    await page.goto('./');
    if (javaScriptEnabled) await page.waitForSelector('html[data-interactive]');
    texts.push((await page.locator('#sanjin').textContent())!);
    await context.close();
  }
  expect(texts[0]).toBe(texts[1]);
});

for (const [width, colorScheme] of [[1280, 'light'], [360, 'dark']] as const) {
  test(`with charts open in place and a sentence shown, axe finds nothing: ${width} px, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await openAt(page, FIRST);
    await openAt(page, ELSEWHERE);
    await page.locator('.charts-here summary').first().click();
    for (const fact of ['preschool-counties', FIRST]) {
      const mark = page.locator(`[data-chart] [data-fact="${fact}"]`).last();
      await mark.focus();
      await page.keyboard.press('Enter');
      if (fact === FIRST) {
        // On to its sentence, where the way back is shown.
        await page.keyboard.press('Enter');
        await page.keyboard.press('Enter');
        await expect(page.locator('#way-back')).toBeVisible();
      } else {
        await expect(page.locator('.whole')).toBeVisible();
      }
      const { violations, incomplete } = await axe(page)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice', 'experimental'])
        .analyze();
      const found = violations.concat(incomplete.filter((rule) => rule.id === 'aria-valid-attr-value'));
      expect(found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join('; ')}`)).toEqual([]);
    }
  });
}
