// The charts with D3 by hand: its selections and scales, SVG, one tooltip for the page. The dots of a row are one path of round strokes.
import { scaleBand, scaleLinear } from "d3-scale";
import { select } from "d3-selection";

import { drawAll, EMPTY, FULL, INK } from "./charts.mjs";
import { broken, heightOf, layOut, lines, ticks } from "./positions.mjs";

const tip = select(document.body).append("div").attr("class", "tip").attr("role", "tooltip").attr("hidden", "");
let shown = null;

function enter({ currentTarget }, row) {
  shown = row;
  tip.attr("hidden", null).selectAll("p").data(lines(row)).join("p").text(String);
  const { left, top, bottom } = currentTarget.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = tip.node();
  const above = top - offsetHeight - 8;
  tip.style("left", `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`).style("top", `${above > 0 ? above : bottom + 8}px`);
}

function leave() {
  shown = null;
  tip.attr("hidden", "");
}

/** One group for each row, which shows its tooltip; `box` is the part of the picture that belongs to it. */
function groups(svg, rows, box) {
  const all = svg.selectAll("g").data(rows).join("g").on("pointerenter", enter).on("pointerleave", leave);
  all
    .append("rect")
    .attr("fill", "none")
    .attr("pointer-events", "all")
    .each(function (row, n) {
      const [x, y, width, height] = box(row, n);
      select(this).attr("x", x).attr("y", y).attr("width", width).attr("height", height);
    });
  return all;
}

function bars(svg, rows, width, height) {
  const y = scaleBand(
    rows.map(({ fact }) => fact),
    [4, height - 4],
  ).padding(0.3);
  const left = 130;
  const x = scaleLinear([0, Math.max(...rows.map(({ value }) => value))], [left, width - 90]);
  const all = groups(svg, rows, ({ fact, value }) => [left, y(fact), Math.max(1, x(value) - left), y.bandwidth()]);
  all
    .append("rect")
    .attr("x", left)
    .attr("y", ({ fact }) => y(fact))
    .attr("width", ({ value }) => x(value) - left)
    .attr("height", y.bandwidth())
    .attr("fill", FULL);
  const middle = ({ fact }) => y(fact) + y.bandwidth() / 2;
  all
    .append("text")
    .attr("x", ({ value }) => x(value) + 6)
    .attr("y", middle)
    .attr("dy", ".35em")
    .text((row) => row.shown);
  all
    .append("text")
    .attr("text-anchor", "end")
    .each(function (row) {
      const words = broken(row.label);
      select(this)
        .selectAll("tspan")
        .data(words)
        .join("tspan")
        .attr("x", left - 8)
        .attr("y", (_, n) => middle(row) + (n - words.length / 2 + 0.8) * 14)
        .text(String);
    });
}

function dots(svg, rows, width, height) {
  const { points, words, deep, across } = layOut(rows);
  const x = scaleLinear([0, across], [8, width - 8]);
  const y = scaleLinear([0, -deep], [14, height - 4]);
  const of = (row) => points.filter((point) => point.row === row);
  const path = (some) => some.map((point) => `M${x(point.x + 0.5).toFixed(1)} ${y(point.y).toFixed(1)}h0`).join("");
  const all = groups(svg, rows, (row, n) => [0, y(words[n].y) - 12, width, y(of(row).at(-1).y) - y(words[n].y) + 18]);
  const stroke = (group, colour, isFull) =>
    group
      .append("path")
      .attr("d", (row) => path(of(row).filter(({ full }) => full === isFull)))
      .attr("stroke", colour)
      .attr("stroke-width", 9)
      .attr("stroke-linecap", "round");
  stroke(all, FULL, true);
  stroke(
    all.filter(({ full, all }) => full < all),
    EMPTY,
    false,
  );
  all
    .append("text")
    .attr("x", 0)
    .attr("y", (_, n) => y(words[n].y))
    .attr("dy", ".35em")
    .text((_, n) => words[n].text);
}

function strip(svg, rows, width, height) {
  const { places, deep, across } = ticks(rows);
  const x = scaleLinear([0, across], [0, width]);
  const y = scaleLinear([0, deep], [0, height]);
  const all = groups(svg, rows, (_, n) => [x(places[n].x), y(places[n].y), x(1), y(1)]);
  all
    .append("rect")
    .attr("x", (_, n) => x(places[n].x + 0.5) - 2)
    .attr("y", (_, n) => y(places[n].y) + 4)
    .attr("width", 4)
    .attr("height", y(1) - 8)
    .attr("fill", FULL);
}

const FORMS = { bars, dots, ticks: strip };

drawAll(PLANS, (plan, place, drawn) => {
  const svg = select(place).append("svg").attr("width", "100%").attr("height", heightOf(plan)).attr("fill", INK).attr("font-size", 12);
  let now = plan.rows;
  const paint = () => {
    svg.selectAll("*").remove();
    FORMS[plan.form](svg, now, place.clientWidth, heightOf(plan));
  };
  paint();
  addEventListener("resize", paint);
  drawn();
  return {
    show(rows, done) {
      now = rows;
      paint();
      done();
    },
    spot(fact) {
      const group = svg
        .selectAll("g")
        .filter((row) => row.fact === fact)
        .node();
      const box = group?.firstChild.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    tip: () => (shown && now.includes(shown) && !tip.attr("hidden") ? { fact: shown.fact, words: tip.text() } : null),
  };
});
