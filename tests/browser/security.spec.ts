// What no page of the bundle does: run what is not its own, ask another host, make HTML of what an address or a message says.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Frame, type Page } from '@playwright/test';

const DIST = process.env.SANJIN_DIST!;
const all = (readdirSync(DIST, { recursive: true }) as string[]).sort();
const PAGES = all.filter((path) => path.endsWith('.html'));
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');

/** The parts of a policy by their names. */
function policyOf(html: string) {
  const [, content] = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)!;
  return Object.fromEntries(content.split('; ').map((part) => part.split(/ (.*)/s).slice(0, 2)));
}
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every page has one policy, before all that it is for, with the hash of each inline script and style and of nothing else', () => {
  expect(PAGES.length).toBeGreaterThan(90);
  for (const path of PAGES) {
    const html = read(path);
    expect(html.match(/http-equiv/gi), path).toHaveLength(1);
    const before = html.slice(0, html.indexOf('<meta http-equiv'));
    expect(before.replace(/<html[^>]*>/, '<html>'), path).toBe('<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n');
    const { 'script-src': scripts, 'style-src': styles, ...rest } = policyOf(html);
    // A chart in a frame loads nothing but script, style and its icon.
    const isChart = /^embed\/(?!story\/)/.test(path);
    const loads = isChart
      ? { 'img-src': 'data:' }
      : { 'img-src': "'self' data: blob:", 'connect-src': "'self'", 'frame-src': "'self'", 'manifest-src': "'self'", 'worker-src': "'self'" };
    expect(rest, path).toEqual({ 'default-src': "'none'", ...loads, 'base-uri': "'none'", 'form-action': "'none'" });
    const inline = (name: string) =>
      [...html.matchAll(new RegExp(`<${name}((?: [^>]*)?)>([\\s\\S]*?)</${name}>`, 'g'))]
        .filter(([, tag]) => !/ src=/.test(tag) && !/ type="(?!module")/.test(tag))
        .map(([, , text]) => sha256(text));
    const program = html.match(/<script[^>]* src="[^"]*start-/) || path === 'sanjin.html' ? ["'wasm-unsafe-eval'"] : [];
    expect(new Set(scripts.split(' ')), path).toEqual(new Set(["'self'", ...inline('script'), ...program]));
    expect(new Set(styles.split(' ')), path).toEqual(new Set(["'self'", ...inline('style')]));
  }
});

test('no page has a handler or a style in an attribute, a script address, or an address of another host that a browser loads by itself', () => {
  for (const path of PAGES) {
    // Text and data blocks are no tags.
    const tags = read(path).replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1').match(/<[a-z][^>]*>/g)!;
    const wrong = tags.filter((tag) => {
      const bare = tag.replace(/"[^"]*"/g, '""');
      return / (on[a-z]+|style|srcdoc)=/i.test(bare) || /="\s*javascript:/i.test(tag) || (/^<(script|img|iframe|link|source|image|use)\b/.test(tag) && !/rel="(canonical|alternate)"/.test(tag) && /(src|href|srcset)="(https?:)?\/\//.test(tag));
    });
    expect(wrong, path).toEqual([]);
  }
});

