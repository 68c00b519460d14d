// WCAG 2.4.7 Focus visible and 2.4.11 Focus not obscured, by keyboard through the whole page: at every stop some of it is on the
// screen and uncovered; and for each kind of stop a picture with the focus differs from one without it by enough pixels with a
// contrast of 3:1 (as many as half of an outline).
import { expect, type Page, test } from "@playwright/test";
import { openAs } from "../reader";
import { approach } from "./explorer";

interface Stop {
  kind: string;
  name: string;
  box: { x: number; y: number; width: number; height: number };
  covered: string;
}

/** The focused stop, or null at the page's end. */
const stop = (page: Page) =>
  page.evaluate((): Stop | null => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    // A transparent control is seen as its label.
    const label = getComputedStyle(focused).opacity === "0" && (focused as HTMLInputElement).labels?.[0];
    const at = label || focused;
    // A mark's own shapes, since its hit area may be larger than what is visible.
    const boxes = [...at.getClientRects()];
    const [first] = boxes;
    const clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const points = boxes.flatMap((one) => {
      const [left, right] = [Math.max(one.left, clip.left), Math.min(one.right, clip.right)];
      const [top, bottom] = [Math.max(one.top, clip.top), Math.min(one.bottom, clip.bottom)];
      if (left >= right || top >= bottom) return [];
      return [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + x * (right - left), top + y * (bottom - top)]));
    });
    const over = points.map(([x, y]) => document.elementFromPoint(x, y));
    const isSeen = over.some((one) => one && (at.contains(one) || one.contains(at)) && one !== document.documentElement);
    const section = at.closest("section, header, footer, [role=dialog]");
    const classOf = (one: Element | null | undefined) => (one?.getAttribute("class") ?? "").replace(/ ?\b(health|education|employment|civil|voices)\b/g, "");
    return {
      kind: [at.tagName, classOf(at), at.getAttribute("type") ?? "", classOf(section), classOf(at.parentElement)].join("/"),
      name: (at.getAttribute("aria-label") ?? at.textContent ?? "").trim().slice(0, 40),
      box: { x: first.x, y: first.y, width: first.width, height: first.height },
      covered: isSeen ? "" : points.length ? `under ${over[4]?.tagName} ${over[4]?.getAttribute("class")}` : "off the screen",
    };
  });

/** The number of pixels that differ between two pictures by a contrast of 3:1. */
async function pixelsApart(canvas: Page, pictures: [Buffer, Buffer]) {
  return canvas.evaluate(
    async (urls) => {
      const [one, other] = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      const linear = (value: number) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const light = (data: Uint8ClampedArray, at: number) => 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
      let count = 0;
      for (let at = 0; at < one.length; at += 4) {
        const [low, high] = [light(one, at), light(other, at)].sort((a, b) => a - b);
        if ((high + 0.05) / (low + 0.05) >= 3) count++;
      }
      return count;
    },
    pictures.map((picture) => `data:image/png;base64,${picture.toString("base64")}`),
  );
}

for (const { path, width, colorScheme, stored } of [
  { path: "./", width: 1280, colorScheme: "light", stored: "" },
  { path: "./en/", width: 360, colorScheme: "dark", stored: "" },
  { path: "./zh-Hans/", width: 1280, colorScheme: "dark", stored: "auto 0 elder" },
] as const) {
  test(`${path} at ${width} px, ${colorScheme} ${stored}: the focus is visible and uncovered at every stop`, async ({ page, context }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await openAs(page, stored, path);
    await approach(page);
    await page.evaluate(() => scrollTo(0, 0));
    // Where the keyboard begins otherwise, after a script has scrolled, differs between Chromium's versions.
    const [top] = await page.locator("a").all();
    const canvas = await context.newPage();
    await page.bringToFront();

    const kinds = new Set<string>();
    const faults: string[] = [];
    let stops = 0;
    for (; ; stops++) {
      await (stops ? page.keyboard.press("Tab") : top.focus());
      const at = await stop(page);
      if (!at) break;
      if (at.covered) faults.push(`${at.kind} "${at.name}": ${at.covered}`);
      if (kinds.has(at.kind) || at.covered) continue;
      kinds.add(at.kind);
      const clip = {
        x: Math.max(0, at.box.x - 6),
        y: Math.max(0, at.box.y - 6),
        width: Math.min(width, at.box.x + at.box.width + 6) - Math.max(0, at.box.x - 6),
        height: Math.min(800, at.box.y + at.box.height + 6) - Math.max(0, at.box.y - 6),
      };
      const focused = await page.screenshot({ clip });
      // Keeps the position from which the keyboard continues.
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      const count = await pixelsApart(canvas, [focused, await page.screenshot({ clip })]);
      if (count < clip.width + clip.height - 24)
        faults.push(`${at.kind} "${at.name}": ${count} pixels tell the focus, of a box of ${clip.width} × ${clip.height}`);
    }
    expect(stops).toBeGreaterThan(200);
    expect(kinds.size).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });
}
