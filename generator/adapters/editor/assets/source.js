/* The source of an import, line by line as it was read: what was set aside, and what nothing was read from but its letters. */
import { el, freshId } from "./element.js";

/** @typedef {{text: string, number: number, aside: string, path: (string | number)[], unread: boolean}} Line */

/** The source that is shown, with the element of each line. @type {{line: Line, item: HTMLElement}[]} */
let shown = [];

/** @param {any} answer what the import told @param {(path: (string | number)[]) => void} lead shows the place of the form where a line stands */
export function source(answer, lead) {
  /** @type {Line[]} */
  const lines = answer.lines;
  const unread = lines.filter((line) => line.unread).length;
  const aside = lines.filter((line) => line.aside).length;
  shown = lines.map((line) => ({ line, item: el("li", { class: line.aside ? "aside" : line.unread ? "unread" : null, value: line.number,
    onclick: () => lead(line.path) }, line.aside ? el("span", { class: "unseen" }, "外した行: ") : line.unread ? el("span", { class: "unseen" }, "読み取りのない行: ") : "", line.text) }));
  const list = el("ol", { tabindex: "0", "aria-label": "もとの文書の行" }, shown.map((one) => one.item));
  return el("section", { class: "source" }, el("h2", {}, "もとの文書"),
    el("p", { class: "hint" }, "行を押すと、その行が入ったところへ移ります。"),
    el("ul", { class: "legend" }, el("li", { class: "unread" }, `文字のまま入れた行（${unread}）: 発言や項目として読み取れませんでした`),
      el("li", { class: "aside" }, `本文から外した行（${aside}）: ページ番号など`)),
    unread ? only(list, "文字のまま入れた行だけを見る") : null, list,
    el("details", { class: "rare" }, el("summary", {}, "取り込みの記録"), el("pre", { tabindex: "0" }, answer.told)));
}

function only(list, words) {
  const id = freshId();
  const tick = el("input", { type: "checkbox", id, onchange: () => list.classList.toggle("only", tick.checked) });
  return el("p", { class: "seen" }, tick, el("label", { for: id }, words));
}

/** Show the first line of which something is true. @param {(line: Line) => boolean} is */
export function showLine(is) {
  for (const one of shown) one.item.classList.remove("here");
  const found = shown.find((one) => is(one.line));
  if (!found || !found.item.isConnected) return;
  found.item.classList.add("here");
  found.item.scrollIntoView({ block: "center" });
}
