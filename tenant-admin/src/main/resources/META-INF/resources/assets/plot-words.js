// SPDX-License-Identifier: Apache-2.0
// What a plot says: numbers and times for the reader, a sentence for those who cannot see it, a table for those who want it.
const french = document.documentElement.lang === "fr";
const locale = french ? "fr-FR" : "en-GB";
const ROWS = 200;

export const words = french
  ? {
      loading: "Chargement…", range: "Période", zoom: "Zoom", closer: "Rapprocher", wider: "Éloigner", view: "Affichage",
      table: "Tableau", gap: "interruption", time: "Heure", from: "de", to: "à", nothing: "Aucune mesure sur cette période.",
      trouble: "Le tracé n’a pas pu être rafraîchi. Rechargez la page ou réessayez plus tard.",
      ranges: (range) => range.replace("d", " j").replace("h", " h").replace("all", "tout"),
      bars: (d) => `${d.name} : entre ${d.least} et ${d.most} par heure.`,
      span: (d) => `De ${d.from} à ${d.to}.`,
      summary: (d) => `${d.name}, de ${d.from} à ${d.until} : entre ${d.low} et ${d.high}. Dernière valeur ${d.last}. Interruptions : ${d.gaps}.`,
    }
  : {
      loading: "Loading…", range: "Range", zoom: "Zoom", closer: "Zoom in", wider: "Zoom out", view: "View",
      table: "Table", gap: "gap", time: "Time", from: "from", to: "to", nothing: "No reading in this period.",
      trouble: "The plot could not be refreshed. Reload the page or try again later.",
      ranges: (range) => range.replace("d", " d").replace("h", " h"),
      bars: (d) => `${d.name}: between ${d.least} and ${d.most} an hour.`,
      span: (d) => `From ${d.from} to ${d.to}.`,
      summary: (d) => `${d.name}, from ${d.from} to ${d.until}: between ${d.low} and ${d.high}. Last value ${d.last}. Gaps: ${d.gaps}.`,
    };

const PRINTED = { Cel: "°C", "m/s2": "m/s²", m2: "m²", m3: "m³", "m3/s": "m³/s", "l/s": "L/s", l: "L", "%RH": french ? "% HR" : "% RH",
  "%EL": "%", "/": "", 1: "", count: "", Ohm: "Ω", deg: "°", lat: "°", lon: "°", "1/min": french ? "tr/min" : "rev/min",
  "rev/min": french ? "tr/min" : "rev/min" };

const plain = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const second = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" });
const minute = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
const exact = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });

export const number = (value) => (Math.abs(value) >= 1000 ? whole : plain).format(value);
export const moment = (millis) => second.format(millis);
export const unitOf = (data) => PRINTED[data.unit] ?? data.unit ?? "";
export const quantity = (value, data) => `${number(value)} ${unitOf(data)}`.trim();

export function tick(millis, span) {
  if (span > 2 * 86_400_000) return date.format(millis);
  return (span < 600_000 ? exact : minute).format(millis);
}

export const parts = (value) => (Array.isArray(value) ? value : [value]);
const spoken = (value, data) => parts(value).map((part) => quantity(part, data)).join(" · ");

export function describe(data) {
  const points = data.points.filter(([, value]) => value !== null);
  if (!points.length) return `${data.name}. ${words.nothing}`;
  let low = Infinity;
  let high = -Infinity;
  for (const [, value] of points) {
    for (const part of parts(value)) {
      low = Math.min(low, part);
      high = Math.max(high, part);
    }
  }
  return words.summary({
    name: data.name, from: moment(points[0][0]), until: moment(points.at(-1)[0]), low: quantity(low, data),
    high: quantity(high, data), last: spoken(points.at(-1)[1], data), gaps: data.gaps.length,
  });
}

function row(kind, cells) {
  const made = document.createElement("tr");
  made.append(...cells.map((text, index) => {
    const cell = document.createElement(kind);
    cell.textContent = text;
    if (index > 0) cell.className = "num";
    return cell;
  }));
  return made;
}

export function pointsTable(place, data) {
  const columns = data.kind === "vector" ? data.axes : [data.name];
  const unit = unitOf(data);
  const table = document.createElement("table");
  table.className = "table";
  const head = table.createTHead();
  head.append(row("th", [words.time, ...columns.map((name) => (unit ? `${name} (${unit})` : name))]));
  const gaps = data.gaps.map(([from, until]) => [from, `${words.gap}: ${words.from} ${moment(from)} ${words.to} ${moment(until)}`]);
  const entries = [...data.points.filter(([, value]) => value !== null), ...gaps].sort((a, b) => b[0] - a[0]).slice(0, ROWS);
  const body = table.createTBody();
  for (const [time, value] of entries) {
    body.append(typeof value === "string" ? row("td", [value]) : row("td", [moment(time), ...parts(value).map(number)]));
  }
  body.querySelectorAll("td:only-child").forEach((cell) => (cell.colSpan = columns.length + 1));
  place.tabIndex = 0;
  place.setAttribute("role", "region");
  place.setAttribute("aria-label", data.name);
  place.replaceChildren(table);
}
