// The charts in Chart.js, with only the parts they need, without animation, with its own tooltip.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, PointElement, ScatterController, Tooltip } from "chart.js";

import { drawAll, EMPTY, FULL, INK } from "./charts.mjs";
import { broken, layOut, lines, ticks } from "./positions.mjs";

Chart.register(BarController, BarElement, ScatterController, PointElement, CategoryScale, LinearScale, Tooltip);

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
    data: { labels: rows.map(({ label }) => broken(label)), datasets: [{ data: rows.map(({ value }) => value), backgroundColor: FULL }] },
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
      words,
      datasets: [
        { data: points, pointRadius: 4.5, pointHoverRadius: 5.5, pointBackgroundColor: points.map(({ full }) => (full ? FULL : EMPTY)), pointBorderWidth: 0 },
      ],
    },
    options: {
      layout: { padding: { left: 8, right: 8, top: 14, bottom: 4 } },
      scales: { x: { min: 0, max: across, display: false }, y: { min: -deep, max: 0, display: false } },
      plugins: { tooltip: { filter: (_, n) => n === 0, ...tooltip(({ dataIndex }) => points[dataIndex].row) } },
    },
    plugins: [
      labels(({ ctx, scales, data }) => data.words.forEach(({ x, y, text }) => ctx.fillText(text, scales.x.getPixelForValue(x), scales.y.getPixelForValue(y)))),
    ],
  };
}

function strip(rows) {
  const { places, deep, across } = ticks(rows);
  return {
    type: "scatter",
    data: {
      datasets: [{ data: places.map(({ x, y }) => ({ x: x + 0.5, y })), pointStyle: "rect", pointRadius: 6, pointBackgroundColor: FULL }],
    },
    options: {
      layout: { padding: 8 },
      scales: { x: { min: 0, max: across, display: false }, y: { min: -0.5, max: deep - 0.5, display: false } },
      plugins: { tooltip: tooltip(({ dataIndex }) => places[dataIndex].row) },
    },
  };
}

const FORMS = { bars, dots, ticks: strip };

drawAll(PLANS, (plan, place, drawn) => {
  place.style.position = "relative";
  const canvas = place.appendChild(document.createElement("canvas"));
  let rows = plan.rows;
  const chart = new Chart(canvas, FORMS[plan.form](rows));
  drawn();
  // The row of each point of the picture.
  const rowAt = (n) => (plan.form === "bars" ? rows[n] : plan.form === "dots" ? layOut(rows).points[n].row : ticks(rows).places[n].row);
  return {
    show(others, done) {
      rows = others;
      const { data, options } = FORMS[plan.form](rows);
      Object.assign(chart, { data, options });
      chart.update("none");
      done();
    },
    spot(fact) {
      const points = chart.getDatasetMeta(0).data;
      const n = points.findIndex((_, at) => rowAt(at).fact === fact);
      if (n < 0) return null;
      const { left, top } = canvas.getBoundingClientRect();
      const { x, y } = points[n].getCenterPoint();
      return { x: left + x, y: top + y };
    },
    tip() {
      const { tooltip: shown } = chart;
      if (!shown || shown.opacity < 0.5 || !shown.dataPoints?.length) return null;
      return { fact: rowAt(shown.dataPoints[0].dataIndex).fact, words: shown.body.flatMap((part) => part.lines).join("\n") };
    },
  };
});
