// The page read aloud by the browser's own speech: here a fake one, which says a thing when the test lets it.
import { expect, test, type Page } from '@playwright/test';
import { watch } from './reader';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

type Voice = { name: string; lang: string; localService: boolean };
type Said = { text: string; lang: string; voice: string | undefined };

const TAIWAN = { name: 'Mei-Jia', lang: 'zh-TW', localService: true };

/** A speech that has these voices from the time on that it was asked for them `late` times. */
async function fake(page: Page, voices: Voice[], late = 0) {
  await page.addInitScript(([voices, late]) => {
    class Utterance extends EventTarget {
      lang = '';
      voice: Voice | null = null;
      constructor(readonly text: string) {
        super();
      }
    }
    const said: Said[] = [];
    let now: Utterance | null = null;
    const speech = {
      said,
      cancelled: 0,
      /** The voices are known when they were asked for so often. */
      asked: 0,
      getVoices: () => (speech.asked++ < late ? [] : voices),
      speak(utterance: Utterance) {
        now = utterance;
        said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.name });
      },
      cancel() {
        speech.cancelled += 1;
        const broken = now;
        now = null;
        // As browsers do: what is cancelled ends with an error, a little later.
        if (broken) setTimeout(() => broken.dispatchEvent(new Event('error')));
      },
      /** Ends what is being said, or breaks it off. */
      over(type = 'end') {
        const spoken = now;
        now = null;
        spoken?.dispatchEvent(new Event(type));
        return !!spoken;
      },
    };
    Object.assign(window, { SpeechSynthesisUtterance: Utterance });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
  }, [voices, late] as const);
}

async function ready(page: Page) {
  await page.goto('./');
  await page.waitForSelector('html[data-interactive]');
}

/** The page, its clock in the test's hand. */
async function timed(page: Page) {
  await page.clock.install();
  await ready(page);
  await page.clock.pauseAt(Date.now() + 3_600_000);
}

const said = (page: Page) => page.evaluate(() => (window as any).speechSynthesis.said as Said[]);
const over = (page: Page, type = 'end') => page.evaluate((type) => (window as any).speechSynthesis.over(type) as boolean, type);
const state = (page: Page) => page.locator('html').getAttribute('data-speech');
const lit = (page: Page) => page.locator('[data-said]');
const bar = (page: Page, name: string) => page.locator('.speech').getByRole('button', { name });
const section = (page: Page, id: string) => page.locator(`#${id}`).getByRole('button', { name: '聽這一節' });

/** Lets it read to the end. All that was said. */
async function readOut(page: Page) {
  for (let n = 0; n < 500 && (await over(page)); n++);
  expect(await state(page)).toBeNull();
  return said(page);
}

test('a section is read in order: heading, lead figure, what each chart is called and finds, people’s words', async ({ page }) => {
  const seen = watch(page);
  await fake(page, [TAIWAN]);
  await ready(page);
  await section(page, 'employment').click();
  const text = (await readOut(page)).map(({ text }) => text).join('').replace(/\s/g, '');
  const blocks = await page.locator('#employment').evaluate((part) =>
    [...part.querySelectorAll('h2, .lead .figure, .lead .says, h3, .card > .description, blockquote, .voice figcaption > :first-child')].map((one) => one.textContent!.replace(/\s/g, '')),
  );
  expect(blocks.length).toBeGreaterThan(6);
  expect(text).toBe(blocks.join(''));
  expect(text).toContain('近百萬人');
  expect(text, 'no tool, no table, no tooltip').not.toMatch(/聽這一節|看原句|數據表|第\d+句/);
  expect(seen.problems()).toEqual([]);
});

test('what is read is lit and on the screen, one block at a time; nothing is said before the last has ended', async ({ page }) => {
  await fake(page, [TAIWAN]);
  await ready(page);
  await section(page, 'education').click();
  await expect(lit(page)).toHaveCount(1);
  for (let n = 1; n < 9; n++) {
    const spoken = await said(page);
    expect(spoken).toHaveLength(n);
    await expect(lit(page)).toHaveCount(1);
    await expect(lit(page)).toBeInViewport();
    expect((await lit(page).textContent())!.replace(/\s/g, '')).toContain(spoken.at(-1)!.text.replace(/\s/g, ''));
    await over(page);
  }
});

