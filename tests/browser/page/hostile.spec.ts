// Hostile fragments and parameters create no HTML, run nothing and change nothing.
import { expect, type Frame, type Page, test } from "@playwright/test";
import { guard } from "../guard";
import { wanted } from "../reader";
import { approach, table } from "./explorer";

// Texts that an attacker might put into a link.
const HOSTILE = [
  "<script>pwn()</script>",
  '"><img src=x onerror=pwn()>',
  "'><svg onload=pwn()>",
  "</style><script>pwn()</script>",
  "--></script><img src=x onerror=pwn()>",
  "javascript:pwn()",
  "data:text/html,<script>pwn()</script>",
  "//evil.test/x.js",
  "https://evil.test/",
  "\\\\evil.test\\x",
  "#",
  "##",
  "#[onload]",
  ".a > b, c",
  "[data-fact",
  'a"]',
  "a']",
  "*",
  ":not(*)",
  ":has(",
  "::after",
  "\\",
  "\\0",
  "%",
  "%zz",
  "%E0%A4%A",
  "%00",
  "%c0%ae%c0%ae",
  "%252e%252e%252f",
  "../../../etc/passwd",
  "%3Cscript%3Epwn()%3C/script%3E",
  "&lt;script&gt;",
  "&amp;&amp;",
  "__proto__",
  "constructor",
  "prototype[x]=1",
  "__proto__[polluted]=1",
  "toString",
  "hasOwnProperty",
  "then",
  "null",
  "undefined",
  "NaN",
  "-1",
  "1e999",
  "[object Object]",
  "${pwn()}",
  "{{pwn()}}",
  "\u0000",
  "\uFEFF",
  "\u202Eabc",
  "\uD800",
  "😀".repeat(50),
  "晉".repeat(500),
  "A".repeat(20_000),
  "&".repeat(500),
  "=&=&=",
  "a=1&a=2&a=3",
  "chart-nurseries&chart-nurseries",
  "fact-",
  "chart-",
  "s-",
  "s-99999999",
  "s--1",
  "fact-__proto__",
  "chart-constructor",
  "explorer&",
  "explorer&q",
  "explorer&q=%",
  "explorer&q=(((((",
  "explorer&q=<img src=x onerror=pwn()>",
  "explorer&sort=__proto__",
  "explorer&sort=constructor-down",
  'explorer&unit="]',
  "explorer&section=health&section=x",
  `explorer&exact=toString&q=${"x".repeat(5000)}`,
  'fact-"><img src=x onerror=pwn()>',
  "fact-%22%5D",
  'fact-"],*{}',
  "fact-\\",
  "%F0%9F",
  "chart-nothing",
  "sanjin",
  `fact-${"x".repeat(60_000)}`,
  ":~:text=<b>",
  "?secret=<b>",
  `?secret=${"a".repeat(9000)}`,
];

/** Everything dangerous in a page: elements that load, run or send, and handlers. */
const dangerous = (target: Page | Frame) =>
  target.evaluate(() => {
    const found = [...document.querySelectorAll("*")].filter(
      (one) =>
        one.matches("script, iframe, object, embed, base, form, link, meta, img, video, audio, [src], [srcdoc], [formaction]") ||
        [...one.attributes].some(({ name }) => name.startsWith("on")),
    );
    const count: Record<string, number> = {};
    for (const one of found) count[one.outerHTML.slice(0, 60)] = (count[one.outerHTML.slice(0, 60)] ?? 0) + 1;
    return {
      count,
      polluted: "polluted" in {},
      charts: document.querySelectorAll("[data-chart] .pic > svg").length,
      heading: document.querySelector("h1, h2, h3")!.textContent,
    };
  });

/** Pages, the parameters for their addresses, and the number of hostile texts in each address. */
const VISITED = [
  { path: "en/index.html", params: ["lang", "theme"], at: 30 },
  { path: "embed/nurseries/index.html", params: ["theme", "lang", "plain", "static", "childId", "parentUrl"], at: 7 },
  { path: "embed/story/index.html", params: ["theme", "lang", "plain", "static", "childId"], at: 14 },
  { path: "sanjin.html", params: ["lang"], at: 14 },
];
for (const { path, params, at } of VISITED) {
  test(`${path}: hostile fragments and parameters change nothing`, async ({ page }) => {
    test.setTimeout(240_000);
    const faults = await guard(page);
    await page.exposeFunction("pwn", () => faults.push("ran"));
    const ready = async () => {
      if (await page.locator('script[src*="start-"]').count()) await wanted(page);
      // Its script comes with the first fragment that names it.
      if (await table(page).locator("[name=q]").count()) await approach(page);
    };
    await page.goto(path);
    await ready();
    const clean = await dangerous(page);
    expect(clean.charts).toBeGreaterThan(0);
    // In the fragment of an open page.
    for (const words of HOSTILE) {
      await page.evaluate((words) => (location.hash = words), words);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await dangerous(page), `#${words.slice(0, 80)}`).toEqual(clean);
    }
    await page.evaluate(() => void (location.hash = ""));
    await expect(page.locator('[role="tooltip"]:visible, [data-selected]')).toHaveCount(0);
    await page.locator('[data-chart="nurseries"] .mk:visible text').first().hover();
    await expect(page.locator('[role="tooltip"]:visible'), "marks still respond").toHaveCount(1);
    // In fragment and parameters of a page that is being opened; repeated, and as a parameter's name. Several at a time.
    for (let n = 0; n < HOSTILE.length; n += at) {
      const query = new URLSearchParams();
      HOSTILE.slice(n, n + at).forEach((words, number) => {
        // Hosts refuse addresses of several kilobytes.
        const part = words.slice(0, 40);
        for (const name of params) query.append(name, part);
        query.append(part, String(number));
      });
      await page.goto(`${path}?${query}#${encodeURIComponent(HOSTILE[n].slice(0, 3000).toWellFormed())}`);
      await ready();
      expect(await dangerous(page), [...query.keys()].join()).toEqual(clean);
      await expect(page.locator("html")).toHaveAttribute("lang", path.startsWith("en") ? "en" : "zh-Hant");
    }
    expect(faults).toEqual([]);
  });
}
