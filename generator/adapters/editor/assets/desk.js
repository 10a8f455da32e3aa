/* The pages of the desk: the list of what is there, and a file as a form with the page beside it. */
import { begin, questions, source, taken } from "./begin.js";
import { body, headings, settled, shapeOf } from "./body.js";
import { button, el } from "./element.js";
import { Fields } from "./fields.js";
import { people } from "./people.js";
import { mark, problemsOf, summary } from "./problems.js";
import { Saving } from "./saving.js";
import { ask } from "./talk.js";
import { at } from "./waiting.js";

const main = /** @type {HTMLElement} */ (document.getElementById("form"));
const bar = /** @type {HTMLElement} */ (document.getElementById("bar"));
const said = /** @type {HTMLElement} */ (document.getElementById("said"));
const beside = /** @type {HTMLElement} */ (document.getElementById("beside"));
const ORDER = ["session", "record", "form", "sittings", "openness", "attendance", "agenda", "body", "materials", "next_meeting", "corrections", "withheld"];

class Desk {
  constructor(forms, view) {
    this.forms = forms;
    this.view = view;
    this.fields = new Fields(this);
    /** Which control stands for which place of the data. @type {Map<string, any>} */
    this.places = new Map();
    /** @type {any[]} */
    this.stretches = [];
    this.state = el("span", { class: "state", role: "status" });
    this.saving = new Saving(view, {
      saved: (now, edits) => this.saved(now, edits),
      refused: (edit, told) => this.refused(edit, told),
      other: (now, waiting) => this.other(now, waiting),
      state: (words) => { this.state.textContent = words; },
    });
  }

  /** Everything anew from the view. */
  show() {
    this.places.clear();
    this.stretches = [];
    this.back = button("元に戻す", () => this.step("undo"));
    this.again = button("やり直す", () => this.step("redo"));
    const name = this.view.kind === "session" ? `${this.view.council} ${labelOf(this.view)}` : this.view.file;
    document.title = `${name} - 会議録の編集`;
    bar.replaceChildren(el("a", { href: "#" }, "一覧へ"), el("strong", {}, name), this.state, this.back, this.again,
      this.view.page ? button("ページを見る", () => frame(this.view.page), { class: "see" }) : "");
    this.parts = new Map(this.sections().map((key) => [key, el("section", { class: "part", id: `part-${key}` })]));
    for (const key of this.parts.keys()) this.fill(key);
    this.problems = el("div", { class: "problems" });
    const rest = this.rest();
    this.asked = el("div");
    main.replaceChildren(el("h1", {}, name), this.problems, this.asked, this.contents(), ...this.parts.values(), rest || "");
    this.restore();
    this.tell();
    const imported = taken.get(this.view.file);
    if (imported) besides(this.view.page, imported);
    else if (this.view.page && window.matchMedia("(min-width: 1100px)").matches) frame(this.view.page);
  }

  /** What was typed and is not in the file stands in its field all the same. */
  restore() {
    for (const { edit } of this.saving.waiting.all()) {
      const found = this.places.get(JSON.stringify(edit.path));
      if (found && edit.do === "put") found.show(edit.value);
      else if (found && edit.do === "reword") found.control.value = edit.text;
      const typed = edit.do === "typed" && this.stretches.find((one) => one.part.first === edit.first && String(one.part.path) === String(edit.path));
      if (typed) typed.control.value = edit.text;
    }
  }

  /** @returns {any[]} the fields at the top of the file */
  top() {
    return this.forms.records[this.forms.kinds[this.view.kind]];
  }

  sections() {
    const has = (field) => !field.rare || this.view.data[field.key] !== undefined;
    const keys = this.top().filter((field) => has(field) && field.key !== "minutes").map((field) => field.key);
    return this.view.kind === "session" ? [...ORDER, ...keys.filter((key) => !ORDER.includes(key))] : keys;
  }

  rest() {
    const left = this.top().filter((field) => field.rare && !this.parts?.has(field.key) && field.key !== "minutes");
    if (!left.length) return null;
    return el("details", { class: "rare part" }, el("summary", {}, `ほかの項目（${left.length}）`), left.map((field) => this.fields.field(field, [field.key], undefined)));
  }

  contents() {
    const field = (key) => this.top().find((one) => one.key === key);
    return el("nav", { class: "contents", "aria-label": "この会議録の項目" }, el("ul", {}, this.sections().map((key) => el("li", {}, el("a", { href: `#part-${key}`, onclick: (event) => { event.preventDefault(); document.getElementById(`part-${key}`)?.scrollIntoView(); } }, field(key).label)))));
  }