test('long blocks are said in pieces, cut at their punctuation and never within a number', async ({ page }) => {
  await fake(page, [TAIWAN]);
  await ready(page);
  await section(page, 'article').click();
  const spoken = await readOut(page);
  expect(Math.max(...spoken.map(({ text }) => text.length))).toBeLessThan(60);
  expect(spoken.length).toBeGreaterThan(60);
  for (const { text } of spoken) expect(text, 'begins where something begins').not.toMatch(/^[，。；%％.餘余萬年月日]/);
  const shown = (await page.locator('#article .text').locator('h3, .para > p').allInnerTexts()).join('').replace(/\s/g, '');
  expect(spoken.map(({ text }) => text).join('').replace(/\s/g, '')).toContain(shown.slice(0, 300));
  expect(spoken.map(({ text }) => text).join('').replace(/\s/g, '').length).toBeGreaterThan(shown.length);
});

test('a chart opened in the article is not read out in the midst of its sentence', async ({ page }) => {
  await fake(page, [TAIWAN]);
  await ready(page);
  await page.locator('#article [data-numeral="sleep-clinics"]').click();
  const said = await page.locator('.in-place .description').innerText();
  await section(page, 'article').click();
  const spoken = (await readOut(page)).map(({ text }) => text).join('');
  expect(spoken).toContain('151所醫療機構開設心理門診、110所開設睡眠門診。');
  expect(spoken).not.toContain(said.slice(0, 12));
});

test('the whole page is read from the panel, which gives way; its button then stops', async ({ page }) => {
  await fake(page, [TAIWAN]);
  await ready(page);
  await page.locator('.settings summary').click();
  await page.getByRole('button', { name: '朗讀全頁' }).click();
  await expect(page.locator('.panel')).toBeHidden();
  await expect(page.locator('.settings summary')).toBeFocused();
  const headline = (await page.locator('h1 span').first().textContent())!;
  expect((await said(page))[0].text).toBe(headline);
  await page.locator('.settings summary').click();
  await page.locator('.panel').getByRole('button', { name: '停止朗讀' }).click();
  expect(await state(page)).toBeNull();
  await page.getByRole('button', { name: '朗讀全頁' }).click();
  const headings = await page.locator('.theme > h2, .article > h2').allTextContents();
  const texts = (await readOut(page)).map(({ text }) => text);
  // The article has the same headings once more.
  expect([...new Set(texts.filter((text) => headings.includes(text)))]).toEqual(headings);
});

test('it pauses and goes on where it was, and stops', async ({ page }) => {
  await fake(page, [TAIWAN]);
  await timed(page);
  await section(page, 'health').click();
  await over(page);
  await over(page);
  const third = (await said(page)).at(-1)!.text;
  await bar(page, '暫停').click();
  await expect(lit(page)).toHaveCount(1);
  await page.clock.runFor(60_000);
  expect(await said(page)).toHaveLength(3);
  await expect(bar(page, '繼續'), 'the same button goes on').toBeFocused();
  await bar(page, '繼續').click();
  expect((await said(page)).map(({ text }) => text).slice(2)).toEqual([third, third]);
  await bar(page, '停止朗讀').click();
  await expect(lit(page)).toHaveCount(0);
  await expect(bar(page, '停止朗讀')).toBeHidden();
  await expect(section(page, 'health'), 'the focus is where it was').toBeFocused();
  await page.clock.runFor(60_000);
  expect(await said(page)).toHaveLength(4);
  expect(await page.locator('.speech').innerText()).toBe('');
});

