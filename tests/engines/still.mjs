// The bundle with scripts off.
import assert from "node:assert/strict";
import { it } from "node:test";

import { away, click, followLink, looksSound, point, press, seesNoTooltip, seesSentence, seesTooltip, until } from "./reader.mjs";
import { CHART, FIRST, SECOND, SENTENCE } from "./story.mjs";

export function withoutScript({ engine, session, sites }) {
  const driver = () => session().driver;
  const forms = {
    "the page": () => `${sites().untouched}index.html`,
    "a chart's page": () => `${sites().untouched}embed/nurseries/index.html`,
    "the one file": () => sites().untouchedFile,
  };

  for (const [name, address] of Object.entries(forms)) {
    it(`${name} is whole`, async () => {
      await driver().get(address());
      assert.equal(
        await driver().executeScript("return document.documentElement.hasAttribute('data-interactive') || document.documentElement.hasAttribute('data-tools')"),
        false,
        "no script of the page has run",
      );
      await looksSound(driver(), name, engine);
      const dead = await driver().executeScript(
        "return [...document.querySelectorAll('.views, .tools, .verify button')].filter((one) => one.checkVisibility({ visibilityProperty: true })).length",
      );
      assert.equal(dead, 0, "no control that does nothing");
    });

    it(`${name}: pointer and keys show a tooltip, its link leads to the sentence`, async () => {
      await driver().get(address());
      await point(driver(), FIRST.mark);
      await seesTooltip(driver(), FIRST.tip, FIRST.figure);
      await away(driver());
      await seesNoTooltip(driver());
      await click(driver(), `${CHART} :is(h1, h3)`);
      await away(driver());
      await press(driver(), "TAB");
      await seesTooltip(driver(), FIRST.tip, FIRST.figure);
      await point(driver(), SECOND.mark);
      await seesTooltip(driver(), SECOND.tip, SECOND.figure);
      await followLink(driver(), SECOND.tip, SENTENCE);
      await seesSentence(driver(), SENTENCE);
    });
  }

  it("the page's way to another edition works", async () => {
    await driver().get(forms["the page"]());
    await click(driver(), '.editions [hreflang="en"]');
    await until(
      () => driver().executeScript("return document.documentElement?.lang === 'en' && location.pathname.includes('/en/')"),
      "the English edition is there",
    );
  });
}
