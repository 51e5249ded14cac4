// SPDX-License-Identifier: Apache-2.0
// What every chart needs: the library when the first one is drawn, its controls, our colours and hatching.
const ECHARTS = "/_static/echarts/dist/echarts.common.min.js";
let library;

export const dark = matchMedia("(prefers-color-scheme: dark)");

export function echarts() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = ECHARTS;
    script.onload = () => resolve(window.echarts);
    script.onerror = () => reject(new Error(ECHARTS));
    document.head.append(script);
  });
  return library;
}

/** A chart in its place, following the place's size. */
export async function chartIn(place) {
  const chart = (await echarts()).init(place, null, { renderer: "canvas" });
  new ResizeObserver(() => place.hidden || chart.resize()).observe(place);
  return chart;
}

/** The page's colours as they are now: they change with the colour scheme. */
export function colors() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--q-${name}`).trim();
}

export function canvas(label) {
  const place = document.createElement("div");
  place.className = "canvas";
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", label);
  return place;
}

export function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", () => act(made));
  return made;
}

export function segments(label, buttons) {
  const group = document.createElement("div");
  group.className = "segments";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  group.append(...buttons);
  return group;
}

/** The button that shows the table in the chart's place, and back. */
export function tableToggle(words, place, table, shown) {
  const toggle = button(words.table, () => {
    table.hidden = !table.hidden;
    place.hidden = !table.hidden;
    toggle.setAttribute("aria-pressed", String(!table.hidden));
    shown();
  });
  toggle.setAttribute("aria-pressed", "false");
  return segments(words.view, [toggle]);
}

export function hatch(stroke, ground) {
  const tile = document.createElement("canvas");
  const ratio = Math.ceil(window.devicePixelRatio || 1);
  const size = 8 * ratio;
  tile.width = tile.height = size;
  const pen = tile.getContext("2d");
  pen.fillStyle = ground;
  pen.fillRect(0, 0, size, size);
  pen.strokeStyle = stroke;
  pen.lineWidth = 1.25 * ratio;
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
  }
  pen.stroke();
  return { image: tile, repeat: "repeat", scaleX: 1 / ratio, scaleY: 1 / ratio };
}

/** A tooltip drawn on the canvas: no markup, no inline style. */
export function tooltip(color, formatter) {
  return {
    trigger: "axis",
    renderMode: "richText",
    confine: true,
    transitionDuration: 0,
    backgroundColor: color("surface"),
    borderColor: color("line-strong"),
    borderWidth: 1,
    padding: [8, 12],
    textStyle: { color: color("ink"), fontSize: 14, lineHeight: 20 },
    formatter,
  };
}

/** Calls once for each figure that comes near the window. */
export function whenNear(root, selector, begin) {
  const nearby = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      nearby.unobserve(target);
      begin(target);
    }
  }, { rootMargin: "200px" });
  for (const figure of root.querySelectorAll(`${selector}:not([data-drawn])`)) {
    figure.dataset.drawn = "";
    nearby.observe(figure);
  }
}