test('Escape stops it, another section takes its place, and leaving the page ends it', async ({ page }) => {
  await fake(page, [TAIWAN]);
  await timed(page);
  await section(page, 'health').click();
  await page.keyboard.press('Escape');
  expect(await state(page)).toBeNull();
  await section(page, 'health').click();
  await section(page, 'civil').click();
  // What was cut off says so a moment later.
  await page.clock.runFor(1000);
  expect(await state(page)).toBe('reading');
  const heading = (await page.locator('#civil > h2').textContent())!;
  expect((await said(page)).at(-1)!.text).toBe(heading);
  const cancelled = await page.evaluate(() => {
    const before = (window as any).speechSynthesis.cancelled;
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    return (window as any).speechSynthesis.cancelled - before;
  });
  expect(cancelled).toBe(1);
});

const CHOICE: [string, Voice[], string][] = [
  ['Taiwan before Hong Kong before others', [{ name: 'a', lang: 'zh-CN', localService: true }, { name: 'b', lang: 'zh-HK', localService: true }, { name: 'c', lang: 'zh-TW', localService: true }], 'c'],
  ['Hong Kong before others, whatever the spelling', [{ name: 'a', lang: 'zh_CN', localService: true }, { name: 'b', lang: 'zh_HK', localService: true }], 'b'],
  ['any Chinese before none', [{ name: 'a', lang: 'en-US', localService: true }, { name: 'b', lang: 'cmn-Hans-CN', localService: true }], 'b'],
  ['this machine’s before a service’s', [{ name: 'a', lang: 'zh-TW', localService: false }, { name: 'b', lang: 'zh-CN', localService: true }], 'b'],
  ['a service’s before none', [{ name: 'a', lang: 'ja-JP', localService: true }, { name: 'b', lang: 'zh-TW', localService: false }], 'b'],
];
for (const [rule, voices, wanted] of CHOICE) {
  test(`the voice: ${rule}`, async ({ page }) => {
    await fake(page, voices);
    await ready(page);
    await section(page, 'health').click();
    expect(await said(page)).toMatchObject([{ lang: 'zh-Hant', voice: wanted }]);
  });
}

const ALL = ['de-DE', 'zh-TW', 'en-GB', 'zh-CN'].map((lang) => ({ name: lang, lang, localService: true }));
for (const [path, button, lang, wanted] of [['./zh-Hans/', '听这一节', 'zh-Hans', 'zh-CN'], ['./en/', 'Listen to this section', 'en', 'en-GB']] as const) {
  test(`${path} is read in its own language, and says in it that there is no voice`, async ({ page }) => {
    await fake(page, ALL);
    await page.goto(path);
    await page.waitForSelector('html[data-interactive]');
    await page.locator('#health').getByRole('button', { name: button }).click();
    expect(await said(page)).toMatchObject([{ lang, voice: wanted }]);
    await over(page);
    const lead = await page.locator('#health .lead .figure, #health .lead .says').allTextContents();
    expect((await said(page))[1].text.trim(), 'figure and words apart').toBe(lead.join(' '));
    await page.keyboard.press('Escape');
    await page.evaluate(() => ((window as any).speechSynthesis.getVoices = () => []));
    await page.locator('#health').getByRole('button', { name: button }).click();
    await expect(page.getByRole('status').filter({ hasText: lang === 'en' ? 'This browser has no English voice' : '这个浏览器没有中文语音' })).toBeVisible();
  });
}

test('voices that come late are waited for', async ({ page }) => {
  await fake(page, [TAIWAN], 3);
  await timed(page);
  await section(page, 'health').click();
  expect(await state(page)).toBe('reading');
  expect(await said(page)).toEqual([]);
  await page.clock.runFor(1500);
  expect(await said(page)).toMatchObject([{ voice: TAIWAN.name }]);
});

for (const [what, voices] of [['no voice at all', []], ['no Chinese voice', [{ name: 'a', lang: 'en-US', localService: true }]]] as const) {
  test(`with ${what} the page says so, by the name of the language, and every button still answers`, async ({ page }) => {
    await fake(page, [...voices]);
    await ready(page);
    const word = page.getByRole('status').filter({ hasText: '這個瀏覽器沒有中文語音，無法朗讀' });
    for (let again = 0; again < 2; again++) {
      await section(page, 'health').click();
      await expect(word).toBeVisible();
      await expect(word).toBeInViewport();
      expect(await said(page)).toEqual([]);
      await bar(page, '知道了').click();
      await expect(word).toHaveCount(0);
      await expect(section(page, 'health')).toBeFocused();
    }
  });
}

