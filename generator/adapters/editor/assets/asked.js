/* What an import asks, each with its likely answers as buttons, and what it read by itself, to be confirmed one by one or all that was looked at. */
import { button, el, freshId } from "./element.js";
import { controlFor, lead } from "./problems.js";
import { showLine } from "./source.js";
import { inWords } from "./words.js";

/** Marks that were looked at, by file and place, until they are confirmed. @type {Set<string>} */
const seen = new Set();

/** @param {any} desk @returns {HTMLElement | null} */
export function questions(desk) {
  const asked = desk.view.asked || { questions: [], marks: [] };
  const count = asked.questions.length + asked.marks.length;
  if (!count) return null;
  const rest = asked.marks.length ? [el("li", {}, el("p", {}, "自動で読み取ったままのところ"), marks(desk, asked.marks))] : [];
  return el("section", { class: "part questions", id: "part-asked" }, el("h2", { tabindex: "-1" }, `確かめること（${count}）`),
    el("p", { class: "hint" }, "取り込みのときに、読み取りに自信のなかったところです。原本と見比べて、答えを押してください。押したことは「元に戻す」で戻せます。"),
    el("ul", {}, asked.questions.map((one) => question(desk, one)), rest));
}

function question(desk, one) {
  const words = inWords(one.marks.length ? plain(one.question) : one.question);
  const say = (label) => () => desk.answer({ number: one.number, label });
  const name = (label) => ({ class: "small", "aria-label": `${label}: ${words}` });
  const buttons = one.marks.length ? [] : one.answers.map((label) => button(label, say(label), name(label)));
  const where = /原本 (\d+) 行目/.exec(one.question);
  return el("li", { class: one.hidden ? "hidden-words" : null }, el("p", {}, words),
    el("div", { class: "tools" }, buttons,
      one.place.length ? button(one.marks.length ? "直すところへ" : "ちがう（直すところへ）", () => lead(desk, one.place), name("ちがう（直すところへ）")) : null,
      where ? button("原本で見る", () => showLine((line) => line.number === Number(where[1])), name("原本で見る")) : null),
    one.marks.length ? marks(desk, one.marks) : null);
}

/** What a question says, without the words of the file. @param {string} words */
function plain(words) {
  return `${words.split("。")[0].replace(/（[^（）]*(?:inferred|grounds|decided_by)[^（）]*）/g, "")}。`;
}

function marks(desk, list) {
  const all = button("見たところを、まとめて「はい」にする", () => {
    const paths = list.filter((mark) => seen.has(placed(desk, mark))).map((mark) => mark.path);
    if (paths.length) desk.answer({ all: paths });
  });
  const tell = () => {
    const number = list.filter((mark) => seen.has(placed(desk, mark))).length;
    all.textContent = `見たところ（${number}）を、まとめて「はい」にする`;
    all.toggleAttribute("disabled", !number);
  };
  const rows = list.map((mark) => row(desk, mark, tell));
  tell();
  return el("div", {}, el("ol", { class: "marks" }, rows), list.some((mark) => mark.confirms) && list.length > 1 ? el("div", { class: "tools" }, all) : null);
}

function placed(desk, mark) {
  return JSON.stringify([desk.view.file, mark.path]);
}

function row(desk, mark, tell) {
  const id = freshId();
  const tick = el("input", { type: "checkbox", id, onchange: () => {
    if (tick.checked) seen.add(placed(desk, mark));
    else seen.delete(placed(desk, mark));
    tell();
  } });
  tick.checked = seen.has(placed(desk, mark));
  const say = (label) => () => {
    seen.delete(placed(desk, mark));
    desk.answer({ path: mark.path, label });
  };
  return el("li", {}, el("strong", {}, mark.read), mark.words ? el("blockquote", {}, mark.words) : null,
    el("div", { class: "tools" }, mark.confirms ? el("span", { class: "seen" }, tick, el("label", { for: id }, "見ました", el("span", { class: "unseen" }, `: ${mark.read} ${mark.words}`))) : null,
      mark.answers.map((label) => button(label, say(label), { class: "small", "aria-label": `${label}: ${mark.read} ${mark.words}` })),
      button("見るところへ", () => { lead(desk, mark.path); showLine((line) => carries(line, mark)); }, { class: "small", "aria-label": `見るところへ: ${mark.read}` })));
}

/** Whether a line carries what a mark was read from: it stands in that block or item, or its words are those of the mark. */
function carries(line, mark) {
  const at = mark.path.indexOf("decides");
  const block = at < 0 ? mark.path : mark.path.slice(0, at);
  if (block[0] === "source" || block[0] === "withheld") return line.text.length > 3 && mark.words.split("｜").some((part) => line.text.includes(part.replace(/…/g, "")));
  return JSON.stringify(line.path).startsWith(`${JSON.stringify(block).slice(0, -1)},`);
}

/** What was read by itself is marked in the form too. @param {any} desk */
export function shade(desk) {
  for (const one of desk.places.values()) one.control.classList.remove("auto");
  const asked = desk.view.asked || { questions: [], marks: [] };
  for (const mark of [...asked.questions.flatMap((one) => one.marks), ...asked.marks]) {
    const start = JSON.stringify(mark.path).slice(0, -1);
    for (const [place, one] of desk.places) if (place.startsWith(`${start},`)) one.control.classList.add("auto");
    const near = mark.path[0] === "body" ? controlFor(desk, mark.path) : null;
    if (near && !near.part) near.control.classList.add("auto");
  }
}
