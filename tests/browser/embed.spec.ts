// What a news site puts into a frame: each chart as a page of its own, the whole story without its bar.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axe } from './axe';
import type { Page } from '@playwright/test';
import { expect, fits, frameOf, shell, test } from './host/test';
import { loadStory, watch } from './reader';

const story = loadStory();
const EDITIONS = ['', 'zh-Hans/', 'en/'];
const WIDTHS = [280, 320, 480, 600, 700, 896, 1000, 1400];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice', 'experimental'];
const dist = process.env.SANJIN_DIST as string;
const text = (path: string) => readFileSync(join(dist, path), 'utf8');
/** The facts that a chart is to draw: the article in small names none, it draws all. */
const drawn = ({ kind, facts }: { kind: string; facts: string[] }) => (kind === 'strip' ? story.facts.map((fact) => fact.id) : facts);

/** What a page in a frame shows of each fact: ids of its marks, and each mark's tooltip. */
const marks = (page: Page) =>
  page.locator('.mk[data-fact]').evaluateAll((all) =>
    all.map((mark) => {
      const tip = document.getElementById(mark.getAttribute('aria-describedby') as string);
      const link = tip?.querySelector('a')?.hash.slice(1) ?? '';
      return {
        fact: mark.getAttribute('data-fact'),
        quote: tip?.querySelector('q[lang]')?.textContent ?? '',
        says: tip?.querySelector('b')?.textContent ?? '',
        sentence: document.getElementById(link)?.querySelector('blockquote')?.textContent ?? '',
        href: tip?.querySelector('a')?.href ?? '',
      };
    }),
  );

test('there is a page for each chart and for the story, in each edition', () => {
  expect(readdirSync(join(dist, 'embed')).sort()).toEqual([...story.charts.map((chart) => chart.id), 'story'].sort());
  for (const of of readdirSync(join(dist, 'embed')))
    for (const edition of EDITIONS) {
      const html = text(`embed/${of}/${edition}index.html`);
      expect(html, of).toContain(`data-embed="${of}"`);
      expect(html, of).toContain('<meta name="robots" content="noindex">');
      const up = edition ? '../' : './';
      for (const lang of ['zh-Hans', 'en']) {
        const href = edition === `${lang}/` ? './index.html' : `${up}${lang}/index.html`;
        expect(html, `${of} ${edition}`).toContain(`<link rel="alternate" data-lang="${lang}" href="${href}">`);
      }
    }
});

