// The charts with Observable Plot: its marks, and its own tip, which its pointer moves to the nearest datum.
import { axisY, barX, dot, plot, pointer, pointerY, text, tickX, tip } from "@observablehq/plot";

import { drawAll, EMPTY, FULL, INK } from "./charts.mjs";
import { broken, heightOf, layOut, lines, ticks } from "./positions.mjs";

const words = (row) => lines(row).join("\n");
const BARE = { style: { color: INK, "--plot-background": "Canvas", fontSize: "12px", overflow: "visible" } };

/** The tip's box is narrow enough for a phone; its words wrap. */
const TIP = { lineWidth: 18 };

function bars(rows, size) {
  const label = new Map(rows.map((row) => [row.fact, broken(row.label).join("\n")]));
  return {
    options: {
      ...BARE,
      ...size,
      marginLeft: 130,
      marginRight: 90,
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null, domain: [0, Math.max(...rows.map(({ value }) => value))] },
      y: { domain: rows.map(({ fact }) => fact), label: null, padding: 0.3 },
      marks: [
        axisY({ tickFormat: (fact) => label.get(fact), tickSize: 0 }),
        barX(rows, { x: "value", y: "fact", fill: FULL }),
        text(rows, { x: "value", y: "fact", text: "shown", dx: 6, textAnchor: "start" }),
        tip(rows, pointerY({ ...TIP, x: (row) => row.value / 2, y: "fact", title: words, maxRadius: 400 })),
      ],
    },
    at: (row) => ({ x: row.value / 2, y: row.fact }),
    row: (datum) => datum,
  };
}

function dots(rows, size) {
  const { points, words: labels, deep, across } = layOut(rows);
  return {
    options: {
      ...BARE,
      ...size,
      marginLeft: 8,
      marginRight: 8,
      marginTop: 14,
      marginBottom: 4,
      x: { axis: null, domain: [0, across] },
      y: { axis: null, domain: [-deep, 0] },
      marks: [
        dot(points, { x: (point) => point.x + 0.5, y: "y", r: 4.5, fill: ({ full }) => (full ? FULL : EMPTY) }),
        text(labels, { x: "x", y: "y", text: "text", textAnchor: "start" }),
        tip(points, pointer({ ...TIP, x: (point) => point.x + 0.5, y: "y", title: ({ row }) => words(row) })),
      ],
    },
    at: (row) => {
      const point = points.find((one) => one.row === row);
      return { x: point.x + 0.5, y: point.y };
    },
    row: (datum) => datum?.row,
  };
}

function strip(rows, size) {
  const { places, deep, across } = ticks(rows);
  return {
    options: {
      ...BARE,
      ...size,
      margin: 0,
      x: { axis: null, domain: [0, across] },
      y: { axis: null, domain: places.map(({ y }) => y).filter((y, n, all) => all.indexOf(y) === n), padding: 0.2 },
      height: Math.max(size.height, deep * 20),
      marks: [
        tickX(places, { x: (place) => place.x + 0.5, y: "y", stroke: FULL, strokeWidth: 4 }),
        tip(places, pointer({ ...TIP, x: (place) => place.x + 0.5, y: "y", title: ({ row }) => words(row) })),
      ],
    },
    at: (row) => {
      const place = places.find((one) => one.row === row);
      return { x: place.x + 0.5, y: place.y };
    },
    row: (datum) => datum?.row,
  };
}

const FORMS = { bars, dots, ticks: strip };

drawAll(PLANS, (plan, place, drawn) => {
  let rows = plan.rows;
  let form;
  let figure;
  const paint = () => {
    form = FORMS[plan.form](rows, { width: place.clientWidth, height: heightOf(plan) });
    figure = plot(form.options);
    place.replaceChildren(figure);
  };
  paint();
  addEventListener("resize", paint);
  drawn();
  return {
    show(others, done) {
      rows = others;
      paint();
      done();
    },
    spot(fact) {
      const row = rows.find((one) => one.fact === fact);
      if (!row) return null;
      const { left, top } = figure.getBoundingClientRect();
      const { x, y } = form.at(row);
      const down = figure.scale("y");
      return { x: left + figure.scale("x").apply(x), y: top + down.apply(y) + (down.bandwidth ?? 0) / 2 };
    },
    tip() {
      const row = form.row(figure.value);
      return row ? { fact: row.fact, words: figure.querySelector("[aria-label=tip]").textContent } : null;
    },
  };
});
