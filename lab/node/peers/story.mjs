// Reads the story from the built page and its story.json, so that the peers show the same figures in the same words.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { chromium, env, FLAGS } from "../env.mjs";

/** The story as a newsroom would have it: headings, charts with their words and rows, the article. */
export async function readStory(dist) {
  const { article, facts, charts } = JSON.parse(readFileSync(`${dist}/story.json`, "utf8"));
  const browser = await chromium.launch({ executablePath: env("SANJIN_CHROMIUM"), args: FLAGS });
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(pathToFileURL(`${dist}/index.html`).href);
  const read = await page.evaluate(() => {
    const text = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? "";
    const figures = [...document.querySelectorAll("figure[data-chart]")].map((figure) => ({
      id: figure.dataset.chart,
      heading: text(figure.closest("section") ?? document, "h2"),
      title: text(figure, "h3") || text(figure, "figcaption"),
      subtitle: text(figure, ".line"),
      description: text(figure, ".description"),
      rows: [...figure.querySelectorAll("tr[data-row], .data tbody tr")].map((row) => ({
        fact: row.dataset.row ?? null,
        label: row.cells[0].textContent.trim(),
        shown: row.cells[1].textContent.trim(),
      })),
    }));
    for (const figure of figures) {
      figure.views = [...document.querySelectorAll(`[data-chart="${figure.id}"] .views button`)].map((button) => button.textContent.trim());
    }
    const voices = [...document.querySelectorAll(".voice")].map((voice) => ({
      quote: text(voice, "blockquote"),
      speaker: text(voice, ".who"),
    }));
    return { lang: document.documentElement.lang, headline: text(document, "h1"), dek: text(document, ".dek"), figures, voices };
  });
  await browser.close();

  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const kinds = new Map(charts.map((chart) => [chart.id, chart]));
  const shown = read.figures.map((figure) => ({
    ...figure,
    kind: kinds.get(figure.id)?.kind,
    derived: kinds.get(figure.id)?.derived ?? [],
    rows: figure.rows.map((row) => ({ ...row, ...pick(byId.get(row.fact)) })),
  }));
  const missing = facts.filter(({ id }) => !shown.some(({ rows }) => rows.some(({ fact }) => fact === id)));
  if (missing.length)
    throw new Error(`the page's tables lack ${missing.map(({ id }) => id).join(", ")}: if their markup has changed, adapt lab/node/peers/story.mjs`);
  return {
    ...read,
    article,
    charts: shown,
    facts: facts.length,
    // A fact of several charts has the same words in all of them.
    ticks: facts.map(({ id, section }) => ({ ...shown.flatMap(({ rows }) => rows).find(({ fact }) => fact === id), section })),
  };
}

function pick(fact) {
  return fact ? { value: fact.value, unit: fact.unit, sentence: fact.quote } : {};
}

/** What each chart's script draws: bars from zero, dots that stand for a number each, or all figures of the article in their order. */
export function plans({ charts, ticks }) {
  return charts.filter(isDrawn).map((chart) => {
    const { id, kind, rows } = chart;
    if (kind === "strip") return { id, form: "ticks", rows: ticks };
    const facts = rows.filter(({ value }) => value !== undefined);
    if (kind === "bar") return { id, form: "bars", rows: facts };
    const views = chart.views.length ? viewsOf(chart, facts) : undefined;
    return { id, form: "dots", rows: views?.[0].rows ?? facts.map((row) => ({ ...row, ...dots(row.value, perDot(row.value)) })), views };
  });
}

/** Whether a chart has something to draw. A sequence of events is a list of words, which HTML draws as well as a chart library. */
function isDrawn({ kind, rows }) {
  return kind === "strip" || (!["route", "timeline", "groups"].includes(kind) && rows.some(({ value }) => value !== undefined));
}

/** A pair's views: how many of the second there are for one of the first, and the totals of both, where a dot stands for the same number. */
function viewsOf({ views: names, derived }, facts) {
  const whole = derived.find(({ operands }) => operands.length === 2);
  if (names.length !== 2 || !whole) throw new Error("the peers draw the two views of a pair: if the page has other views, adapt lab/node/peers/story.mjs");
  const shares = new Map([
    [whole.operands[0], whole.value],
    [whole.operands[1], 1],
  ]);
  const per = perDot(Math.max(...facts.map(({ value }) => value)), 40);
  return [
    { name: names[0], rows: facts.map((row) => ({ ...row, ...dots(shares.get(row.fact), 1) })) },
    { name: names[1], rows: facts.map((row) => ({ ...row, ...dots(row.value, per) })) },
  ];
}

/** The number that a dot stands for, 1, 2 or 5 times a power of ten, so that a value has at most `most` dots. */
function perDot(value, most = 100) {
  let per = 1;
  for (let n = 0; value / per > most; n += 1) per = [2, 5, 10][n % 3] * 10 ** Math.floor(n / 3);
  return per;
}

function dots(value, per) {
  const count = Math.max(1, Math.round(value / per));
  return { per, full: count, all: count };
}
