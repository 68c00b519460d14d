// One build, five forms: the page, the story embedded, each chart embedded, the one file, the unpacked zip. Each shows the same
// facts with the same values, those of story.json, in each edition; also without script, without the program, and in a sandbox.
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { loadStory, read } from './reader';
import { host, type Host } from './static_host';
import { readZip, unzip } from './unzip';

const story = loadStory();
const dist = process.env.SANJIN_DIST!;
const charts = story.onPage.filter(({ section }) => section !== 'opening');
const EDITIONS = ['zh-Hant', 'zh-Hans', 'en'];
/** The folder of an edition, below another. */
const below = (lang: string) => (lang === 'zh-Hant' ? '' : `${lang}/`);

// A policy without 'wasm-unsafe-eval': the program is refused, the other scripts are not.
const NO_WASM = "script-src 'self' 'unsafe-inline'";
const WAYS = ['as it is', 'scripts off', 'wasm refused', 'in a sandboxed frame'] as const;
type Way = (typeof WAYS)[number];

let scratch: string;
let hosts: Host[] = [];
let plain: Host, strict: Host, zipped: Host, zippedStrict: Host;

test.beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'sanjin-forms-'));
  unzip(join(dist, 'sanjin.zip'), scratch);
  const sub = '/a b/數說/';
  const csp = { 'content-security-policy': NO_WASM };
  hosts = [plain, strict, zipped, zippedStrict] = await Promise.all([
    host(dist),
    host(dist, '/', csp),
    host(join(scratch, 'sanjin'), sub),
    host(join(scratch, 'sanjin'), sub, csp),
  ]);
  // The one file under a name and a folder of somebody else's, and the same with the policy in it.
  const folder = join(scratch, '下載 的 檔案');
  mkdirSync(folder);
  const html = readFileSync(join(dist, 'sanjin.html'), 'utf8');
  writeFileSync(join(folder, '三晉 (1).html'), html);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${NO_WASM}">`;
  writeFileSync(join(folder, '三晉 (2).html'), html.replace('<meta charset="utf-8">', `<meta charset="utf-8">${meta}`));
});
test.afterAll(async () => {
  await Promise.all(hosts.map((one) => one.close()));
  rmSync(scratch, { recursive: true, force: true });
});

type Form = { name: string; url: (lang: string, way: Way) => string; charts: string[]; program: boolean };
const onHost = (normal: () => Host, refusing: () => Host, path: (lang: string) => string) => (lang: string, way: Way) =>
  (way === 'wasm refused' ? refusing() : normal()).url + path(lang);
const whole = charts.map(({ id }) => id);
const FORMS: Form[] = [
  { name: 'the page', url: onHost(() => plain, () => strict, (lang) => `${below(lang)}index.html`), charts: whole, program: true },
  { name: 'the embedded story', url: onHost(() => plain, () => strict, (lang) => `embed/story/${below(lang)}`), charts: whole, program: true },
  { name: 'the unpacked zip', url: onHost(() => zipped, () => zippedStrict, (lang) => below(lang)), charts: whole, program: true },
  {
    name: 'the one file',
    url: (lang, way) => {
      const file = join(scratch, '下載 的 檔案', way === 'wasm refused' ? '三晉 (2).html' : '三晉 (1).html');
      return pathToFileURL(file).href + (lang === 'zh-Hant' ? '' : `?lang=${lang}`);
    },
    charts: whole,
    program: true,
  },
  ...['nurseries', 'county-coverage', 'rescue'].map((id) => ({
    name: `the embedded chart ${id}`,
    url: onHost(() => plain, () => strict, (lang) => `embed/${id}/${below(lang)}`),
    charts: [id],
    program: false,
  })),
];

/** What a form shows of facts: by chart and fact, what its table, its mark's tooltip say. */
async function shown(at: Page | Frame) {
  const found = await at.locator('[data-chart]').evaluateAll((roots) =>
    roots.flatMap((root) =>
      [...root.querySelectorAll('table tr[data-row]')].map((row) => {
        const fact = row.getAttribute('data-row')!;
        const mark = root.querySelector(`[data-fact="${fact}"]`);
        const tip = document.getElementById(mark?.getAttribute('aria-describedby') ?? '');
        return {
          chart: root.getAttribute('data-chart')!,
          fact,
          drawn: mark !== null,
          table: row.querySelector('td')!.textContent!,
          tip: tip?.querySelector('b')?.textContent ?? null,
        };
      }),
    ),
  );
  return found.filter(({ fact }) => fact);
}

/** The same as story.json tells it. */
function told(ids: string[]) {
  const all = story.charts.filter(({ id }) => ids.includes(id)).flatMap(({ id, facts }) => facts.map((fact) => ({ chart: id, fact })));
  const value = ({ fact }: { fact: string }) => (({ value, qualifier }) => ({ value, qualifier }))(story.fact(fact));
  return all.map((one) => ({ ...one, ...value(one) }));
}
const byName = (a: { chart: string; fact: string }, b: { chart: string; fact: string }) => (`${a.chart} ${a.fact}` < `${b.chart} ${b.fact}` ? -1 : 1);

