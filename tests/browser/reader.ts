// A reader's actions on the page, and the elements that the specs examine.
import { expect, type Frame, type Locator, type Page } from "@playwright/test";

/** Makes the page want its program, as a reader's first act does. */
export async function want(at: Page | Frame) {
  // A page without its own script is marked as lost, and wants nothing.
  await at.waitForSelector("html:is([data-ready], [data-lost])", { state: "attached" });
  await at.evaluate(() => document.dispatchEvent(new Event("sanjin:want")));
}

/** Makes the page want its program, and waits until it runs. */
export async function wanted(at: Page | Frame) {
  await want(at);
  await at.waitForSelector("html[data-interactive]", { state: "attached" });
}

/** Opens a page and waits for its program. */
export async function open(page: Page, path = "./") {
  await page.goto(path);
  await wanted(page);
}

/** Opens a page for a reader with stored choices of theme, size and elder mode, for instance "dark 3 elder". */
export async function openAs(page: Page, stored: string, path = "./") {
  await page.addInitScript((stored) => stored && localStorage.setItem("sanjin:reading", stored), stored);
  await open(page, path);
}

/**
 * Whether the page leaves a click to the browser, which would follow the link. Nothing is opened: Chromium 148's headless shell crashes
 * in most tabs that a modifier key opens, whatever page they show.
 */
export async function isLeftToTheBrowser(link: Locator, how: Parameters<Locator["click"]>[0]) {
  await link.evaluate((link) => {
    const heard = new AbortController();
    const note = (event: Event) => {
      heard.abort();
      link.setAttribute("data-left", `${!event.defaultPrevented}`);
      event.preventDefault();
    };
    for (const type of ["click", "auxclick"]) addEventListener(type, note, { signal: heard.signal });
  });
  await link.click(how);
  return (await link.getAttribute("data-left")) === "true";
}

export const shown = (page: Page) => page.locator('[role="tooltip"]:visible');
export const chart = (page: Page, id: string) => page.locator(`[data-chart="${id}"]`);
/** The marks of a chart's displayed drawing: a chart may have a narrow and a wide one. */
export const marks = (page: Page, id: string) => chart(page, id).locator(".mk:visible");
export const markOf = (page: Page, id: string, fact: string) => chart(page, id).locator(`[data-fact="${fact}"]:visible`);
export const numeral = (page: Page, fact: string) => page.locator(`#article [data-numeral="${fact}"]`);
export const sentenceOf = (page: Page, fact: string) => page.locator("#article .s", { has: page.locator(`[data-numeral="${fact}"]`) });
/** The chart that is open in the article. */
export const inPlace = (page: Page) => page.locator(".in-place");

/** Scrolls a numeral to the middle of the screen and opens its chart. */
export async function openInPlace(page: Page, fact: string) {
  await centre(numeral(page, fact));
  await numeral(page, fact).click();
  await expect(numeral(page, fact)).toHaveAttribute("aria-expanded", "true");
}

export const scrolled = (page: Page) => page.evaluate(() => scrollY);
export const scrollWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
export const hash = (page: Page) => page.evaluate(() => location.hash);
export const top = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().top);
export const centre = (one: Locator) => one.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
export const blur = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).blur());
export const hasFocus = (one: Locator) => one.evaluate((element) => element === document.activeElement);
/** The ids that occur more than once. */
export const doubleIds = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    return ids.filter((id, n) => ids.indexOf(id) !== n);
  });
export const openDetails = (page: Page, which = "details") =>
  page.locator(which).evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
/** Presses Tab until an element has the focus, up to a limit. */
export async function tabTo(page: Page, wanted: Locator, most: number) {
  for (let stops = most; stops > 0 && !(await hasFocus(wanted)); stops -= 1) await page.keyboard.press("Tab");
  await expect(wanted).toBeFocused();
}
/** Forces a new document for the next address, since a browser only scrolls if only the fragment differs. */
export async function openAnew(page: Page, address: string) {
  await page.goto("about:blank");
  await page.goto(address);
}

/** Records the faults of a page from now on: console messages, exceptions, failed requests. */
export function watch(page: Page) {
  const found: string[] = [];
  // Playwright's own message when it blocks service workers.
  const ofPlaywright = "Service Worker registration blocked by Playwright";
  page.on("console", (message) => message.text() !== ofPlaywright && found.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A reload cancels what the page still requests for offline use, if the machine is slow.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") found.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
  });
  return { problems: () => found };
}