  /** One part of the form anew. @param {string} key */
  fill(key) {
    const part = this.parts?.get(key);
    const field = this.top().find((one) => one.key === key);
    if (!part || !field) return;
    for (const place of this.places.keys()) if (JSON.parse(place)[0] === key) this.places.delete(place);
    const heading = el("h2", { tabindex: "-1" }, field.label);
    if (key === "body") part.replaceChildren(heading, ...this.proceedings());
    else if (key === "attendance") part.replaceChildren(heading, people(this, this.view.data.attendance));
    else part.replaceChildren(heading, this.fields.field(field, [key], this.view.data[key]));
  }

  proceedings() {
    this.stretches = [];
    this.shape = shapeOf(this.view.body);
    const how = el("p", { class: "hint", id: "how" }, "話した人の呼び方と「：」の後に、言葉を打ちます（例: 会長：ただいまから開会します。）。一行あけて次の人の呼び方を打つと、次の発言になります。（拍手）のように括弧だけの行はト書きです。");
    return [how, ...body(this, this.view.body), el("div", { class: "adder" }, headings(this, this.view.body))];
  }

  /** An edit that changes which fields there are. @param {any} edit @param {string} label @param {(string | number)[]} place */
  async change(edit, label, place) {
    await this.saving.flush();
    if (await this.saving.edit(edit, label)) {
      this.fill(String(place[0]));
      if (place[0] === "agenda") this.fill("body");
      this.tell();
      const heading = this.parts?.get(String(place[0]))?.querySelector("h2");
      if (heading && !document.activeElement?.isConnected) heading.focus();
      else if (heading && document.activeElement === document.body) heading.focus();
    }
  }

  saved(view, edits) {
    this.view = view;
    for (const edit of edits) if (edit.do === "reword") this.places.get(JSON.stringify(edit.path))?.stands?.(edit.text);
    if (view.kind === "session") {
      if (!settled(this, view.body)) this.refill(edits);
      this.rebase();
    }
    this.tell();
  }

  /** What was typed on while it was saved is typed anew on what stands in the file now. */
  rebase() {
    for (const { edit } of this.saving.waiting.all()) if (edit.do === "typed" && !this.saving.refused.has(edit)) this.saving.waiting.drop(edit);
    for (const one of this.stretches) if (one.control.value.trimEnd() !== one.part.text.trimEnd()) this.saving.keep(one.edit(), "議事");
  }

  /** The proceedings anew: the caret where it was, and what was typed on meanwhile. @param {any[]} sent */
  refill(sent) {
    const active = document.activeElement;
    const typedOn = this.stretches.map((one) => ({ value: one.control.value, isActive: one.control === active, caret: one.control.selectionStart,
      isNewer: one.control.value.trimEnd() !== one.part.text.trimEnd() && !sent.some((edit) => edit.do === "typed" && edit.text === one.control.value) }));
    this.fill("body");
    typedOn.forEach((old, i) => {
      const tail = old.value.slice(0, old.caret).slice(-30);
      const found = typedOn.length === this.stretches.length ? this.stretches[i] : this.stretches.find((one) => one.control.value.includes(tail));
      if (old.isNewer && found && typedOn.length === this.stretches.length) found.control.value = old.value;
      else if (old.isNewer) this.say([el("p", {}, "打った言葉の一部が、まだファイルに入っていません。写して、議事の欄に貼ってください。"), el("textarea", { readonly: true, rows: 4, "aria-label": "まだ入っていない言葉", value: old.value })]);
      if (!old.isActive || !found) return;
      const at = found.control.value.indexOf(tail);
      found.control.focus();
      if (at >= 0) found.control.setSelectionRange(at + tail.length, at + tail.length);
    });
  }

  refused(edit, told) {
    const shown = told.problems || [{ path: edit.path, message: told.told || "保存できませんでした。", fix: "", error: true }];
    this.tell(shown.map((one) => ({ ...one, unsaved: true })));
  }

  /** Somebody else has saved the same place: both are shown. @param {any} view @param {any[]} waiting */
  other(view, waiting) {
    this.view = view;
    this.show();
    said.replaceChildren(el("section", { class: "conflict", role: "alertdialog", "aria-label": "ほかで保存されています" },
      el("h2", {}, "同じ所が、ほかで保存されています"), el("p", {}, "下の入力は、まだファイルに入っていません。どちらにするか選んでください。"),
      waiting.map((one) => this.both(one))));
  }

