// A chart, and the story, in frames of a news site of another origin, put there by embed.js.
import assert from "node:assert/strict";
import { it } from "node:test";

import { By } from "selenium-webdriver";

import { click, comesToRest, isInteractive, looksSound, press, seesSentence, seesTooltip, show, until } from "./reader.mjs";
import { CHART, FIRST, SECOND, SENTENCE } from "./story.mjs";

export function embedded({ engine, session, sites }) {
  const driver = () => session().driver;
  const open = async () => {
    await driver().get(sites().news);
    await enter("sanjin-chart");
    await fits("sanjin-chart");
  };

  /** Switches to the frame in an element's shadow. */
  const enter = async (element) => {
    await driver().switchTo().defaultContent();
    const frame = await until(
      () =>
        driver().executeScript(
          `return document.querySelector("${element}").shadowRoot?.querySelector("iframe") ?? document.querySelector("${element} iframe")`,
        ),
      `${element} has a frame`,
    );
    await driver().switchTo().frame(frame);
    await until(() => driver().executeScript("return document.readyState === 'complete' && location.href !== 'about:blank'"), "the frame has loaded");
  };

  /** Asserts that the frame is as high as its content; leaves the driver in the frame. */
  const fits = (element) =>
    until(async () => {
      await driver().switchTo().defaultContent();
      // Until the frame has reported its height, the fallback shows.
      if (!(await driver().executeScript(`return document.querySelector("${element} img, ${element} a").checkVisibility() === false`)))
        return { not: "only the fallback" };
      await enter(element);
      const inside = await driver().executeScript(`
        const root = document.documentElement, last = document.body.lastElementChild.getBoundingClientRect();
        return { over: root.scrollHeight - root.clientHeight, wide: root.scrollWidth - root.clientWidth, bar: innerWidth - root.clientWidth, empty: root.clientHeight - last.bottom, height: innerHeight };`);
      return inside?.over <= 0 && inside.wide <= 0 && inside.bar === 0 && inside.empty < 40 && inside.height > 200 ? inside : { not: inside };
    }, `the frame of ${element} fits what is in it`);

  it("its frame has the height of what is in it, and no scroll bar", async () => {
    await open();
    const { height } = await fits("sanjin-chart");
    await clickInside("sanjin-chart", "details.data summary");
    const opened = await until(async () => {
      const now = await fits("sanjin-chart");
      return now.height > height + 50 && now;
    }, "the frame grows with the table");
    assert.ok(opened.height < 3000);
    await driver().switchTo().defaultContent();
    assert.equal(await driver().executeScript("return document.querySelector('sanjin-chart img').checkVisibility()"), false, "the fallback is gone");
    assert.deepEqual(await session().problems(), []);
    await enter("sanjin-chart");
    assert.deepEqual(await session().problems(), []);
  });

  it("it tells its height at every visit, also where all comes from the browser's cache", async () => {
    for (let visits = 0; visits < 8; visits++) await open();
  });

  it("a mark pointed at shows its tooltip", async () => {
    await open();
    for (const { mark, tip, figure } of [FIRST, SECOND]) {
      await pointInside("sanjin-chart", mark);
      await seesTooltip(driver(), tip, figure);
    }
  });

  it("Tab goes into the frame and to its marks, each with its tooltip", async () => {
    await open();
    await driver().switchTo().defaultContent();
    await click(driver(), "p");
    // Without the program every mark is a tab stop.
    for (let presses = 0; presses < 6; presses++) {
      await press(driver(), "TAB");
      await enter("sanjin-chart");
      if (await driver().executeScript("return document.activeElement?.matches('.mk')")) break;
      await driver().switchTo().defaultContent();
    }
    await seesTooltip(driver(), FIRST.tip, FIRST.figure);
  });

  it("the tooltip's link opens the sentence in the frame", async () => {
    await open();
    await pointInside("sanjin-chart", FIRST.mark);
    await seesTooltip(driver(), FIRST.tip, FIRST.figure);
    await clickInside("sanjin-chart", `#${FIRST.tip} a`, 300);
    await seesSentence(driver(), SENTENCE);
    await fits("sanjin-chart");
    // The host does the scrolling.
    const { top, bottom } = await driver().executeScript(`return document.getElementById("${SENTENCE}").getBoundingClientRect().toJSON()`);
    await driver().switchTo().defaultContent();
    const frame = await boxOf("sanjin-chart");
    assert.ok(frame.top + top >= -1 && frame.top + bottom <= frame.window, `the sentence is in the host's window: ${JSON.stringify({ frame, top, bottom })}`);
  });

  it("its host chooses edition and theme", async () => {
    await open();
    const paper = () => driver().executeScript("return getComputedStyle(document.documentElement).backgroundColor");
    const light = await paper();
    await driver().switchTo().defaultContent();
    await driver().executeScript("const chart = document.querySelector('sanjin-chart'); chart.setAttribute('theme', 'dark'); chart.setAttribute('lang', 'en')");
    await until(async () => {
      await enter("sanjin-chart");
      // Firefox's driver may fail while the page is being replaced.
      const now = await driver().executeScript("const { lang, dataset } = document.documentElement; return { lang, theme: dataset.theme }");
      return (now?.lang === "en" && now.theme === "dark") || { not: now ?? "no answer" };
    }, "the chart is in English and dark");
    assert.notEqual(await paper(), light);
    await fits("sanjin-chart");
    await pointInside("sanjin-chart", FIRST.mark);
    await seesTooltip(driver(), FIRST.tip, "3,285");
  });

  it("on a host of 360 px all has its place, also in largest type", async () => {
    await session().resize(360, 700);
    try {
      await open();
      await looksSound(driver(), "the chart at 360 px", engine);
      await driver().executeScript("document.documentElement.style.fontSize = '200%'");
      await fits("sanjin-chart");
      await looksSound(driver(), "the chart at 360 px, type twice as large", engine);
      await driver().switchTo().defaultContent();
      assert.ok(
        await driver().executeScript("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
        "the host is not made wider",
      );
    } finally {
      await session().resize(1280, 800);
    }
  });

  it("the whole story starts its program in a frame, and fits it", async () => {
    await open();
    await driver().switchTo().defaultContent();
    await show(driver(), "sanjin-story", "start");
    await enter("sanjin-story");
    await until(() => isInteractive(driver()), "the story is interactive", 20_000);
    await fits("sanjin-story");
    const drawing = () => driver().executeScript(`return document.querySelector('${CHART} svg').innerHTML`);
    const before = await drawing();
    await clickInside("sanjin-story", `${CHART} .views button[aria-pressed="false"]`);
    await until(async () => (await drawing()) !== before, "the drawing changes");
    await pointInside("sanjin-story", SECOND.mark);
    await seesTooltip(driver(), SECOND.tip, SECOND.figure);
    assert.deepEqual(await session().problems(), []);
  });

  /**
   * Moves the pointer onto an element in a frame; `and` adds further actions. Scrolls the host, since
   * the frame itself doesn't scroll, and moves the pointer in the host's window if the driver can.
   */
  async function pointInside(element, css, and = (actions) => actions, duration = 100) {
    await enter(element);
    const { x, y } = await driver().executeScript(
      "const { left, top, width, height } = document.querySelector(arguments[0]).getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }",
      css,
    );
    await driver().switchTo().defaultContent();
    await driver().executeScript(
      `const { top } = document.querySelector("${element}").getBoundingClientRect();
       if (top + arguments[0] < 60 || top + arguments[0] > innerHeight / 2) scrollBy({ top: top + arguments[0] - innerHeight / 3, behavior: "instant" });`,
      y,
    );
    // The browser locates a frame in another process where it was painted last.
    await comesToRest(driver());
    const frame = await driver().executeScript(`return document.querySelector("${element}").getBoundingClientRect().toJSON()`);
    const across = engine.pointsAcrossFrames;
    if (!across) await enter(element);
    const at = across ? { x: Math.round(frame.left + x), y: Math.round(frame.top + y) } : { origin: await driver().findElement(By.css(css)) };
    await and(
      driver()
        .actions()
        .move({ ...at, duration }),
    ).perform();
    await enter(element);
  }
  const clickInside = (element, css, duration) => pointInside(element, css, (actions) => actions.pause(100).click(), duration);

  const boxOf = (element) =>
    driver().executeScript(`const { top, bottom } = document.querySelector("${element}").getBoundingClientRect(); return { top, bottom, window: innerHeight }`);
}
