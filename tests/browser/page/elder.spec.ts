// Large type and the elder mode: charts drawn larger, large targets, and a reader who stays where they are.
import { expect, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { open, openAs, openDetails } from "../reader";
import { choose, drawings, drawnSizes, elder, settings } from "./settings";

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const width of [360, 1280]) {
  test(`at ${width} px a choice leaves the reader where they are`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    for (let switched = 0; switched < 2; switched++) {
      await page.locator("#title-silver-age").evaluate((node) => node.scrollIntoView({ block: "center" }));
      const middle = await page.evaluateHandle(
        () =>
          document
            .elementsFromPoint(innerWidth * 0.3, innerHeight / 2)
            .concat(document.elementsFromPoint(innerWidth * 0.3, innerHeight / 2 + 40))
            .find((one) => one.closest(".pic, p, h3"))!
            .closest<HTMLElement>(".pic, p, h3")!,
      );
      const top = () => middle.evaluate((node) => node.getBoundingClientRect().top);
      const before = await top();
      await elder(page).evaluate((button) => (button as HTMLElement).click());
      // On a phone both still charts and components are redrawn.
      const drawn = width < 480 && switched === 0 ? /^0 0 250 / : /^0 0 350 /;
      for (const chart of ["silver-age", "nurseries"]) await expect(page.locator(`[data-chart="${chart}"] .pic > svg`)).toHaveAttribute("viewBox", drawn);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(Math.abs((await top()) - before)).toBeLessThan(60);
    }
  });
}

for (const width of [360, 1280]) {
  test(`at ${width} px the elder mode is one tap: large type, large targets, one column, nothing sticky`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const before = await drawings(page);
    await elder(page).click();
    await expect(elder(page)).toHaveAttribute("aria-pressed", "true");
    expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThanOrEqual(20);
    const small = await page
      .locator("main p, main h2, main h3, main figcaption, main td, main a, main button, main summary")
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < 17).map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);
    await settings(page).click();
    const targets = await page.locator(".top nav a, button:visible, summary:visible, .panel label, .key a, .fig .source").evaluateAll((all) =>
      all
        .map((one) => ({ is: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 47.9 || box.width < 47.9)
        .map(({ is, box }) => `${is} ${box.width}×${box.height}`),
    );
    expect(targets).toEqual([]);
    const panel = (await page.locator(".panel").boundingBox())!;
    expect(panel.x).toBeGreaterThanOrEqual(0);
    expect(panel.x + panel.width).toBeLessThanOrEqual(width);
    await page.keyboard.press("Escape");
    const lefts = await page.locator(".fig").evaluateAll((figures) => figures.map((figure) => Math.round(figure.getBoundingClientRect().left)));
    expect(new Set(lefts).size, "one column").toBe(1);
    await page.locator("#article").evaluate((node) => node.scrollIntoView());
    await expect(page.locator(".top")).not.toBeInViewport();
    await expect.poll(async () => Math.min(...(await drawnSizes(page)))).toBeGreaterThanOrEqual(16);
    if (width === 360) expect(await drawings(page)).not.toEqual(before);
    await elder(page).evaluate((button) => (button as HTMLElement).click());
    await expect.poll(() => drawings(page), "after switching off, every drawing is as before").toEqual(before);
  });
}

for (const { lang, folder } of [EDITIONS[0], EDITIONS[2]]) {
  test(`${lang}: no size, with or without the elder mode, pushes anything past the edge of any screen`, async ({ page }) => {
    test.slow();
    await open(page, `./${folder}`);
    await openDetails(page, "main details");
    for (const width of [320, 360, 480, 800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      // Only narrow screens redraw charts for the middle sizes; elsewhere the largest size takes the most room.
      const faults = await page.evaluate(
        async (sizes) => {
          const faults: string[] = [];
          const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          for (const mode of ["usual", "elder"]) {
            for (const size of sizes) {
              document.querySelector<HTMLInputElement>(`input[name="size"][value="${size}"]`)!.click();
              await painted();
              const state = `size ${size}, ${mode}`;
              const { documentElement: root } = document;
              if ((root.dataset.size ?? "0") !== size || (root.dataset.elder !== undefined) !== (mode === "elder"))
                faults.push(`${state}: not what was chosen`);
              if (root.scrollWidth !== innerWidth) faults.push(`${state}: ${root.scrollWidth} px wide`);
              for (const one of document.querySelectorAll<HTMLElement>("h1 span, h2:not(.unseen), .poster .number, .poster .few, .brand, .tool")) {
                if (one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline")
                  faults.push(`${state}: ${one.outerHTML.slice(0, 80)}`);
              }
            }
            document.querySelector<HTMLElement>("[data-elder-switch]")!.click();
          }
          return faults;
        },
        width < 480 ? ["1", "2", "3", "0"] : ["3", "0"],
      );
      expect.soft(faults, `${width} px`).toEqual([]);
    }
  });
}

test("the two largest sizes draw large on a phone, and the screen can be turned", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openAs(page, "auto 1 usual");
  const usual = await drawings(page);
  await settings(page).click();
  await choose(page, "更大");
  await expect.poll(async () => Math.min(...(await drawnSizes(page)))).toBeGreaterThanOrEqual(16);
  const large = await drawings(page);
  await page.setViewportSize({ width: 740, height: 360 });
  await expect.poll(() => drawings(page)).toEqual(usual);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => drawings(page)).toEqual(large);
  await choose(page, "大");
  await expect.poll(() => drawings(page)).toEqual(usual);
});

test("in large charts keys go from mark to mark, each with its tooltip", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await elder(page).click();
  await expect.poll(async () => Math.min(...(await drawnSizes(page)))).toBeGreaterThanOrEqual(16);
  // A still chart and a component.
  for (const chart of ["county-coverage", "nurseries"]) {
    const marks = page.locator(`[data-chart="${chart}"] .pic > svg .mk`);
    await expect(page.locator(`[data-chart="${chart}"] .pic > svg .mk[tabindex="0"]`)).toHaveCount(1);
    await marks.first().focus();
    await page.keyboard.press("ArrowDown");
    await expect(marks.nth(1)).toBeFocused();
    await expect(page.locator('[role="tooltip"]:visible')).toHaveId((await marks.nth(1).getAttribute("aria-describedby"))!);
    // The focus stays with its mark when the chart is redrawn.
    await page.setViewportSize({ width: 740, height: 360 });
    await expect(marks.nth(1)).toBeFocused();
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(marks.nth(1)).toBeFocused();
    await expect(page.locator('[role="tooltip"]:visible')).toHaveCount(1);
    await page.keyboard.press("ArrowUp");
    await expect(marks.first()).toBeFocused();
  }
  await page.locator('[data-chart="nurseries"]').getByRole("button", { name: "總數" }).click();
  await expect(page.locator('[data-chart="nurseries"] svg')).toHaveAttribute("viewBox", /^0 0 250 /);
});