test('in a browser without speech the page says so at once', async ({ page }) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', { value: undefined });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: undefined });
  });
  await ready(page);
  await page.locator('.settings summary').click();
  await page.getByRole('button', { name: '朗讀全頁' }).click();
  await expect(page.getByRole('status').filter({ hasText: '這個瀏覽器沒有中文語音' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: '這個瀏覽器沒有中文語音' })).toHaveCount(0);
  expect(seen.problems()).toEqual([]);
});

for (const [path, button, most] of [['./', '聽這一節', 60], ['./zh-Hans/', '听这一节', 60], ['./en/', 'Listen to this section', 120]] as const) {
  test(`${path}: every piece has fewer than ${most} characters and is said whole, none begins within a number or a word`, async ({ page }) => {
    await fake(page, ['zh-TW', 'zh-CN', 'en-GB'].map((lang) => ({ name: lang, lang, localService: true })));
    await page.goto(path);
    await page.waitForSelector('html[data-interactive]');
    await page.locator('#article').getByRole('button', { name: button }).click();
    const spoken = (await readOut(page)).map(({ text }) => text);
    expect(spoken.filter((text) => text.length >= most)).toEqual([]);
    expect(spoken.length).toBeGreaterThan(30);
    for (const [n, text] of spoken.slice(1).entries()) {
      expect(/[\d.,]$/.test(spoken[n]) && /^[\d.,%％萬万]/.test(text), `${spoken[n]}|${text}`).toBe(false);
      if (most === 120) expect(/[a-z]$/.test(spoken[n]) && /^[a-z]/.test(text), `${spoken[n]}|${text}`).toBe(false);
    }
  });
}

test('what never ends is passed over after a time; where nothing ends any more, the page says so', async ({ page }) => {
  await fake(page, [TAIWAN]);
  await timed(page);
  await section(page, 'health').click();
  await over(page);
  await over(page);
  expect(await said(page)).toHaveLength(3);
  // The third never ends. It has time enough for the slowest voice.
  await page.clock.runFor(5000);
  expect(await said(page)).toHaveLength(3);
  for (let second = 0; second < 30 && (await said(page)).length < 4; second++) await page.clock.runFor(1000);
  expect(await said(page)).toHaveLength(4);
  expect(await state(page)).toBe('reading');
  // One that ends late is no reason to pass over the next.
  await over(page);
  expect(await said(page)).toHaveLength(5);
  await expect(lit(page)).toHaveCount(1);
  // From here on nothing ends.
  await page.clock.runFor(80_000);
  await expect(page.getByRole('status').filter({ hasText: '瀏覽器中斷了朗讀' })).toBeVisible();
  await expect(lit(page)).toHaveCount(0);
  expect(await said(page)).toHaveLength(6);
});

test('when the browser breaks off, the page says so', async ({ page }) => {
  await fake(page, [TAIWAN]);
  await ready(page);
  await section(page, 'health').click();
  await over(page, 'error');
  await expect(page.getByRole('status').filter({ hasText: '瀏覽器中斷了朗讀' })).toBeVisible();
  await expect(lit(page)).toHaveCount(0);
  await section(page, 'health').click();
  expect(await state(page)).toBe('reading');
  expect(await said(page)).toHaveLength(2);
});

for (const width of [360, 1280]) {
  test(`at ${width} px the bar covers nothing for good, and its buttons can be tapped`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await fake(page, [TAIWAN]);
    await ready(page);
    await page.getByRole('button', { name: '長者模式' }).click();
    await section(page, 'health').click();
    for (const name of ['暫停', '停止朗讀']) {
      const box = (await bar(page, name).boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    }
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    const [last, top] = await Promise.all([page.locator('.method :is(p, li)').last().boundingBox(), page.locator('.speech').boundingBox()]);
    expect(last!.y + last!.height).toBeLessThanOrEqual(top!.y);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}
