// The whole story with its program, on a host or from a disk: a reader's actions, the same in both forms.
import assert from "node:assert/strict";
import { it } from "node:test";

import { By } from "selenium-webdriver";

import { strokes } from "./ink.mjs";
import {
  away,
  click,
  comesToRest,
  followLink,
  isInteractive,
  isInWindow,
  looksSound,
  moveTo,
  point,
  press,
  seesNoTooltip,
  seesSentence,
  seesTooltip,
  show,
  until,
} from "./reader.mjs";
import { CHART, FIRST, SECOND, SENTENCE } from "./story.mjs";

/**
 * `open(fragment)` opens the first edition and waits for the program; `session` returns the driver; `english` is a part of the English
 * edition's address; `types` are the choices of type to test, from the smallest change to the largest.
 */
export function theWholeStory({ engine, session, open, openUntouched, english, types }) {
  const driver = () => session().driver;
  const ends = [types[0], types.at(-1)];

  it("starts its program, and nothing goes wrong", async () => {
    await openUntouched();
    await until(() => isInteractive(driver()), "the page as it is becomes interactive", 20_000);
    await open();
    // Late failures have been recorded by now.
    await click(driver(), ".verify button");
    await until(
      () => driver().executeScript("return document.querySelector('.verify [role=status]').textContent.includes('0處不符')"),
      "the page's own check finds nothing wrong",
      20_000,
    );
    assert.deepEqual(await session().problems(), []);
  });

  // For a file on a disk, WebKit reports only that there was an exception.
  const planted = [/planted exception|Script error/, /planted rejection/, /planted words/];
  it("an exception, a rejection and an error in the console would be heard", async () => {
    await open();
    await driver().executeScript(
      "setTimeout(() => { throw new Error('planted exception') }); Promise.reject(new Error('planted rejection')); console.error('planted words')",
    );
    const heard = [];
    await until(async () => {
      heard.push(...(await session().problems()));
      return planted.every((kind) => heard.some((one) => kind.test(one))) || { not: heard };
    }, "all three are heard");
  });

  it("a mark pointed at shows its tooltip, and left alone hides it", async () => {
    await open();
    await point(driver(), FIRST.mark);
    await seesTooltip(driver(), FIRST.tip, FIRST.figure);
    await point(driver(), SECOND.mark);
    await seesTooltip(driver(), SECOND.tip, SECOND.figure);
    await away(driver());
    await seesNoTooltip(driver());
  });

  it("Tab reaches a chart, arrow keys its marks, each with its tooltip", async () => {
    await open();
    await click(driver(), `${CHART} h3`);
    await away(driver());
    await press(driver(), "TAB");
    await seesTooltip(driver(), FIRST.tip, FIRST.figure);
    await press(driver(), "ARROW_RIGHT");
    await seesTooltip(driver(), SECOND.tip, SECOND.figure);
    assert.notEqual(
      await driver().executeScript("const box = document.activeElement.querySelector('.h'); return getComputedStyle(box).stroke"),
      await driver().executeScript(`return getComputedStyle(document.querySelector('${CHART} [data-n="1"] .h')).stroke`),
      "the focused mark has a ring",
    );
    await press(driver(), "ESCAPE");
    await seesNoTooltip(driver());
  });

  it("the tooltip's link leads to the sentence", async () => {
    await open();
    await point(driver(), FIRST.mark);
    await seesTooltip(driver(), FIRST.tip, FIRST.figure);
    await followLink(driver(), FIRST.tip, SENTENCE);
    await seesSentence(driver(), SENTENCE);
    assert.match(await driver().getCurrentUrl(), new RegExp(`#${SENTENCE}$`));
  });

  it("a shared link shows its mark's tooltip", async () => {
    await open(`#${SECOND.tip}`);
    await seesTooltip(driver(), SECOND.tip, SECOND.figure);
    assert.ok(await isInWindow(driver(), `#${SECOND.tip}`));
  });

  it("another edition opens at the same place", async () => {
    await open(CHART);
    await click(driver(), '.editions [hreflang="en"]');
    await until(async () => (await driver().getCurrentUrl()).includes(english), "the address is that of the English edition");
    await until(
      () => driver().executeScript("return document.documentElement.lang === 'en' && document.documentElement.hasAttribute('data-ready')"),
      "the English edition is ready",
    );
    await until(() => isInWindow(driver(), CHART), "the chart is in the window again");
    await comesToRest(driver());
    assert.ok(await isInWindow(driver(), CHART), "it stays there");
    await point(driver(), FIRST.mark);
    await seesTooltip(driver(), FIRST.tip, "3,285");
    assert.deepEqual(await session().problems(), []);
  });

  it("a button draws the chart in another view", async () => {
    await open();
    const drawing = () => driver().executeScript(`return document.querySelector('${CHART} svg').innerHTML`);
    const before = await drawing();
    await click(driver(), `${CHART} .views button[aria-pressed="false"]`);
    await until(async () => (await drawing()) !== before, "the drawing changes");
    await until(
      () => driver().executeScript(`return document.querySelector('${CHART} .views button:last-of-type').getAttribute("aria-pressed") === "true"`),
      "the button is pressed",
    );
    await until(async () => (await driver().getCurrentUrl()).includes(`${CHART}&`), "the address tells the view");
    await looksSound(driver(), "after another view", engine);
    await point(driver(), SECOND.mark);
    await seesTooltip(driver(), SECOND.tip, SECOND.figure);
    assert.deepEqual(await session().problems(), []);
  });

  it("theme and type size are the reader's, and are kept", async () => {
    await open();
    const light = await brightness(driver());
    await choose(driver(), "theme", "dark");
    assert.ok(light > 600 && (await brightness(driver())) < 200, "dark is dark, light was light");
    const usual = await typeSize(driver());
    await choose(driver(), "size", "3");
    assert.ok((await typeSize(driver())) > usual * 1.3, "the largest type is larger");
    await open();
    assert.ok((await brightness(driver())) < 200, "it is still dark");
    assert.ok((await typeSize(driver())) > usual * 1.3, "it is still large");
    await choose(driver(), "theme", "auto");
    await choose(driver(), "size", "0");
    assert.equal(await brightness(driver()), light);
  });

  it("the table of all facts answers a question", async () => {
    await open();
    await show(driver(), "#explorer input[name=q]");
    await until(() => driver().executeScript("return 'live' in document.querySelector('#explorer').dataset"), "its script has come");
    await driver().findElement(By.css("#explorer input[name=q]")).sendKeys("3285");
    const rows = () => driver().executeScript("return [...document.querySelectorAll('#explorer tbody tr')].filter((one) => one.checkVisibility()).length");
    await until(async () => (await rows()) === 2, "two rows are left");
  });

  it("the characters of a number among Han characters lie apart, as it is painted", async () => {
    await open();
    const words = ["約", "48.5", "個"];
    const apart = [];
    for (const word of words) apart.push(await strokes(driver(), ".fig .line", word));
    assert.equal(apart[1], 4, "by itself, 48.5 is four characters");
    assert.equal(await strokes(driver(), ".fig .line", words.join("")), apart[0] + apart[1] + apart[2]);
  });

  for (const [width, height, all] of [
    [1280, 800, ends],
    [360, 700, types],
  ]) {
    for (const [name, stored] of all) {
      it(`at ${width} px in ${name} all has its place`, async () => {
        // The last tests in their browser, so the narrow window need not be restored.
        await session().resize(width, height);
        try {
          await remember(stored);
          await open();
          assert.equal(await driver().executeScript("return innerWidth"), width);
          await looksSound(driver(), `${width} px, ${name}`, engine);
          // Below its drawing's head, where large type fits.
          await show(driver(), `${CHART} .pic`, "start");
          await moveTo(driver(), SECOND.mark);
          await seesTooltip(driver(), SECOND.tip, SECOND.figure);
        } finally {
          await remember("");
        }
      });
    }
  }

  /** Stores the reader's choices before the page is opened. */
  async function remember(stored) {
    if (!(await isInteractive(driver()))) await open();
    await driver().executeScript(
      "if (arguments[0]) localStorage.setItem('sanjin:reading', arguments[0]); else localStorage.removeItem('sanjin:reading')",
      stored,
    );
  }
}

/** Opens the settings, if they are closed, and makes a choice. */
async function choose(driver, group, value) {
  if (!(await driver.executeScript("return document.querySelector('.settings').open"))) await click(driver, ".settings summary");
  await click(driver, `.${group} label:has([value="${value}"])`);
}

const brightness = (driver) =>
  driver.executeScript("return getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number).reduce((a, b) => a + b)");
const typeSize = (driver) => driver.executeScript("return parseFloat(getComputedStyle(document.querySelector('.description')).fontSize)");
