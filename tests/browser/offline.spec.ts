// A page that was opened opens again without a connection. The host here is one of our own, over a copy of dist/ that can be
// changed, held up and taken away: a browser's own "offline" does not reach every service worker.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as hurried, test as base, type Page } from '@playwright/test';
import { watch } from './reader';

const DIST = process.env.SANJIN_DIST!;
const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', wasm: 'application/wasm', css: 'text/css', json: 'application/json', svg: 'image/svg+xml' };

/** A host of plain files in a folder of its own, `/news/`. */
class Host {
  readonly folder = mkdtempSync(join(tmpdir(), 'sanjin-offline-'));
  readonly asked: string[] = [];
  /** What is answered in the place of a file, by how its path ends. */
  instead: Record<string, number | 'never'> = {};
  private held: ServerResponse[] = [];
  private server?: Server;
  private port = 0;

  constructor() {
    cpSync(DIST, this.folder, { recursive: true, filter: (path) => !/\.(br|gz|zip|png)$/.test(path) });
  }
  get url() {
    return `http://127.0.0.1:${this.port}/news/`;
  }
  file(path: string) {
    return readFileSync(join(this.folder, path), 'utf8');
  }
  async start() {
    this.server = createServer((request, answer) => {
      const path = decodeURIComponent(request.url!.split('?')[0]).replace(/^\/news\//, '').replace(/(^|\/)$/, '$1index.html');
      this.asked.push(path);
      const instead = Object.entries(this.instead).find(([end]) => path.endsWith(end))?.[1];
      if (instead === 'never') return void this.held.push(answer);
      const file = join(this.folder, path);
      const there = existsSync(file) && statSync(file).isFile();
      answer.statusCode = instead ?? (there ? 200 : 404);
      answer.setHeader('Cache-Control', 'no-store');
      answer.setHeader('Content-Type', TYPES[path.split('.').pop()!] ?? 'text/plain');
      answer.end(there && !instead ? readFileSync(file) : 'no such file');
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as { port: number }).port;
  }
  /** Gives up what it holds back: a browser asks for an address once at a time. */
  letGo() {
    for (const answer of this.held.splice(0)) answer.destroy();
  }
  async stop() {
    const stopped = new Promise((resolve) => this.server?.close(resolve));
    this.server?.closeAllConnections();
    await stopped;
  }
  /** Another build: a word of the pages, the start script and its name have changed. */
  publish(word: string) {
    const old = this.file('index.html').match(/start-[0-9a-f]{16}\.js/)![0];
    const fresh = `start-${word.padEnd(16, '0')}.js`;
    writeFileSync(join(this.folder, fresh), this.file(old));
    rmSync(join(this.folder, old));
    for (const path of ['index.html', 'en/index.html', 'zh-Hans/index.html', 'sw.js']) {
      writeFileSync(join(this.folder, path), this.file(path).replaceAll(old, fresh).replace('</title>', ` ${word}</title>`).replace(/"(?=[0-9a-f]{16}")/, `"${word}`));
    }
  }
}

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host();
    await host.start();
    await use(host);
    await host.stop();
    rmSync(host.folder, { recursive: true });
  },
});

// A worker is installed, and takes over, in its own time.
const expect = hurried.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 60_000 });

/** Opened, with all of it kept: the worker has taken the page over. */
async function open(page: Page, url: string) {
  await page.goto(url);
  await page.waitForSelector('html[data-interactive]');
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}
const kept = (page: Page) =>
  page.evaluate(async () => {
    const all: Record<string, string[]> = {};
    for (const name of await caches.keys()) all[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname).sort();
    return all;
  });
const NOTICE = '.kept';

test('a page once opened opens again without a connection, works, and says that it is a kept copy', async ({ page, host }) => {
  await open(page, host.url);
  await expect(page.locator(NOTICE)).toHaveCount(0);
  await host.stop();
  const seen = watch(page);
  await page.goto(`${host.url}#chart-nurseries`);
  await page.reload();
  await page.waitForSelector('html[data-interactive]');
  await expect(page.locator(NOTICE)).toBeVisible();
  await expect(page.locator(NOTICE)).toContainText('上次瀏覽時保存');
  // The program is there, too: it lights up what a mark's tooltip is of.
  const mark = page.locator('[data-chart="mind-and-sleep"] [data-fact="sleep-clinics"]');
  await mark.scrollIntoViewIfNeeded();
  await mark.hover();
  await expect(page.locator('[role="tooltip"]:visible')).toHaveCount(1);
  expect(seen.problems().filter((one) => !/sw\.js|ERR_CONNECTION_REFUSED/.test(one))).toEqual([]);
  // With the connection back, one click brings the fresh page.
  await host.start();
  await page.locator(NOTICE).getByRole('link').click();
  await page.waitForSelector('html[data-interactive]');
  await expect(page.locator(NOTICE)).toHaveCount(0);
});

test('an address with a query, or with index.html, is the same page', async ({ page, host }) => {
  await open(page, host.url);
  await host.stop();
  for (const address of ['?utm_source=mail', 'index.html', 'index.html?a#s-3']) {
    await page.goto(host.url + address);
    await expect(page.locator(NOTICE), address).toBeVisible();
  }
});

