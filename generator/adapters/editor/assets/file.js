/* A file as a form, with the page beside it. */
import { questions, shade } from "./asked.js";
import { taken } from "./begin.js";
import { alone, besides, frame } from "./beside.js";
import { body, headings, shapeOf } from "./body.js";
import { conflict } from "./conflict.js";
import { button, el } from "./element.js";
import { Fields } from "./fields.js";
import { usualGrounds } from "./founding.js";
import { bar, main, said } from "./page.js";
import { people } from "./people.js";
import { controlFor, lead, mark, problemsOf, summary } from "./problems.js";
import { remake, restore } from "./remaking.js";
import { Saving } from "./saving.js";
import { ending } from "./since.js";
import { fileName } from "./words.js";

const ORDER = ["session", "record", "form", "sittings", "openness", "attendance", "agenda", "body", "materials", "next_meeting", "corrections", "withheld"];

export class Desk {
  constructor(forms, view) {
    this.forms = forms;
    this.view = view;
    this.fields = new Fields(this);
    /** Which control stands for which place of the data. @type {Map<string, any>} */
    this.places = new Map();
    /** The same of items that are not in the file yet. @type {Map<string, any>} */
    this.drafts = new Map();
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
    this.drafts.clear();
    this.stretches = [];
    this.back = button("元に戻す", () => this.step("undo"));
    this.again = button("やり直す", () => this.step("redo"));
    const name = this.view.kind === "session" ? `${this.view.council} ${labelOf(this.view)}` : fileName(this.view);
    document.title = `${name} - 会議録の編集`;
    bar.replaceChildren(el("a", { href: "#" }, "一覧へ"), el("strong", {}, name), this.state, this.back, this.again,
      this.view.page ? button("ページを見る", () => frame(this.view.page), { class: "see" }) : "", el("a", { href: "#publish", class: "go" }, "公開する"));
    this.parts = new Map(this.sections().map((key) => [key, el("section", { class: this.isPlain(key) ? "part plain" : "part", id: `part-${key}` })]));
    for (const key of this.parts.keys()) this.fill(key);
    this.problems = el("div", { class: "problems" });
    const rest = this.rest();
    this.asked = el("div");
    const inner = [...this.parts.values(), rest || "", this.view.kind === "session" ? ending(this) : ""];
    this.saving.still(() => main.replaceChildren(el("h1", { tabindex: "-1" }, name), this.problems, this.asked, this.standing(), this.view.kind === "grounds" ? usualGrounds(this) : "", this.contents(), ...inner));
    restore(this);
    this.tell();
    const imported = taken.get(this.view.file);
    if (imported) besides(this.view.page, imported, (path) => lead(this, path));
    else if (!this.view.page) alone();
    else if (window.matchMedia("(min-width: 1100px)").matches) frame(this.view.page);
  }

