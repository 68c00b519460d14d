// Another view of a chart: totals, kept in the link.
import { expect, test } from "@playwright/test";
import { chart, markOf, open, shown, wanted } from "../reader";

// Without motion no question stands in place of the chart.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a pair shows its totals and what each symbol stands for; the link keeps the view, and a reload shows it again", async ({ page }) => {
  await open(page);
  const card = chart(page, "nurseries");
  const totals = card.getByRole("button", { name: "總數" });
  await totals.click();
  for (const visit of ["chosen", "reloaded"]) {
    await test.step(visit, async () => {
      await expect(totals).toHaveAttribute("aria-pressed", "true");
      await expect(card.locator("svg")).toContainText("一個符號代表5000個");
      await expect(page).toHaveURL(/#chart-nurseries&show=totals$/);
      await markOf(page, "nurseries", "nursery-places").hover();
      await expect(shown(page)).toContainText("15.94萬個");
      await expect(card).toBeInViewport();
      await expect(card.locator('svg [tabindex="0"]')).toHaveCount(1);
    });
    if (visit === "chosen") {
      await page.mouse.move(0, 0);
      await page.reload();
      await wanted(page);
    }
  }
});

test("a link to a chart that stands within another leads there", async ({ page }) => {
  await page.goto("./#chart-first-intakes");
  await expect(chart(page, "new-institutions")).toBeInViewport();
});
