// A reader's actions and observations, by WebDriver. Each function works in the driver's current window or frame.
import assert from "node:assert/strict";

import { By, Key } from "selenium-webdriver";

/** Waits until `look` returns something truthy; returns that. `what` names the condition in an error. */
export async function until(look, what, patience = 10_000) {
  let last;
  for (const end = Date.now() + patience; ; await new Promise((done) => setTimeout(done, 50))) {
    last = await look();
    if (last && last.not === undefined) return last;
    if (Date.now() > end) assert.fail(`${what}, within ${patience / 1000} s${last?.not === undefined ? "" : `: ${JSON.stringify(last.not)}`}`);
  }
}

/** Whether the program runs. The page wants it from now on, as after a reader's first act. */
export const isInteractive = (driver) =>
  driver.executeScript("document.dispatchEvent(new Event('sanjin:want')); return document.documentElement.hasAttribute('data-interactive')");

/** Waits until a scroll to a fragment, which may be smooth, is over. */
export async function comesToRest(driver) {
  let last,
    same = 0;
  await until(async () => {
    const now = await driver.executeScript("return scrollY");
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= 3;
  }, "the page stands still");
}

/** Scrolls an element to the middle of the screen, or to `block`, without animation. */
export async function show(driver, css, block = "center") {
  const element = await driver.findElement(By.css(css));
  await driver.executeScript("arguments[0].scrollIntoView({ block: arguments[1], behavior: 'instant' })", element, block);
  return element;
}

/** Scrolls an element into the window and moves the pointer onto it. */
export async function point(driver, css) {
  await show(driver, css);
  await moveTo(driver, css);
}

/**
 * Moves the pointer onto an element, by position, since a driver may scroll the page when asked to move to an element.
 */
export async function moveTo(driver, css, and = (actions) => actions, duration = 100) {
  const at = await driver.executeScript(
    "const { left, top, width, height } = document.querySelector(arguments[0]).getBoundingClientRect(); return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }",
    css,
  );
  // Starts beside it, since a pointer that is already there would cause no event.
  await and(
    driver
      .actions()
      .move({ x: at.x - 2, y: at.y, duration })
      .move({ ...at, duration: 50 }),
  ).perform();
}

/** Moves the pointer to an element and presses its button. */
export async function click(driver, css) {
  await point(driver, css);
  await driver.actions().click().perform();
}

/** Moves the pointer away from everything. */
export const away = (driver) => driver.actions().move({ x: 1, y: 1 }).perform();

/** Follows a tooltip's link, moving the pointer in steps over the gap between mark and tooltip. */
export const followLink = (driver, tip, sentence) => moveTo(driver, `#${tip} a[href="#${sentence}"]`, (actions) => actions.click(), 300);

export const press = (driver, key) => driver.actions().sendKeys(Key[key]).perform();

/** The visible tooltips: words, figure, position, and whether they are uncovered. */
const tooltips = (driver) =>
  driver.executeScript(`
    return [...document.querySelectorAll("[role=tooltip]")]
      .filter((tip) => tip.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((tip) => {
        const { left, top, right, bottom } = tip.getBoundingClientRect();
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return {
          id: tip.id, words: tip.innerText, figure: tip.querySelector("b")?.innerText ?? "",
          isOnTop: tip.contains(there), box: { left, top, right, bottom }, window: [innerWidth, innerHeight],
        };
      });`);

/** Asserts that exactly one tooltip shows: on top, inside the window, with the figure and more words. */
export async function seesTooltip(driver, id, figure) {
  await until(
    async () => {
      const all = await tooltips(driver);
      const faults = all.length === 1 && all[0].id === id ? faultsOf(all[0], figure) : ["not the one that is wanted, or not alone"];
      return faults.length === 0 || { not: { faults, all } };
    },
    `the tooltip ${id} is seen`,
    5_000,
  );
}

function faultsOf({ box, words, figure: said, isOnTop, window: [width, height] }, figure) {
  const isThere = {
    "says another figure": said.includes(figure),
    "has no words": words.trim().length > said.length + 10,
    "lies under something": isOnTop,
    "is too small": box.right - box.left > 100 && box.bottom - box.top > 40,
    "leaves the window": box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height,
  };
  return Object.keys(isThere).filter((fault) => !isThere[fault]);
}

export const seesNoTooltip = (driver) => until(async () => (await tooltips(driver)).length === 0, "no tooltip is seen");

/** Whether at least an element's beginning is in the window. */
export const isInWindow = (driver, css) =>
  driver.executeScript(
    `const box = document.querySelector(arguments[0])?.getBoundingClientRect();
     return !!box && box.height > 0 && box.top >= -1 && box.top < innerHeight - 20 && box.left < innerWidth;`,
    css,
  );

/** Asserts that the sentence that a link led to is in the window and highlighted. */
export async function seesSentence(driver, id) {
  await until(() => isInWindow(driver, `#${id}:target`), `the sentence ${id} is in the window`);
  const [own, other] = await driver.executeScript(`
    const colour = (one) => getComputedStyle(one).backgroundColor;
    const plain = document.createElement(document.querySelector(".s:target").localName);
    plain.className = "s";
    document.querySelector(".s:target").after(plain);
    const colours = [colour(document.querySelector(".s:target")), colour(plain)];
    plain.remove();
    return colours;`);
  assert.notEqual(own, other, "the sentence is marked");
}

/** The layout faults that this engine measures: elements wider than the window, charts without height, labels outside their drawing. */
export async function looksSound(driver, where, { roundsAdvances } = {}) {
  const found = await driver.executeScript(
    `
    const root = document.documentElement, faults = [];
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
      faults.push("wider than the window: " + root.scrollWidth + " > " + root.clientWidth + ", by " + wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 80)).join(" "));
    }
    for (const svg of document.querySelectorAll("svg.chart")) {
      if (!svg.checkVisibility()) continue;
      const name = svg.closest("[data-chart]")?.dataset.chart;
      const { width, height } = svg.getBoundingClientRect();
      // The narrowest drawing is the poster's on a phone.
      if (width < 90 || height < 40) faults.push(name + " is " + width + " × " + height);
      const view = svg.viewBox.baseVal;
      for (const text of svg.querySelectorAll("text")) {
        // In the drawing's own units, whatever groups contain it.
        const box = text.getBBox(), to = svg.getScreenCTM().inverse().multiply(text.getScreenCTM());
        const at = (x, y) => new DOMPoint(x, y).matrixTransform(to);
        const [a, b] = [at(box.x, box.y), at(box.x + box.width, box.y + box.height)];
        // An engine that places each character on whole pixels may be off by half a pixel for each.
        const rounding = arguments[0] ? (text.textContent.length * 0.5 * view.width) / width : 0;
        // A line box is higher than its ink, so a fifth of it may stick out above and below.
        const spare = 0.2 * (b.y - a.y);
        const out = Math.max(view.x - a.x, b.x - view.x - view.width - rounding, view.y - a.y - spare, b.y - view.y - view.height - spare);
        if (!(box.width > 0 && box.height > 0)) faults.push(name + ": no room for " + text.textContent);
        if (out > 0.5) faults.push(name + ": " + text.textContent + " sticks out by " + out.toFixed(1));
      }
    }
    return { faults, charts: document.querySelectorAll("svg.chart").length };`,
    !!roundsAdvances,
  );
  assert.ok(found.charts > 0, `${where}: there are charts`);
  assert.deepEqual(found.faults, [], where);
}
