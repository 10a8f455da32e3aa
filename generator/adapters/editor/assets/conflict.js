/* Somebody else has saved what was typed here too: both are shown, and the clerk chooses. */
import { button, el } from "./element.js";
import { said } from "./page.js";
import { at } from "./waiting.js";

/** @param {any} desk @param {any[]} waiting */
export function conflict(desk, waiting) {
  said.replaceChildren(el("section", { class: "conflict", role: "alertdialog", "aria-label": "ほかで保存されています" },
    el("h2", {}, "同じ所が、ほかで保存されています"), el("p", {}, "下の入力は、まだファイルに入っていません。どちらにするか選んでください。"),
    waiting.map((one) => both(desk, one))));
}

function both(desk, one) {
  const mine = one.edit.text ?? one.edit.value;
  const theirs = one.edit.do === "typed" ? "（議事の欄に、今のファイルの内容が出ています）" : shownAs(at(desk.view.data, one.edit.path));
  const box = el("div", { class: "both" });
  const end = () => { desk.saving.waiting.drop(one.edit); box.remove(); if (!said.querySelector(".both")) said.replaceChildren(); };
  const ours = async () => { end(); await desk.saving.edit({ ...one.edit }, one.label); desk.show(); };
  box.append(el("h3", {}, one.label), el("p", {}, "あなたの入力："), el("textarea", { readonly: true, rows: 3, "aria-label": "あなたの入力", value: shownAs(mine) }),
    el("p", {}, "ファイルの内容："), el("textarea", { readonly: true, rows: 3, "aria-label": "ファイルの内容", value: theirs }),
    one.edit.do === "put" ? button("自分の入力にする", ours) : el("p", {}, "自分の入力を残すときは、上から写して、議事の欄に貼ってください。"), button("ファイルの内容にする", end));
  return box;
}

/** @param {any} value */
function shownAs(value) {
  return typeof value === "string" ? value : value === undefined || value === null ? "（なし）" : JSON.stringify(value, null, 1);
}
