// On a very slow line nothing moves, and no notice shows, since there is no fault.
import { expect } from "@playwright/test";
import { below, expectNothingDead, LANGS, later, test, watched } from "../faulty";
import { wanted } from "../reader";

test.use({ viewport: { width: 1280, height: 800 } });

test("controls of the program are hidden until the page can fetch it, with their space reserved", async ({ page, faulty }) => {
  const { held, go } = later();
  const host = await faulty({ "/start-": { after: held } });
  const { seen } = await watched(page);
  await page.goto(`${host.url}#health`, { waitUntil: "commit" });
  await expect(page.locator(".lost")).toBeAttached();
  await expectNothingDead(page);
  await page.locator("#health").evaluate((one) => one.scrollIntoView());
  const tops = () => page.locator("#health .fig").evaluateAll((figures) => figures.map((figure) => Math.round(figure.getBoundingClientRect().top)));
  const before = await tops();
  go();
  await expect(page.locator("#chart-nurseries .views button").first()).toBeVisible();
  expect(await tops()).toEqual(before);
  expect((await seen()).lost).toBe(0);
});

for (const lang of LANGS) {
  for (const form of ["", "embed/story/"]) {
    test(`${lang}, ${form || "the page"}: while every file takes minutes, no notice shows and nothing moves`, async ({ page, faulty }) => {
      const { held, go } = later();
      const slow = { after: held };
      const host = await faulty({ "/start-": slow, "/sanjin-": slow, "/frame-": slow });
      const { seen, problems } = await watched(page);
      await page.clock.install();
      await page.goto(`${host.url}${form}${below(lang)}`, { waitUntil: "commit" });
      await expect(page.locator(".lost, footer").last()).toBeAttached();
      // Minutes pass for the page without a response.
      for (let minute = 0; minute < 5; minute++) {
        await page.clock.fastForward(60_000);
        await expect(page.locator(":is(.lost > *, .lost-here):visible")).toHaveCount(0);
      }
      go();
      await wanted(page);
      await expect(page.locator(":is(.lost > *, .lost-here):visible")).toHaveCount(0);
      expect([await seen(), problems()]).toEqual([{ shifts: 0, byLine: 0, lost: 0 }, []]);
    });
  }
}
