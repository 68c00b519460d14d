// The charts in Chart.js, with only the parts they need, without animation, with its own tooltip.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, PointElement, ScatterController, Tooltip } from "chart.js";

import { drawn, layOut, lines } from "./dots.mjs";

Chart.register(BarController, BarElement, ScatterController, PointElement, CategoryScale, LinearScale, Tooltip);

const dark = matchMedia("(prefers-color-scheme: dark)").matches;
const [INK, FULL, EMPTY] = dark ? ["#eee", "#4fb3b3", "#444"] : ["#222", "#0b6e6e", "#d8d8d8"];
Chart.defaults.animation = false;
Chart.defaults.color = INK;
Chart.defaults.maintainAspectRatio = false;
Chart.defaults.font.size = 12;
Chart.defaults.clip = false;

/** A plugin that writes labels at marks, which Chart.js doesn't do itself. */
function labels(write) {
  return {
    id: "labels",
    afterDatasetsDraw(chart) {
      chart.ctx.save();
      chart.ctx.fillStyle = INK;
      chart.ctx.font = "12px sans-serif";
      chart.ctx.textBaseline = "middle";
      write(chart);
      chart.ctx.restore();
    },
  };
}

function tooltip(row) {
  return { displayColors: false, callbacks: { title: () => "", label: (item) => lines(row(item)) } };
}

function bars(rows) {
  return {
    type: "bar",
    data: { labels: rows.map(({ label }) => label.match(/.{1,10}/gu)), datasets: [{ data: rows.map(({ value }) => value), backgroundColor: FULL }] },
    options: {
      indexAxis: "y",
      layout: { padding: { right: 90 } },
      scales: { x: { min: 0, display: false }, y: { grid: { display: false }, border: { display: false } } },
      plugins: { tooltip: tooltip(({ dataIndex }) => rows[dataIndex]) },
    },
    plugins: [labels((chart) => chart.getDatasetMeta(0).data.forEach((bar, n) => chart.ctx.fillText(rows[n].shown, bar.x + 6, bar.y)))],
  };
}

function dots(rows) {
  const { points, words, deep, across } = layOut(rows);
  return {
    type: "scatter",
    data: {
      datasets: [
        { data: points, pointRadius: 4.5, pointHoverRadius: 5.5, pointBackgroundColor: points.map(({ full }) => (full ? FULL : EMPTY)), pointBorderWidth: 0 },
      ],
    },
    options: {
      layout: { padding: { left: 8, right: 8, top: 14, bottom: 4 } },
      scales: { x: { min: 0, max: across, display: false }, y: { min: -deep, max: 0, display: false } },
      plugins: { tooltip: { filter: (_, n) => n === 0, ...tooltip(({ dataIndex }) => points[dataIndex].row) } },
    },
    plugins: [labels(({ ctx, scales }) => words.forEach(({ x, y, text }) => ctx.fillText(text, scales.x.getPixelForValue(x), scales.y.getPixelForValue(y))))],
  };
}

function ticks(all) {
  const sections = [...new Set(all.map(({ section }) => section))];
  const last = Math.max(...all.map(({ start }) => start));
  return {
    type: "scatter",
    data: {
      datasets: [
        { data: all.map(({ start, section }) => ({ x: start, y: sections.indexOf(section) })), pointStyle: "rect", pointRadius: 6, pointBackgroundColor: FULL },
      ],
    },
    options: {
      layout: { padding: 8 },
      scales: { x: { min: 0, max: last, display: false }, y: { min: -0.5, max: sections.length - 0.5, display: false } },
      plugins: { tooltip: tooltip(({ dataIndex }) => ({ label: all[dataIndex].label, shown: "" })) },
    },
  };
}

const charts = PLANS.map((plan) => {
  const place = document.querySelector(`[data-draw="${plan.id}"]`);
  place.style.position = "relative";
  const canvas = place.appendChild(document.createElement("canvas"));
  const chart = new Chart(canvas, plan.form === "bars" ? bars(plan.rows) : plan.form === "dots" ? dots(plan.rows) : ticks(plan.ticks));
  drawn();
  return chart;
});
globalThis.peer ??= { drawn: 0 };
globalThis.peer.tip = () => charts.some(({ tooltip: tip }) => tip && tip.opacity > 0.5);
