// Records what no page may do: break its policy, request another host, open a dialog, log an error.
import type { Page } from "@playwright/test";
import { wanted } from "./reader";

/** Records the faults of a page from now on and blocks requests to other hosts. */
export async function guard(page: Page) {
  const faults: string[] = [];
  const own = new URL(process.env.SANJIN_URL!).host;
  await page.context().route(/.*/, (route) => {
    const { protocol, host, href } = new URL(route.request().url());
    if (["data:", "blob:", "file:", "about:"].includes(protocol) || host === own) return route.fallback();
    faults.push(`asked: ${href}`);
    return route.abort();
  });
  await page.exposeFunction("sanjinViolation", (what: string) => faults.push(`policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      (window as any).sanjinViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && faults.push(`logged: ${message.text()}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return faults;
}

/** Activates one control of each kind. */
export async function use(page: Page) {
  if (await page.locator('script[src*="start-"]').count()) await wanted(page);
  const press = (what: string, most: number) =>
    page.locator(what).evaluateAll((found, most) => found.slice(0, most).forEach((one) => (one as HTMLElement).click()), most);
  await press("details:not([open]) > summary", 1000);
  // By events, since something just opened may be in the way of a mouse.
  await page
    .locator("[data-fact]")
    .first()
    .evaluateAll((marks: SVGElement[]) => marks.forEach((mark) => (mark.dispatchEvent(new MouseEvent("mouseover", { bubbles: true })), mark.focus())));
  // Presses the first of each group of similar buttons, except printing and speech.
  const names = await page.locator("button:visible:not([data-speech])").evaluateAll((buttons) => {
    const kind = (button: Element) => `${button.className} ${[...button.attributes].map(({ name }) => name)} ${button.parentElement!.className}`;
    return buttons
      .filter((one, n) => buttons.findIndex((other) => kind(other) === kind(one)) === n)
      .map((one, n) => (one.setAttribute("data-tried", String(n)), n));
  });
  for (const n of names) await press(`[data-tried="${n}"]`, 1);
  await press("[data-numeral]", 2);
  await page.locator("[type=search]").evaluateAll((fields: HTMLInputElement[]) => {
    for (const field of fields) {
      field.value = "1";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}