for (const width of [300, 260]) {
  test(`in a rail of ${width} px every word of a drawing has at least 12 px, and a mark answers`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const [n, chart] of story.charts.entries()) {
      await page.goto(`./embed/${chart.id}/${EDITIONS[n % 3]}index.html`);
      const sizes = await page.locator('.pic svg:visible').evaluateAll((drawings) =>
        drawings.map((drawing) => {
          const scale = drawing.getBoundingClientRect().width / (drawing as SVGSVGElement).viewBox.baseVal.width;
          return Math.min(99, ...[...drawing.querySelectorAll('text, tspan')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale));
        }),
      );
      expect(sizes, `${chart.id}: one drawing`).toHaveLength(1);
      expect(sizes[0], chart.id).toBeGreaterThanOrEqual(12);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), chart.id).toBe(width);
    }
    await page.goto('./embed/nurseries/index.html');
    const mark = page.locator('.mk[data-fact="nursery-places"]:visible');
    const tip = page.locator(`[id="${await mark.getAttribute('aria-describedby')}"]`);
    await mark.focus();
    await expect(tip).toBeVisible();
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test(`every fact is drawn in each chart's page, quoted and with its sentence`, async ({ browser }) => {
      test.setTimeout(120_000);
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      const pages = Object.fromEntries(EDITIONS.map((edition) => [edition, text(`${edition}index.html`)]));
      const set = (words: string) => words.replace(/[，；：！（）「」『』“”‘’,;:!()]/g, '');
      for (const [n, chart] of story.charts.entries())
        // A script writes nothing of this: with scripts, each edition in a third of the charts.
        for (const edition of javaScriptEnabled ? [EDITIONS[n % 3]] : EDITIONS) {
          await page.goto(`./embed/${chart.id}/${edition}index.html`);
          await expect(page.locator('[data-chart]')).toHaveAttribute('data-chart', chart.id);
          const found = await marks(page);
          expect([...new Set(found.map((mark) => mark.fact))].sort(), `${chart.id} ${edition}`).toEqual([...drawn(chart)].sort());
          for (const { fact, quote, says, sentence, href } of found) {
            expect(says.length).toBeGreaterThan(0);
            // The article in small has its sentences on the page: by itself it would quote all of the article.
            if (chart.kind === 'strip') {
              expect(pages[edition], `${edition} ${fact}`).toContain(`id="${new URL(href).hash.slice(1)}"`);
              continue;
            }
            expect(set(quote), `${chart.id} ${fact}`).toBe(set(story.fact(fact as string).quote));
            expect(sentence, `${chart.id} ${edition} ${fact}`).toContain(quote);
          }
        }
      await context.close();
    });

    test('a tooltip shows on hover and on focus, and its link opens the sentence in the frame', async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 340, height: 900 } });
      const page = await context.newPage();
      for (const [chart, fact] of [['nurseries', 'nursery-places'], ['county-coverage', 'staff-to-townships'], ['shared-results', 'shared-people']]) {
        await page.goto(`./embed/${chart}/index.html`);
        const mark = page.locator(`.mk[data-fact="${fact}"]:visible`);
        const tip = page.locator(`[id="${await mark.getAttribute('aria-describedby')}"]`);
        await expect(tip).toBeHidden();
        await mark.hover();
        await expect(tip).toBeVisible();
        await expect(page.locator('[role=tooltip]:visible')).toHaveCount(1);
        await page.mouse.move(0, 0);
        await expect(tip).toBeHidden();
        await mark.focus();
        await expect(tip).toBeVisible();
        const link = tip.locator('a');
        await link.click();
        const sentence = page.locator((await link.getAttribute('href')) as string);
        await expect(sentence).toBeVisible();
        // Back: the figure in the sentence shows what the mark says.
        await sentence.locator(`a[href="#${await tip.getAttribute('id')}"]`).click();
        await expect(tip).toBeVisible();
      }
      await context.close();
    });

    test('at no width is anything cut off or sideways, nor a tooltip outside the frame', async ({ browser }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      for (const query of javaScriptEnabled ? ['', '?plain=1'] : [''])
        for (const [n, chart] of story.charts.entries()) {
          // Each chart in one edition, each edition in a third of the charts.
          await page.goto(`./embed/${chart.id}/${EDITIONS[n % 3]}index.html${query}`);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 400 });
            const wrong = await page.evaluate(() => {
              const root = document.documentElement;
              const height = root.getBoundingClientRect().height;
              const wrong = [];
              if (root.scrollWidth > innerWidth) wrong.push(`${root.scrollWidth} px wide`);
              for (const one of document.querySelectorAll('.tip, h1, .sub, .said, .chart, .more, .credit a')) {
                // What is out of sight on purpose.
                if (one.closest('[data-plain] .head')) continue;
                const box = one.getBoundingClientRect();
                const name = one.id || one.className || one.tagName;
                if (box.left < -0.5 || box.right > innerWidth + 0.5) wrong.push(`${name} from ${box.left} to ${box.right}`);
                if (box.top + scrollY < -1 || box.bottom + scrollY > height + 1) wrong.push(`${name} from ${box.top + scrollY} to ${box.bottom + scrollY} of ${height}`);
              }
              return wrong;
            });
            expect(wrong, `${chart.id} ${EDITIONS[n % 3]}${query} at ${width} px`).toEqual([]);
          }
        }
      await context.close();
    });
  });
}

test('a page asks for itself, one style sheet and the script of frames, and for no wasm', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop() as string));
  const { problems } = watch(page);
  await page.clock.install();
  await page.goto('./embed/nurseries/index.html');
  // Whatever a timer would ask for later has been asked for.
  await page.clock.runFor(60_000);
  expect(asked.map((name) => name.replace(/-?[0-9a-f]{16}/, '')).sort()).toEqual(['embed.css', 'frame.js', 'index.html']);
  expect(problems()).toEqual([]);
});

test('links out of the frame open elsewhere, and lead to what is there', async ({ page, request }) => {
  for (const edition of EDITIONS) {
    await page.goto(`./embed/whole-article/${edition}index.html`);
    const out = await page.locator('a:not([href^="#"])').evaluateAll((all) => all.map((one) => one as HTMLAnchorElement).map(({ target, rel, href }) => ({ target, rel, href })));
    expect(out.length).toBeGreaterThan(5);
    for (const { target, rel } of out) expect([target, rel]).toEqual(['_blank', 'noopener']);
    const there = out.map(({ href }) => href).filter((href) => /\/(index\.html)#/.test(href));
    expect(there.length).toBeGreaterThan(3);
    const whole = await (await request.get(there[0])).text();
    for (const href of there) {
      expect(new URL(href).pathname.endsWith(`${edition}index.html`)).toBe(true);
      expect(whole, href).toContain(`id="${new URL(href).hash.slice(1)}"`);
    }
  }
});

test('plain leaves out title and credit, static what a pointer could do, and the title stays the name', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 600 });
  await page.goto('./embed/nurseries/index.html?plain=1');
  const figure = page.getByRole('figure', { name: story.charts.length ? (await page.locator('h1').textContent()) ?? '' : '' });
  await expect(figure).toHaveCount(1);
  await expect(page.locator('.credit')).toBeHidden();
  expect((await page.locator('.head').boundingBox())?.width).toBeLessThanOrEqual(1);

  await page.goto('./embed/nurseries/index.html?static=1&theme=dark');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.ways, .more')).toHaveCount(2);
  for (const one of await page.locator('.ways, .more').all()) await expect(one).toBeHidden();
  await page.locator('.mk').first().focus();
  await expect(page.locator('[role=tooltip]:visible')).toHaveCount(0);
  await page.locator('.mk').first().hover({ force: true });
  await expect(page.locator('[role=tooltip]:visible')).toHaveCount(0);
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(28, 31, 35)');
});

