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
async function packed(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return window.btoa(text);
}

/** What is still to be looked at after an import, each with its button. @param {any} desk @returns {HTMLElement | null} */
export function questions(desk) {
  const kept = (desk.view.data.source || {}).open_questions || [];
  const told = (taken.get(desk.view.file) || { questions: [] }).questions;
  const gone = (words) => {
    if (told.includes(words)) told.splice(told.indexOf(words), 1);
  };
  const settle = (words, i) => () => {
    gone(words);
    desk.change({ do: "take", path: ["source", "open_questions"], at: i }, "確かめたこと", ["source"]);
  };
  const open = [
    ...kept.map((one, i) => [one.question, settle(one.question, i)]),
    ...told.filter((one) => !kept.some((other) => other.question === one)).map((one) => [one, () => { gone(one); desk.tell(); }]),
  ];
  if (!open.length) return null;
  return el("section", { class: "part questions" }, el("h2", { tabindex: "-1" }, `確かめること（${open.length}）`),
    el("p", { class: "hint" }, "取り込みのときに、読み取りに自信のなかったところです。原本と見比べ、違っていれば下の欄で直してから、押してください。"),
    el("ul", {}, open.map(([words, sure]) => el("li", {}, words, " ", button("確かめました", sure, { "aria-label": `確かめました: ${words}` })))));
}

/** The source as it was read, line by line; what was set aside is marked. @param {any} answer */
export function source(answer) {
  return el("section", { class: "source" }, el("h2", {}, "もとの文書"), el("p", { class: "hint" }, "色の付いた行は、ページ番号などとして本文から外したものです。"),
    el("ol", {}, answer.lines.map((line) => el("li", { class: line.aside ? "aside" : null }, line.text))),
    el("details", { class: "rare" }, el("summary", {}, "取り込みの記録"), el("pre", { tabindex: "0" }, answer.told)));
}
