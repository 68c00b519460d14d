// The instrument by unit: one unit's facts as bars from zero, with whom or where each speaks of.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../axe";
import { EDITIONS, factOf, story } from "../bundle";
import { scrollWidth } from "../reader";

const units = (page: import("@playwright/test").Page) => page.locator("#units");
const of = (unit: string) => story.facts.filter((fact) => fact.unit === unit);
const several = [...new Set(story.facts.map((fact) => fact.unit))].filter((unit) => of(unit).length > 1);
const single = [...new Set(story.facts.map((fact) => fact.unit))].filter((unit) => of(unit).length === 1);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a unit is chosen by keyboard, and its facts stand from large to small", async ({ page }) => {
      await page.goto("./#units");
      const group = units(page).getByRole("group", { name: /選一個單位/ });
      const radios = group.getByRole("radio");
      await expect(radios).toHaveCount(several.length);
      await expect(radios.first()).toBeChecked();
      await radios.first().focus();
      for (let n = 0; n < several.length; n += 1) {
        const radio = radios.nth(n);
        await expect(radio).toBeChecked();
        await expect(radio).toBeFocused();
        const unit = (await radio.getAttribute("value"))!;
        const shown = of(unit);
        await expect(radio).toHaveAccessibleName(new RegExp(` ${shown.length}$`));
        const rows = group.locator("li:visible:not(.full)");
        await expect(rows).toHaveCount(shown.length);
        const ids = await rows.locator("a.what").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.replace("#fact-", "")));
        expect([...ids].sort()).toEqual(shown.map((fact) => fact.id).sort());
        const values = ids.map((id) => factOf(id).value);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        for (const row of await rows.all()) {
          await expect(row.locator(".scope")).toHaveText(/./);
          await expect(row.locator(".amount")).toHaveText(/./);
          await expect(row.getByRole("link", { name: /第\d+句/ })).toHaveCount(1);
        }
        await page.keyboard.press("ArrowDown");
      }
      await expect(units(page)).toContainText(`另有${single.length}個單位各只有一個數`);
    });
  });
}

test("a bar is as long as its figure, from zero", async ({ page }) => {
  await page.goto("./#units");
  const rows = units(page).locator("li:visible");
  const longest = (await rows.first().locator("svg").boundingBox())!;
  for (const row of await rows.all()) {
    const id = (await row.locator("a.what").getAttribute("href"))!.replace("#fact-", "");
    const bar = (await row.locator("rect").last().boundingBox())!;
    expect(bar.x).toBeCloseTo(longest.x, 1);
    expect(bar.width / longest.width, id).toBeCloseTo(factOf(id).value / 2_000_000, 3);
  }
});

test("shares of everything have one bar, and each names its whole", async ({ page }) => {
  await page.goto("./#units");
  await units(page).getByText("百分比").click();
  const whole = of("percent").filter((fact) => fact.value === 100);
  await expect(units(page).locator("li.full:visible")).toContainText(`${whole.length}項`);
  await expect(units(page).locator("li:visible svg")).toHaveCount(of("percent").length - whole.length + 1);
  const row = units(page).locator("li:visible", { hasText: "72.3" });
  await expect(row.locator(".scope")).toHaveText("占全省的縣");
});

test("a figure leads to its mark and to its sentence", async ({ page }) => {
  await page.goto("./#units");
  const row = units(page).locator("li:visible", { hasText: "榆次區醫療集團幫扶團隊" });
  await expect(row.locator(".scope")).toHaveText("晉中市榆次區醫療集團");
  await row.getByRole("link", { name: /第\d+句/ }).click();
  await expect(page.locator(".s:target")).toContainText("500");
  await page.goBack();
  await row.locator("a.what").click();
  await expect(page.locator("#fact-medical-staff")).toBeVisible();
});

test("paper has the table instead, which has every figure", async ({ page }) => {
  await page.goto("./#units");
  await page.emulateMedia({ media: "print" });
  await expect(units(page)).toBeHidden();
  await expect(page.locator("#explorer tbody tr:visible")).toHaveCount(story.facts.length);
});

test("forced colours tell the chosen unit, and draw the bars", async ({ page }) => {
  await page.goto("./#units");
  await page.emulateMedia({ forcedColors: "active" });
  const checked = units(page).locator("input:checked + label");
  expect(await checked.evaluate((label) => getComputedStyle(label).outlineStyle)).toBe("solid");
  const [bar, ground] = await units(page)
    .locator("rect:visible")
    .last()
    .evaluate((rect) => [getComputedStyle(rect).fill, getComputedStyle(document.body).backgroundColor]);
  expect(bar).not.toBe(ground);
});

for (const { lang, folder } of EDITIONS) {
  for (const width of [320, 390, 1280]) {
    test(`${lang}, ${width} px: axe finds nothing, no unit is wider than the screen, a finger can hit each`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`./${folder}#units`);
      for (const label of await units(page).locator("label").all()) {
        expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(43.9);
        await label.click();
        expect(await scrollWidth(page)).toBe(width);
      }
      await expectAccessible(page, lang, "#units");
    });
  }
}
