// Unusual screens: zoomed to 400 %, and with forced colours. (320 px wide in every size and mode:
// elder.spec.ts, forms of frames in chart/frame.spec.ts.)
import { expect } from "@playwright/test";
import { below, expectLine, expectReadable, LANGS, test } from "../faulty";
import { want } from "../reader";

for (const lang of LANGS) {
  test(`${lang}: at 400 % (320 px wide, 256 px high) nothing scrolls in two directions, and the notice does not cover the text`, async ({ page, faulty }) => {
    const host = await faulty({ "_bg.wasm": { status: 404 } });
    await page.setViewportSize({ width: 320, height: 256 });
    for (const path of ["", "embed/story/", "embed/nurseries/", "embed/assistance/", "embed/whole-article/"]) {
      await page.goto(`${host.url}${path}${below(lang)}`);
      await page.locator("details:not(.settings)").evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
      // Nothing is clipped at the screen's edge: tables wrap their words, or scroll in one direction on their own.
      const out = await page
        .locator("main, body")
        .first()
        .evaluate((root) =>
          [...root.querySelectorAll("p, h1, h2, h3, td, th, summary, q, blockquote, li, svg, button, select")].flatMap((one) => {
            const box = one.getBoundingClientRect();
            const style = getComputedStyle(one);
            if (!box.width || style.visibility === "hidden" || box.width < 2) return [];
            return box.left < -0.5 || box.right > 320.5 ? [`${one.tagName} ${one.className} ${box.left}–${box.right}`] : [];
          }),
        );
      expect(out, path).toEqual([]);
    }
    // Every tooltip fits the width.
    await page.goto(`${host.url}${below(lang)}`);
    await want(page);
    await expect(page.locator(".lost p")).toBeVisible();
    expect(await page.locator(".lost").evaluate((one) => getComputedStyle(one).position)).toBe("static");
    const tips = await page
      .locator(".tip")
      .evaluateAll((all) =>
        all
          .map((one) => [one.id, one.getBoundingClientRect().left, one.getBoundingClientRect().right] as const)
          .filter(([, left, right]) => left < 0 || right > 320),
      );
    expect(tips).toEqual([]);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`forced colours, ${colorScheme}: marks, words, tooltips and the notice are visible in the reader's colours`, async ({ page, faulty }) => {
    const host = await faulty({ "_bg.wasm": { status: 404 } });
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    for (const path of ["", "embed/nurseries/", "embed/story/"]) {
      await page.goto(host.url + path);
      const unseen = await page.evaluate(() => {
        const ground = getComputedStyle(document.body).backgroundColor;
        const seen = (one: Element) => {
          const { fill, stroke, fillOpacity } = getComputedStyle(one);
          return (fill !== "none" && fill !== ground && Number(fillOpacity) > 0.2) || (stroke !== "none" && stroke !== ground);
        };
        const marks = [...document.querySelectorAll("[data-chart] .mk")]
          .filter((mark) => mark.checkVisibility() && ![...mark.querySelectorAll("*"), mark].some(seen))
          .map((mark) => mark.getAttribute("aria-label"));
        // Words on a mark have the colour of the ground.
        const isOnMark = (word: Element) =>
          [...word.closest(".mk")!.querySelectorAll("path, rect, circle")].some((shape) => {
            const [inner, outer] = [word.getBoundingClientRect(), shape.getBoundingClientRect()];
            const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2];
            return seen(shape) && outer.left < x && x < outer.right && outer.top < y && y < outer.bottom;
          });
        const words = [...document.querySelectorAll("[data-chart] svg text")]
          .filter((one) => one.checkVisibility() && !seen(one) && !(one.matches(".om") && isOnMark(one)))
          .map((one) => one.textContent);
        return { marks, words };
      });
      expect(unseen, path).toEqual({ marks: [], words: [] });
    }
    await page.goto(host.url);
    await expectLine(page, "zh-Hant");
    const line = await page.locator(".lost").evaluate((one) => {
      const { borderTopStyle, color, backgroundColor } = getComputedStyle(one);
      return [borderTopStyle, color === backgroundColor, getComputedStyle(one.querySelector("a")!).textDecorationLine];
    });
    expect(line).toEqual(["solid", false, "underline"]);
    await expectReadable(page);
    await page.locator('[data-chart="mind-and-sleep"] [data-fact="sleep-clinics"]').focus();
    expect(await page.locator('[role="tooltip"]:visible').evaluate((one) => getComputedStyle(one).borderStyle)).toBe("solid");
  });
}
