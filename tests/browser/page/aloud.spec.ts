// Reading aloud: the order, the pieces, and how a reader pauses and stops it.
import { expect, test } from "@playwright/test";
import { inPlace, numeral, open, scrollWidth, watch } from "../reader";
import { bar, fake, lit, over, readOut, said, section, state, TAIWAN, timed } from "./speech";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a section is read in order: heading, each chart’s title and finding, people’s words", async ({ page }) => {
  const seen = watch(page);
  await fake(page, [TAIWAN]);
  await open(page);
  await section(page, "employment").click();
  const text = (await readOut(page))
    .map(({ text }) => text)
    .join("")
    .replace(/\s/g, "");
  const blocks = await page
    .locator("#employment")
    .evaluate((part) =>
      [...part.querySelectorAll("h2, .fig h3, .data > .description, blockquote, .told > p, .who")].map((one) => one.textContent!.replace(/\s/g, "")),
    );
  expect(blocks.length).toBeGreaterThan(6);
  expect(text).toBe(blocks.join(""));
  expect(text).toContain("近百萬人");
  expect(text, "controls, tables and tooltips are not read").not.toMatch(/聽這一節|看原句|數據表|第\d+句/);
  expect(seen.problems()).toEqual([]);
});

test("the block being read is highlighted and on the screen; the next begins only when it has ended", async ({ page }) => {
  await fake(page, [TAIWAN]);
  await open(page);
  await section(page, "education").click();
  await expect(lit(page)).toHaveCount(1);
  for (let n = 1; n < 9; n++) {
    const spoken = await said(page);
    expect(spoken).toHaveLength(n);
    await expect(lit(page)).toHaveCount(1);
    await expect(lit(page)).toBeInViewport();
    expect((await lit(page).textContent())!.replace(/\s/g, "")).toContain(spoken.at(-1)!.text.replace(/\s/g, ""));
    await over(page);
  }
});

test("a chart opened in the article is not read in the middle of its sentence", async ({ page }) => {
  await fake(page, [TAIWAN]);
  await open(page);
  await numeral(page, "sleep-clinics").click();
  await expect(inPlace(page)).toHaveCount(1);
  const copied = (await page.locator("#chart-mind-and-sleep .description").textContent())!;
  await section(page, "article").click();
  const spoken = (await readOut(page)).map(({ text }) => text).join("");
  expect(spoken).toContain("151所醫療機構開設心理門診、110所開設睡眠門診。");
  expect(spoken).not.toContain(copied.slice(0, 12));
});

for (const [path, button, most] of [
  ["./", "聽這一節", 60],
  ["./zh-Hans/", "听这一节", 60],
  ["./en/", "Listen to this section", 120],
] as const) {
  test(`${path}: long blocks are read in pieces, split at punctuation and never within a number or a word`, async ({ page }) => {
    await fake(
      page,
      ["zh-TW", "zh-CN", "en-GB"].map((lang) => ({ name: lang, lang, localService: true })),
    );
    await open(page, path);
    await page.locator("#article").getByRole("button", { name: button }).click();
    const spoken = (await readOut(page)).map(({ text }) => text);
    expect(spoken.filter((text) => text.length >= most)).toEqual([]);
    expect(spoken.length).toBeGreaterThan(most === 60 ? 60 : 30);
    for (const [n, text] of spoken.slice(1).entries()) {
      expect(/[\d.,]$/.test(spoken[n]) && /^[\d.,%％萬万]/.test(text), `${spoken[n]}|${text}`).toBe(false);
      if (most === 120) expect(/[a-z]$/.test(spoken[n]) && /^[a-z]/.test(text), `${spoken[n]}|${text}`).toBe(false);
      else expect(text, "a piece does not begin in the middle of something").not.toMatch(/^[，。；%％.餘余萬万年月日]/);
    }
    if (path !== "./") return;
    const bare = (text: string) => text.replace(/\s/g, "");
    const shown = bare((await page.locator("#article .text").locator("h3, .para > p").allInnerTexts()).join(""));
    expect(bare(spoken.join(""))).toContain(shown.slice(0, 300));
    expect(bare(spoken.join("")).length).toBeGreaterThan(shown.length);
  });
}

