// SPDX-License-Identifier: Apache-2.0
// Live plots: <figure class="plot" data-src="…json" data-ranges="1h 24h" data-range="24h" data-refresh-seconds="5">.
import { option } from "./plot-option.js";
import { describe, pointsTable, words } from "./plot-words.js";

const ECHARTS = "/_static/echarts/dist/echarts.common.min.js";
const dark = matchMedia("(prefers-color-scheme: dark)");
let library;

function echarts() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = ECHARTS;
    script.onload = () => resolve(window.echarts);
    script.onerror = () => reject(new Error(ECHARTS));
    document.head.append(script);
  });
  return library;
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", () => act(made));
  return made;
}

function segments(label, buttons) {
  const group = document.createElement("div");
  group.className = "segments";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  group.append(...buttons);
  return group;
}

class Plot {
  constructor(figure) {
    this.figure = figure;
    this.small = figure.classList.contains("small");
    this.range = figure.dataset.range;
    this.canvas = document.createElement("div");
    this.canvas.className = "canvas";
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", words.loading);
    this.table = document.createElement("div");
    this.table.className = "points table-scroll";
    this.table.hidden = true;
    this.trouble = document.createElement("p");
    this.trouble.className = "small";
    this.trouble.setAttribute("role", "status");
    const caption = figure.querySelector("figcaption");
    if (caption) caption.after(this.canvas, this.table, this.trouble);
    else figure.prepend(this.canvas, this.table, this.trouble);
    if (!this.small) caption?.append(this.controls());
  }

  controls() {
    const bar = document.createElement("div");
    bar.className = "actions";
    const ranges = (this.figure.dataset.ranges ?? "").split(" ").filter(Boolean);
    if (ranges.length) bar.append(segments(words.range, ranges.map((range) => this.rangeButton(range))));
    const closer = button("+", () => this.zoom(0.5));
    const wider = button("−", () => this.zoom(2));
    closer.setAttribute("aria-label", words.closer);
    wider.setAttribute("aria-label", words.wider);
    bar.append(segments(words.zoom, [closer, wider]));
    const toggle = button(words.table, () => this.toggleTable(toggle));
    toggle.setAttribute("aria-pressed", "false");
    bar.append(segments(words.view, [toggle]));
    return bar;
  }

  rangeButton(range) {
    const made = button(words.ranges(range), () => {
      this.range = range;
      this.figure.querySelectorAll("[data-range-of]").forEach((other) =>
        other.setAttribute("aria-pressed", String(other === made)));
      this.figure.querySelectorAll("a[data-follows-range]").forEach((link) => {
        const address = new URL(link.href);
        address.searchParams.set("range", range);
        link.href = address;
      });
      this.load();
    });
    made.dataset.rangeOf = range;
    made.setAttribute("aria-pressed", String(range === this.range));
    return made;
  }

  zoom(factor) {
    const now = this.chart?.getOption().dataZoom?.[0];
    if (!now) return;
    const middle = (now.start + now.end) / 2;
    const half = Math.min(50, Math.max(0.5, ((now.end - now.start) / 2) * factor));
    const start = Math.min(100 - 2 * half, Math.max(0, middle - half));
    this.chart.dispatchAction({ type: "dataZoom", start, end: start + 2 * half });
  }

  toggleTable(toggle) {
    this.table.hidden = !this.table.hidden;
    this.canvas.hidden = !this.table.hidden;
    toggle.setAttribute("aria-pressed", String(!this.table.hidden));
    this.showTable();
    if (!this.canvas.hidden) this.chart?.resize();
  }

  async load() {
    const asked = this.range;
    const address = new URL(this.figure.dataset.src, location.href);
    if (asked) address.searchParams.set("range", asked);
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const data = await answer.json();
      if (asked !== this.range) return;
      this.data = data;
      this.trouble.textContent = "";
      await this.draw();
    } catch {
      this.trouble.textContent = words.trouble;
    }
  }

  async draw() {
    const library = await echarts();
    this.chart ??= this.begin(library);
    const style = getComputedStyle(document.documentElement);
    const color = (name) => style.getPropertyValue(`--q-${name}`).trim();
    const gapSeconds = Number(this.figure.dataset.gapSeconds ?? 0);
    this.chart.setOption(option(this.data, { color, small: this.small, gapSeconds }), {
      replaceMerge: ["series"],
    });
    this.canvas.setAttribute("aria-label", describe(this.data));
    this.showTable();
    this.showLegend();
  }

  begin(library) {
    const chart = library.init(this.canvas, null, { renderer: "canvas" });
    new ResizeObserver(() => this.canvas.hidden || chart.resize()).observe(this.canvas);
    return chart;
  }

  showTable() {
    if (!this.table.hidden && this.data) pointsTable(this.table, this.data);
  }

  showLegend() {
    if (this.small || this.legend) return;
    this.legend = document.createElement("p");
    this.legend.className = "legend";
    const names = this.data.kind === "vector" ? this.data.axes : [this.data.name];
    const entries = names.map((name, index) => [`series-${index + 1}`, name]);
    entries.push(["gap", words.gap]);
    for (const [kind, name] of entries) {
      const entry = document.createElement("span");
      const swatch = document.createElement("span");
      swatch.className = `swatch swatch-${kind}`;
      entry.append(swatch, name);
      this.legend.append(entry);
    }
    this.table.after(this.legend);
  }

  start() {
    this.load();
    dark.addEventListener("change", () => this.data && this.draw());
    const seconds = Number(this.figure.dataset.refreshSeconds ?? 0);
    if (seconds <= 0) return;
    const timer = setInterval(() => {
      if (!this.figure.isConnected) clearInterval(timer);
      else if (!document.hidden) this.load();
    }, seconds * 1000);
  }
}

const nearby = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    nearby.unobserve(target);
    new Plot(target).start();
  }
}, { rootMargin: "200px" });

export function drawPlots(root) {
  for (const figure of root.querySelectorAll("figure.plot[data-src]:not([data-drawn])")) {
    figure.dataset.drawn = "";
    nearby.observe(figure);
  }
}