  /** Of a draft, that it is one, and the buttons by which it is none any more. */
  standing() {
    if (this.view.kind !== "session" || (this.view.data.record || {}).status !== "draft") return "";
    const put = (value, words) => () => this.change({ do: "put", path: ["record", "status"], value }, words).then(() => this.show());
    return el("div", { class: "tools now-draft" }, el("span", { class: "draft" }, "下書きです。このままでは公開されません。"),
      button("公開してよい（確定）", put("final", "確定"), { class: "small" }), button("速報として公開してよい", put("preliminary", "速報"), { class: "small" }));
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

  /** Whether a part is one field, whose label says what its heading would. @param {string} key */
  isPlain(key) {
    const field = this.top().find((one) => one.key === key);
    return !!field && !["record", "records", "map", "blocks"].includes(field.kind);
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
    for (const all of [this.places, this.drafts]) for (const place of all.keys()) if (JSON.parse(place)[0] === key) all.delete(place);
    const heading = el("h2", { tabindex: "-1" }, field.label);
    const inner = () => (key === "body" ? this.proceedings() : [key === "attendance" ? people(this, this.view.data.attendance) : this.fields.field(field, [key], this.view.data[key])]);
    this.saving.still(() => part.replaceChildren(heading, ...inner()));
  }

  proceedings() {
    this.stretches = [];
    this.shape = shapeOf(this.view.body);
    const how = el("p", { class: "hint", id: "how" }, "話した人の呼び方と「：」の後に、言葉を打ちます（例: 会長：ただいまから開会します。）。一行あけて次の人の呼び方を打つと、次の発言になります。（拍手）のように括弧だけの行はト書きです。");
    return [how, ...body(this, this.view.body), el("div", { class: "adder" }, headings(this, this.view.body))];
  }

  /** An edit that changes which fields there are: its part is made anew. @param {any} edit @param {string} label */
  change(edit, label) {
    return this.saving.edit({ ...edit, anew: true }, label);
  }

  saved(view, edits) {
    this.view = view;
    for (const edit of edits) if (edit.do === "reword") this.places.get(JSON.stringify(edit.path))?.stands?.(edit.text);
    remake(this, [...new Set(edits.filter((edit) => edit.anew).map((edit) => String(edit.path[0])))], edits);
    this.tell();
  }

  /** Press the button of a problem. @param {any} problem @param {string} label */
  async mend(problem, label) {
    if (!(await this.saving.flush())) {
      this.say([el("p", {}, "まだ保存されていない入力があります。先にそれを直してください。")]);
      return;
    }
    const { code, path, line } = problem;
    await this.done("mend", { code, path, line, label }, `「${label}」を押したとおりに直しました。「元に戻す」で戻せます。`);
    const found = controlFor(this, path);
    if (found && found.control.isConnected && !document.activeElement?.closest("main")) found.control.focus();
  }

  /** An answer to what an import asked. @param {any} what */
  async answer(what) {
    if (!(await this.saving.flush())) {
      this.say([el("p", {}, "まだ保存されていない入力があります。先にそれを直してください。")]);
      return;
    }
    const words = what.all ? `${what.all.length} か所を確かめました` : `「${what.label}」と答えました`;
    if (!(await this.done("answer", what, `${words}。「元に戻す」で戻せます。`))) return;
    const heading = document.querySelector("#part-asked h2") || main.querySelector("h1");
    if (heading instanceof HTMLElement && document.activeElement === document.body) heading.focus();
  }

  /** Have the server do something with this file, and show what it says then. @param {string} name @param {any} what @param {string} words @returns {Promise<any>} the view, or null */
  async done(name, what, words) {
    const { state, said: answer } = await this.saving.ask(name, what, (view) => {
      this.now(view);
      this.state.textContent = words;
    });
    if (state === 200) return answer;
    this.say([el("p", {}, answer.told || "ファイルがほかで保存されています。画面を開き直してください。")]);
    return null;
  }

  /** The file says something else by now: only what differs is shown anew. @param {any} view */
  now(view) {
    const before = this.view;
    this.saving.follow(view);
    this.view = view;
    const same = (key) => JSON.stringify(before.data[key]) === JSON.stringify(view.data[key]);
    if (this.sections().some((key) => !this.parts?.has(key)) || !view.readable) {
      this.show();
      return;
    }
    const isTyped = JSON.stringify(before.body) !== JSON.stringify(view.body);
    remake(this, [...(this.parts?.keys() || [])].filter((key) => (key === "body" ? isTyped : !same(key))), []);
    this.tell();
  }

  refused(edit, told) {
    const shown = told.problems || [{ path: edit.path, message: told.told || "保存できませんでした。", fix: "", error: true }];
    this.tell(shown.map((one) => ({ ...one, unsaved: true })));
  }

  /** Somebody else has saved the same place: both are shown. @param {any} view @param {any[]} waiting */
  other(view, waiting) {
    this.view = view;
    this.show();
    conflict(this, waiting);
  }

  /** Problems beside their fields. @param {any[]} [unsaved] */
  tell(unsaved = []) {
    const problems = [...unsaved, ...problemsOf(this.view)];
    mark(this, problems);
    shade(this);
    this.asked?.replaceChildren(questions(this) || "");
    this.problems?.replaceChildren(summary(this, problems));
    this.back?.toggleAttribute("disabled", !this.view.undo);
    this.again?.toggleAttribute("disabled", !this.view.redo);
  }

  /** Something of which the clerk should know, above the form. @param {any[]} words */
  say(words) {
    said.replaceChildren(el("section", { class: "conflict" }, ...words, button("閉じる", () => said.replaceChildren())));
  }

  step(way) {
    return this.saving.step(way, (view) => {
      const scroll = window.scrollY;
      this.saving.follow(view);
      this.view = view;
      this.show();
      window.scrollTo(0, scroll);
      (way === "undo" && view.undo ? this.back : view.redo ? this.again : this.back)?.focus();
    });
  }
}

function labelOf(view) {
  const own = view.data.session || {};
  return own.label || view.data.title || `${view.year}${own.number ? `第${own.number}回` : ""}` || view.file;
}
