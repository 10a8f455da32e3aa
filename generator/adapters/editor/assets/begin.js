/* Begins a session of a council: the next one from what can be carried over, or one from a file that is dropped. */
import { button, el, freshId } from "./element.js";
import { dayShown } from "./days.js";
import { send } from "./talk.js";

const CHUNK = 0x8000;

/** What an import told, until the page of its session shows it. @type {Map<string, any>} */
export const taken = new Map();

/** @param {any} council @returns {HTMLElement} */
export function begin(council) {
  const told = el("p", { role: "alert" });
  const go = async (name, said) => {
    told.textContent = "読んでいます…";
    const { state, said: answer } = await send(name, { council: council.file, ...said });
    if (state !== 200) {
      told.textContent = answer.told || "できませんでした。";
      return;
    }
    if (answer.lines) taken.set(answer.file, answer);
    window.location.hash = `#${answer.file}`;
  };
  return el("details", { class: "rare" }, el("summary", {}, "会議録を足す"), next(go), drop(go), told);
}

function next(go) {
  const id = freshId();
  const date = el("input", { id, type: "text", autocomplete: "off" });
  return el("fieldset", { class: "item" }, el("legend", {}, "新しく書く"),
    el("div", { class: "field date" }, el("label", { for: id }, "開催日"), date, dayShown(date), el("p", { class: "hint" }, "分からなければ、書かなくてかまいません。回次と委員の名簿は、前の会議から入ります。")),
    button("次の会議を作る", () => go("new", { date: date.value })));
}

function drop(go) {
  const id = freshId();
  const take = async (files) => {
    if (files.length) await go("import", { name: files[0].name, content: await packed(files[0]) });
  };
  const input = el("input", { id, type: "file", accept: ".docx,.pdf,.html,.htm,.txt,.doc,.rtf,.odt", onchange: (event) => take(event.target.files) });
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
