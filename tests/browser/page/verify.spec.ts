// The account of all numerals, which the program checks in the page.
import { expect, test } from "@playwright/test";
import { story } from "../bundle";
import { open, wanted } from "../reader";

test("all numerals of story.json agree, each line leads to its place, and an altered digit on the page is found", async ({ page }) => {
  await open(page);
  const shown = page.locator(".verify");
  await shown.locator("button").click();
  await expect(shown).toContainText("0處不符");
  await expect(shown).toContainText(`${story.ledger.length}個數字`);
  await expect(shown).toContainText(`畫成了圖 ${story.facts.length}處`);
  expect(await shown.locator(".verify-lines a").count()).toBeGreaterThanOrEqual(story.ledger.length);
  const targets = await shown.locator(".verify-lines a").evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash));
  expect(await page.evaluate((all) => all.filter((hash) => !document.getElementById(hash.slice(1))), targets)).toEqual([]);

  await page.reload();
  await wanted(page);
  await page.evaluate(() => {
    const numeral = document.querySelector('#article a[data-numeral="nurseries"]')!;
    numeral.firstChild!.textContent = numeral.firstChild!.textContent!.replace("3285", "3286");
  });
  await shown.locator("button").click();
  await expect(shown).toContainText("1處不符");
});

test("by keyboard, in English", async ({ page }) => {
  await open(page, "./en/");
  await page.locator(".verify button").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".verify")).toContainText("Mismatches: 0");
});