test('no script of ours makes HTML or code of text', () => {
  const SINKS = /\.(inner|outer)HTML\b|insertAdjacentHTML|\beval\b|\bFunction\s*\(|document\.write|createContextualFragment|parseFromString|setHTMLUnsafe|javascript:|set(?:Timeout|Interval)\(\s*["'`]/g;
  const files = all.filter((path) => path.endsWith('.js'));
  expect(files.length).toBeGreaterThanOrEqual(5);
  const inline = PAGES.map((path) => [path, [...read(path).matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text).join('\n')]);
  for (const [path, script] of [...files.map((path) => [path, read(path)]), ...inline]) {
    const found = script.match(SINKS) ?? [];
    // wasm-bindgen's script has the ways by which drawings and the lines of the check get into the page; tests/raw_html.rs knows all
    // that goes in there. The one file parses the other editions, which it has packed in itself.
    const allowed = /^sanjin-[0-9a-f]{16}\.js$/.test(path) ? ['.innerHTML', '.outerHTML'] : path === 'sanjin.html' ? ['.innerHTML', '.outerHTML', 'parseFromString'] : [];
    expect([...new Set(found)].filter((word) => !allowed.includes(word)), path).toEqual([]);
  }
});

/** What goes wrong on a page from now on; requests to other hosts are refused. */
async function guard(page: Page) {
  const faults: string[] = [];
  const own = new URL(process.env.SANJIN_URL!).host;
  await page.context().route(/.*/, (route) => {
    const { protocol, host, href } = new URL(route.request().url());
    if (['data:', 'blob:', 'file:', 'about:'].includes(protocol) || host === own) return route.fallback();
    faults.push(`asked: ${href}`);
    return route.abort();
  });
  await page.exposeFunction('sanjinViolation', (what: string) => faults.push(`policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => (window as any).sanjinViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(`logged: ${message.text()}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return faults;
}

/** Presses and opens one of each kind of thing that there is. */
async function use(page: Page) {
  if (await page.locator('script[src*="start-"]').count()) await page.waitForSelector('html[data-interactive]');
  const press = (what: string, most: number) => page.locator(what).evaluateAll((found, most) => found.slice(0, most).forEach((one) => (one as HTMLElement).click()), most);
  await press('details:not([open]) > summary', 1000);
  // By events, and not by a mouse, which what has just been opened may be in the way of.
  await page.locator('[data-fact]').first().evaluateAll((marks: SVGElement[]) => marks.forEach((mark) => (mark.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })), mark.focus())));
  // Each button once, of those that look alike the first; printing and speech have no place in a test.
  const names = await page.locator('button:visible:not([data-speech])').evaluateAll((buttons) => {
    const kind = (button: Element) => `${button.className} ${[...button.attributes].map(({ name }) => name)} ${button.parentElement!.className}`;
    return buttons.filter((one, n) => buttons.findIndex((other) => kind(other) === kind(one)) === n).map((one, n) => (one.setAttribute('data-tried', String(n)), n));
  });
  for (const n of names) await press(`[data-tried="${n}"]`, 1);
  await press('[data-numeral]', 2);
  await page.locator('[type=search]').evaluateAll((fields: HTMLInputElement[]) => {
    for (const field of fields) {
      field.value = '1';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

const CHARTS = PAGES.filter((path) => /^embed\/(?!story\/)/.test(path));
const groups: [string, string[]][] = [
  ['pages', PAGES.filter((path) => !path.startsWith('embed/') && path !== 'sanjin.html')],
  ['the one file', ['sanjin.html']],
  ['the story in a frame', PAGES.filter((path) => path.startsWith('embed/story/'))],
  ['charts in a frame', CHARTS.filter((path) => path.split('/').length === 3)],
  ['charts in a frame, in English', CHARTS.filter((path) => path.includes('/en/'))],
  ['charts in a frame, simplified', CHARTS.filter((path) => path.includes('/zh-Hans/'))],
];
for (const [name, pages] of groups) {
  test(`${name}: opened and used, they break no policy, ask no other host, and log no error`, async ({ page }) => {
    test.setTimeout(180_000);
    const faults = await guard(page);
    for (const path of pages) {
      await page.goto(path);
      await use(page);
      expect(faults, path).toEqual([]);
    }
  });
}

test('what is written into a page as HTML does not run there, and the watch of these tests sees the attempt', async ({ page }) => {
  const faults = await guard(page);
  await page.exposeFunction('pwn', () => faults.push('ran'));
  for (const path of ['index.html', 'embed/nurseries/index.html', 'sanjin.html']) {
    await page.goto(path);
    expect(faults.splice(0), path).toEqual([]);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="https://evil.test/x.png" onerror="pwn()"><b style="color: red"></b>'));
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { textContent: 'pwn()' })));
    await expect.poll(() => ['img-src https://evil.test', 'script-src-attr inline', 'style-src-attr inline', 'script-src-elem inline'].filter((part) => !faults.some((fault) => fault.startsWith(`policy: ${part}`))), path).toEqual([]);
    expect(faults.splice(0)).not.toContain('ran');
  }
});

// What somebody might write into a link to us.
const HOSTILE = [
  '<script>pwn()</script>', '"><img src=x onerror=pwn()>', "'><svg onload=pwn()>", '</style><script>pwn()</script>', '--></script><img src=x onerror=pwn()>',
  'javascript:pwn()', 'data:text/html,<script>pwn()</script>', '//evil.test/x.js', 'https://evil.test/', '\\\\evil.test\\x',
  '#', '##', '#[onload]', '.a > b, c', '[data-fact', 'a"]', "a']", '*', ':not(*)', ':has(', '::after', '\\', '\\0', '%', '%zz', '%E0%A4%A', '%00', '%c0%ae%c0%ae',
  '%252e%252e%252f', '../../../etc/passwd', '%3Cscript%3Epwn()%3C/script%3E', '&lt;script&gt;', '&amp;&amp;', '__proto__', 'constructor', 'prototype[x]=1', '__proto__[polluted]=1',
  'toString', 'hasOwnProperty', 'then', 'null', 'undefined', 'NaN', '-1', '1e999', '[object Object]', '${pwn()}', '{{pwn()}}', '\u0000', '\uFEFF', '\u202Eabc', '\uD800', '😀'.repeat(50),
  '晉'.repeat(500), 'A'.repeat(20_000), '&'.repeat(500), '=&=&=', 'a=1&a=2&a=3', 'chart-nurseries&chart-nurseries', 'fact-', 'chart-', 's-', 's-99999999', 's--1', 'fact-__proto__', 'chart-constructor',
  'explorer&', 'explorer&q', 'explorer&q=%', 'explorer&q=(((((', 'explorer&q=<img src=x onerror=pwn()>', 'explorer&sort=__proto__', 'explorer&sort=constructor-down', 'explorer&unit="]', 'explorer&section=health&section=x',
  'explorer&exact=toString&q=' + 'x'.repeat(5000), ':~:text=<b>', '?secret=<b>', '?secret=' + 'a'.repeat(9000),
];

/** What could have been put into a page: every element that loads, runs or sends, and every handler. */
const dangerous = (target: Page | Frame) =>
  target.evaluate(() => {
    const found = [...document.querySelectorAll('*')].filter((one) => one.matches('script, iframe, object, embed, base, form, link, meta, img, video, audio, [src], [srcdoc], [formaction]') || [...one.attributes].some(({ name }) => name.startsWith('on')));
    const count: Record<string, number> = {};
    for (const one of found) count[one.outerHTML.slice(0, 60)] = (count[one.outerHTML.slice(0, 60)] ?? 0) + 1;
    return { count, polluted: 'polluted' in {}, charts: document.querySelectorAll('[data-chart] svg').length, heading: document.querySelector('h1, h2, h3')!.textContent };
  });

test('the list of hostile words is long enough', () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(70);
});

const VISITED = [
  { path: 'index.html', params: ['lang', 'theme'] },
  { path: 'en/index.html', params: ['utm'] },
  { path: 'embed/nurseries/index.html', params: ['theme', 'lang', 'plain', 'static', 'childId', 'parentUrl'] },
  { path: 'embed/story/index.html', params: ['theme', 'lang', 'plain', 'static', 'childId'] },
  { path: 'sanjin.html', params: ['lang'] },
];
for (const { path, params } of VISITED) {
  test(`${path}: hostile fragments and parameters change nothing`, async ({ page }) => {
    test.setTimeout(240_000);
    const faults = await guard(page);
    await page.exposeFunction('pwn', () => faults.push('ran'));
    const ready = () => page.waitForFunction(() => !document.querySelector('script[src*="start-"]') || 'interactive' in document.documentElement.dataset);
    await page.goto(path);
    await ready();
    const clean = await dangerous(page);
    expect(clean.charts).toBeGreaterThan(0);
    // In the fragment, of a page that is open.
    for (const words of HOSTILE) {
      await page.evaluate((words) => (location.hash = words), words);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await dangerous(page), `#${words.slice(0, 80)}`).toEqual(clean);
    }
    // In fragment and parameters, of a page that is opened; repeated, and as a parameter's name. Some at a time.
    for (let n = 0; n < HOSTILE.length; n += 7) {
      const query = new URLSearchParams();
      HOSTILE.slice(n, n + 7).forEach((words, at) => {
        // Hosts refuse addresses of more than some kilobytes.
        const part = words.slice(0, 40);
        for (const name of params) query.append(name, part);
        query.append(part, String(at));
      });
      await page.goto(`${path}?${query}#${encodeURIComponent(HOSTILE[n].slice(0, 3000).toWellFormed())}`);
      await ready();
      expect(await dangerous(page), [...query.keys()].join()).toEqual(clean);
      await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('en') ? 'en' : 'zh-Hant');
    }
    expect(faults).toEqual([]);
  });
}

test('from a disk and in a frame without an origin, the policy lets the page be what it is', async ({ page }) => {
  const faults: string[] = [];
  await page.exposeFunction('sanjinViolation', (what: string) => faults.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => (window as any).sanjinViolation(`${event.violatedDirective} ${event.blockedURI}`));
  });
  for (const path of ['index.html', 'embed/nurseries/index.html']) {
    const isPage = path === 'index.html';
    const looks = async (target: Page | Frame) => {
      await expect(target.locator('[data-chart] svg').first()).toBeVisible();
      expect(await target.evaluate(() => getComputedStyle(document.body).margin), 'styled').toBe('0px');
      if (isPage) await expect(target.locator('html')).toHaveAttribute('data-tools', 'on');
    };
    await page.goto(pathToFileURL(join(DIST, path)).href);
    await looks(page);
    await page.route('**/framing.html', (route) => route.fulfill({ contentType: 'text/html', body: `<iframe sandbox="allow-scripts" src="./${path}" width="900" height="900"></iframe>` }));
    await page.goto('framing.html');
    await page.frameLocator('iframe').locator('html').waitFor();
    await looks(page.frames()[1]);
    await page.unroute('**/framing.html');
  }
  expect(faults).toEqual([]);
});
