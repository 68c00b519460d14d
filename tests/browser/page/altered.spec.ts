// HTML that an optimiser or an extension has changed before the program starts. Hydration either
// works, or the page stays as it is and shows a notice; no word is lost or doubled, no figure is exchanged.
import { expect, type Page } from "@playwright/test";
import { expectLine, expectNothingDead, expectReadable, later, test, watched } from "../faulty";
import { wanted } from "../reader";

/** All text of the page, except what scripts insert. */
const text = (page: Page) => page.evaluate(() => document.getElementById("sanjin")!.textContent);
/** What the console says of a hydration that failed: the program's panic, and then the page's word that the program does not run. */
const REPORTED = /unreachable|the program does not run/;
const inBody = (alter: (body: string) => string) => (html: Buffer) => html.toString().replace(/(?<=<body>)[\s\S]*/, alter);

const WORKS: Record<string, (body: string) => string> = {
  "white space collapsed": (body) => body.replace(/\s+/g, " ").replaceAll("> <", "><"),
  "white space put between the tags": (body) => body.replace(/<\/(?:div|figure|section|p|li|ul|form|label|button)>/g, "$&\n    "),
  "optional end tags left out": (body) => body.replace(/<\/(?:li|td|th|tr|option)>/g, ""),
};
/** Expects that the program runs and responds, and that all content is readable. */
async function expectWorking(page: Page) {
  await wanted(page);
  await page.locator("#chart-nurseries").getByRole("button", { name: "總數" }).click();
  await expect(page.locator("#chart-nurseries .views button").nth(1)).toHaveAttribute("aria-pressed", "true");
  await expectReadable(page);
}

for (const [name, alter] of Object.entries(WORKS)) {
  test(`${name}: hydration works nevertheless`, async ({ page, faulty }) => {
    const host = await faulty({ "index.html": { alter: inBody(alter) } });
    const { problems, seen } = await watched(page);
    await page.goto(host.url);
    await expectWorking(page);
    await expect(page.locator(".lost > :visible")).toHaveCount(0);
    expect([problems(), await seen()]).toEqual([[], { shifts: expect.any(Number), byLine: 0, lost: 0 }]);
  });
}

test("without the comments that hydration reads, the page stays as it is and shows the notice", async ({ page, faulty }) => {
  const host = await faulty({ "index.html": { alter: (html) => html.toString().replace(/<!--[\s\S]*?-->/g, "") } });
  const { problems, seen } = await watched(page);
  await page.goto(host.url, { waitUntil: "commit" });
  await page.waitForFunction(() => document.querySelector(".lost"));
  const before = await text(page);
  await expectLine(page, "zh-Hant");
  expect(await text(page)).toBe(before);
  expect((await seen()).byLine).toBe(0);
  await expectNothingDead(page);
  await expectReadable(page);
  expect(problems().filter((one) => !REPORTED.test(one))).toEqual([]);
});

test("an extension puts elements into the body and attributes on html, body and charts: all works", async ({ page, faulty }) => {
  const host = await faulty();
  await page.addInitScript(() =>
    document.addEventListener("DOMContentLoaded", () => {
      for (const one of [document.documentElement, document.body, ...document.querySelectorAll(".fig, .pic, .views button")])
        one.setAttribute("data-extension", "x");
      document.documentElement.setAttribute("data-darkreader-mode", "dynamic");
      document.body.classList.add("extension");
      document.body.prepend(document.createElement("extension-bar"));
      document.body.append(Object.assign(document.createElement("div"), { textContent: "An extension" }));
    }),
  );
  const { problems, seen } = await watched(page);
  await page.goto(host.url);
  await expectWorking(page);
  expect([problems(), (await seen()).lost]).toEqual([[], 0]);
});

for (const place of ["figure.fig", ".pic", ".views", "main", "section.spread"]) {
  for (const where of ["prepend", "append"] as const) {
    test(`an extension ${where}s an element to ${place}: the program works or the page shows the notice, and no word is lost`, async ({ page, faulty }) => {
      const { held, go } = later();
      const host = await faulty({ "_bg.wasm": { after: held } });
      const { problems } = await watched(page);
      await page.goto(host.url);
      await page.evaluate(
        ([place, where]) => {
          for (const one of document.querySelectorAll(place))
            one[where as "append"](Object.assign(document.createElement("span"), { className: "extension", textContent: "＋" }));
        },
        [place, where],
      );
      const own = () =>
        page.evaluate(() => {
          const copy = document.getElementById("sanjin")!.cloneNode(true) as Element;
          copy.querySelectorAll(".extension").forEach((one) => one.remove());
          return copy.textContent;
        });
      const before = await own();
      go();
      await page.waitForFunction(() => {
        document.dispatchEvent(new Event("sanjin:want"));
        return document.documentElement.matches("[data-interactive], [data-lost]");
      });
      expect(await own()).toBe(before);
      if (await page.locator("html[data-interactive]").count()) {
        await page.locator("#chart-nurseries").getByRole("button", { name: "總數" }).click();
        await expect(page.locator("#chart-nurseries .views button").nth(1)).toHaveAttribute("aria-pressed", "true");
      } else {
        await expectLine(page, "zh-Hant");
        await expectNothingDead(page);
      }
      expect(problems().filter((one) => !REPORTED.test(one))).toEqual([]);
      await expectReadable(page);
    });
  }
}
