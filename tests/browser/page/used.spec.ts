// Pages in use break no policy, request no other host, and log no error. (Charts in frames: chart/frame.spec.ts.)
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Frame, type Page, test } from "@playwright/test";
import { DIST } from "../bundle";
import { guard, use } from "../guard";

// Without motion no question stands in place of a chart.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const PAGES = (readdirSync(DIST, { recursive: true }) as string[]).filter((path) => path.endsWith(".html")).sort();

for (const [name, pages] of [
  ["pages", PAGES.filter((path) => !path.startsWith("embed/") && path !== "sanjin.html")],
  ["the story in a frame", PAGES.filter((path) => path.startsWith("embed/story/"))],
  ["the one file", ["sanjin.html"]],
] as const) {
  test(`${name}: opened and used, they break no policy, request no other host, and log no error`, async ({ page }) => {
    test.slow();
    const faults = await guard(page);
    for (const path of pages) {
      await page.goto(path);
      await use(page);
      expect(faults, path).toEqual([]);
    }
  });
}

test("HTML injected into a page does not run, and the guard of these tests reports the attempt", async ({ page }) => {
  const faults = await guard(page);
  await page.exposeFunction("pwn", () => faults.push("ran"));
  for (const path of ["index.html", "embed/nurseries/index.html", "sanjin.html"]) {
    await page.goto(path);
    expect(faults.splice(0), path).toEqual([]);
    await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<img src="https://evil.test/x.png" onerror="pwn()"><b style="color: red"></b>'));
    await page.evaluate(() => document.body.append(Object.assign(document.createElement("script"), { textContent: "pwn()" })));
    await expect
      .poll(
        () =>
          ["img-src https://evil.test", "script-src-attr inline", "style-src-attr inline", "script-src-elem inline"].filter(
            (part) => !faults.some((fault) => fault.startsWith(`policy: ${part}`)),
          ),
        path,
      )
      .toEqual([]);
    expect(faults.splice(0)).not.toContain("ran");
  }
});

test("from a disk and in a frame without an origin, the policy allows the page to work", async ({ page }) => {
  const faults: string[] = [];
  await page.exposeFunction("sanjinViolation", (what: string) => faults.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => (window as any).sanjinViolation(`${event.violatedDirective} ${event.blockedURI}`));
  });
  for (const path of ["index.html", "embed/nurseries/index.html"]) {
    const isPage = path === "index.html";
    const looks = async (target: Page | Frame) => {
      await expect(target.locator("[data-chart] svg:visible").first()).toBeVisible();
      expect(await target.evaluate(() => getComputedStyle(document.body).margin), "styled").toBe("0px");
      if (isPage) await expect(target.locator("html")).toHaveAttribute("data-tools", "on");
    };
    await page.goto(pathToFileURL(join(DIST, path)).href);
    await looks(page);
    await page.route("**/framing.html", (route) =>
      route.fulfill({ contentType: "text/html", body: `<iframe sandbox="allow-scripts" src="./${path}" width="900" height="900"></iframe>` }),
    );
    await page.goto("framing.html");
    await page.frameLocator("iframe").locator("html").waitFor();
    await looks(page.frames()[1]);
    await page.unroute("**/framing.html");
  }
  expect(faults).toEqual([]);
});
