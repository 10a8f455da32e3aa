/* What stands beside the form: the page as it will look, or the source of an import. */
import { button, el } from "./element.js";
import { beside } from "./page.js";
import { source } from "./source.js";

const AGAIN = 1000;

/** The page as it will look, once the preview has made it: that of a new session comes a little later. @param {string} page */
function framed(page) {
  const frame = el("iframe", { title: "ページの見え方" });
  const holder = el("div", { class: "framed", "data-page": page }, el("p", { class: "hint", role: "status" }, "ページを作っています…"));
  const look = async () => {
    const is = await fetch(page, { cache: "no-store" }).then((response) => response.ok, () => false);
    if (!is) {
      window.setTimeout(() => { if (holder.isConnected) look(); }, AGAIN);
      return;
    }
    frame.src = page;
    holder.replaceChildren(frame);
  };
  look();
  return holder;
}

/** @param {string} page */
export function frame(page) {
  const known = beside.querySelector(".framed");
  beside.hidden = false;
  document.body.classList.add("with-page");
  if (!known || known.getAttribute("data-page") !== page) beside.replaceChildren(framed(page));
}

/** The source of an import, and the page, one at a time. @param {string} page @param {any} imported @param {(path: (string | number)[]) => void} lead */
export function besides(page, imported, lead) {
  const shown = source(imported, lead);
  const show = (one) => beside.replaceChildren(el("div", { class: "tools" }, button("もとの文書", () => show(shown)), button("ページの見え方", () => show(framed(page)))), one);
  beside.hidden = false;
  document.body.classList.add("with-page");
  show(shown);
}

/** Nothing stands there. */
export function alone() {
  document.body.classList.remove("with-page");
  beside.hidden = true;
}
