/* Begins a session of a council: the next one from what can be carried over, or one from a file that is dropped. */
import { button, el, freshId } from "./element.js";
import { dayShown } from "./days.js";
import { send } from "./talk.js";

const CHUNK = 0x8000;

/** What an import told, until the page of its session shows it. @type {Map<string, any>} */
export const taken = new Map();

/** @param {any} council @returns {HTMLElement} */
export function begin(council) {
  const told = el("div", { role: "alert" });
  const came = el("ul");
  const go = async (name, said, count = 1) => {
    told.textContent = said.name ? `「${said.name}」を読んでいます…` : "作っています…";
    const { state, said: answer } = await send(name, { council: council.file, ...said });
    told.textContent = state === 200 || count > 1 ? "" : answer.told || "できませんでした。";
    if (answer.lines) taken.set(answer.file, answer);
    if (count > 1) came.append(el("li", {}, `${said.name}: `, state === 200 ? el("a", { href: `#${answer.file}` }, answer.file) : answer.told || "できませんでした。"));
    else if (state === 200) window.location.hash = `#${answer.file}`;
  };
  return el("details", { class: "rare" }, el("summary", {}, "会議録を足す"), next(go), drop(go), told, came);
}

function next(go) {
  const id = freshId();
  const date = el("input", { id, type: "text", autocomplete: "off" });
  return el("fieldset", { class: "item" }, el("legend", {}, "新しく書く"),
    el("div", { class: "field day-of" }, el("label", { for: id }, "開催日"), date, dayShown(date), el("p", { class: "hint" }, "分からなければ、書かなくてかまいません。回次と委員の名簿は、前の会議から入ります。")),
    button("次の会議を作る", () => go("new", { date: date.value })));
}

function drop(go) {
  const id = freshId();
  const take = async (files) => {
    const list = [...files];
    for (const file of list) await go("import", { name: file.name, content: await packed(file) }, list.length);
  };
  const input = el("input", { id, type: "file", multiple: true, accept: ".docx,.pdf,.html,.htm,.txt,.doc,.rtf,.odt", onchange: (event) => take(event.target.files) });
  const box = el("fieldset", { class: "item drop" }, el("legend", {}, "今あるファイルから"),
    el("label", { for: id }, "Word・PDF・HTML・テキストのファイルを、ここに落とすか、選んでください。"), input);
  box.addEventListener("dragover", (event) => { event.preventDefault(); box.classList.add("over"); });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    if (event.dataTransfer) take(event.dataTransfer.files);
  });
  return box;
}

/** @param {File} file */
export async function packed(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return window.btoa(text);
}