test("the panel starts reading the whole page and closes; its button then stops it", async ({ page }) => {
  await fake(page, [TAIWAN]);
  await open(page);
  await page.locator(".settings summary").click();
  await page.getByRole("button", { name: "朗讀全頁" }).click();
  await expect(page.locator(".panel")).toBeHidden();
  await expect(page.locator(".settings summary")).toBeFocused();
  const headline = (await page.locator("h1 span").first().textContent())!;
  expect((await said(page))[0].text).toBe(headline);
  await page.locator(".settings summary").click();
  await page.locator(".panel").getByRole("button", { name: "停止朗讀" }).click();
  expect(await state(page)).toBeNull();
  await page.getByRole("button", { name: "朗讀全頁" }).click();
  const headings = await page.locator(".spread h2, .article > h2").allTextContents();
  const texts = (await readOut(page)).map(({ text }) => text);
  // The article repeats the headings.
  expect([...new Set(texts.filter((text) => headings.includes(text)))]).toEqual(headings);
});

test("it pauses, resumes where it was, and stops", async ({ page }) => {
  await fake(page, [TAIWAN]);
  await timed(page);
  await section(page, "health").click();
  await over(page);
  await over(page);
  const third = (await said(page)).at(-1)!.text;
  await bar(page, "暫停").click();
  await expect(lit(page)).toHaveCount(1);
  await page.clock.runFor(60_000);
  expect(await said(page)).toHaveLength(3);
  await expect(bar(page, "繼續"), "the same button resumes").toBeFocused();
  await bar(page, "繼續").click();
  expect((await said(page)).map(({ text }) => text).slice(2)).toEqual([third, third]);
  await bar(page, "停止朗讀").click();
  await expect(lit(page)).toHaveCount(0);
  await expect(bar(page, "停止朗讀")).toBeHidden();
  await expect(section(page, "health"), "the focus returns").toBeFocused();
  await page.clock.runFor(60_000);
  expect(await said(page)).toHaveLength(4);
  expect(await page.locator(".speech").innerText()).toBe("");
});

test("Escape stops it, another section replaces it, and leaving the page ends it", async ({ page }) => {
  await fake(page, [TAIWAN]);
  await timed(page);
  await section(page, "health").click();
  await page.keyboard.press("Escape");
  expect(await state(page)).toBeNull();
  await section(page, "health").click();
  await section(page, "civil").click();
  // The cancelled utterance reports its end a moment later.
  await page.clock.runFor(1000);
  expect(await state(page)).toBe("reading");
  const heading = (await page.locator("#civil h2").textContent())!;
  expect((await said(page)).at(-1)!.text).toBe(heading);
  const cancelled = await page.evaluate(() => {
    const before = (window as any).speechSynthesis.cancelled;
    window.dispatchEvent(new PageTransitionEvent("pagehide"));
    return (window as any).speechSynthesis.cancelled - before;
  });
  expect(cancelled).toBe(1);
});

test("the bar covers nothing permanently, and its buttons can be tapped, at 360 and at 1280 px", async ({ page }) => {
  await fake(page, [TAIWAN]);
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.getByRole("button", { name: "長者模式" }).click();
  await section(page, "health").click();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    for (const name of ["暫停", "停止朗讀"]) {
      const box = (await bar(page, name).boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    }
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
    const [last, top] = await Promise.all([page.locator(".method :is(p, li)").last().boundingBox(), page.locator(".speech").boundingBox()]);
    expect(last!.y + last!.height).toBeLessThanOrEqual(top!.y);
    expect(await scrollWidth(page)).toBe(width);
  }
});
