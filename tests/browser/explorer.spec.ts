// The table of all facts: whole without script; with it searched, filtered, ordered, shared, and saved by the program.
import { axe } from './axe';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { loadStory, watch } from './reader';

// A smooth scroll still under way would hide where a link leads.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const story = loadStory();
const ALL = story.facts.length;

const table = (page: Page) => page.locator('#explorer');
const shown = (page: Page) =>
  table(page).locator('tbody tr:visible th a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.replace('#fact-', '')));
const status = (page: Page) => table(page).getByRole('status');
const search = (page: Page) => table(page).getByRole('searchbox', { name: '搜尋' });
const choice = (page: Page, name: string) => table(page).getByRole('combobox', { name });
const heading = (page: Page, name: string) => table(page).getByRole('columnheader', { name });
const ids = (holds: (fact: (typeof story.facts)[number]) => boolean) => story.facts.filter(holds).map((fact) => fact.id);

async function open(page: Page, path = './') {
  await page.goto(path);
  await page.waitForSelector('html[data-interactive]');
}

/** What a link saves: the file's name, and its bytes as text. */
async function save(page: Page, name: 'CSV' | 'JSON') {
  const download = page.waitForEvent('download');
  await table(page).getByRole('link', { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

const inBundle = (path: string) => readFileSync(join(__dirname, '../../dist', path), 'utf8');

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const edition of ['', 'zh-Hans/', 'en/']) {
    test(`/${edition} has the whole table, each row leading to its chart and its sentence, and no dead control`, async ({ page }) => {
      await page.goto(`./${edition}`);
      expect(await shown(page)).toEqual(story.facts.map((fact) => fact.id));
      await expect(table(page).locator('input:visible, select:visible, button:visible')).toHaveCount(0);
      for (const name of await table(page).getByRole('columnheader').allInnerTexts()) expect(name.trim()).not.toBe('');
      const rows = table(page).locator('tbody tr');
      for (const [n, fact] of story.facts.entries()) {
        const links = rows.nth(n).getByRole('link');
        await expect(links.first()).toHaveAttribute('href', `#fact-${fact.id}`);
        await expect(links.first()).toHaveText(fact.label[edition.replace('/', '') || 'zh-Hant']);
        await expect(page.locator(`${await links.last().getAttribute('href')} [data-numeral="${fact.id}"]`)).toHaveCount(1);
      }
    });
  }

  test('the links lead to files that hold every fact', async ({ page, request, baseURL }) => {
    for (const [path, label] of [['', 'zh-Hant'], ['en/', 'en']]) {
      await page.goto(`./${path}`);
      for (const ending of ['csv', 'json']) {
        const link = table(page).locator(`[data-file="${ending}"]`);
        await expect(link).toBeVisible();
        await expect(link).toHaveAttribute('download', `facts-${label}.${ending}`);
        const address = new URL((await link.getAttribute('href'))!, page.url());
        const answer = await request.get(address.href);
        expect(answer.ok(), address.href.replace(baseURL!, '')).toBe(true);
        const text = (await answer.body()).toString('utf8');
        for (const fact of story.facts) expect(text).toContain(fact.label[label]);
      }
    }
  });
});

test('a fact is found by its label, its number in any form, its section and its unit', async ({ page }) => {
  await open(page);
  await expect(status(page)).toHaveText(`顯示${ALL}個，共${ALL}個`);
  for (const [words, expected] of [['托位', 'nursery-places'], ['159400', 'nursery-places'], ['159,400', 'nursery-places'], ['15.94萬', 'nursery-places'], ['１５．９４万', 'nursery-places'], [story.fact('nurseries').quote, 'nurseries'], ['就業 用人單位', 'fair-employers'], ['就業與社會保障 略少於', 'brand-jobs']]) {
    await search(page).fill(words);
    const rows = await shown(page);
    expect(rows, words).toContain(expected);
    expect(rows.length, words).toBeLessThan(5);
    await expect(status(page)).toHaveText(`顯示${rows.length}個，共${ALL}個`);
  }
  // As a browser that translates the page wraps its words.
  await status(page).evaluate((one) => one.firstChild!.replaceWith(Object.assign(document.createElement('font'), { textContent: one.textContent })));
  await search(page).fill('沒有這個詞');
  expect(await shown(page)).toEqual([]);
  await expect(status(page)).toContainText('沒有符合');
});

test('filters hold together, and one button takes all back', async ({ page }) => {
  await open(page);
  await choice(page, '部分').selectOption('health');
  expect(await shown(page)).toEqual(ids((fact) => fact.section === 'health'));
  await choice(page, '單位').selectOption('人');
  expect(await shown(page)).toEqual(ids((fact) => fact.section === 'health' && fact.unit === 'person'));
  await choice(page, '準確程度').selectOption('多於');
  const both = ids((fact) => fact.section === 'health' && fact.unit === 'person' && fact.qualifier === 'over');
  expect(await shown(page)).toEqual(both);
  await expect(status(page)).toHaveText(`顯示${both.length}個，共${ALL}個`);
  await table(page).getByRole('button', { name: '清除條件' }).click();
  expect(await shown(page)).toHaveLength(ALL);
  await expect(choice(page, '部分')).toHaveValue('');
  await expect(page).toHaveURL(/#explorer$/);
});

test('a column orders the rows, values within their unit only', async ({ page }) => {
  await open(page);
  await expect(heading(page, '原文')).toHaveAttribute('aria-sort', 'ascending');
  for (const [direction, sign] of [['descending', -1], ['ascending', 1]] as const) {
    await heading(page, '數值').getByRole('button').click();
    await expect(heading(page, '數值')).toHaveAttribute('aria-sort', direction);
    await expect(table(page).locator('[aria-sort]')).toHaveCount(1);
    const facts = (await shown(page)).map((id) => story.fact(id));
    expect(facts).toHaveLength(ALL);
    const units = facts.map((fact) => fact.unit).filter((unit, n, all) => unit !== all[n - 1]);
    expect(units, 'each unit stands together').toHaveLength(new Set(units).size);
    for (const [n, fact] of facts.entries()) {
      const before = facts[n - 1];
      if (before?.unit === fact.unit) expect(sign * before.value, fact.id).toBeLessThanOrEqual(sign * fact.value);
    }
    const firsts = await table(page).locator('tr[data-first]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));
    expect(firsts, 'where another ranking begins is seen').toEqual(units.slice(1).map((unit) => facts.find((fact) => fact.unit === unit)!.id));
  }
  await heading(page, '原文').getByRole('button').click();
  expect(await shown(page)).toEqual(story.facts.map((fact) => fact.id));
  await expect(table(page).locator('tr[data-first]')).toHaveCount(0);
});

test('labels are in the order of the language', async ({ page }) => {
  for (const [path, lang] of [['./', 'zh-Hant'], ['./en/', 'en']]) {
    await open(page, path);
    await table(page).getByRole('columnheader').first().getByRole('button').click();
    const labels = await table(page).locator('tbody th').allInnerTexts();
    const expected = await page.evaluate(([labels, lang]) => [...(labels as string[])].sort(new Intl.Collator(lang as string).compare), [labels, lang] as const);
    expect(labels).toEqual(expected);
  }
});

test('the address shows what is asked, and opened elsewhere shows the same', async ({ page, context }) => {
  await open(page);
  const steps = await page.evaluate(() => history.length);
  await search(page).fill('100個 & 托位#"<b>');
  await expect(page).toHaveURL(/#explorer&q=100%E5%80%8B\+%26\+/);
  await search(page).fill('社區');
  await choice(page, '單位').selectOption('site');
  await heading(page, '數值').getByRole('button').click();
  expect(page.url()).toContain('#explorer&q=%E7%A4%BE%E5%8D%80&unit=site&sort=value-down');
  expect(await page.evaluate(() => history.length), 'no step in the history').toBe(steps);
  const rows = await shown(page);
  expect(rows.length).toBeGreaterThan(1);

  const other = await context.newPage();
  await open(other, page.url());
  expect(await shown(other)).toEqual(rows);
  await expect(search(other)).toHaveValue('社區');
  await expect(choice(other, '單位')).toHaveValue('site');
  await expect(heading(other, '數值')).toHaveAttribute('aria-sort', 'descending');
  await expect(search(other)).toBeInViewport();

  // Away to a sentence and back: the same view. A link within the page asks anew.
  await other.locator('#explorer tbody tr:visible').first().getByRole('link').last().click();
  await expect(other.locator('.s:target')).toBeInViewport();
  await other.goBack();
  expect(await shown(other)).toEqual(rows);
  await other.evaluate(() => void (location.hash = '#explorer&exact=nearly'));
  await expect.poll(() => shown(other)).toEqual(ids((fact) => fact.qualifier === 'nearly'));
  await expect(search(other)).toHaveValue('');
});

test('hostile addresses ask for nothing and write nothing', async ({ page }) => {
  const seen = watch(page);
  for (const rest of ['&section="]health&unit=<img src=x onerror=alert(1)>&exact=very&sort=__proto__', '&&&===&q', '&unit=constructor&section[]=health', '&sort=-down', '&__proto__=1&toString=2']) {
    await page.goto('about:blank');
    await open(page, `./#explorer${rest}`);
    expect(await shown(page), rest).toHaveLength(ALL);
  }
  for (const [words, found] of [['%', '%'], ['%ff', '\ufffd'], [`${encodeURIComponent('<img src=x onerror=alert(1)>')}${'9'.repeat(9000)}`, `<img src=x onerror=alert(1)>${'9'.repeat(52)}`]]) {
    await page.goto('about:blank');
    await open(page, `./#explorer&q=${words}`);
    await expect(search(page)).toHaveValue(found);
  }
  await expect(table(page).locator('img')).toHaveCount(0);
  expect(seen.problems()).toEqual([]);
});

test('whatever is asked is in the address, and read again from there', async ({ page }) => {
  await open(page);
  const wrong = await page.evaluate(async () => {
    const section = document.getElementById('explorer')!;
    const controls = [...section.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
    const heads = [...section.querySelectorAll<HTMLButtonElement>('[data-sort]')];
    const view = () => [
      ...controls.map(({ value }) => value),
      ...heads.map(({ parentElement }) => parentElement!.getAttribute('aria-sort')),
      ...[...section.querySelectorAll('tbody tr:not([hidden])')].map((row) => row.getAttribute('data-row')),
    ];
    // The same numbers in every run.
    let seed = 1;
    const any = <T>(all: ArrayLike<T>) => all[(seed = (seed * 48271) % 2147483647) % all.length];
    const letters = [...'托位萬人 1590.%&=#+"<>\\/\u{1f600}é\t'];
    const arrived = () => new Promise((done) => addEventListener('hashchange', done, { once: true }));
    const wrong = [];
    for (let n = 0; n < 150; n++) {
      for (const control of controls) {
        control.value = 'options' in control ? any(control.options).value : Array.from({ length: any([0, 0, 1, 2, 5]) }, () => any(letters)).join('');
        control.dispatchEvent(new Event('input', { bubbles: true }));
      }
      if (any([true, false])) any(heads).click();
      const [asked, before] = [location.hash, view()];
      location.hash = '#explorer';
      await arrived();
      if (asked !== '#explorer') {
        location.hash = asked;
        await arrived();
      }
      if (JSON.stringify(view()) !== JSON.stringify(before) || location.hash !== asked) wrong.push(asked);
    }
    return wrong;
  });
  expect(wrong).toEqual([]);
});

test('half a character that is still being composed is not searched for', async ({ page }) => {
  await open(page);
  await search(page).focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'tuo wei', selectionStart: 7, selectionEnd: 7 });
  await expect(search(page)).toHaveValue('tuo wei');
  expect(await shown(page)).toHaveLength(ALL);
  await keyboard.send('Input.insertText', { text: '托位' });
  await expect(search(page)).toHaveValue('托位');
  await expect.poll(() => shown(page)).toEqual(['nurseries', 'nursery-places']);
});

test('the keyboard alone searches, filters, orders and follows a row', async ({ page }) => {
  await open(page);
  await search(page).focus();
  await page.keyboard.type('門診');
  await page.keyboard.press('Enter');
  expect(await shown(page)).toEqual(['psychology-clinics', 'sleep-clinics']);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab');
  await expect(choice(page, '部分')).toBeFocused();
  await press('ArrowDown');
  await expect(choice(page, '部分')).toHaveValue('health');
  await press('Tab', 'Tab', 'Tab');
  await expect(table(page).getByRole('button', { name: '清除條件' })).toBeFocused();
  await press('Tab', 'Tab', 'Tab', 'Tab');
  await expect(heading(page, '數值').getByRole('button')).toBeFocused();
  await press('Enter');
  expect(await shown(page)).toEqual(['psychology-clinics', 'sleep-clinics']);
  await press('Space');
  expect(await shown(page)).toEqual(['sleep-clinics', 'psychology-clinics']);
  await expect(heading(page, '數值').getByRole('button'), 'the focus stays').toBeFocused();
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect(table(page).getByRole('link', { name: story.fact('sleep-clinics').label['zh-Hant'] })).toBeFocused();
  await press('Enter');
  await expect(page.locator('#fact-sleep-clinics')).toBeInViewport();
  await expect(page.locator('#fact-sleep-clinics')).toBeVisible();
});

test('a row and its mark light up together', async ({ page }) => {
  await open(page);
  await table(page).locator('[data-row="sleep-clinics"]').hover();
  await expect(page.locator('[data-chart="mind-and-sleep"] [data-fact="sleep-clinics"]')).toHaveAttribute('data-lit', '');
});

test('what is saved is what is shown, in its order, and says so in its name', async ({ page }) => {
  for (const [path, lang] of [['', 'zh-Hant'], ['en/', 'en']]) {
    await open(page, `./${path}`);
    const all = await save(page, 'CSV');
    expect(all.name).toBe(`facts-${lang}.csv`);
    expect(all.text, 'the same bytes as the file beside the page').toBe(inBundle(`${path}facts.csv`));
    expect(all.text.startsWith('\ufeff'), 'a byte order mark').toBe(true);
    const json = await save(page, 'JSON');
    expect(json).toEqual({ name: `facts-${lang}.json`, text: inBundle(`${path}facts.json`) });

    await table(page).locator('select[name=unit]').selectOption('person');
    await table(page).locator('[data-sort=value]').click();
    const rows = await shown(page);
    const some = await save(page, 'CSV');
    expect(some.name).toBe(`facts-${lang}-${rows.length}-of-${ALL}.csv`);
    // No text of this story has a line end, so lines are records.
    const lines = (text: string) => text.slice(1).split('\r\n');
    expect(lines(some.text).slice(1, -1).map((line) => line.split(',')[0])).toEqual(rows);
    expect(lines(all.text)).toEqual(expect.arrayContaining(lines(some.text)));
    const told = JSON.parse((await save(page, 'JSON')).text) as { lang: string; facts: { id: string; value: number; label: string }[] };
    expect(told.lang).toBe(lang);
    expect(told.facts.map((fact) => fact.id)).toEqual(rows);
    for (const fact of told.facts) expect(fact).toMatchObject({ value: story.fact(fact.id).value, label: story.fact(fact.id).label[lang] });
  }
});

test('the table answers where the program is refused: from a disk, and in a sandboxed frame', async ({ page, baseURL }) => {
  await page.goto(`file://${join(__dirname, '../../dist/index.html')}#explorer&unit=county`);
  expect(await shown(page)).toEqual(ids((fact) => fact.unit === 'county'));
  await search(page).fill('學前');
  expect(await shown(page)).toEqual(['preschool-counties']);
  await expect(page.locator('html')).not.toHaveAttribute('data-interactive');

  await page.goto(`${baseURL}story.json`);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = src;
    document.body.replaceChildren(frame);
  }, `${baseURL}index.html`);
  const frame = page.frameLocator('iframe');
  await frame.locator('#explorer[data-live] input').fill('學前');
  await expect(frame.locator('#explorer tbody tr:not([hidden])')).toHaveCount(1);
});

test('where the script never comes, the table is whole and no control pretends to work', async ({ page }) => {
  await page.route('**/start-*.js', (route) => route.abort());
  await page.goto('./');
  expect(await shown(page)).toHaveLength(ALL);
  await expect(table(page).locator('input:visible, select:visible, button:visible')).toHaveCount(0);
});

for (const [width, path] of [[1280, ''], [360, ''], [320, ''], [320, 'en/']] as const) {
  test(`at ${width} px, /${path}, in use: axe finds nothing, nothing is wider than the screen`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await open(page, `./${path}#explorer&unit=person&sort=value-down`);
    for (const state of ['some', 'none']) {
      if (state === 'none') await table(page).getByRole('searchbox').fill('no such word');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const { violations } = await axe(page).include('#explorer').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
    }
  });
}
