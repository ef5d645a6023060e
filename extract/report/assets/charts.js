// Bars, drawn by Chart.js, with the same numbers as a table behind them.

import { h } from "./dom.js";
import { count } from "./format.js";
import { t } from "./language.js";

/**
 * Stacked bars as a figure. labels: names of the bars. series: { label, colour (name of a colour of the page), data }.
 * title: what is drawn. onpick: gets the place of the bar that was pressed.
 */
export function bars({ title, labels, series, onpick = null }) {
  const told = series.filter((one) => one.data.some(Boolean));
  const canvas = h("canvas", { role: "img", "aria-label": `${title}. ${summary(labels, told)}` });
  const figure = h("figure", { class: "chart" }, h("div", { class: "chart-canvas" }, canvas), numbers(title, labels, told));
  requestAnimationFrame(() => canvas.isConnected && draw(canvas, labels, told, onpick));
  return figure;
}

/** Draw all charts on the page again, in the colours that now hold. */
export function redraw() {
  for (const chart of drawn()) paint(chart);
}

/** Forget the charts of a view that is left. */
export function dropCharts() {
  for (const chart of drawn()) chart.destroy();
}

function drawn() {
  return Object.values(Chart.instances);
}

function draw(canvas, labels, series, onpick) {
  const bar = (one) => ({
    label: one.label,
    data: one.data,
    backgroundColor: () => colour(one.colour),
    maxBarThickness: 34,
    borderRadius: 2,
  });
  const pick = (_, found) => found.length && onpick?.(found[0].index);
  const axis = () => ({ stacked: true, grid: { drawTicks: false }, border: { display: false }, ticks: { padding: 6 } });
  const chart = new Chart(canvas, {
    type: "bar",
    data: { labels, datasets: series.map(bar) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      onClick: onpick ? pick : undefined,
      onHover: (_, found) => canvas.classList.toggle("pick", Boolean(onpick && found.length)),
      interaction: { mode: "index", intersect: false },
      scales: {
        x: { ...axis(), ticks: { padding: 6, maxRotation: 0, autoSkipPadding: 12 }, grid: { display: false } },
        y: { ...axis(), beginAtZero: true, ticks: { padding: 6, precision: 0, maxTicksLimit: 5 } },
      },
      plugins: {
        colors: { enabled: false }, // they come from the page, see paint
        legend: {
          position: "bottom",
          align: "start",
          labels: { boxWidth: 10, boxHeight: 10, useBorderRadius: true, borderRadius: 2, padding: 14 },
        },
        tooltip: { filter: (item) => item.raw > 0 },
      },
    },
  });
  paint(chart);
}

function paint(chart) {
  const { x, y } = chart.options.scales;
  const font = { family: colour("sans"), size: 12 };
  for (const scale of [x, y]) Object.assign(scale.ticks, { color: colour("quiet"), font });
  y.grid.color = colour("line");
  Object.assign(chart.options.plugins.legend.labels, { color: colour("quiet"), font });
  chart.update("none");
}

/** What the page's style has under a name. */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function summary(labels, series) {
  const total = labels.map((label, place) => [label, series.reduce((sum, one) => sum + one.data[place], 0)]);
  const most = total.filter(([, number]) => number).sort((one, other) => other[1] - one[1]);
  return most
    .slice(0, 3)
    .map(([label, number]) => `${label}: ${count(number)}`)
    .join(", ");
}

function numbers(title, labels, series) {
  const head = h(
    "tr",
    {},
    h("th", { scope: "col" }, ""),
    series.map((one) => h("th", { scope: "col" }, one.label)),
  );
  const rows = labels.map((label, place) => [label, series.map((one) => one.data[place])]).filter(([, cells]) => cells.some(Boolean));
  const body = rows.map(([label, cells]) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, label),
      cells.map((cell) => h("td", {}, cell ? count(cell) : "")),
    ),
  );
  const table = h("table", { class: "numbers" }, h("caption", { class: "unseen" }, title), h("thead", {}, head), h("tbody", {}, body));
  return h("details", {}, h("summary", {}, t("chart.numbers")), h("div", { class: "grid-scroll" }, table));
}