async function expectSame(at: Page | Frame, form: Form) {
  const rows = await shown(at);
  const tables = rows.map(({ chart, fact, table }) => ({ chart, fact, ...read(table) }));
  expect(tables.sort(byName)).toEqual(told(form.charts).sort(byName));
  // What is drawn says the same as its table.
  for (const { chart, fact, drawn, table, tip } of rows) expect([chart, fact, drawn, tip]).toEqual([chart, fact, true, table]);
  const pictures = at.locator('[data-chart] svg.chart');
  expect(await pictures.count()).toBeGreaterThanOrEqual(form.charts.length);
  await expect(pictures.first()).toBeVisible();
}

/** Opens a form as a reader would meet it; gives the document to look into. */
async function open(page: Page, form: Form, lang: string, way: Way): Promise<Page | Frame> {
  const url = form.url(lang, way);
  if (way !== 'in a sandboxed frame') {
    const answer = await page.goto(url);
    // From a disk there is no answer.
    expect(answer?.ok() ?? true, `${url} is there`).toBe(true);
    return page;
  }
  const framed = `<!doctype html><meta charset="utf-8"><iframe sandbox="allow-scripts" width="800" height="600" src="${url}"></iframe>`;
  const file = join(scratch, `${form.name} ${lang}.html`);
  writeFileSync(file, framed);
  await page.goto(pathToFileURL(file).href);
  const frame = page.frames()[1];
  await frame.waitForLoadState();
  return frame;
}

for (const form of FORMS) {
  for (const way of WAYS) {
    test.describe(`${form.name}, ${way}`, () => {
      test.use({ javaScriptEnabled: way !== 'scripts off' });
      for (const lang of EDITIONS) {
        // The other editions of the one file are packed: its own spec has what it says then.
        if (way === 'scripts off' && form.name === 'the one file' && lang !== 'zh-Hant') continue;
        test(`${lang}: shows the facts and values of story.json`, async ({ page }) => {
          const at = await open(page, form, lang, way);
          await expect(at.locator('html')).toHaveAttribute('lang', lang);
          await expect(at.locator('html[data-edition]')).toHaveCount(0);
          if (form.program && way === 'as it is') await at.locator('html[data-interactive]').waitFor({ state: 'attached' });
          await expectSame(at, form);
          if (way === 'wasm refused') await expect(at.locator('html[data-interactive]')).toHaveCount(0);
        });
      }
    });
  }
}

test.describe('every chart has a page to embed, in each edition', () => {
  test.use({ javaScriptEnabled: false });
  for (const lang of EDITIONS) {
    test(lang, async ({ page }) => {
      for (const id of whole) {
        const form: Form = { name: id, url: onHost(() => plain, () => strict, () => `embed/${id}/${below(lang)}`), charts: [id], program: false };
        await expectSame(await open(page, form, lang, 'scripts off'), form);
      }
    });
  }
});

test('the zip holds the bundle, file by file, with texts for the receiver', async () => {
  const entries = readZip(join(dist, 'sanjin.zip'));
  const names = entries.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  for (const { name, bytes, time, date, version } of entries) {
    // One folder; the earliest time a zip can tell; nothing that an old program can't read.
    expect(name).toMatch(/^sanjin\/[^/]/);
    expect([name, time, date]).toEqual([name, 0, 33]);
    expect(version).toBeLessThanOrEqual(20);
    const path = name.slice('sanjin/'.length);
    if (!/^(README|EMBED|LICENSE-MIT|LICENSE-APACHE|NOTICE)\.txt$/.test(path)) expect(bytes.equals(readFileSync(join(dist, path))), name).toBe(true);
  }
  for (const path of ['index.html', 'en/index.html', 'zh-Hans/index.html', 'story.json', 'sanjin.html']) expect(names).toContain(`sanjin/${path}`);
  expect(names.filter((name) => /\.(br|gz|zip)$/.test(name))).toEqual([]);
  const text = (name: string) => entries.find((entry) => entry.name === `sanjin/${name}`)!.bytes.toString('utf8');
  for (const name of ['README.txt', 'EMBED.txt']) {
    expect(text(name).charCodeAt(0)).toBe(0xfeff);
    expect(text(name).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    // No place was left unfilled.
    expect(text(name)).not.toMatch(/[{}]/);
  }
  for (const words of ['怎樣打開', '怎样打开', 'How to open it', 'MIT', story.article.title.split(' ')[0], `${story.facts.length}`]) expect(text('README.txt')).toContain(words);
  for (const { id } of charts) expect(text('EMBED.txt')).toContain(`\r\n${id} `);
  for (const lang of EDITIONS) expect(text('EMBED.txt')).toContain(`/embed/${charts[0].id}/${below(lang)}"`);
});
