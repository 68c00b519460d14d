// Asks the basic questions of the second story's page, in the engine that SANJIN_ENGINE names: its program starts, the kinds of charts that the
// story of data/ has not show their figures, and all has its place. `cargo xtask test --only firefox`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { variable } from "./env.mjs";
import { away, click, followLink, isInteractive, looksSound, point, seesNoTooltip, seesSentence, seesTooltip, until } from "./reader.mjs";

const engine = await import(`./drivers/${variable("SANJIN_ENGINE")}.mjs`);
const { charts, facts } = JSON.parse(readFileSync(join(variable("SANJIN_DIST"), "story.json"), "utf8"));
const KINDS = ["line", "range", "change", "one-in-n"];
const shown = KINDS.map((kind) => charts.find((chart) => chart.kind === kind));

describe("the second story", () => {
  let session;
  before(async () => (session = await engine.start({ scripts: true })));
  after(() => session?.stop());

  async function open(width, height) {
    await session.resize(width, height);
    await session.driver.get(`${variable("SANJIN_URL")}index.html`);
    await until(() => isInteractive(session.driver), "the page becomes interactive", 20_000);
  }

  /** Names the words of a fact's mark that are seen, since a chart has a drawing for each size of screen. */
  async function seen(chart, fact) {
    const name = `seen-${fact}`;
    const isThere = await session.driver.executeScript(
      `const all = document.querySelectorAll(arguments[0]), one = [...all].find((words) => words.checkVisibility());
       one?.setAttribute("id", arguments[1]);
       return !!one;`,
      `#chart-${chart} [data-fact="${fact}"] text`,
      name,
    );
    assert.ok(isThere, `${chart} shows ${fact}`);
    return `#${name}`;
  }

  it("has a chart of each kind", () => assert.ok(shown.every(Boolean)));

  it("starts its program, whose check finds nothing wrong", async () => {
    await open(1280, 800);
    await click(session.driver, ".verify button");
    await until(
      () => session.driver.executeScript("return /(^|\\D)0处不符/.test(document.querySelector('.verify [role=status]').textContent)"),
      "the page's own check finds nothing wrong",
      20_000,
    );
    assert.deepEqual(await session.problems(), []);
  });

  for (const { id, kind, facts: its } of shown) {
    it(`a ${kind} shows the tooltip of the figure pointed at, and its link leads to the sentence`, async () => {
      await open(1280, 800);
      const mark = await seen(id, its[0]);
      await point(session.driver, mark);
      const { text } = facts.find((fact) => fact.id === its[0]);
      await seesTooltip(session.driver, `fact-${its[0]}`, text.match(/\d+(\.\d+)?|[一二三四五六七八九]成/)[0]);
      const sentence = await session.driver.executeScript(
        `return document.querySelector(arguments[0]).closest(".s").id`,
        `#article [data-numeral="${its[0]}"]`,
      );
      await followLink(session.driver, `fact-${its[0]}`, sentence);
      await seesSentence(session.driver, sentence);
      await away(session.driver);
      await seesNoTooltip(session.driver);
    });
  }

  for (const [width, height] of [
    [1280, 800],
    [360, 700],
  ]) {
    it(`at ${width} px all has its place`, async () => {
      await open(width, height);
      await looksSound(session.driver, `${width} px`, engine);
      assert.deepEqual(await session.problems(), []);
    });
  }
});
