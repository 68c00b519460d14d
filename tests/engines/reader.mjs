// What a reader does and sees, by WebDriver: each function works in the window or frame that the driver looks at.
import assert from "node:assert/strict";

import { By, Key } from "selenium-webdriver";

/** Waits until `look` gives something true; gives that. `what` says in an error what was waited for. */
export async function until(look, what, patience = 10_000) {
  let last;
  for (const end = Date.now() + patience; ; await new Promise((done) => setTimeout(done, 50))) {
    last = await look();
    if (last && last.not === undefined) return last;
    if (Date.now() > end) assert.fail(`${what}, within ${patience / 1000} s${last?.not === undefined ? "" : `: ${JSON.stringify(last.not)}`}`);
  }
}

export const isInteractive = (driver) => driver.executeScript("return document.documentElement.hasAttribute('data-interactive')");

/** Waits until a scroll to a fragment, which may be smooth, is over: nobody points at what is moving. */
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

/** Brings an element to the middle of the screen, or to where `block` says, at once. */
export async function show(driver, css, block = "center") {
  const element = await driver.findElement(By.css(css));
  await driver.executeScript("arguments[0].scrollIntoView({ block: arguments[1], behavior: 'instant' })", element, block);
  return element;
}

/** Moves the pointer onto an element, which is brought into the window first. */
export async function point(driver, css) {
  await show(driver, css);
  await moveTo(driver, css);
}

/**
 * Moves the pointer onto an element where it stands. By its place in the window: asked to move to an element, chromedriver may scroll
 * the page first.
 */
export async function moveTo(driver, css, and = (actions) => actions, duration = 100) {
  const at = await driver.executeScript(
    "const { left, top, width, height } = document.querySelector(arguments[0]).getBoundingClientRect(); return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }",
    css,
  );
  // From beside it: a pointer that is there already would not be moved, and nothing told.
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

/** Moves the pointer out of everything's way. */
export const away = (driver) => driver.actions().move({ x: 1, y: 1 }).perform();

/** Follows a tooltip's link, step by step as a hand moves: over the gap between mark and tooltip. */
export const followLink = (driver, tip, sentence) => moveTo(driver, `#${tip} a[href="#${sentence}"]`, (actions) => actions.click(), 300);

export const press = (driver, key) => driver.actions().sendKeys(Key[key]).perform();

/** The tooltips that can be seen: words, figure, place, and whether it is they that stand there. */
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

/** The one tooltip that is to be seen: alone, on top, whole inside the window, with the figure and more words. */
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

/** Whether an element is in the window, at least its beginning. */
export const isInWindow = (driver, css) =>
  driver.executeScript(
    `const box = document.querySelector(arguments[0])?.getBoundingClientRect();
     return !!box && box.height > 0 && box.top >= -1 && box.top < innerHeight - 20 && box.left < innerWidth;`,
    css,
  );

/** The sentence that a link led to: in the window, and of another colour than its neighbours. */
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

/** How the page stands in its window: what is wider, charts without height, labels outside their drawing, as this engine measures. */
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
      if (width < 200 || height < 40) faults.push(name + " is " + width + " × " + height);
      const view = svg.viewBox.baseVal;
      for (const text of svg.querySelectorAll("text")) {
        // In the drawing's own units, whatever groups it stands in.
        const box = text.getBBox(), to = svg.getScreenCTM().inverse().multiply(text.getScreenCTM());
        const at = (x, y) => new DOMPoint(x, y).matrixTransform(to);
        const [a, b] = [at(box.x, box.y), at(box.x + box.width, box.y + box.height)];
        // An engine that sets each character on whole pixels of the screen is out by half of one for each.
        const rounding = arguments[0] ? (text.textContent.length * 0.5 * view.width) / width : 0;
        // A line's box is higher than its ink: a fifth of it may stick out above and below.
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
