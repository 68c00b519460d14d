// The table of all facts, with the program: searched, filtered, ordered.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../axe";
import { factOf, story } from "../bundle";
import { scrollWidth } from "../reader";
import { ALL, choice, FIRST, heading, ids, openTable, search, shown, status, table } from "./explorer";

// A running smooth scroll would hide where a link leads.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a fact is found by its label, its number in any form, its section and its unit", async ({ page }) => {
  await openTable(page);
  await expect(status(page)).toHaveText(`找到${ALL}個，共${ALL}個`);
  for (const [words, expected] of [
    ["托位", "nursery-places"],
    ["159400", "nursery-places"],
    ["159,400", "nursery-places"],
    ["15.94萬", "nursery-places"],
    ["１５．９４万", "nursery-places"],
    [factOf("nurseries").quote, "nurseries"],
    ["就業 用人單位", "fair-employers"],
    ["就業與社會保障 略少於", "brand-jobs"],
  ]) {
    await search(page).fill(words);
    const rows = await shown(page);
    expect(rows, words).toContain(expected);
    expect(rows.length, words).toBeLessThan(5);
    await expect(status(page)).toHaveText(`找到${rows.length}個，共${ALL}個`);
  }
  // Wraps the words as a translating browser does.
  await status(page).evaluate((one) => one.firstChild!.replaceWith(Object.assign(document.createElement("font"), { textContent: one.textContent })));
  await search(page).fill("沒有這個詞");
  expect(await shown(page)).toEqual([]);
  await expect(status(page)).toContainText("沒有符合");
});

test("filters combine, and one button resets all", async ({ page }) => {
  await openTable(page);
  await choice(page, "部分").selectOption("health");
  expect(await shown(page)).toEqual(ids((fact) => fact.section === "health"));
  await choice(page, "單位").selectOption("人");
  expect(await shown(page)).toEqual(ids((fact) => fact.section === "health" && fact.unit === "person"));
  await choice(page, "準確程度").selectOption("多於");
  const both = ids((fact) => fact.section === "health" && fact.unit === "person" && fact.qualifier === "over");
  expect(await shown(page)).toEqual(both);
  await expect(status(page)).toHaveText(`找到${both.length}個，共${ALL}個`);
  await table(page).getByRole("button", { name: "清除條件" }).click();
  expect(await shown(page)).toHaveLength(FIRST);
  await expect(choice(page, "部分")).toHaveValue("");
  await expect(page).toHaveURL(/#explorer$/);
});

test("a column orders the rows, values within their unit only", async ({ page }) => {
  await openTable(page);
  await expect(heading(page, "原文")).toHaveAttribute("aria-sort", "ascending");
  for (const [direction, sign] of [
    ["descending", -1],
    ["ascending", 1],
  ] as const) {
    await heading(page, "數值").getByRole("button").click();
    await expect(heading(page, "數值")).toHaveAttribute("aria-sort", direction);
    await expect(table(page).locator("[aria-sort]")).toHaveCount(1);
    const facts = (await shown(page)).map((id) => factOf(id));
    expect(facts).toHaveLength(ALL);
    const units = facts.map((fact) => fact.unit).filter((unit, n, all) => unit !== all[n - 1]);
    expect(units, "each unit stands together").toHaveLength(new Set(units).size);
    for (const [n, fact] of facts.entries()) {
      const before = facts[n - 1];
      if (before?.unit === fact.unit) expect(sign * before.value, fact.id).toBeLessThanOrEqual(sign * fact.value);
    }
    const firsts = await table(page)
      .locator("tr[data-first]")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row")));
    expect(firsts, "a line marks each new ranking").toEqual(units.slice(1).map((unit) => facts.find((fact) => fact.unit === unit)!.id));
  }
  await heading(page, "原文").getByRole("button").click();
  expect(await shown(page)).toEqual(story.facts.slice(0, FIRST).map((fact) => fact.id));
  await expect(table(page).locator("tr[data-first]")).toHaveCount(0);
});

test("labels are in the order of the language", async ({ page }) => {
  for (const [path, lang] of [
    ["./", "zh-Hant"],
    ["./en/", "en"],
  ]) {
    await openTable(page, path);
    await table(page).getByRole("columnheader").first().getByRole("button").click();
    const labels = await table(page).locator("tbody th").allInnerTexts();
    const expected = await page.evaluate(([labels, lang]) => [...(labels as string[])].sort(new Intl.Collator(lang as string).compare), [
      labels,
      lang,
    ] as const);
    expect(labels).toEqual(expected);
  }
});

test("the intermediate text of an input method is not searched for", async ({ page }) => {
  await openTable(page);
  await search(page).focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "tuo wei", selectionStart: 7, selectionEnd: 7 });
  await expect(search(page)).toHaveValue("tuo wei");
  expect(await shown(page)).toHaveLength(FIRST);
  await keyboard.send("Input.insertText", { text: "托位" });
  await expect(search(page)).toHaveValue("托位");
  await expect.poll(() => shown(page)).toEqual(["nurseries", "nursery-places"]);
});

test("the keyboard alone searches, filters, orders and follows a row", async ({ page }) => {
  await openTable(page);
  await search(page).focus();
  await page.keyboard.type("門診");
  await page.keyboard.press("Enter");
  expect(await shown(page)).toEqual(["psychology-clinics", "sleep-clinics"]);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press("Tab");
  await expect(choice(page, "部分")).toBeFocused();
  await press("ArrowDown");
  await expect(choice(page, "部分")).toHaveValue("health");
  await press("Tab", "Tab", "Tab");
  await expect(table(page).getByRole("button", { name: "清除條件" })).toBeFocused();
  await press("Tab", "Tab");
  await expect(heading(page, "數值").getByRole("button")).toBeFocused();
  await press("Enter");
  expect(await shown(page)).toEqual(["psychology-clinics", "sleep-clinics"]);
  await press("Space");
  expect(await shown(page)).toEqual(["sleep-clinics", "psychology-clinics"]);
  await expect(heading(page, "數值").getByRole("button"), "the focus stays").toBeFocused();
  await press("Tab", "Tab", "Tab", "Tab", "Tab");
  await expect(table(page).getByRole("link", { name: factOf("sleep-clinics").label["zh-Hant"] })).toBeFocused();
  await press("Enter");
  await expect(page.locator("#fact-sleep-clinics")).toBeInViewport();
  await expect(page.locator("#fact-sleep-clinics")).toBeVisible();
});

for (const [path, widths] of [
  ["", [1280, 360, 320]],
  ["en/", [320]],
] as const) {
  test(`/${path}: in use, axe finds nothing in it, and nothing is wider than the screen`, async ({ page }) => {
    test.slow();
    await openTable(page, `./${path}#explorer&unit=person&sort=value-down`);
    for (const state of ["some rows", "no rows"]) {
      if (state === "no rows") await table(page).getByRole("searchbox").fill("no such word");
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await scrollWidth(page)).toBe(width);
        // The narrowest layout without rows, the widest with some.
        if (width === (state === "some rows" ? widths[0] : 320)) await expectAccessible(page, `${state}, ${width} px`, "#explorer");
      }
    }
  });
}
