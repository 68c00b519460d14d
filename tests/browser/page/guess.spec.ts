// Guess first: a question over a chart, whose number is out of sight and reach until it is answered.
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../axe";
import { EDITIONS } from "../bundle";
import { centre, chart, open, openAs, scrollWidth, wanted } from "../reader";

const ASKED = ["nurseries", "job-fair"];
const questions = (page: Page) => page.locator("main .guess");
const fair = (page: Page) => chart(page, "job-fair");
const question = (page: Page) => fair(page).getByRole("group", { name: /招聘會，提供多少個崗位/ });
const title = (page: Page) => fair(page).locator("h3");

async function expectAnswered(page: Page, id = "job-fair") {
  await expect(chart(page, id).locator(".guess input:visible")).toHaveCount(0);
  await expect(chart(page, id).locator("h3")).toBeVisible();
  await expect(chart(page, id).locator("[inert]")).toHaveCount(0);
}

test("the chart is out of sight and reach until the guess is made, and then stands in the question's place", async ({ page }) => {
  await open(page);
  await expect(questions(page)).toHaveCount(ASKED.length);
  await centre(fair(page));
  await expect(title(page)).toBeHidden();
  await expect(fair(page).locator(".mk:visible")).toHaveCount(0);
  const told = page.locator("#employment a[href^='#']").filter({ hasText: "1900" });
  for (const link of await told.all()) await expect(link, "a person beside the chart does not tell").toBeHidden();
  await expect(fair(page)).toHaveAccessibleName(/提供多少個崗位/);
  const slider = question(page).getByRole("slider", { name: /提供多少個崗位/ });
  await expect(slider).toHaveValue("0");
  await expect(question(page).locator(".scale")).toContainText("3000個");
  const before = await fair(page).boundingBox();
  // Everything that can be focused in the figure belongs to the question.
  await slider.focus();
  for (let n = 0; n < 8; n += 1) await page.keyboard.press("ArrowRight");
  await expect(question(page).locator("output")).toHaveText("你猜約800個");
  await expect(slider).toHaveAttribute("aria-valuetext", "你猜約800個");
  await page.keyboard.press("Tab");
  await expect(question(page).getByRole("button", { name: "看答案" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(question(page).getByRole("button", { name: "不猜，直接看" })).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await fair(page).evaluate((figure) => figure.contains(document.activeElement))).toBe(false);
  await question(page).getByRole("button", { name: "看答案" }).press("Enter");
  await expectAnswered(page);
  await expect(title(page)).toBeFocused();
  for (const link of await told.all()) await expect(link).toBeVisible();
  await expect(fair(page)).toHaveAccessibleName((await title(page).textContent())!);
  await expect(fair(page).getByRole("status")).toHaveText("你猜約800個；原文1900餘個");
  expect((await fair(page).boundingBox())!.y).toBeCloseTo(before!.y, 0);
  // The dashed line stands where the guess is, the solid one where the number is.
  const [way, is, was] = await fair(page)
    .locator(".guess line")
    .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect()));
  expect((is.x + is.width / 2 - way.x) / way.width).toBeCloseTo(1900 / 3000, 2);
  expect((was.x + was.width / 2 - way.x) / way.width).toBeCloseTo(800 / 3000, 2);
  // It covers neither the chart's last line nor what follows.
  const strip = (await fair(page).locator(".guess").boundingBox())!;
  for (const part of await fair(page).locator(":scope > :not(.guess):visible").all()) {
    const box = (await part.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(strip.y + 1);
  }
});

test("a computed number is not said to be the article's", async ({ page }) => {
  await open(page);
  const asked = chart(page, "nurseries");
  await centre(asked);
  await asked.getByRole("slider").fill("60");
  await asked.getByRole("button", { name: "看答案" }).click();
  await expect(asked.getByRole("status")).toHaveText("你猜約60個；按原文算出約48.5個");
  // Its views work as before.
  await asked.locator(".views button").last().click();
  await expect(asked.locator(".pic > svg")).toBeVisible();
});

for (const way of ["button", "Escape", "no guess"]) {
  test(`whoever does not guess sees the chart and no line: ${way}`, async ({ page }) => {
    await open(page);
    await centre(fair(page));
    const slider = question(page).getByRole("slider");
    await slider.focus();
    if (way === "Escape") await page.keyboard.press("Escape");
    else
      await question(page)
        .getByRole("button", { name: way === "button" ? "不猜，直接看" : "看答案" })
        .click();
    await expectAnswered(page);
    await expect(fair(page).locator(".guess")).toHaveCount(0);
    await expect(title(page)).toBeFocused();
  });
}

test("nothing of it is stored or sent", async ({ page }) => {
  await open(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await centre(fair(page));
  await question(page).getByRole("slider").fill("800");
  await question(page).getByRole("button", { name: "看答案" }).click();
  await expect(fair(page).getByRole("status")).toHaveText(/800/);
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

test.describe("answered at once", () => {
  for (const fragment of ["chart-job-fair", "chart-job-fair&mark=fact-fair-posts", "fact-fair-posts"]) {
    test(`for whoever comes by #${fragment}`, async ({ page }) => {
      await open(page, `./#${fragment}`);
      await expectAnswered(page);
      await expect(fair(page).locator(".guess")).toHaveCount(0);
    });
  }

  test("by a later link, and by a link in the article", async ({ page }) => {
    await open(page);
    await expect(questions(page)).toHaveCount(ASKED.length);
    await page.evaluate(() => (location.hash = "#fact-fair-posts"));
    await expectAnswered(page);
    await page.locator('[data-numeral="nursery-places"]').evaluate((link) => (link as HTMLElement).click());
    await expectAnswered(page, "nurseries");
    await expect(page.locator(".in-place .guess, .in-place template")).toHaveCount(0);
  });

  test("when it is read aloud", async ({ page }) => {
    await open(page);
    await page.locator("#employment [data-listen]").click();
    await expectAnswered(page);
    await expect(questions(page)).toHaveCount(ASKED.length - 1);
  });

  test("in the elder mode, from the start or later", async ({ page }) => {
    await openAs(page, "auto 0 elder");
    await expect(questions(page)).toHaveCount(0);
    await page.evaluate(() => localStorage.clear());
  });

  test("once the elder mode is chosen", async ({ page }) => {
    await open(page);
    await expect(questions(page)).toHaveCount(ASKED.length);
    await page.locator("button[data-elder-switch]").click();
    await expect(questions(page)).toHaveCount(0);
    await expectAnswered(page);
  });

  test("after a reload, which leaves the reader where they are", async ({ page }) => {
    await open(page);
    await page.reload();
    await wanted(page);
    await expect(questions(page)).toHaveCount(0);
  });

  test("with the embedded story", async ({ page }) => {
    await page.goto("./embed/story/index.html");
    await expect(page.locator("template.question, .guess")).toHaveCount(0);
  });

  test("on paper, even before the answer", async ({ page }) => {
    await open(page);
    await page.emulateMedia({ media: "print" });
    await expect(title(page)).toBeVisible();
    await expect(question(page)).toBeHidden();
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });
    test("for everyone", async ({ page }) => {
      await page.goto("./");
      await expectAnswered(page);
      await expect(questions(page)).toHaveCount(0);
    });
  });

  test.describe("with less motion", () => {
    test.use({ contextOptions: { reducedMotion: "reduce" } });
    test("for everyone", async ({ page }) => {
      await open(page);
      await expect(questions(page)).toHaveCount(0);
    });
  });
});

for (const { lang, folder } of EDITIONS) {
  for (const width of [320, 390, 1280]) {
    test(`${lang}, ${width} px: the question fits its figure, axe finds nothing, and the answer covers nothing`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, `./${folder}`);
      for (const id of ASKED) {
        const panel = chart(page, id).locator(".guess");
        await centre(panel);
        const [inside, room] = await panel.evaluate((one) => [one.scrollHeight, one.clientHeight]);
        expect(inside, id).toBeLessThanOrEqual(room);
        expect(await scrollWidth(page)).toBe(width);
        await expectAccessible(page, `${id}, asked`, `[data-chart="${id}"]`);
        await panel.getByRole("slider").press("End");
        await panel.locator("[data-see]").click();
        const strip = (await panel.boundingBox())!;
        for (const part of await chart(page, id).locator(":scope > :not(.guess):visible").all()) {
          const box = (await part.boundingBox())!;
          expect(box.y + box.height, id).toBeLessThanOrEqual(strip.y + 1);
        }
        expect(await scrollWidth(page)).toBe(width);
        await expectAccessible(page, `${id}, answered`, `[data-chart="${id}"]`);
      }
    });
  }
}
