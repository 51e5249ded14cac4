// SPDX-License-Identifier: Apache-2.0
// From one stream's points, gaps and events to what ECharts draws. Tooltips are drawn on the canvas: no markup, no inline style.
import { hatch, tooltip as box } from "./charts.js";
import { moment, number, parts, quantity, tick, unitOf, words } from "./plot-words.js";

/** Gaps the server knows of, and silences longer than the stream's promise. */
export function gapsOf(data, gapSeconds) {
  const gaps = [...data.gaps];
  for (let i = 1; gapSeconds > 0 && i < data.points.length; i++) {
    const [before, after] = [data.points[i - 1][0], data.points[i][0]];
    const known = data.gaps.some(([from, until]) => from < after && until > before);
    if (!known && after - before > gapSeconds * 1000) gaps.push([before, after]);
  }
  return gaps.sort((a, b) => a[0] - b[0]);
}

/** One component of every point, with a break in each gap so that no line bridges it. */
function line(data, gaps, component) {
  const points = data.points.map(([time, value]) => [time, value === null ? null : parts(value)[component]]);
  const breaks = gaps.map(([from]) => [from + 1, null]);
  return [...points, ...breaks].sort((a, b) => a[0] - b[0]);
}

function series(data, gaps, { color, small }) {
  const names = data.kind === "vector" ? data.axes : [data.name];
  return names.map((name, index) => ({
    name,
    type: "line",
    data: line(data, gaps, index),
    showSymbol: false,
    symbolSize: 6,
    connectNulls: false,
    sampling: "lttb",
    lineStyle: { width: small ? 1.5 : 2 },
    itemStyle: { color: color(`series-${index + 1}`) },
    ...(index === 0 ? marks(data, gaps, color, small) : {}),
  }));
}

function marks(data, gaps, color, small) {
  return {
    markArea: {
      silent: true,
      itemStyle: { color: hatch(color("amber-mark"), color("amber-tint")) },
      data: gaps.map(([from, until]) => [{ xAxis: from }, { xAxis: until }]),
    },
    markLine: {
      silent: true,
      symbol: "none",
      animation: false,
      lineStyle: { color: color("ink-soft"), type: "solid", width: 1 },
      label: { show: !small, formatter: ({ name }) => name, color: color("ink-soft"), position: "insideEndTop", fontSize: 12 },
      data: (data.events ?? []).map(([time, name]) => ({ xAxis: time, name })),
    },
  };
}

function tooltip(data, gaps, color) {
  const sentence = (found) => {
    const time = found[0].axisValue;
    const gap = gaps.some(([from, until]) => time > from && time < until);
    const values = found.filter(({ value }) => value[1] !== null && value[1] !== undefined)
      .map(({ seriesName, value }) => (data.kind === "vector" ? `${seriesName}  ` : "") + quantity(value[1], data));
    return [moment(time), ...(gap || !values.length ? [words.gap] : values)].join("\n");
  };
  return { ...box(color, sentence), axisPointer: { lineStyle: { color: color("line-strong"), type: "solid" }, animation: false } };
}

function axes(data, span, color, small) {
  const text = { color: color("ink-soft"), fontSize: 12 };
  return {
    xAxis: {
      type: "time",
      show: !small,
      axisLine: { lineStyle: { color: color("line-strong") } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { ...text, hideOverlap: true, formatter: (time) => tick(time, span) },
    },
    yAxis: {
      type: "value",
      show: !small,
      scale: true,
      name: unitOf(data),
      nameTextStyle: { ...text, align: "right", padding: [0, 6, 0, 0] },
      splitNumber: 4,
      splitLine: { lineStyle: { color: color("line") } },
      axisLabel: { ...text, formatter: number },
    },
  };
}

export function option(data, look) {
  const gaps = gapsOf(data, look.gapSeconds);
  const times = data.points.map(([time]) => time);
  const span = times.length ? times.at(-1) - times[0] : 0;
  const { color, small } = look;
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: small ? { left: 2, right: 2, top: 4, bottom: 4 } : { left: 52, right: 16, top: 28, bottom: 28 },
    ...axes(data, span, color, small),
    tooltip: tooltip(data, gaps, color),
    dataZoom: small ? [] : [{ type: "inside", zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, preventDefaultMouseMove: false }],
    series: series(data, gaps, look),
  };
}
