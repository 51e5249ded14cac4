// SPDX-License-Identifier: Apache-2.0
// A table of counts by time as bars, one row of them for each column: <figure class="plot" data-bars> around the table.
// Without script the table stands as it is; with it, a button brings it back.
import { canvas, chartIn, colors, dark, hatch, tableToggle, tooltip, whenNear } from "./charts.js";
import { number, words } from "./plot-words.js";

const ROW = 96;

function read(table) {
  const columns = [...table.tHead.rows[0].cells].slice(1).map((cell) => ({ name: cell.textContent.trim(), look: cell.dataset.look }));
  const rows = [...table.tBodies[0].rows].map((row) => ({
    time: row.querySelector("time").dateTime,
    label: row.cells[0].textContent.trim(),
    counts: [...row.cells].slice(1).map((cell) => Number(cell.dataset.value)),
  }));
  return { columns, rows: rows.sort((a, b) => a.time.localeCompare(b.time)) };
}

function look(kind, color) {
  return kind === "refused"
    ? { color: hatch(color("red"), color("surface")), borderColor: color("red"), borderWidth: 1 }
    : { color: color("series-1") };
}

function option({ columns, rows }, color) {
  const text = { color: color("ink-soft"), fontSize: 12 };
  const last = columns.length - 1;
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    title: columns.map(({ name }, index) => ({ text: name, left: 0, top: index * ROW + 2, padding: [2, 0], textStyle: { ...text, fontWeight: 400 } })),
    grid: columns.map((_, index) => ({ left: 36, right: 4, top: index * ROW + 30, height: ROW - 44 })),
    xAxis: columns.map((_, index) => ({
      gridIndex: index,
      type: "category",
      data: rows.map((row) => row.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: color("line-strong") } },
      axisLabel: { ...text, show: index === last, hideOverlap: true },
    })),
    yAxis: columns.map((_, index) => ({
      gridIndex: index,
      type: "value",
      min: 0,
      max: ({ max }) => Math.max(1, max),
      minInterval: 1,
      splitNumber: 2,
      splitLine: { lineStyle: { color: color("line") } },
      axisLabel: { ...text, formatter: number },
    })),
    tooltip: {
      ...tooltip(color, (found) => [found[0].name, ...found.map(({ seriesName, value }) => `${seriesName}: ${number(value ?? 0)}`)].join("\n")),
      axisPointer: { type: "shadow", shadowStyle: { color: color("sunken"), opacity: 0.5 } },
    },
    series: columns.map(({ name, look: kind }, index) => ({
      name,
      type: "bar",
      xAxisIndex: index,
      yAxisIndex: index,
      barCategoryGap: "28%",
      itemStyle: look(kind, color),
      data: rows.map((row) => row.counts[index] || null),
    })),
  };
}

function describe({ columns, rows }) {
  const totals = columns.map(({ name }, index) => {
    const counts = rows.map((row) => row.counts[index]);
    return words.bars({ name, least: number(Math.min(...counts)), most: number(Math.max(...counts)) });
  });
  return [words.span({ from: rows[0].label, to: rows.at(-1).label }), ...totals].join(" ");
}

async function draw(figure) {
  const table = figure.querySelector(".points");
  const data = read(table.querySelector("table"));
  const place = canvas(describe(data));
  table.hidden = true;
  table.before(place);
  const chart = await chartIn(place);
  const paint = () => chart.setOption(option(data, colors()));
  paint();
  dark.addEventListener("change", paint);
  const head = figure.closest("section").querySelector("header");
  head.append(tableToggle(words, place, table, () => place.hidden || chart.resize()));
}

function giveBack(figure) {
  figure.querySelector(".canvas").remove();
  figure.querySelector(".points").hidden = false;
}

export function drawBars(root) {
  whenNear(root, "figure.plot[data-bars]", (figure) => draw(figure).catch(() => giveBack(figure)));
}
