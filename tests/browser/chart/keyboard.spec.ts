// Keys on a chart that the program handles: one tab stop, arrows from mark to mark, Escape, Enter.
import { expect, type Page, test } from "@playwright/test";
import { centre, chart, hasFocus, marks, open, shown } from "../reader";

// A running smooth scroll would hide where a key leads.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** A chart with a narrow and a wide drawing, of which the wide one shows. */
const CHART = "assistance";
const stop = (page: Page) => chart(page, CHART).locator('.mk[tabindex="0"]:visible');
/** The name of the focused element. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName);

/** Moves to the chart's tab stop with Tab, from the element before its marks. */
async function tabInto(page: Page) {
  await chart(page, CHART)
    .locator("h3")
    .evaluate((title) => {
      const before = document.createElement("button");
      before.id = "before";
      title.after(before);
      before.focus();
    });
  await page.keyboard.press("Tab");
  await page.evaluate(() => document.getElementById("before")?.remove());
  await expect(stop(page)).toBeFocused();
}

test("a drawing is one tab stop; arrows reach its marks in the order of the data, and the tooltip follows", async ({ page }) => {
  await open(page);
  const stops = await page
    .locator("[data-chart] svg:has(.mk)")
    .evaluateAll((drawings) =>
      drawings.map((drawing) => [".mk", '.mk[tabindex="0"]', '.mk[tabindex="-1"]'].map((which) => drawing.querySelectorAll(which).length)),
    );
  expect(stops.length).toBeGreaterThan(20);
  for (const [all, reachable, others] of stops) expect([reachable, others]).toEqual([1, all - 1]);

  await chart(page, "chinese-medicine").locator("a.take").focus();
  await page.keyboard.press("Tab");
  await expect(marks(page, "mind-and-sleep").first(), "Tab goes from chart to chart").toBeFocused();

  await tabInto(page);
  const all = marks(page, CHART);
  const names = await all.evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label")));
  const rows = await chart(page, CHART)
    .locator("[data-row]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row")));
  expect(await all.evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-fact")))).toEqual(rows);
  for (const [forth, back] of [
    ["ArrowRight", "ArrowLeft"],
    ["ArrowDown", "ArrowUp"],
  ]) {
    for (const [n, expected] of names.entries()) {
      if (n > 0) await page.keyboard.press(forth);
      expect(await focused(page)).toBe(expected);
      await expect(shown(page)).toHaveCount(1);
      await expect(shown(page)).toHaveId((await all.nth(n).getAttribute("aria-describedby"))!);
      await expect(stop(page)).toHaveCount(1);
    }
    await page.keyboard.press(forth);
    expect(await focused(page), "the last mark does not wrap to the first").toBe(names.at(-1));
    for (const expected of names.slice(0, -1).reverse()) {
      await page.keyboard.press(back);
      expect(await focused(page)).toBe(expected);
    }
    await page.keyboard.press(back);
    expect(await focused(page), "the first mark does not wrap to the last").toBe(names[0]);
  }

  await test.step("keys with Ctrl, Alt or Meta stay the browser’s", async () => {
    for (const keys of ["Control+ArrowRight", "Alt+ArrowDown", "Meta+ArrowRight", "Control+End"]) {
      await page.evaluate(() => window.addEventListener("keydown", (event) => event.preventDefault(), { once: true }));
      await page.keyboard.press(keys);
      expect(await focused(page), keys).toBe(names[0]);
    }
  });
  await test.step("a chart remembers its mark", async () => {
    await page.keyboard.press("End");
    expect(await focused(page)).toBe(names.at(-1));
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).not.toBe(names.at(-1));
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(names.at(-1));
    await page.keyboard.press("Home");
    expect(await focused(page)).toBe(names[0]);
  });
});

test("Escape hides the tooltip, a second Escape leaves the chart, and Tab goes on after its marks", async ({ page }) => {
  await open(page);
  await tabInto(page);
  await page.keyboard.press("ArrowRight");
  await expect(shown(page)).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(shown(page)).toHaveCount(0);
  await expect(marks(page, CHART).nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(chart(page, CHART)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(chart(page, CHART).locator(".ways .source").first()).toBeFocused();
  await expect(shown(page)).toHaveCount(0);
  while (await chart(page, CHART).evaluate((root) => root.contains(document.activeElement))) {
    expect(await page.evaluate(() => !!document.activeElement?.closest(".mk"))).toBe(false);
    await page.keyboard.press("Tab");
  }
  await expect(stop(page)).toHaveCount(1);
  expect(await chart(page, CHART).getAttribute("tabindex"), "a chart itself is not focusable").toBeNull();
  while (!(await hasFocus(marks(page, CHART).nth(1)))) {
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName), "Shift+Tab returns to the mark").not.toBe("BODY");
  }
  await expect(shown(page)).toHaveCount(1);

  await test.step("under the pointer it stays hidden until the pointer returns", async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await centre(marks(page, CHART).first());
    for (let again = 0; again < 2; again++) {
      await page.mouse.move(0, 0);
      await marks(page, CHART).first().hover();
      await expect(shown(page)).toHaveCount(1);
      await page.keyboard.press("Escape");
      await expect(shown(page)).toHaveCount(0);
    }
  });
});

test("the sentence link is the next stop after the mark, Escape on it leads back, Enter on it to the sentence", async ({ page }) => {
  await open(page);
  await tabInto(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page).getByRole("link")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(shown(page)).toHaveCount(0);
  await expect(marks(page, CHART).nth(1)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(chart(page, CHART).locator(".ways .source").first(), "Tab skips a dismissed tooltip").toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(shown(page), "coming back shows it again").toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#s-\d+$/);
  await expect(page.locator(".s:target")).toBeInViewport();
});