  both(one) {
    const mine = one.edit.text ?? one.edit.value;
    const theirs = one.edit.do === "typed" ? "（議事の欄に、今のファイルの内容が出ています）" : shownAs(at(this.view.data, one.edit.path));
    const box = el("div", { class: "both" });
    const end = () => { this.saving.waiting.drop(one.edit); box.remove(); if (!said.querySelector(".both")) said.replaceChildren(); };
    const ours = async () => { end(); await this.saving.edit({ ...one.edit }, one.label); this.show(); };
    box.append(el("h3", {}, one.label), el("p", {}, "あなたの入力："), el("textarea", { readonly: true, rows: 3, "aria-label": "あなたの入力", value: shownAs(mine) }),
      el("p", {}, "ファイルの内容："), el("textarea", { readonly: true, rows: 3, "aria-label": "ファイルの内容", value: theirs }),
      one.edit.do === "put" ? button("自分の入力にする", ours) : el("p", {}, "自分の入力を残すときは、上から写して、議事の欄に貼ってください。"), button("ファイルの内容にする", end));
    return box;
  }

  /** Problems beside their fields. @param {any[]} [unsaved] */
  tell(unsaved = []) {
    const problems = [...unsaved, ...problemsOf(this.view)];
    mark(this, problems);
    this.asked?.replaceChildren(questions(this) || "");
    this.problems?.replaceChildren(summary(this, problems));
    this.back?.toggleAttribute("disabled", !this.view.undo);
    this.again?.toggleAttribute("disabled", !this.view.redo);
  }

  /** Something of which the clerk should know, above the form. @param {any[]} words */
  say(words) {
    said.replaceChildren(el("section", { class: "conflict" }, ...words, button("閉じる", () => said.replaceChildren())));
  }

  async step(way) {
    const view = await this.saving.step(way);
    if (!view) return;
    const scroll = window.scrollY;
    this.view = view;
    this.show();
    window.scrollTo(0, scroll);
    (way === "undo" && view.undo ? this.back : view.redo ? this.again : this.back)?.focus();
  }
}

/** @param {any} value */
function shownAs(value) {
  return typeof value === "string" ? value : value === undefined || value === null ? "（なし）" : JSON.stringify(value, null, 1);
}

function labelOf(view) {
  const own = view.data.session || {};
  return own.label || view.data.title || `${own.year || ""} ${own.number ? `第${own.number}回` : ""}`.trim() || view.file;
}

/** @param {string} page */
function frame(page) {
  const known = beside.querySelector("iframe");
  beside.hidden = false;
  document.body.classList.add("with-page");
  if (!known || known.getAttribute("src") !== page) beside.replaceChildren(el("iframe", { src: page, title: "ページの見え方" }));
}

/** The source of an import, and the page, one at a time. @param {string} page @param {any} imported */
function besides(page, imported) {
  const shown = source(imported);
  const framed = el("iframe", { src: page, title: "ページの見え方" });
  const show = (one) => beside.replaceChildren(el("div", { class: "tools" }, button("もとの文書", () => show(shown)), button("ページの見え方", () => show(framed))), one);
  beside.hidden = false;
  document.body.classList.add("with-page");
  show(shown);
}

function list(first) {
  document.title = "会議録の編集";
  document.body.classList.remove("with-page");
  beside.hidden = true;
  bar.replaceChildren(el("strong", {}, "会議録の編集"), el("a", { href: "/" }, "サイトの下見へ"));
  const one = (session) => el("li", {}, el("a", { href: `#${session.file}` }, session.title || session.file), session.draft ? el("span", { class: "draft" }, "下書き") : "");
  main.replaceChildren(el("h1", {}, "会議録の編集"),
    first.broken.length ? el("section", { class: "part" }, el("h2", {}, "読めないファイル"), el("ul", {}, first.broken.map((file) => el("li", {}, el("a", { href: `#${file}` }, file))))) : "",
    ...first.councils.map((council) => el("section", { class: "part" }, el("h2", {}, `${council.home} ${council.name}`),
      el("p", {}, el("a", { href: `#${council.file}` }, "委員の名簿など、この会議体について")), begin(council), el("ul", {}, council.sessions.map(one)))));
}

async function open() {
  const file = decodeURIComponent(window.location.hash.slice(1));
  said.replaceChildren();
  const [one, forms] = await Promise.all([file ? ask("open", { file }) : ask("first"), ask("forms")]);
  if (one.state !== 200 || forms.state !== 200 || (file && !one.said.readable)) {
    main.replaceChildren(el("h1", {}, "開けませんでした"), el("p", {}, one.said.told || "ファイルの書き方に間違いがあり、画面では開けません。"),
      one.said.problems ? summary(null, one.said.problems) : "", el("a", { href: "#" }, "一覧へ"));
    return;
  }
  if (!file) {
    list(one.said);
    return;
  }
  const desk = new Desk(forms.said, one.said);
  desk.show();
  await desk.saving.flush();
}

document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
window.addEventListener("hashchange", open);
open();
