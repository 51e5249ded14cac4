// SPDX-License-Identifier: Apache-2.0
// Makes server-rendered pages lively. Every page works without it.
import { tellTimes } from "./time.js";
import { drawBars } from "./bars.js";
import { drawPlots } from "./plot.js";

const words = {
  en: { copied: "Copied", refused: "The server did not answer. What you see may be old." },
  fr: { copied: "Copié", refused: "Le serveur n’a pas répondu. Ce que vous voyez peut dater." },
}[document.documentElement.lang === "fr" ? "fr" : "en"];

function rememberZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.includes(`zone=${encodeURIComponent(zone)}`)) {
    document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
  }
}

function offerCopies(root) {
  for (const button of root.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
  }
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(source.value ?? source.textContent);
  const before = button.lastChild.textContent;
  button.lastChild.textContent = words.copied;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => (button.lastChild.textContent = before), 2000);
}

/** A destructive button wakes only when the object's name has been typed. */
function guardNames(root) {
  for (const field of root.querySelectorAll("input[data-must-equal]")) {
    const act = field.form.querySelector("[type=submit], button:not([type])");
    const judge = () => (act.disabled = field.value.trim() !== field.dataset.mustEqual);
    field.addEventListener("input", judge);
    judge();
  }
}

function cancelConfirm(button) {
  const details = button.closest("details");
  details.open = false;
  details.querySelector("summary").focus();
}

function foldMenuOnPhone() {
  const menu = document.querySelector(".rail details");
  if (menu && matchMedia("(max-width: 899.98px)").matches) menu.open = false;
}

function enliven(root) {
  tellTimes(root);
  offerCopies(root);
  guardNames(root);
  drawPlots(root);
  drawBars(root);
}

document.addEventListener("click", (event) => {
  const copier = event.target.closest("[data-copy]");
  if (copier) copy(copier);
  const canceller = event.target.closest("[data-cancel]");
  if (canceller) cancelConfirm(canceller);
});
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && event.target.closest("details.confirm[open]");
  if (open) cancelConfirm(open.querySelector("summary"));
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit();
});
document.addEventListener("htmx:load", (event) => enliven(event.detail.elt));
document.addEventListener("htmx:responseError", () => announce(words.refused));
document.addEventListener("htmx:sendError", () => announce(words.refused));

function announce(sentence) {
  const place = document.getElementById("announce");
  if (place) place.textContent = sentence;
}

rememberZone();
foldMenuOnPhone();
enliven(document);
