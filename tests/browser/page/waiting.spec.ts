// The program is fetched when a reader first wants it. What the reader did meanwhile is neither lost nor repeated, and whoever only reads fetches nothing.
import { expect, type Locator, type Page } from "@playwright/test";
import { later, test, watched } from "../faulty";
import { wanted } from "../reader";
import { approach } from "./explorer";

test.use({ viewport: { width: 1280, height: 800 } });

type Done = (page: Page) => Promise<unknown>;
const explorer = (page: Page) => page.locator("#explorer");
const mark = (page: Page): Locator => page.locator('[data-chart="mind-and-sleep"] [data-fact="sleep-clinics"]');
const living = (page: Page): Locator => page.locator('[data-chart="nurseries"] .mk').first();
const tips = (page: Page) => page.locator('[role="tooltip"]:visible');

/** An action before the program runs, its effect then if it is another, and its effect after the program has started. */
type Deed = { act: Done; before?: Done; holds: Done; program?: "evidence" };
const unmoved = (page: Page) => expect(page.locator(".in-place, [data-selected]")).toHaveCount(0);

/** What a program serves: they fetch it, and no other. */
const WANTS: Record<string, Deed> = {
  "a mark is pointed at": { act: (page) => mark(page).hover(), holds: (page) => expect(tips(page)).toContainText("110") },
  "a mark has the focus": {
    act: (page) => mark(page).focus(),
    holds: async (page) => (await expect(mark(page)).toBeFocused(), await expect(tips(page)).toContainText("110")),
  },
  "a mark of a chart that the program will take over has the focus": {
    act: (page) => living(page).focus(),
    holds: async (page) => (await expect(living(page)).toBeFocused(), await expect(tips(page)).toHaveCount(1)),
  },
  "a mark is clicked": {
    act: (page) => mark(page).click(),
    before: (page) => expect(tips(page)).toContainText("110"),
    holds: async (page) => (
      await expect(tips(page)).toContainText("110"),
      await expect(page.locator("[data-selected]")).toHaveCount(1),
      await expect(page).toHaveURL(/#fact-sleep-clinics$/)
    ),
  },
  "keys are pressed on a mark": {
    act: async (page) => {
      await mark(page).focus();
      await page.keyboard.press(" ");
      await page.keyboard.press("ArrowLeft");
    },
    before: async (page) => (await unmoved(page), await expect(mark(page)).toBeFocused()),
    holds: async (page) => (
      await expect(page.locator("#fact-sleep-clinics[data-selected]")).toHaveCount(1),
      await expect(page.locator('[data-chart="mind-and-sleep"] [data-fact="psychology-clinics"]')).toBeFocused()
    ),
  },
  "the link in a tooltip is followed": {
    act: async (page) => (await mark(page).hover(), await tips(page).getByRole("link").click()),
    before: async (page) => (await expect(page).toHaveURL(/#s-\d+$/), await expect(page.locator(".s:target")).toBeInViewport()),
    holds: async (page) => (
      await expect(page).toHaveURL(/#s-\d+$/),
      await expect(page.locator(".s:target")).toBeInViewport(),
      await expect(page.locator(".s:target #way-back")).toBeVisible()
    ),
  },
  "a numeral of the article is clicked": {
    act: (page) => page.locator('[data-numeral="sleep-clinics"]').click(),
    before: async (page) => (await unmoved(page), await expect(page).not.toHaveURL(/#/)),
    holds: async (page) => (await expect(page.locator(".in-place")).toHaveCount(1), await expect(page).not.toHaveURL(/#/)),
  },
  "another view of a chart is chosen": {
    act: (page) => page.locator("#chart-nurseries .views button").nth(1).click(),
    before: (page) => expect(page.locator("#chart-nurseries .views button").first()).toHaveAttribute("aria-pressed", "true"),
    holds: (page) => expect(page.locator("#chart-nurseries .views button").nth(1)).toHaveAttribute("aria-pressed", "true"),
  },
  "the check is asked for": {
    act: (page) => page.locator("[data-verify]").click(),
    before: (page) => expect(page.locator(".verify .verdict")).toHaveCount(0),
    holds: (page) => expect(page.locator(".verify .verdict")).toHaveCount(1),
    program: "evidence",
  },
  "a file of all facts is asked for": {
    act: (page) => explorer(page).locator('[data-file="csv"]').focus(),
    holds: (page) => expect(explorer(page).locator('[data-file="csv"]')).toBeFocused(),
    program: "evidence",
  },
};

/** What works without it: they fetch nothing. */
const READS: Record<string, Deed> = {
  "a link of the bar is followed": {
    act: (page) => page.locator('.top nav a[href="#civil"]').click(),
    holds: async (page) => (await expect(page).toHaveURL(/#civil$/), await expect(page.locator("#civil h2")).toBeInViewport()),
  },
  "tables are opened, and the table of all facts is asked and sorted": {
    act: async (page) => {
      for (const id of ["mind-and-sleep", "nurseries"]) await page.locator(`[data-chart="${id}"] .data summary`).click();
      await approach(page);
      await explorer(page).locator("[name=q]").fill("3285");
      await explorer(page).locator('[data-sort="value"]').click();
    },
    holds: async (page) => {
      for (const id of ["mind-and-sleep", "nurseries"]) await expect(page.locator(`[data-chart="${id}"] td`).first()).toBeVisible();
      await expect(explorer(page).locator("tbody tr:visible")).toHaveCount(2);
      await expect(explorer(page).locator("[name=q]")).toHaveValue("3285");
      await expect(explorer(page).locator('th[aria-sort="descending"]')).toHaveCount(1);
    },
  },
  "theme, size and elder mode are chosen": {
    act: async (page) => {
      await page.locator("[data-elder-switch]").click();
      await page.locator(".settings summary").click();
      await page.getByRole("radio", { name: "深色" }).check();
      await page.getByRole("radio", { name: "更大" }).check();
    },
    holds: async (page) => {
      await expect(page.locator("[data-elder-switch]")).toHaveAttribute("aria-pressed", "true");
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(page.locator("html")).toHaveAttribute("data-size", "2");
    },
  },
  "the share menu is opened": {
    act: (page) => page.locator('[data-chart="mind-and-sleep"] a.take').click(),
    holds: (page) => expect(page.locator("dialog[open]")).toHaveCount(1),
  },
  "another edition is chosen": {
    act: (page) => page.locator(".editions").getByRole("link", { name: "English" }).click(),
    holds: (page) => expect(page.locator("html")).toHaveAttribute("lang", "en"),
  },
};

for (const [isWant, deeds] of [
  [true, WANTS],
  [false, READS],
] as const) {
  for (const [name, { act, before, holds, program = "sanjin" }] of Object.entries(deeds)) {
    test(`before the program runs, ${isWant ? "it is wanted" : "it is not wanted"}: ${name}`, async ({ page, faulty }) => {
      const { held, go } = later();
      const host = await faulty({ "_bg.wasm": { after: held } });
      const { problems, seen } = await watched(page);
      const asked: string[] = [];
      page.on("request", (request) => /\/(sanjin|evidence)-.*(js|wasm)$/.test(request.url()) && asked.push(request.url()));
      await page.clock.install();
      await page.goto(host.url);
      await expect(page.locator("html")).toHaveAttribute("data-ready");
      expect(asked, "nobody has wanted it yet").toEqual([]);
      await act(page);
      await (before ?? holds)(page);
      await expect(page.locator("html")).not.toHaveAttribute("data-interactive");
      go();
      if (isWant) {
        if (program === "sanjin") await page.waitForSelector("html[data-interactive]", { state: "attached" });
        await expect.poll(() => asked.length).toBe(2);
        expect(asked.filter((url) => !url.includes(`/${program}-`))).toEqual([]);
      } else {
        expect(asked).toEqual([]);
        await wanted(page);
      }
      // Waits for anything that might be repeated.
      await page.clock.runFor(10_000);
      await holds(page);
      expect((await seen()).lost).toBe(0);
      // Ignores the cancelled response of a page that was left.
      expect(problems().filter((one) => !/failed: .*_bg\.wasm/.test(one))).toEqual([]);
    });
  }
}

test("what was asked for shows that it is coming, once it takes a while", async ({ page, faulty }) => {
  const { held, go } = later();
  const host = await faulty({ "_bg.wasm": { after: held } });
  await page.clock.install();
  await page.goto(host.url);
  await expect(page.locator("html")).toHaveAttribute("data-ready");
  // An installed clock runs on with the real time until it is paused.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const button = page.locator("#chart-nurseries .views button").nth(1);
  await button.click();
  await expect(button).toHaveAttribute("aria-busy", "true");
  await expect(page.locator("html")).not.toHaveAttribute("data-coming");
  await page.clock.runFor(400);
  await expect(page.locator("html")).toHaveAttribute("data-coming");
  expect(await button.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("dashed");
  await page.clock.resume();
  go();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("html[data-coming], [aria-busy]")).toHaveCount(0);
});

test("if the program can't be had, a click that waited for it does what it does without script", async ({ page, faulty }) => {
  const host = await faulty({ "_bg.wasm": { status: 404 } });
  await page.goto(host.url);
  await page.locator('[data-numeral="sleep-clinics"]').click();
  await expect(page).toHaveURL(/#fact-sleep-clinics$/);
  await expect(page.locator("#fact-sleep-clinics")).toBeVisible();
  await expect(page.locator(".lost p")).toBeVisible();
  await expect(page.locator(".views button:visible")).toHaveCount(0);
});

test("a page that is only read fetches no program", async ({ page, faulty }) => {
  const host = await faulty({});
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(request.url()));
  await page.goto(host.url);
  await page.waitForSelector("html[data-ready]");
  for (const part of ["#civil", "#article", "#method"]) await page.locator(part).evaluate((one) => one.scrollIntoView());
  await expect(page.locator("html")).not.toHaveAttribute("data-later");
  expect(asked.filter((url) => /(sanjin|evidence)-/.test(url))).toEqual([]);
});
