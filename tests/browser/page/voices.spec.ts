// Which voice reads, and the message if there is none.
import { expect, test } from "@playwright/test";
import { open, watch } from "../reader";
import { bar, fake, lit, over, said, section, state, TAIWAN, timed, type Voice } from "./speech";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const CHOICE: [string, Voice[], string][] = [
  [
    "Taiwan before Hong Kong before others",
    [
      { name: "a", lang: "zh-CN", localService: true },
      { name: "b", lang: "zh-HK", localService: true },
      { name: "c", lang: "zh-TW", localService: true },
    ],
    "c",
  ],
  [
    "Hong Kong before others, whatever the spelling",
    [
      { name: "a", lang: "zh_CN", localService: true },
      { name: "b", lang: "zh_HK", localService: true },
    ],
    "b",
  ],
  [
    "any Chinese before none",
    [
      { name: "a", lang: "en-US", localService: true },
      { name: "b", lang: "cmn-Hans-CN", localService: true },
    ],
    "b",
  ],
  [
    "this machine’s before a service’s",
    [
      { name: "a", lang: "zh-TW", localService: false },
      { name: "b", lang: "zh-CN", localService: true },
    ],
    "b",
  ],
  [
    "a service’s before none",
    [
      { name: "a", lang: "ja-JP", localService: true },
      { name: "b", lang: "zh-TW", localService: false },
    ],
    "b",
  ],
];
test("the best available voice reads", async ({ page }) => {
  await fake(page, []);
  await open(page);
  for (const [rule, voices, wanted] of CHOICE) {
    await page.evaluate((voices) => ((window as any).speechSynthesis.getVoices = () => voices), voices);
    await section(page, "health").click();
    expect((await said(page)).at(-1), rule).toMatchObject({ lang: "zh-Hant", voice: wanted });
    await page.keyboard.press("Escape");
  }
});

const ALL = ["de-DE", "zh-TW", "en-GB", "zh-CN"].map((lang) => ({ name: lang, lang, localService: true }));
for (const [path, button, lang, wanted] of [
  ["./zh-Hans/", "听这一节", "zh-Hans", "zh-CN"],
  ["./en/", "Listen to this section", "en", "en-GB"],
] as const) {
  test(`${path} is read in its own language, and says so in it if there is no voice`, async ({ page }) => {
    await fake(page, ALL);
    await open(page, path);
    await page.locator("#health").getByRole("button", { name: button }).click();
    expect(await said(page)).toMatchObject([{ lang, voice: wanted }]);
    await over(page);
    const title = (await page.locator("#health h3").first().textContent())!;
    expect(title.startsWith((await said(page))[1].text.trim()), "the leading chart's title follows the heading").toBe(true);
    expect((await said(page))[1].text.trim()).not.toBe("");
    await page.keyboard.press("Escape");
    await page.evaluate(() => ((window as any).speechSynthesis.getVoices = () => []));
    await page.locator("#health").getByRole("button", { name: button }).click();
    await expect(page.getByRole("status").filter({ hasText: lang === "en" ? "This browser has no English voice" : "这个浏览器没有中文语音" })).toBeVisible();
  });
}

test("voices that come late are waited for", async ({ page }) => {
  await fake(page, [TAIWAN], 3);
  await timed(page);
  await section(page, "health").click();
  expect(await state(page)).toBe("reading");
  expect(await said(page)).toEqual([]);
  await page.clock.runFor(1500);
  expect(await said(page)).toMatchObject([{ voice: TAIWAN.name }]);
});

test("without a voice of its language the page names the language, and every button still responds", async ({ page }) => {
  await fake(page, []);
  await open(page);
  const word = page.getByRole("status").filter({ hasText: "這個瀏覽器沒有中文語音，無法朗讀" });
  for (const voices of [[], [], [{ name: "a", lang: "en-US", localService: true }]]) {
    await page.evaluate((voices) => ((window as any).speechSynthesis.getVoices = () => voices), voices);
    await section(page, "health").click();
    await expect(word).toBeVisible();
    await expect(word).toBeInViewport();
    expect(await said(page)).toEqual([]);
    await bar(page, "知道了").click();
    await expect(word).toHaveCount(0);
    await expect(section(page, "health")).toBeFocused();
  }
});

test("in a browser without speech the page says so at once", async ({ page }) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, "speechSynthesis", { value: undefined });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: undefined });
  });
  await open(page);
  await page.locator(".settings summary").click();
  await page.getByRole("button", { name: "朗讀全頁" }).click();
  await expect(page.getByRole("status").filter({ hasText: "這個瀏覽器沒有中文語音" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status").filter({ hasText: "這個瀏覽器沒有中文語音" })).toHaveCount(0);
  expect(seen.problems()).toEqual([]);
});

test("an utterance that never ends is skipped after a time; if none ends any more, the page says so", async ({ page }) => {
  await fake(page, [TAIWAN]);
  await timed(page);
  await section(page, "health").click();
  await over(page);
  await over(page);
  expect(await said(page)).toHaveLength(3);
  // The third never ends; the limit allows for the slowest voice.
  await page.clock.runFor(5000);
  expect(await said(page)).toHaveLength(3);
  for (let second = 0; second < 30 && (await said(page)).length < 4; second++) await page.clock.runFor(1000);
  expect(await said(page)).toHaveLength(4);
  expect(await state(page)).toBe("reading");
  // A late end does not skip the next utterance.
  await over(page);
  expect(await said(page)).toHaveLength(5);
  await expect(lit(page)).toHaveCount(1);
  // From here on nothing ends.
  await page.clock.runFor(80_000);
  await expect(page.getByRole("status").filter({ hasText: "瀏覽器中斷了朗讀" })).toBeVisible();
  await expect(lit(page)).toHaveCount(0);
  expect(await said(page)).toHaveLength(6);
});

test("when the browser interrupts the speech, the page says so", async ({ page }) => {
  await fake(page, [TAIWAN]);
  await open(page);
  await section(page, "health").click();
  await over(page, "error");
  await expect(page.getByRole("status").filter({ hasText: "瀏覽器中斷了朗讀" })).toBeVisible();
  await expect(lit(page)).toHaveCount(0);
  await section(page, "health").click();
  expect(await state(page)).toBe("reading");
  expect(await said(page)).toHaveLength(2);
});
