/* The proceedings: stretches of typed text, and between them what stands by itself. */
import { button, el, freshId } from "./element.js";
import { hide } from "./hide.js";
import { correct } from "./since.js";

const IDLE = 1500;
const NAMES = /** @type {Record<string, string>} */ ({
  speech: "発言", table: "表", list: "箇条書き", qa: "質疑", opinion: "意見", withheld: "非公開の部分", quote: "引用",
  figure: "図", rule: "区切りの線", note: "ト書き", p: "地の文", end: "結び",
});

/** @param {any} desk @param {any[]} parts @param {(string | number)[]} path the list that they stand in */
export function body(desk, parts, path = ["body"]) {
  const made = parts.map((part) => (part.text === undefined ? alone(desk, part) : stretch(desk, part)));
  const last = parts[parts.length - 1];
  if (!last) made.push(stretch(desk, { path, first: 0, last: 0, text: "" }));
  else if (last.text === undefined) made.push(more(desk, path, last.at + 1));
  return made;
}

function more(desk, path, place) {
  const holder = el("div", { class: "adder" });
  holder.append(button("この後に書き足す", () => {
    holder.replaceChildren(stretch(desk, { path, first: place, last: place, text: "" }));
    const area = holder.querySelector("textarea");
    if (area) area.focus();
  }));
  return holder;
}

function stretch(desk, part) {
  const id = freshId();
  const area = el("textarea", { id, class: "typed", rows: rowsOf(part.text), spellcheck: "false", "aria-describedby": `how ${id}-p` });
  area.value = part.text;
  const note = el("p", { class: "problem", id: `${id}-p`, hidden: true });
  const typed = () => ({ do: "typed", path: part.path, first: part.first, last: part.last, text: area.value, was: part.text });
  let timer = 0;
  const later = () => {
    desk.saving.keep(typed(), "議事");
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { if (area.isConnected && area.value !== part.text) desk.saving.edit(typed(), "議事"); }, IDLE);
    area.rows = Math.max(area.rows, rowsOf(area.value));
  };
  area.addEventListener("input", later);
  area.addEventListener("change", () => { if (area.value !== part.text) desk.saving.edit(typed(), "議事"); });
  desk.stretches.push({ part, control: area, note, edit: typed });
  const where = () => ({ path: part.path, first: part.first, last: part.last });
  return el("div", { class: "field proceed" }, el("label", { for: id, class: "quiet" }, part.last - part.first > 1 ? `発言など ${part.last - part.first} 件` : "発言など"), area, note, hider(desk, area, where));
}

function hider(desk, area, where) {
  return el("div", { class: "tools" }, button("選んだ言葉を伏せる", () => hide(desk, area, where), { class: "small" }),
    (desk.view.data.record || {}).status === "draft" ? null : button("選んだ言葉を訂正する", () => correct(desk, area, where), { class: "small" }));
}

/** @param {string} text */
function rowsOf(text) {
  let rows = 1;
  for (const line of text.split("\n")) rows += Math.max(1, Math.ceil(line.length / 34));
  return Math.min(Math.max(rows, 4), 40);
}

function alone(desk, part) {
  const path = [...part.path, part.at];
  if (part.kind === "section") {
    const title = typeof part.head.title === "string" ? part.head.title : "";
    const name = [part.head.no, title].filter(Boolean).join(" ") || "見出し";
    return el("section", { class: "section" }, el("h3", {}, name),
      el("details", { class: "rare" }, el("summary", {}, "見出しを直す"), desk.fields.record("SectionHead", [...path, "section"], part.head), taken(desk, part, name)),
      body(desk, part.parts, [...path, "blocks"]));
  }
  const name = NAMES[part.kind] || "ほかの部分";
  const words = part.words.map((one) => word(desk, one));
  const head = part.label ? `${part.label}（${name}）` : part.record ? `${name}（記録 ${part.record}）` : name;
  return el("fieldset", { class: "item" }, el("legend", {}, head), words, taken(desk, part, head));
}

function taken(desk, part, name) {
  const take = () => desk.change({ do: "take", path: part.path, at: part.at }, `${name}を消す`);
  return el("div", { class: "tools" }, button("この部分を消す", take, { "aria-label": `${name}を消す` }));
}

function word(desk, one) {
  const id = freshId();
  const area = el("textarea", { id, rows: Math.min(rowsOf(one.text), 12) - 2, spellcheck: "false", "aria-describedby": `${id}-p` });
  area.value = one.text.replace(/\n$/, "");
  const note = el("p", { class: "problem", id: `${id}-p`, hidden: true });
  let was = area.value;
  const put = () => ({ do: "reword", path: one.path, text: area.value, was });
  desk.places.set(JSON.stringify(one.path), { control: area, note, show: () => {}, stands: (text) => { was = text; } });
  area.addEventListener("input", () => desk.saving.keep(put(), "議事"));
  area.addEventListener("change", () => desk.saving.edit(put(), "議事"));
  return el("div", { class: "field" }, el("label", { for: id, class: "quiet" }, "言葉"), area, note, hider(desk, area, () => ({ path: one.path })));
}

/** Buttons that begin a part for each item of the agenda that has none. @param {any} desk @param {any[]} parts */
export function headings(desk, parts) {
  const used = new Set(parts.filter((part) => part.kind === "section").map((part) => part.head.agenda));
  const items = (desk.view.data.agenda || []).map((item, i) => ({ id: item.id || `a${i + 1}`, no: item.no, title: item.title }));
  const end = parts.length ? (parts[parts.length - 1].last ?? parts[parts.length - 1].at + 1) : 0;
  return items.filter((item) => !used.has(item.id) && item.title).map((item) => {
    const head = { ...(item.no ? { no: item.no } : {}), title: item.title, agenda: item.id };
    return button(`見出し「${item.title}」を足す`, () => desk.change({ do: "insert", path: ["body"], at: end, value: { section: head, blocks: [] } }, "見出し"));
  });
}

/** The parts of a kind, in order, those within sections too. @param {any[]} parts @param {boolean} typed @returns {any[]} */
function parted(parts, typed) {
  return parts.flatMap((part) => [...((part.text !== undefined) === typed ? [part] : []), ...parted(part.parts || [], typed)]);
}

/** What must be the same for the fields to be those of the same places. @param {any[]} parts */
export function shapeOf(parts) {
  return JSON.stringify([parted(parts, false).map((part) => [part.path, part.at, part.kind]), parted(parts, true).map((part) => part.path)]);
}

/** After a save the stretches as they stand now; false where the fields are not those of the same places any more. @param {any} desk @param {any[]} parts */
export function settled(desk, parts) {
  const now = parted(parts, true);
  if (shapeOf(parts) !== desk.shape || now.length !== desk.stretches.length) return false;
  desk.stretches.forEach((one, i) => Object.assign(one.part, now[i]));
  return true;
}