test('other editions are kept when they are read, each with its own words', async ({ page, host }) => {
  await open(page, host.url);
  await page.goto(`${host.url}en/`);
  await page.waitForSelector('html[data-interactive]');
  await expect.poll(async () => Object.values(await kept(page)).flat()).toContain('/news/en/');
  await host.stop();
  await page.reload();
  await page.waitForSelector('html[data-interactive]');
  await expect(page.locator(NOTICE)).toContainText('kept from your last visit');
  await page.locator('.editions').getByRole('link', { name: '繁體' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.locator(NOTICE)).toBeVisible();
  // What was never read is not there, and nothing else is given for it.
  await expect(page.goto(`${host.url}zh-Hans/`)).rejects.toThrow('net::ERR_');
});

test('online the page is always fresh; a host that fails or is too slow is covered by the kept copy', async ({ page, host }) => {
  await open(page, host.url);
  host.instead = { 'index.html': 503 };
  await page.goto(host.url);
  await expect(page.locator(NOTICE)).toContainText('連不上');
  host.instead = { 'index.html': 'never' };
  await page.goto(host.url);
  await expect(page.locator(NOTICE)).toContainText('太慢');
  host.letGo();
  // A page that is gone is gone.
  host.instead = { 'index.html': 404 };
  expect((await page.goto(host.url))!.status()).toBe(404);
  host.instead = {};
  const before = host.asked.length;
  await page.goto(host.url);
  expect(host.asked.slice(before)).toContain('index.html');
  await expect(page.locator(NOTICE)).toHaveCount(0);
});

test('a new build takes the place of the old one whole, with every page that was kept', async ({ page, host }) => {
  await open(page, host.url);
  await page.goto(`${host.url}en/`);
  await expect.poll(async () => Object.values(await kept(page)).flat()).toContain('/news/en/');
  const [old] = Object.keys(await kept(page));
  host.publish('abc');
  await page.goto(host.url);
  // Fresh at once, while the old worker is still there.
  await expect(page).toHaveTitle(/ abc$/);
  await expect.poll(async () => Object.keys(await kept(page)), { timeout: 15_000 }).not.toContain(old);
  expect(Object.keys(await kept(page))).toHaveLength(1);
  const [files] = Object.values(await kept(page));
  expect(files.filter((path) => path.endsWith('/'))).toEqual(['/news/', '/news/en/']);
  expect(files.filter((path) => path.includes('/start-'))).toEqual(['/news/start-abc0000000000000.js']);
  await host.stop();
  for (const path of ['', 'en/']) {
    await page.goto(host.url + path);
    await expect(page).toHaveTitle(/ abc$/);
    await page.waitForSelector('html[data-interactive]');
  }
});

test('a new build that does not come whole leaves the old one as it was', async ({ page, host }) => {
  await open(page, host.url);
  const before = await kept(page);
  host.publish('abc');
  host.instead = { '_bg.wasm': 500 };
  await page.goto(host.url);
  await expect(page).toHaveTitle(/ abc$/);
  // The worker's file has been asked for, and its build has failed.
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update().catch(() => {})));
  await page.waitForFunction(async () => {
    const { installing, waiting } = (await navigator.serviceWorker.getRegistration())!;
    return !installing && !waiting;
  });
  await expect.poll(() => kept(page)).toEqual(before);
  await host.stop();
  await page.goto(host.url);
  await expect(page.locator(NOTICE)).toBeVisible();
  await expect(page).not.toHaveTitle(/abc/);
});

test('only pages and program are kept, and pages for frames are left alone', async ({ page, host }) => {
  await open(page, host.url);
  await page.evaluate(() => Promise.all(['story.json', 'facts.csv', 'sw.js?x'].map((path) => fetch(path))));
  const files = Object.values(await kept(page)).flat();
  expect(files.filter((path) => !/^\/news\/(start-[0-9a-f]{16}\.js|sanjin-[0-9a-f]{16}(\.js|_bg\.wasm)|)$/.test(path))).toEqual([]);
  expect(files).toHaveLength(4);
  // In a frame of its own host, without a connection: the browser's own error, not our copy.
  await host.stop();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = './index.html';
    document.body.append(frame);
  });
  await expect.poll(() => page.frames().at(-1)!.url()).toBe('chrome-error://chromewebdata/');
});

test('in a frame the page registers nothing', async ({ page, host }) => {
  writeFileSync(join(host.folder, 'host.html'), '<!doctype html><iframe src="./" width="900" height="900"></iframe><iframe src="./en/" sandbox="allow-scripts"></iframe>');
  await page.goto(`${host.url}host.html`);
  await page.frameLocator('iframe').first().locator('html[data-interactive]').waitFor();
  await expect(page.frameLocator('iframe').last().locator('html[data-tools="on"]')).toBeAttached();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(host.asked).not.toContain('sw.js');
});

test('where the browser refuses, the page works and logs nothing', async ({ page, host }) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(host.url);
  await page.waitForSelector('html[data-interactive]');
  expect(seen.problems()).toEqual([]);
});

test('two bundles on one host keep apart, and the file of docs/hosting.md removes one', async ({ page, host }) => {
  await open(page, host.url);
  await page.evaluate(() => caches.open('of somebody else'));
  const docs = readFileSync(join(__dirname, '../../docs/hosting.md'), 'utf8');
  const [, remover] = docs.match(/```js\n(\/\/ sw\.js[\s\S]*?)```/)!;
  writeFileSync(join(host.folder, 'sw.js'), remover);
  await page.reload();
  await expect.poll(async () => Object.keys(await kept(page))).toEqual(['of somebody else']);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await host.stop();
  await expect(page.goto(host.url)).rejects.toThrow('net::ERR_');
});
