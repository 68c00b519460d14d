// Measures tooltips and their marks on the page.
import type { Page } from "@playwright/test";

/** The ids of the visible tooltips. */
export const tooltipIds = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll("[role=tooltip]")].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.id));

/** Every visible mark of the page, by its tooltip's id, with the next one of its chart. */
export const pairs = (page: Page) =>
  page.locator("[data-chart]").evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const ids = [...chart.querySelectorAll(".mk[aria-describedby]")]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getAttribute("aria-describedby")!);
      return ids.map((id, n) => [id, ids[n + 1]] as const);
    }),
  );

/** Scrolls a mark to the middle of the window; returns where it and another mark can be touched while no tooltip shows. */
export const places = (page: Page, ids: (string | undefined)[]) =>
  page.evaluate((ids) => {
    // Of a chart's narrow and wide drawing, one is displayed.
    const find = (id?: string) => [...document.querySelectorAll<SVGGElement>(`.mk[aria-describedby="${id}"]`)].find((one) => one.checkVisibility());
    find(ids[0])!.scrollIntoView({ block: "center", behavior: "instant" });
    return ids.map((id) => {
      const mark = find(id);
      for (const part of mark?.querySelectorAll(".h") ?? []) {
        const { left, top, width, height } = part.getBoundingClientRect();
        // Where two marks meet, the later one covers a part of the other.
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

/** The elements that the visible tooltip covers but must leave free, and faults of its size. Only a script can keep it off titles and links below. */
export const covered = (page: Page, { hasScript = true } = {}) =>
  page.evaluate(
    (spared) => {
      const tip = [...document.querySelectorAll<HTMLElement>("[role=tooltip]")].find((one) => one.checkVisibility({ visibilityProperty: true }));
      if (!tip) return ["no tooltip"];
      const at = tip.getBoundingClientRect();
      const faults: string[] = [];
      // The elements to leave free: marks and titles in the window.
      const others = [...document.querySelectorAll(spared)]
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ one, box }) => box.bottom > 0 && box.top < innerHeight && one.checkVisibility() && one.getAttribute("aria-describedby") !== tip.id);
      const over = (left: number, top: number, spare: number) =>
        others
          .filter(({ box }) => left < box.right - spare && box.left < left + at.width - spare && top < box.bottom - spare && box.top < top + at.height - spare)
          .map(({ one }) => one);
      const on = over(at.left, at.top, 0.5);
      if (on.length > 0) {
        // Covering is allowed only if a chart's rows fill the window and no place is free.
        const bar = document.querySelector(".top")?.getBoundingClientRect().bottom ?? 0;
        const own = [...document.querySelectorAll(`.mk[aria-describedby="${tip.id}"]`)].find((one) => one.checkVisibility())!.getBoundingClientRect();
        const isKept = (left: number, top: number) => left < own.right && own.left < left + at.width && top < own.bottom && own.top < top + at.height;
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
    },
    hasScript ? ".mk, h1, h2:not(.unseen), h3, .ways, .views" : ".mk",
  );
