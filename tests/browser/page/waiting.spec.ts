// What a reader does before the program runs is neither lost nor repeated when it starts.
import { expect, type Locator, type Page } from "@playwright/test";
import { later, test, watched } from "../faulty";

test.use({ viewport: { width: 1280, height: 800 } });

type Done = (page: Page) => Promise<unknown>;
const explorer = (page: Page) => page.locator("#explorer");
const mark = (page: Page): Locator => page.locator('[data-chart="mind-and-sleep"] [data-fact="sleep-clinics"]');
const living = (page: Page): Locator => page.locator('[data-chart="nurseries"] .mk').first();
const tips = (page: Page) => page.locator('[role="tooltip"]:visible');

/** An action before the program runs, its effect then, and its effect after the program has started. */
const DEEDS: Record<string, { act: Done; holds: Done }> = {
  "a mark is pointed at": { act: (page) => mark(page).hover(), holds: (page) => expect(tips(page)).toContainText("110") },
  "a mark has the focus": {
    act: (page) => mark(page).focus(),
    holds: async (page) => (await expect(mark(page)).toBeFocused(), await expect(tips(page)).toContainText("110")),
  },
  "a mark of a chart that the program will take over has the focus": {
    act: (page) => living(page).focus(),
    holds: async (page) => (await expect(living(page)).toBeFocused(), await expect(tips(page)).toHaveCount(1)),
  },
  "a mark is clicked": { act: (page) => mark(page).click(), holds: (page) => expect(tips(page)).toContainText("110") },
  "the link in a tooltip is followed": {
    act: async (page) => (await mark(page).hover(), await tips(page).getByRole("link").click()),
    holds: async (page) => (await expect(page).toHaveURL(/#s-\d+$/), await expect(page.locator(".s:target")).toBeInViewport()),
  },
  "a numeral of the article is clicked": {
    act: (page) => page.locator('[data-numeral="sleep-clinics"]').click(),
    holds: async (page) => (
      await expect(page).toHaveURL(/#fact-sleep-clinics$/),
      await expect(page.locator("#fact-sleep-clinics")).toBeVisible(),
      await expect(page.locator(".in-place")).toHaveCount(0)
    ),
  },
  "a link of the bar is followed": {
    act: (page) => page.locator('.top nav a[href="#civil"]').click(),
    holds: async (page) => (await expect(page).toHaveURL(/#civil$/), await expect(page.locator("#civil h2")).toBeInViewport()),
  },
  "tables are opened, and the table of all facts is asked and sorted": {
    act: async (page) => {
      for (const id of ["mind-and-sleep", "nurseries"]) await page.locator(`[data-chart="${id}"] .data summary`).click();
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
  "the place of a view button is clicked": {
    act: async (page) => {
      const button = page.locator("#chart-nurseries .views button").nth(1);
      await expect(button).toBeHidden();
      await button.scrollIntoViewIfNeeded();
      const box = (await button.boundingBox())!;
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    holds: (page) => expect(page.locator("#chart-nurseries .views button").first()).toHaveAttribute("aria-pressed", "true"),
  },
};

for (const [name, { act, holds }] of Object.entries(DEEDS)) {
  test(`before the program runs: ${name}`, async ({ page, faulty }) => {
    const { held, go } = later();
    const host = await faulty({ "_bg.wasm": { after: held } });
    const { problems, seen } = await watched(page);
    await page.clock.install();
    await page.goto(host.url);
    await expect(page.locator("html")).toHaveAttribute("data-tools", "on");
    await act(page);
    await holds(page);
    await expect(page.locator("html")).not.toHaveAttribute("data-interactive");
    go();
    await page.waitForSelector("html[data-interactive]");
    // Waits for anything that might be repeated.
    await page.clock.runFor(10_000);
    await holds(page);
    expect((await seen()).lost).toBe(0);
    // Ignores the cancelled response of a page that was left.
    expect(problems().filter((one) => !/failed: .*_bg\.wasm/.test(one))).toEqual([]);
  });
}
