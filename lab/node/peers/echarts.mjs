// The charts in ECharts, with only the parts they need, on canvas, without animation, with its own tooltip.
import { BarChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

import { drawn, layOut, lines } from "./dots.mjs";

echarts.use([BarChart, ScatterChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

const dark = matchMedia("(prefers-color-scheme: dark)").matches;
const [INK, FULL, EMPTY] = dark ? ["#eee", "#4fb3b3", "#444"] : ["#222", "#0b6e6e", "#d8d8d8"];

const hidden = { show: false };
const tooltip = { confine: true, className: "peer-tip", formatter: ({ data }) => (data?.row ? lines(data.row).map(plain).join("<br>") : "") };

function plain(text) {
  return echarts.format.encodeHTML(text);
}

function bars(rows) {
  return {
    grid: { left: 0, right: 90, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", min: 0, show: false },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLabel: { color: INK, width: 120, overflow: "break" },
      axisTick: hidden,
      axisLine: hidden,
    },
    series: [
      {
        type: "bar",
        itemStyle: { color: FULL },
        label: { show: true, position: "right", color: INK, formatter: ({ data }) => data.row.shown },
        data: rows.map((row) => ({ value: row.value, row })),
      },
    ],
  };
}

function dots(rows) {
  const { points, words, deep, across } = layOut(rows);
  return {
    grid: { left: 8, right: 8, top: 14, bottom: 4 },
    xAxis: { type: "value", min: 0, max: across, show: false },
    yAxis: { type: "value", min: -deep, max: 0, show: false },
    series: [
      { type: "scatter", symbolSize: 9, data: points.map(({ x, y, full, row }) => ({ value: [x, y], row, itemStyle: { color: full ? FULL : EMPTY } })) },
      {
        type: "scatter",
        symbolSize: 0,
        silent: true,
        data: words.map(({ x, y, text }) => ({ value: [x, y], label: { show: true, position: "right", distance: 0, color: INK, formatter: text } })),
      },
    ],
  };
}

function ticks(all) {
  const sections = [...new Set(all.map(({ section }) => section))];
  return {
    grid: { left: 4, right: 4, top: 4, bottom: 4 },
    xAxis: { type: "value", min: 0, max: "dataMax", show: false },
    yAxis: { type: "category", data: sections, show: false },
    series: [
      {
        type: "scatter",
        symbol: "rect",
        symbolSize: [3, 18],
        itemStyle: { color: FULL },
        data: all.map(({ start, section, label }) => ({ value: [start, section], row: { label, shown: "" } })),
      },
    ],
  };
}

const charts = PLANS.map((plan) => {
  const chart = echarts.init(document.querySelector(`[data-draw="${plan.id}"]`));
  const picture = plan.form === "bars" ? bars(plan.rows) : plan.form === "dots" ? dots(plan.rows) : ticks(plan.ticks);
  chart.on("finished", drawnOnce());
  chart.setOption({ animation: false, aria: { enabled: true }, tooltip, ...picture });
  return chart;
});
addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
globalThis.peer ??= { drawn: 0 };
globalThis.peer.tip = () =>
  [...document.querySelectorAll(".peer-tip")].some(
    (tip) => tip.textContent && getComputedStyle(tip).visibility === "visible" && Number(getComputedStyle(tip).opacity) > 0.5,
  );

function drawnOnce() {
  let before = false;
  return () => {
    if (!before) drawn();
    before = true;
  };
}
