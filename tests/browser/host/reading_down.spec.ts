// Host pages with charts by embed.js, scrolled by a reader.
import { EMBED, expect, FALLBACK, fits, frameOf, shell, test } from "../hosted";

test("twenty on one page are loaded as they come near, and share their script", async ({ page, sites }) => {
  const charts = [
    "county-coverage",
    "rescue",
    "doctors-down",
    "centres-specialties",
    "nurseries",
    "chinese-medicine",
    "whole-province",
    "mind-and-sleep",
    "shared-results",
    "first-intakes",
    "new-institutions",
    "recognised-counties",
    "four-hundreds",
    "job-fair",
    "job-groups",
    "labour-brands",
    "silver-age",
    "volunteer-work",
    "care-sites",
    "assistance",
  ];
  await page.goto(sites.page("twenty.html", shell(charts.map((chart) => `<sanjin-chart chart="${chart}"></sanjin-chart><p>Text.</p>`).join("") + EMBED)));
  await fits(await frameOf(page, "embed/county-coverage/"));
  const pages = () => sites.asked.filter((path) => path.includes("/embed/"));
  // Distant ones are not requested.
  expect(pages().length).toBeLessThan(charts.length);
  for (const chart of charts) {
    await page.locator(`sanjin-chart[chart="${chart}"]`).scrollIntoViewIfNeeded();
    await fits(await frameOf(page, `embed/${chart}/`));
  }
  expect(pages().toSorted()).toEqual(charts.map((chart) => `/stand-in/embed/${chart}/index.html`).toSorted());
  expect(sites.asked.filter((path) => path.includes("/frame-"))).toHaveLength(1);
  expect(sites.asked).toHaveLength(charts.length + 2);
});

test("reading down a page with charts, nothing jumps", async ({ page, sites }) => {
  const text = `<p style="height:500px">Text.</p>`;
  const charts = ["nurseries", "rescue", "job-fair", "care-sites", "assistance"];
  await page.goto(
    sites.page(
      "shift.html",
      shell(`${text}${text}${charts.map((chart) => `<sanjin-chart chart="${chart}">${FALLBACK}</sanjin-chart>${text}`).join(text)}${EMBED}`),
    ),
  );
  await page.evaluate(() => {
    const shifts = ((globalThis as unknown as { shifts: number[] }).shifts = []) as number[];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.mouse.move(300, 300);
  for (const chart of charts) {
    // By the wheel, since the browser treats a jump by script as intended.
    await expect
      .poll(
        async () => {
          const top = await page.locator(`sanjin-chart[chart="${chart}"]`).evaluate((one) => one.getBoundingClientRect().top);
          if (top > 100) await page.mouse.wheel(0, 250);
          return top;
        },
        { intervals: [100], timeout: 20_000 },
      )
      .toBeLessThanOrEqual(100);
    await fits(await frameOf(page, `embed/${chart}/`));
  }
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test("a link within the frame scrolls the host to its target", async ({ page, sites }) => {
  await page.setViewportSize({ width: 500, height: 300 });
  await page.goto(
    sites.page("link.html", shell(`<p style="height:900px">Text</p><sanjin-chart chart="nurseries"></sanjin-chart><p style="height:3000px">Text</p>${EMBED}`)),
  );
  const frame = await frameOf(page, "embed/nurseries/");
  await fits(frame);
  await frame.locator("a", { hasText: "To the sentence" }).click();
  const at = async () => {
    const outer = await page.locator("sanjin-chart iframe").evaluate((one) => one.getBoundingClientRect().top);
    return Math.round(outer + (await frame.evaluate(() => document.getElementById("s-1")!.getBoundingClientRect().top)));
  };
  await expect.poll(async () => Math.abs(await at())).toBeLessThanOrEqual(1);
});

test("the keyboard enters and leaves the frame", async ({ page, sites }) => {
  await page.goto(sites.page("keys.html", shell(`<button>One</button><sanjin-chart chart="nurseries"></sanjin-chart><button>Two</button>${EMBED}`)));
  const frame = await frameOf(page, "embed/nurseries/");
  await fits(frame);
  await page.getByText("One").focus();
  await page.keyboard.press("Tab");
  await expect.poll(() => frame.evaluate(() => document.activeElement?.localName)).toBe("summary");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Two")).toBeFocused();
});
