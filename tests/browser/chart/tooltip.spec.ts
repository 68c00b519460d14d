// Tooltips are small, near their marks, and cover no other mark and no title; the next mark stays within reach.
import { expect, type Page, test } from "@playwright/test";
import { chart, open, shown } from "../reader";
import { covered, pairs, places, tooltipIds } from "./tooltips";

test.use({ contextOptions: { reducedMotion: "reduce" } });

// The simplified edition has the same drawings as the first, and lower tooltips than the English one, so it is tested only where space is scarce.
for (const { width, height, hasTouch, folders } of [
  { width: 390, height: 844, hasTouch: true, folders: ["", "zh-Hans/", "en/"] },
  { width: 1280, height: 800, hasTouch: false, folders: ["", "en/"] },
]) {
  test.describe(`at ${width} px, ${hasTouch ? "by finger" : "by mouse"}`, () => {
    test.use({ viewport: { width, height }, hasTouch });
    const touch = (page: Page, { x, y }: { x: number; y: number }) => (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));

    for (const folder of folders) {
      test(`/${folder}: every mark of every chart shows its tooltip, which covers nothing, and leaves the next mark within reach`, async ({ page }) => {
        test.slow();
        await open(page, `./${folder}`);
        const all = await pairs(page);
        expect(all.length).toBeGreaterThan(70);
        const one = async () => {
          await expect.poll(async () => (await tooltipIds(page)).length).toBe(1);
          return (await tooltipIds(page))[0];
        };
        for (const [id, next] of all) {
          await page.keyboard.press("Escape");
          const [here, there] = await places(page, [id, next]);
          const isTick = id.endsWith("-in-whole-article");
          // Neighbouring ticks may cover a tick completely, and for a finger between two the browser may choose the other.
          const isFine = isTick && hasTouch;
          let wanted: string | undefined = next;
          if (isFine && there) {
            await touch(page, there);
            wanted = await one();
            await page.keyboard.press("Escape");
          }
          if (here) {
            await touch(page, here);
            const first = await one();
            if (!isFine) expect.soft(first, `touched, ${id} answers`).toBe(id);
            if (first === wanted) wanted = undefined;
          }
          if (isFine || (isTick && !here))
            await page.locator(`.mk[aria-describedby="${id}"]:visible`).evaluate((mark) => (mark as SVGGElement).focus({ preventScroll: true }));
          expect.soft(await covered(page), id).toEqual([]);
          if (!isTick) expect.soft(here && (there || !next), `${id} and ${next} can be touched`).toBeTruthy();
          if (!there || !wanted) continue;
          await touch(page, there);
          await expect.soft(page.locator(`#${wanted}`), `beside ${id}, ${next} answers`).toBeVisible();
        }
      });
    }
  });
}

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("tooltips stand below the drawing and cover no mark, even if the drawing is taller than the window", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto("./");
    await chart(page, "chinese-medicine").locator("a.take").focus();
    await page.keyboard.press("Tab");
    await expect(shown(page), "Tab goes to the first mark of the next chart").toContainText("151");
    for (const id of ["fact-nurseries", "fact-sleep-clinics", "fact-brand-jobs"]) {
      await places(page, [id]);
      await page.locator(`.mk[aria-describedby="${id}"]:visible`).focus();
      await expect(shown(page)).toHaveCount(1);
      await expect(shown(page)).toHaveId(id);
      expect(await covered(page, { hasScript: false })).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 400 });
    const [first] = await page
      .locator('[data-chart="county-coverage"] .mk:visible')
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-describedby")!));
    await places(page, [first]);
    await page.locator(`.mk[aria-describedby="${first}"]:visible`).focus();
    await expect(shown(page)).toHaveCount(1);
    await expect(shown(page)).toHaveId(first);
    const box = (await shown(page).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(400);
  });

  test("a pointer gets from a mark to the link beside it", async ({ page }) => {
    await page.goto("./");
    const card = chart(page, "nurseries");
    await card.evaluate((one) => one.scrollIntoView({ block: "center" }));
    await card.locator(".mk").last().locator("text").first().hover();
    const tip = page.locator("#fact-nursery-places");
    await expect(tip).toBeVisible();
    await tip.locator("b").hover();
    await tip.getByRole("link").click();
    await expect(page.locator("#s-8")).toBeInViewport();
    await page.mouse.move(1, 1);
  });
});

test("a tooltip has the edition’s words first, then the source’s, labelled as such", async ({ page }) => {
  for (const [path, words] of [
    ["./", ["110所", "開設睡眠門診的醫療機構", "原文", "110所開設睡眠門診", "看原句"]],
    ["./zh-Hans/", ["110所", "开设睡眠门诊的医疗机构", "110所开设睡眠门诊", "看原句"]],
    ["./en/", ["110 institutions", "institutions", "See the sentence"]],
  ] as const) {
    await open(page, path);
    const said = (await page.locator("#fact-sleep-clinics").textContent())!;
    let from = 0;
    for (const word of words) {
      const at = said.indexOf(word, from);
      expect(at, `${word} in ${said}`).toBeGreaterThanOrEqual(from);
      from = at + word.length;
    }
    // The edition for readers of English has the original's words beside the article only.
    const quoted = page.locator("#fact-sleep-clinics q");
    if (path === "./en/") await expect(quoted).toHaveCount(0);
    else await expect(quoted).toHaveText(path === "./" ? "110所開設睡眠門診" : "110所开设睡眠门诊");
  }
});
