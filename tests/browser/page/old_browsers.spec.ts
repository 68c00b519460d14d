// Browsers that lack features. (No modules, no WebAssembly, a script that is too new: program.spec.ts. Storage
// that throws and choices that last for the visit: settings.spec.ts.)
import { expect } from "@playwright/test";
import { expectLine, expectNothingDead, expectReadable, test, watched } from "../faulty";
import { wanted } from "../reader";

/** The page with another style sheet, and without the policy that would refuse it. */
const styled = (alter: (sheet: string) => string) => (html: Buffer) =>
  html
    .toString()
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace(/<style>[\s\S]*?<\/style>/, alter);
/** The style sheet as a browser without :has() reads it: such rules are dropped. */
const withoutHas = styled((sheet) => sheet.replaceAll(":has(", ":unknown-to-it("));

test("no :has(), with the program: tooltips show, and all works", async ({ page, faulty }) => {
  const host = await faulty({ "index.html": { alter: withoutHas } });
  const { problems } = await watched(page);
  await page.goto(host.url);
  await wanted(page);
  expect(await page.evaluate(() => [getComputedStyle(document.body).margin, CSS.supports("selector(:unknown-to-it(a))")])).toEqual(["0px", false]);
  await expectReadable(page);
  expect(problems()).toEqual([]);
});

test("no :has(), no program: every chart, table and sentence; a mark’s name has its figure, and a link to it shows its tooltip", async ({ page, faulty }) => {
  const host = await faulty({ "index.html": { alter: withoutHas }, "_bg.wasm": { status: 404 } });
  await page.goto(host.url);
  await expectLine(page, "zh-Hant");
  await expectNothingDead(page);
  await expectReadable(page, page, { tooltips: false });
  const mark = page.locator('[data-chart="mind-and-sleep"] [data-fact="sleep-clinics"]');
  expect(await mark.getAttribute("aria-label")).toContain("110");
  await page.locator('[data-numeral="sleep-clinics"]').click();
  await expect(page.locator("#fact-sleep-clinics")).toBeVisible();
});

test("no storage, no program: choices last for the visit, and the notice shows", async ({ page, faulty }) => {
  const host = await faulty({ "_bg.wasm": { status: 404 } });
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"]) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(host.url);
  await expectLine(page, "zh-Hant");
  await page.locator("[data-elder-switch]").click();
  await expect(page.locator("html")).toHaveAttribute("data-elder", "elder");
  await expectReadable(page);
  expect(errors).toEqual([]);
});

test("no PerformanceObserver, no scripting query, no CSS that is newer than 2018: the content does not depend on them", async ({ page, faulty }) => {
  // Drops every rule with a level 4 selector, a container query or a newer function, as old parsers do.
  const old = styled((sheet) =>
    sheet.replace(/:(?:is|where|has|not)\([^{}]*\{/g, ":unknown-to-it({").replace(/(?:inset|aspect-ratio|text-wrap|container-type):[^;}]*/g, "x:y"),
  );
  const host = await faulty({ "index.html": { alter: old }, "_bg.wasm": { status: 404 } });
  await page.goto(host.url);
  await expectReadable(page, page, { tooltips: false });
});
