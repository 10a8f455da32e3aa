/* A day in both calendars, below where it is typed. */
import { el } from "./element.js";
import { ask } from "./talk.js";

/** @param {HTMLInputElement} control */
export function dayShown(control) {
  const shown = el("p", { class: "day", "aria-live": "polite" });
  const tell = async () => {
    const typed = control.value.trim();
    const said = typed ? (await ask("day", { typed })).said : { shown: "" };
    if (control.value.trim() === typed) shown.textContent = said.shown || "";
  };
  control.addEventListener("change", tell);
  tell();
  return shown;
}
