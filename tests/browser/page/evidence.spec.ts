// The head of the evidence, and the table of all facts as a reader finds it: eight rows, and the rest at hand.
import { expect, test } from "@playwright/test";
import { EDITIONS, story } from "../bundle";
import { open, scrollWidth } from "../reader";
import { ALL, FIRST, openTable, search, shown, table } from "./explorer";

const rest = (page: import("@playwright/test").Page) => table(page).locator(".rest summary");

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("the evidence links to its four parts", async ({ page }) => {
      await page.goto("./#evidence");
      const head = page.locator("#evidence");
      await expect(head.getByRole("heading", { name: "證據" })).toBeInViewport();
      const links = head.getByRole("navigation").getByRole("link");
      await expect(links).toHaveText([`${ALL}個數字，一張表`, "同一個單位，才能比", "原文全文", "這一頁怎麼來的"]);
      for (const link of await links.all()) {
        await link.click();
        const place = (await link.getAttribute("href"))!;
        await expect(page.locator(place)).toBeInViewport();
        await expect(page.locator(place).getByRole("heading").first()).toHaveText((await link.textContent())!);
      }
    });

    test("eight rows, and one control that shows the others and hides them again", async ({ page }) => {
      await page.goto("./#explorer");
      if (javaScriptEnabled) await expect(table(page)).toHaveAttribute("data-live", "");
      await expect.poll(() => shown(page)).toEqual(story.facts.slice(0, FIRST).map((fact) => fact.id));
      await expect(rest(page)).toHaveText(new RegExp(`再看其餘${ALL - FIRST}個`));
      await rest(page).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => shown(page)).toEqual(story.facts.map((fact) => fact.id));
      if (javaScriptEnabled) await expect(table(page).locator("tbody tr").nth(FIRST).locator("th a")).toBeFocused();
      await rest(page).click();
      await expect.poll(() => shown(page)).toHaveLength(FIRST);
    });

    test("print has every row", async ({ page }) => {
      await page.goto("./#explorer");
      if (javaScriptEnabled) await expect(table(page)).toHaveAttribute("data-live", "");
      await page.emulateMedia({ media: "print" });
      const heights = await table(page)
        .locator("tbody tr")
        .evaluateAll((rows) => rows.map((row) => row.checkVisibility({ contentVisibilityAuto: true }) && row.clientHeight));
      expect(heights).toHaveLength(ALL);
      for (const height of heights) expect(height).toBeGreaterThan(8);
    });
  });
}

test("without style sheets the table is whole", async ({ page }) => {
  await page.route(/./, async (route) => {
    if (route.request().resourceType() !== "document") return route.abort();
    const response = await route.fetch();
    const body = (await response.text()).replace(/<style[^]*?<\/style>/g, "");
    await route.fulfill({ response, body });
  });
  await page.goto("./#explorer");
  expect(await shown(page)).toHaveLength(ALL);
});

test("a search sees every row, and the control stands aside meanwhile", async ({ page }) => {
  await openTable(page);
  await search(page).fill("周靈芝");
  await expect.poll(() => shown(page)).toContain("lost-day");
  await expect(rest(page)).toBeHidden();
  await search(page).fill("");
  await expect.poll(() => shown(page)).toHaveLength(FIRST);
  await expect(rest(page)).toBeVisible();
});

test("the browser's own search opens the rows that it finds", async ({ page }) => {
  await openTable(page);
  await expect(table(page)).toHaveAttribute("data-live", "");
  const last = table(page).locator("tbody tr").last();
  await expect(last).toHaveAttribute("hidden", "until-found");
  await expect(last).toHaveCSS("content-visibility", "hidden");
  // What the browser does when it finds text there.
  await last.dispatchEvent("beforematch", { bubbles: true });
  await expect.poll(() => shown(page)).toHaveLength(ALL);
});

for (const { lang, folder } of EDITIONS) {
  test(`${lang}: on a phone the table keeps item, value and sentence, and nothing is wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, `./${folder}#explorer`);
    const columns = table(page).locator("thead th:visible");
    await expect(columns).toHaveCount(3);
    await expect(table(page).locator("tbody tr").first().locator("th:visible, td:visible")).toHaveCount(3);
    expect(await scrollWidth(page)).toBe(320);
  });
}
