// Hosts that write from right to left.
import { expect, fits, frameOf, shell, test } from "../hosted";

const RTL = (body: string) =>
  shell(
    `<main><h1>أرقام من شانشي</h1><p>نص عربي قبل الرسم البياني.</p>${body}<p>نص عربي بعده.</p></main>`,
    "<style>body { margin: 16px } iframe { border: 0 }</style>",
  ).replace('<html lang="en">', '<html lang="ar" dir="rtl">');
const WAYS: Record<string, { code: string; frame: string }> = {
  "embed.js": { code: '<sanjin-chart chart="nurseries" lang="en"></sanjin-chart><script src="@bundle@embed.js"></script>', frame: "embed/nurseries/en/" },
  "embed.js, the story": { code: '<sanjin-story lang="en"></sanjin-story><script src="@bundle@embed.js"></script>', frame: "embed/story/en/" },
  "pym.js": {
    code: '<div id="place"></div><script src="/npm/pym.js/dist/pym.v1.js"></script><script>new pym.Parent("place", "@bundle@embed/nurseries/en/index.html", {})</script>',
    frame: "embed/nurseries/en/",
  },
  "a bare frame": {
    code: '<iframe src="@bundle@embed/nurseries/en/index.html" width="100%" height="700" title="Nurseries"></iframe>',
    frame: "embed/nurseries/en/",
  },
};
for (const [name, { code, frame: words }] of Object.entries(WAYS)) {
  for (const width of [1000, 360]) {
    test(`a host that writes from right to left, ${name}, ${width} px: the frame is as on any other host`, async ({ page, sites }) => {
      await page.setViewportSize({ width, height: 800 });
      // The positions of each drawing's words from the frame's edge must equal those on a left-to-right host.
      const places = async (html: string, address: string) => {
        await page.goto(sites.page(address, html));
        const frame = await frameOf(page, words);
        if (name !== "a bare frame") await fits(frame);
        const edge = await (await frame.frameElement()).evaluate((one) => [
          (one as HTMLElement).getBoundingClientRect().left,
          (one as HTMLElement).getBoundingClientRect().right,
        ]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), "no scrolling sideways").toBe(width);
        expect(edge[0]).toBeGreaterThanOrEqual(0);
        expect(edge[1]).toBeLessThanOrEqual(width);
        expect(await frame.evaluate(() => getComputedStyle(document.body).direction)).toBe("ltr");
        expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        return frame
          .locator('[data-chart="nurseries"] svg text, [data-chart="nurseries"] h1, [data-chart="nurseries"] h3')
          .evaluateAll((all) => all.map((one) => [one.textContent, Math.round(one.getBoundingClientRect().left)]));
      };
      const rtl = await places(RTL(code), "rtl.html");
      expect(rtl.length).toBeGreaterThan(3);
      expect(rtl).toEqual(await places(RTL(code).replace(' dir="rtl"', ""), "ltr.html"));
    });
  }
}

test("an unknown chart on such a host: the message shows, and the fallback below it", async ({ page, sites }) => {
  await page.goto(
    sites.page("rtl.html", RTL('<sanjin-chart chart="no-such" lang="en"><a href="@bundle@">خريطة</a></sanjin-chart><script src="@bundle@embed.js"></script>')),
  );
  await expect(page.getByText("There is no chart “no-such” here.")).toBeVisible();
  await expect(page.getByRole("link", { name: "خريطة" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()!.width);
});
