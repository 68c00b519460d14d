// The reader's choices: theme, text size, elder mode.
import type { Page } from "@playwright/test";

export const elder = (page: Page) => page.getByRole("button", { name: "長者模式" });
export const settings = (page: Page) => page.locator(".settings summary");
export const choose = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check();
/** Attributes of <html>: theme, size, elder. */
export const chosen = (page: Page) => page.evaluate(() => ["data-theme", "data-size", "data-elder"].map((name) => document.documentElement.getAttribute(name)));
export const isDark = (page: Page) =>
  page.evaluate(
    () =>
      getComputedStyle(document.body)
        .backgroundColor.match(/\d+/g)!
        .map(Number)
        .reduce((a, b) => a + b) < 380,
  );

/** The visible size of every word in the displayed drawings. */
export const drawnSizes = (page: Page) =>
  page.locator("[data-chart] svg:visible").evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const scale = drawing.getBoundingClientRect().width / (drawing as SVGSVGElement).viewBox.baseVal.width;
      return [...drawing.querySelectorAll("text")].map((text) => Number(text.closest("[font-size]")?.getAttribute("font-size")) * scale);
    }),
  );
/** The markup of every drawing, without attributes that follow the focus. */
export const drawings = (page: Page) =>
  page.locator("[data-chart] svg").evaluateAll((all) => all.map((one) => one.outerHTML.replace(/ (tabindex|data-lit)="[^"]*"/g, "")));
