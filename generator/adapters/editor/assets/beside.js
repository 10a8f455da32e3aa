/* What stands beside the form: the page as it will look, or the source of an import. */
import { button, el } from "./element.js";
import { beside } from "./page.js";
import { source } from "./source.js";

/** @param {string} page */
export function frame(page) {
  const known = beside.querySelector("iframe");
  beside.hidden = false;
  document.body.classList.add("with-page");
  if (!known || known.getAttribute("src") !== page) beside.replaceChildren(el("iframe", { src: page, title: "ページの見え方" }));
}

/** The source of an import, and the page, one at a time. @param {string} page @param {any} imported @param {(path: (string | number)[]) => void} lead */
export function besides(page, imported, lead) {
  const shown = source(imported, lead);
  const framed = el("iframe", { src: page, title: "ページの見え方" });
  const show = (one) => beside.replaceChildren(el("div", { class: "tools" }, button("もとの文書", () => show(shown)), button("ページの見え方", () => show(framed))), one);
  beside.hidden = false;
  document.body.classList.add("with-page");
  show(shown);
}

/** Nothing stands there. */
export function alone() {
  document.body.classList.remove("with-page");
  beside.hidden = true;
}
