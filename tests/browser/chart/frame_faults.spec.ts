// Faults of a chart in a frame, which has no program.

import { expect } from "@playwright/test";
import { factOf, story } from "../bundle";
import { test, watched } from "../faulty";
import type { Rule } from "../faulty_host";

const FAULTS: Record<string, Record<string, Rule>> = {
  "its script is not there": { "/frame-": { status: 404 } },
  "its style sheet is not there": { "/embed-": { status: 404 } },
  "neither is there": { "/frame-": { status: 404 }, "/embed-": { status: 404 } },
  "the connection is cut after the HTML": { "/frame-": { breaksAfter: 0 }, "/embed-": { breaksAfter: 0 } },
  "the host of the bundle refuses every script": { "index.html": { headers: { "content-security-policy": "script-src 'none'" } } },
  "comments are taken out and white space is collapsed": {
    "index.html": {
      alter: (html) =>
        html
          .toString()
          .replace(/<!--[\s\S]*?-->/g, "")
          .replace(/(?<=<body>)[\s\S]*/, (body) => body.replace(/\s+/g, " ")),
    },
  },
};
for (const [name, rules] of Object.entries(FAULTS)) {
  test(`a chart in a frame: ${name}: drawn, with its figures, its sentences and its table`, async ({ page, faulty }) => {
    const host = await faulty(rules);
    for (const id of ["nurseries", "rescue", "assistance"]) {
      await page.goto(`${host.url}embed/${id}/`);
      const box = (await page.locator("[data-chart] svg:visible").first().boundingBox())!;
      expect(box.width > 200 && box.height > 50, id).toBe(true);
      const facts = story.charts.find((chart) => chart.id === id)!.facts;
      for (const fact of facts) {
        const mark = page.locator(`[data-fact="${fact}"]:visible`).first();
        const tip = page.locator(`[id="${await mark.getAttribute("aria-describedby")}"]`);
        const digits = factOf(fact).text.match(/[\d.]+|百萬|全部|全覆蓋|一/)![0];
        await expect(tip.locator("b")).toContainText(digits);
        if (!("/embed-" in rules)) {
          await mark.focus();
          await expect(tip).toBeVisible();
        }
      }
      // By keyboard, since the focused mark's tooltip may cover the link.
      await page.locator("summary").first().press("Enter");
      await expect(page.locator("td").first()).toBeVisible();
      await expect(page.locator("blockquote").first()).not.toBeEmpty();
    }
  });
}

test("a chart in a frame without faults logs nothing", async ({ page, faulty }) => {
  const host = await faulty();
  const { problems, seen } = await watched(page);
  await page.clock.install();
  await page.goto(`${host.url}embed/nurseries/`);
  await page.clock.runFor(60_000);
  expect([problems(), (await seen()).shifts]).toEqual([[], 0]);
});
