// SPDX-License-Identifier: Apache-2.0
// Relative times, in the words of io.quadrille.tenantadmin.api.web.RelativeTime, kept fresh.
const lang = document.documentElement.lang === "fr" ? "fr" : "en";
const day = new Intl.DateTimeFormat(lang === "fr" ? "fr-FR" : "en-GB", { day: "numeric", month: "long", year: "numeric" });
const full = new Intl.DateTimeFormat(lang === "fr" ? "fr-FR" : "en-GB", { dateStyle: "long", timeStyle: "long" });

export function relative(then, now = Date.now()) {
  const distance = now - then;
  const minutes = Math.floor(Math.abs(distance) / 60_000);
  if (Math.abs(distance) < 45_000) return lang === "fr" ? "à l’instant" : "just now";
  if (minutes >= 7 * 24 * 60) return dayOf(then);
  const span = spanOf(Math.max(1, minutes));
  if (lang === "fr") return (distance > 0 ? "il y a " : "dans ") + span;
  return distance > 0 ? `${span} ago` : `in ${span}`;
}

/** In French the first of a month is an ordinal, which Intl does not know. */
function dayOf(then) {
  return lang === "fr" ? day.format(then).replace(/^1 /, "1er ") : day.format(then);
}

function spanOf(minutes) {
  if (minutes < 60) return `${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours}\u00a0h`;
  const days = Math.floor(hours / 24);
  return `${days}\u00a0${lang === "fr" ? "jour" : "day"}${days > 1 ? "s" : ""}`;
}

function tell(element) {
  const then = Date.parse(element.dateTime);
  if (Number.isNaN(then)) return;
  const phrase = relative(then);
  if (element.textContent !== phrase) element.textContent = phrase;
  element.title = full.format(then);
}

export function tellTimes(root) {
  root.querySelectorAll("time[data-relative]").forEach(tell);
}

setInterval(() => document.hidden || tellTimes(document), 30_000);
