// Shared by the specs of frames and hosts: two sites for each test, and checks in both windows.
import { test as base, expect, type Frame, type Page } from "@playwright/test";
import { Sites } from "./sites";

export { shell } from "./sites";
export { expect };

export const test = base.extend<{ sites: Sites }>({
  sites: async ({}, use) => {
    const sites = await Sites.start();
    await use(sites);
    await sites.stop();
  },
});

/** The frame whose address contains this text, after it has loaded. */
export async function frameOf(page: Page, words: string): Promise<Frame> {
  let found: Frame | undefined;
  await expect.poll(() => (found = page.frames().find((one) => one !== page.mainFrame() && one.url().includes(words))) !== undefined).toBe(true);
  await found!.waitForLoadState("load");
  return found!;
}

/** The height of the page in the frame, measured differently from the script: the lowest edge of its last element with margins. */
export const contentHeight = (frame: Frame) =>
  frame.evaluate(() => {
    const last = document.body.lastElementChild!;
    const below = Math.max(parseFloat(getComputedStyle(last).marginBottom), parseFloat(getComputedStyle(document.body).marginBottom));
    return Math.ceil(last.getBoundingClientRect().bottom + scrollY + below);
  });

/** Expects the frame's element to be exactly as high as its page, which then doesn't scroll. */
export async function fits(frame: Frame) {
  const element = await frame.frameElement();
  const off = async () => {
    const height = await element.evaluate((one) => (one as HTMLElement).getBoundingClientRect().height);
    const scrolls = await frame.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
    return Math.max(Math.abs(height - (await contentHeight(frame))), scrolls);
  };
  await expect.poll(off).toBeLessThanOrEqual(1);
  return contentHeight(frame);
}

/** Opens and closes the table, enlarges the type and narrows the window; expects the frame's height to follow. */
export async function growsAndShrinks(page: Page, frame: Frame) {
  const first = await fits(frame);
  await frame.evaluate(() => (document.querySelector("details")!.open = true));
  const opened = await fits(frame);
  expect(opened).toBeGreaterThan(first + 100);
  await frame.evaluate(() => (document.querySelector("details")!.open = false));
  expect(await fits(frame)).toBe(first);
  await frame.evaluate(() => (document.documentElement.style.fontSize = "32px"));
  expect(await fits(frame)).toBeGreaterThan(first);
  await frame.evaluate(() => (document.documentElement.style.fontSize = ""));
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await fits(frame)).toBeGreaterThan(first);
  await page.setViewportSize(size);
  expect(await fits(frame)).toBe(first);
}

/** An element's fallback, and the tag of embed.js for stand-in charts. */
export const FALLBACK = `<a href="@bundle@index.html"><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='200' height='100'/%3E" alt="A chart of towns" width="200" height="100"></a>`;
export const EMBED = `<script src="@bundle@embed.js" data-base="@bundle@stand-in/"></script>`;

/** A frame without a height of its own. */
export const NARROW = "<style>body{margin:0}iframe{display:block;width:100%;border:0;height:150px}</style>";
/** A host that listens to our own message. */
export const OWN_LISTENER = `addEventListener("message", ({ data, source }) => { if (data.type === "sanjin:height" && data.id === "nurseries")
    for (const f of document.querySelectorAll("iframe")) if (f.contentWindow === source) f.style.height = data.height + "px"; })`;