test('the language that the host asks for is another page, with the rest of what it asked', async ({ page }) => {
  await page.goto('./embed/nurseries/index.html?lang=en&theme=dark');
  await expect(page).toHaveURL(/\/embed\/nurseries\/en\/index\.html\?theme=dark$/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const [path, width, colorScheme] of [
  ['nurseries/', 340, 'light'],
  ['assistance/en/', 1000, 'dark'],
  ['rescue/', 700, 'dark'],
  ['whole-article/zh-Hans/', 700, 'light'],
  ['county-coverage/en/', 280, 'light'],
] as const) {
  test(`axe finds nothing in embed/${path} at ${width} px, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`./embed/${path}index.html`);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    await page.locator('.mk').first().focus();
    const { violations } = await axe(page).withTags(RULES).analyze();
    expect(violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`)}`)).toEqual([]);
  });
}

test.describe('the whole story', () => {
  for (const edition of EDITIONS)
    test(`in ${edition || 'the first edition'}: hydrated, every fact there, without the bar`, async ({ page }) => {
      const { problems } = watch(page);
      await page.goto(`./embed/story/${edition}index.html`);
      await page.waitForSelector('html[data-interactive]');
      await expect(page.locator('.top')).toHaveCount(0);
      await expect(page.locator('footer.credit')).toBeVisible();
      const ids = await page.locator('.mk[data-fact]').evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-fact')))].sort());
      expect(ids).toEqual(story.facts.map((fact) => fact.id).sort());
      expect(problems()).toEqual([]);
    });

  test('its charts, its table, its article and its check work', async ({ page }) => {
    await page.goto('./embed/story/index.html');
    await page.waitForSelector('html[data-interactive]');
    const view = page.locator('.views button[aria-pressed="false"]').first();
    await view.click();
    await expect(page.locator('.views button[aria-pressed="true"]').first()).not.toHaveText('');
    await page.locator('#explorer [name=q]').fill('3285');
    const rows = page.locator('#explorer tbody tr:not([hidden])');
    await expect.poll(() => rows.count()).toBeLessThan(5);
    await expect(rows.filter({ hasText: '3285' })).toHaveCount(1);
    await page.locator('#article .num[data-numeral="nurseries"]').click();
    await expect(page.locator('.in-place')).toBeVisible();
    await page.locator('[data-verify]').click();
    await expect(page.locator('.verify .verdict')).toBeVisible();
  });

  test('what a reader chose on the page does not reach into a frame', async ({ page }) => {
    await page.goto('./index.html');
    await page.evaluate(() => localStorage.setItem('sanjin:reading', 'dark 3 elder'));
    await page.goto('./embed/story/index.html');
    await page.waitForSelector('html[data-interactive]');
    for (const name of ['data-theme', 'data-size', 'data-elder', 'data-tools']) await expect(page.locator('html')).not.toHaveAttribute(name, /.*/);
    await expect(page.locator('.listen').first()).toBeHidden();
  });

  test('its files and its page are where its links say', async ({ page, request }) => {
    for (const edition of EDITIONS) {
      await page.goto(`./embed/story/${edition}index.html`);
      const links = await page.locator('a:not([href^="#"])').evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLAnchorElement).href.split('#')[0]))]);
      expect(links.length).toBeGreaterThan(3);
      for (const link of links.filter((link) => link.startsWith('http'))) expect((await request.get(link)).status(), link).toBe(200);
      for (const file of ['facts.csv', 'facts.json', 'story.json']) expect(links.some((link) => link.endsWith(file))).toBe(true);
    }
  });

  test('in a frame as high as itself, a link within it brings the host of another origin to the place', async ({ page, sites }) => {
    await page.setViewportSize({ width: 800, height: 600 });
    await page.goto(sites.page('story.html', shell('<p style="height: 300px">Before</p><sanjin-story></sanjin-story><script src="@bundle@embed.js"></script>')));
    const frame = await frameOf(page, 'embed/story/');
    await expect(frame.locator('html[data-interactive]')).toHaveCount(1);
    // As high as its page and no higher: nothing in it grows with the frame.
    expect(await fits(frame)).toBeGreaterThan(5000);
    await frame.locator('#health .lead a.source').click();
    const sentence = frame.locator('.s:target');
    await expect(sentence).toBeInViewport();
    await expect.poll(async () => (await sentence.boundingBox())?.y ?? 1e9).toBeLessThan(400);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(3000);
    // And from the sentence to the chart: the figure's tooltip, or the chart opened in place, is in sight.
    await frame.locator('.s:target .num').first().click();
    await expect(frame.locator('.in-place')).toBeInViewport();
  });
});
