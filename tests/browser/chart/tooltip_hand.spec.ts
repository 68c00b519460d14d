// A pointer can move from a mark to the link in its tooltip (WCAG 1.4.13), or elsewhere. The clock is stopped, so that the speed
// of the test does not matter.
import { expect, type Page, test } from "@playwright/test";
import { centre, chart, markOf, shown, wanted } from "../reader";
import { pairs, places, tooltipIds } from "./tooltips";

test.use({ contextOptions: { reducedMotion: "reduce" }, viewport: { width: 1280, height: 800 } });

type Point = { x: number; y: number };

/** Moves along a part of the way between two points in steps of 4 px, straight or swerving by `by` px. */
async function go(page: Page, from: Point, to: Point, wavers: number, part = 1) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ax, ay] = [(to.x - from.x) / length, (to.y - from.y) / length];
  for (let far = 4; far < length * part; far += 4) {
    const beside = wavers * Math.sin(far / 14) * Math.min(1, (length - far) / 20);
    await page.mouse.move(from.x + ax * far - ay * beside, from.y + ay * far + ax * beside);
  }
  if (part === 1) await page.mouse.move(to.x, to.y);
}
async function linkOf(page: Page, id: string): Promise<Point> {
  const { x, y, width, height } = (await page.locator(`#${id} a`).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}
/** Waits until a tooltip shows, and as long as a reader needs to see it. */
async function see(page: Page, id: string) {
  await expect(shown(page), id).toHaveId(id);
  await page.clock.runFor(200);
}
async function openStill(page: Page, path: string) {
  await page.clock.install();
  await page.goto(path);
  if (!path.includes("embed")) await wanted(page);
  await page.clock.pauseAt(Date.now() + 3_600_000);
}

// Every sixth mark, half of them in each of two editions, alternately straight and swerving.
for (const [path, first, every] of [
  ["./", 0, 12],
  ["./en/", 6, 12],
  ["./embed/centres-specialties/index.html", 0, 1],
] as const) {
  test(`${path}: a pointer gets from a mark to the link in its tooltip across other marks`, async ({ page }) => {
    test.slow();
    await openStill(page, path);
    const ids = (await pairs(page)).map(([id]) => id).filter((_, n) => n % every === first);
    expect(ids.length).toBeGreaterThan(2);
    for (const [n, id] of ids.entries()) {
      await page.keyboard.press("Escape");
      await page.mouse.move(1, 1);
      const [from] = await places(page, [id]);
      // Skips a number of the article in small that its neighbours' hit areas cover.
      if (!from && id.endsWith("-in-whole-article")) continue;
      await page.mouse.move(from!.x, from!.y);
      await see(page, id);
      const wavers = every === 1 ? [0, 3] : [n % 2 ? 3 : 0];
      for (const by of wavers) {
        if (by !== wavers[0]) {
          await page.mouse.move(from!.x, from!.y);
          await see(page, id);
        }
        await go(page, from!, await linkOf(page, id), by);
        expect(await tooltipIds(page), `${id}, wavering by ${by} px`).toEqual([id]);
        await expect(page.locator(`#${id} a:hover`), id).toHaveCount(1);
      }
    }
  });
}

test("a pointer that rests on another mark on its way selects that one's tooltip", async ({ page }) => {
  await openStill(page, "./embed/county-coverage/index.html");
  const [[first, second]] = await pairs(page);
  const [from, to] = await places(page, [first, second]);
  await page.mouse.move(from!.x, from!.y);
  await see(page, first);
  await go(page, from!, await linkOf(page, first), 0, 0.6);
  const { x, y } = to!;
  await expect(shown(page)).toHaveId(first);
  await page.mouse.move(x, y - 3);
  await page.mouse.move(x, y);
  await page.clock.runFor(150);
  await expect(shown(page)).toHaveId(second!);
});

test("a pointer that trembles on another mark on its way selects that one's tooltip, too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStill(page, "./");
  const [upper, lower] = ["sleep-clinics", "psychology-clinics"].map((fact) => markOf(page, "mind-and-sleep", fact));
  await centre(upper);
  const middle = async (mark: typeof upper) => {
    const { x, y, width, height } = (await mark.boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const [from, to] = [await middle(upper), await middle(lower)];
  await page.mouse.move(from.x, from.y);
  await see(page, "fact-sleep-clinics");
  // Its tooltip stands below both marks, so that the way leads to it.
  await go(page, from, to, 0);
  for (let moves = 0; moves < 12; moves++) {
    await page.mouse.move(to.x + (moves % 2), to.y);
    await page.clock.runFor(50);
  }
  await expect(shown(page)).toHaveId("fact-psychology-clinics");
});

test("a pointer that moves on before anybody can have seen a tooltip shows the next mark's at once", async ({ page }) => {
  await openStill(page, "./embed/county-coverage/index.html");
  const [[first, second]] = await pairs(page);
  const [from, to] = await places(page, [first, second]);
  await page.mouse.move(from!.x, from!.y);
  await expect(shown(page)).toHaveId(first);
  await go(page, from!, to!, 0);
  await expect(shown(page)).toHaveId(second!);
});

test("a pointer that moves after the page has scrolled shows the tooltip of the mark that is under it now", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStill(page, "./");
  const [upper, lower] = ["sleep-clinics", "psychology-clinics"].map((fact) => markOf(page, "mind-and-sleep", fact));
  await centre(upper);
  const [from, to] = await Promise.all([upper, lower].map(async (mark) => (await mark.boundingBox())!));
  const at = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  await page.mouse.move(at.x, at.y);
  await see(page, "fact-sleep-clinics");
  await page.evaluate((by) => window.scrollBy({ top: by, behavior: "instant" }), to.y + to.height / 2 - at.y);
  await expect.poll(async () => Math.round((await lower.boundingBox())!.y + to.height / 2 - at.y), "the lower mark is under the pointer").toBe(0);
  // Before the pointer moves, the reader aims at nothing new.
  await expect(shown(page)).toHaveId("fact-sleep-clinics");
  await page.mouse.move(at.x + 1, at.y);
  await expect(shown(page)).toHaveId("fact-psychology-clinics");
});

test("a pointer that leaves for empty space hides the tooltip, after a moment in which it may come back", async ({ page }) => {
  await openStill(page, "./");
  const card = chart(page, "nurseries");
  await centre(card);
  await card.locator(".mk:visible").nth(0).locator("text").first().hover();
  await expect(shown(page)).toHaveId("fact-nurseries");
  await card.locator(".mk:visible").nth(1).locator("text").first().hover();
  await expect(shown(page)).toHaveId("fact-nursery-places");
  const { x, y } = (await card.locator(".pic").boundingBox())!;
  await page.mouse.move(x - 6, y + 10);
  await page.clock.runFor(200);
  await expect(shown(page)).toHaveId("fact-nursery-places");
  await page.locator("#fact-nursery-places b").hover();
  await page.clock.runFor(1_000);
  await expect(shown(page)).toHaveId("fact-nursery-places");
  await page.mouse.move(x - 6, y + 10);
  await page.clock.runFor(400);
  await expect(shown(page)).toHaveCount(0);
});

test("a pointer that moves on to a table row highlights it, and the row stays highlighted when the tooltip goes", async ({ page }) => {
  await openStill(page, "./");
  const card = chart(page, "nurseries");
  await card.locator("summary").click();
  await centre(card);
  await card.locator(".mk:visible").nth(0).locator("text").first().hover();
  const { y } = (await card.locator(".pic").boundingBox())!;
  await page.mouse.move(2, y);
  await expect(shown(page)).toHaveId("fact-nurseries");
  const row = card.locator('[data-row="nursery-places"]');
  const box = (await row.boundingBox())!;
  await page.mouse.move(box.x + box.width - 3, box.y + box.height - 3);
  await expect(row).toHaveAttribute("data-lit");
  await page.clock.runFor(1_000);
  await expect(shown(page)).toHaveCount(0);
  await expect(row).toHaveAttribute("data-lit");
});
