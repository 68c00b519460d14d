// Chinese titles break after punctuation, never before it, even if a clause is about as long as the line.
import { expect, test } from "@playwright/test";

for (const path of ["./", "./zh-Hans/", "./embed/story/"]) {
  test(`${path}: on a phone no line of a heading begins with closing punctuation`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => delete document.documentElement.dataset.later);
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 740 });
      const { seen, wrong } = await page.locator(":is(h1, h2, h3):visible").evaluateAll((headings) => {
        const wrong: string[] = [];
        let seen = 0;
        for (const heading of headings) {
          const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
          for (let text: Text | null; (text = texts.nextNode() as Text | null); ) {
            const topOf = (n: number) => {
              const range = document.createRange();
              range.setStart(text!, n);
              range.setEnd(text!, n + 1);
              return range.getBoundingClientRect().top;
            };
            for (const { index } of text.data.matchAll(/(?<=.)[，。；：！？、」』”）]/g)) {
              seen++;
              if (topOf(index) > topOf(index - 1) + 4) wrong.push(heading.textContent!);
            }
          }
        }
        return { seen, wrong };
      });
      expect(seen).toBeGreaterThan(15);
      expect(wrong, `${width} px`).toEqual([]);
    }
  });
}
