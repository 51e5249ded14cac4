// SPDX-License-Identifier: Apache-2.0
// Live plots: <figure class="plot" data-src="…json" data-ranges="1h 24h" data-range="24h" data-refresh-seconds="5">.
import { button, canvas, chartIn, colors, dark, segments, tableToggle, whenNear } from "./charts.js";
import { option } from "./plot-option.js";
import { describe, pointsTable, words } from "./plot-words.js";

class Plot {
  constructor(figure) {
    this.figure = figure;
    this.small = figure.classList.contains("small");
    this.range = figure.dataset.range;
    this.canvas = canvas(words.loading);
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
    bar.append(tableToggle(words, this.canvas, this.table, () => this.tableToggled()));
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

  tableToggled() {
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
    this.begun ??= chartIn(this.canvas);
    this.chart = await this.begun;
    const color = colors();
    const gapSeconds = Number(this.figure.dataset.gapSeconds ?? 0);
    this.chart.setOption(option(this.data, { color, small: this.small, gapSeconds }), {
      replaceMerge: ["series"],
    });
    this.canvas.setAttribute("aria-label", describe(this.data));
    this.showTable();
    this.showLegend();
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

export function drawPlots(root) {
  whenNear(root, "figure.plot[data-src]", (figure) => new Plot(figure).start());
}
