// The charts in ECharts, with only the parts they need, on canvas, without animation, with its own tooltip.
import { BarChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

import { drawAll, EMPTY, FULL, INK } from "./charts.mjs";
import { layOut, lines, ticks } from "./positions.mjs";

echarts.use([BarChart, ScatterChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

const hidden = { show: false };
// The last row that a tooltip was written for.
let written = null;
const tooltip = {
  confine: true,
  className: "peer-tip",
  transitionDuration: 0,
  extraCssText: "white-space:normal",
  formatter: ({ data }) => {
    written = data?.row ?? null;
    return written ? lines(written).map(plain).join("<br>") : "";
  },
};

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

function strip(rows) {
  const { places, deep, across } = ticks(rows);
  return {
    grid: { left: 4, right: 4, top: 4, bottom: 4 },
    xAxis: { type: "value", min: 0, max: across, show: false },
    yAxis: { type: "value", min: -0.5, max: deep - 0.5, show: false },
    series: [
      {
        type: "scatter",
        symbol: "rect",
        symbolSize: [4, 18],
        itemStyle: { color: FULL },
        data: places.map(({ x, y, row }) => ({ value: [x + 0.5, y], row })),
      },
    ],
  };
}

const FORMS = { bars, dots, ticks: strip };

drawAll(PLANS, (plan, place, drawn) => {
  const chart = echarts.init(place);
  let rows = plan.rows;
  const paint = (done) => {
    // Beside the first frame of this picture, `rendered` also follows those of hovers.
    const once = () => {
      chart.off("rendered", once);
      done();
    };
    chart.on("rendered", once);
    chart.setOption({ animation: false, aria: { enabled: true }, tooltip, ...FORMS[plan.form](rows) });
  };
  paint(drawn);
  addEventListener("resize", () => chart.resize());
  return {
    show(others, done) {
      rows = others;
      paint(done);
    },
    spot(fact) {
      const data = chart.getOption().series[0].data;
      const n = data.findIndex(({ row }) => row.fact === fact);
      if (n < 0) return null;
      const { left, top } = place.getBoundingClientRect();
      const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, plan.form === "bars" ? [data[n].value / 2, n] : data[n].value);
      return { x: left + x, y: top + y };
    },
    tip() {
      const box = place.querySelector(".peer-tip");
      const isShown = box?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return isShown && written ? { fact: written.fact, words: box.innerText } : null;
    },
  };
});
