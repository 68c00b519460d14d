// Tooltips and their marks, measured on the page.
import type { Page } from "@playwright/test";

/** Ids of the tooltips that are seen. */
export const tooltipIds = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll("[role=tooltip]")].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.id));

/** Every mark of the page that can be seen, by the id of its tooltip, with the next one of its chart. */
export const pairs = (page: Page) =>
  page.locator("[data-chart]").evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const ids = [...chart.querySelectorAll(".mk[aria-describedby]")]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getAttribute("aria-describedby")!);
      return ids.map((id, n) => [id, ids[n + 1]] as const);
    }),
  );

/** Brings a mark to the middle of the window. Says where it, and another one, can be touched while no tooltip is there. */
export const places = (page: Page, ids: (string | undefined)[]) =>
  page.evaluate((ids) => {
    const find = (id?: string) => document.querySelector<SVGGElement>(`.mk[aria-describedby="${id}"]`);
    find(ids[0])!.scrollIntoView({ block: "center", behavior: "instant" });
    return ids.map((id) => {
      const mark = find(id);
      for (const part of mark?.querySelectorAll(".h") ?? []) {
        const { left, top, width, height } = part.getBoundingClientRect();
        // Where two marks meet, the later one lies over a part of the other.
        for (const across of [0.5, 0.3, 0.7, 0.1, 0.9]) {
          for (const down of [0.5, 0.3, 0.7, 0.1, 0.9]) {
            const at = { x: left + width * across, y: top + height * down };
            if (mark!.contains(document.elementFromPoint(at.x, at.y))) return at;
          }
        }
      }
      return null;
    });
  }, ids);

/** What the shown tooltip lies on, of that which it must leave free; what is wrong with its size. */
export const covered = (page: Page) =>
  page.evaluate(() => {
    const tip = [...document.querySelectorAll<HTMLElement>("[role=tooltip]")].find((one) => one.checkVisibility({ visibilityProperty: true }));
    if (!tip) return ["no tooltip"];
    const at = tip.getBoundingClientRect();
    const faults: string[] = [];
    // What can lie under it: marks and titles in the window.
    const others = [...document.querySelectorAll(".mk, h1, h2, h3")]
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ one, box }) => box.bottom > 0 && box.top < innerHeight && one.checkVisibility() && one.getAttribute("aria-describedby") !== tip.id);
    const over = (left: number, top: number, spare: number) =>
      others
        .filter(({ box }) => left < box.right - spare && box.left < left + at.width - spare && top < box.bottom - spare && box.top < top + at.height - spare)
        .map(({ one }) => one);
    const on = over(at.left, at.top, 0.5);
    if (on.length > 0) {
      // It may be so where the rows of a chart fill the window: not where any place of it is free. (The line under a title is left free, too.)
      const bar = document.querySelector(".top")?.getBoundingClientRect().bottom ?? 0;
      const kept = [document.querySelector(`.mk[aria-describedby="${tip.id}"]`)!, ...document.querySelectorAll(".sub")].map((one) =>
        one.getBoundingClientRect(),
      );
      const isKept = (left: number, top: number) =>
        kept.some((box) => left < box.right && box.left < left + at.width && top < box.bottom && box.top < top + at.height);
      const hasFreePlace = () => {
        for (let top = Math.max(0, bar) + 5; top < innerHeight - at.height - 5; top += 4) {
          for (let left = 5; left < document.documentElement.clientWidth - at.width - 5; left += 4)
            if (!isKept(left, top) && over(left, top, 0).length === 0) return true;
        }
        return false;
      };
      if (hasFreePlace()) faults.push(`${tip.id} covers ${on.map((one) => one.getAttribute("aria-label") ?? one.textContent)}, and there are free places`);
    }
    if (at.left < 0 || at.right > innerWidth || at.top < 0 || at.bottom > innerHeight) faults.push(`${tip.id} leaves the window`);
    if (at.width > 20 * 16 + 1) faults.push(`${tip.id} is ${at.width} px wide`);
    for (const words of tip.querySelectorAll<HTMLElement>("*")) {
      if (parseFloat(getComputedStyle(words).fontSize) < 12) faults.push(`${tip.id}: too small: ${words.textContent}`);
    }
    return faults;
  });
