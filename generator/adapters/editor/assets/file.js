/* A file as a form, with the page beside it. */
import { questions, shade } from "./asked.js";
import { taken } from "./begin.js";
import { alone, besides, frame } from "./beside.js";
import { body, headings, settled, shapeOf } from "./body.js";
import { conflict } from "./conflict.js";
import { button, el } from "./element.js";
import { Fields } from "./fields.js";
import { usualGrounds } from "./founding.js";
import { bar, main, said } from "./page.js";
import { people } from "./people.js";
import { controlFor, lead, mark, problemsOf, summary } from "./problems.js";
import { Saving } from "./saving.js";
import { ending } from "./since.js";
import { staying } from "./staying.js";
import { send } from "./talk.js";
import { fileName } from "./words.js";

const ORDER = ["session", "record", "form", "sittings", "openness", "attendance", "agenda", "body", "materials", "next_meeting", "corrections", "withheld"];

export class Desk {
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
    const name = this.view.kind === "session" ? `${this.view.council} ${labelOf(this.view)}` : fileName(this.view);
    document.title = `${name} - 会議録の編集`;
    bar.replaceChildren(el("a", { href: "#" }, "一覧へ"), el("strong", {}, name), this.state, this.back, this.again,
      this.view.page ? button("ページを見る", () => frame(this.view.page), { class: "see" }) : "", el("a", { href: "#publish", class: "go" }, "公開する"));
    this.parts = new Map(this.sections().map((key) => [key, el("section", { class: this.isPlain(key) ? "part plain" : "part", id: `part-${key}` })]));
    for (const key of this.parts.keys()) this.fill(key);
    this.problems = el("div", { class: "problems" });
    const rest = this.rest();
    this.asked = el("div");
    main.replaceChildren(el("h1", { tabindex: "-1" }, name), this.problems, this.asked, this.standing(), this.view.kind === "grounds" ? usualGrounds(this) : "", this.contents(), ...this.parts.values(), rest || "", this.view.kind === "session" ? ending(this) : "");
    this.restore();
    this.tell();
    const imported = taken.get(this.view.file);
    if (imported) besides(this.view.page, imported, (path) => lead(this, path));
    else if (!this.view.page) alone();
    else if (window.matchMedia("(min-width: 1100px)").matches) frame(this.view.page);
  }

  /** Of a draft, that it is one, and the buttons by which it is none any more. */
  standing() {
    if (this.view.kind !== "session" || (this.view.data.record || {}).status !== "draft") return "";
    const put = (value, words) => () => this.change({ do: "put", path: ["record", "status"], value }, words, ["record"]).then(() => this.show());
    return el("div", { class: "tools now-draft" }, el("span", { class: "draft" }, "下書きです。このままでは公開されません。"),
      button("公開してよい（確定）", put("final", "確定"), { class: "small" }), button("速報として公開してよい", put("preliminary", "速報"), { class: "small" }));
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
      const part = this.parts?.get(String(place[0]));
      const stay = part ? staying(part) : () => false;
      this.fill(String(place[0]));
      if (place[0] === "agenda") this.fill("body");
      this.tell();
      if (stay()) return;
      const heading = part?.querySelector("h2");
      if (heading && !document.activeElement?.isConnected) heading.focus();
      else if (heading && document.activeElement === document.body) heading.focus();
    }
  }

  saved(view, edits) {
    this.view = view;
    for (const edit of edits) if (edit.do === "reword") this.places.get(JSON.stringify(edit.path))?.stands?.(edit.text);
    if (view.kind === "session") {
      const follows = edits.some((edit) => edit.path[0] === "agenda" && ["no", "title"].includes(edit.path[2])); // headings say the same
      if (!settled(this, view.body) || follows) this.refill(edits);
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
    const { state, said: answer } = await send(name, { file: this.view.file, digest: this.view.digest, ...what });
    if (state !== 200) {
      this.say([el("p", {}, answer.told || "ファイルがほかで保存されています。画面を開き直してください。")]);
      return null;
    }
    this.now(answer);
    this.state.textContent = words;
    return answer;
  }

  /** The file says something else by now: only what differs is shown anew. @param {any} view */
  now(view) {
    const before = this.view;
    this.view = view;
    this.saving.view = view;
    const same = (key) => JSON.stringify(before.data[key]) === JSON.stringify(view.data[key]);
    if (this.sections().some((key) => !this.parts?.has(key)) || !view.readable) {
      this.show();
      return;
    }
    for (const key of this.parts?.keys() || []) if (key !== "body" && !same(key)) this.fill(key);
    if (view.kind === "session" && JSON.stringify(before.body) !== JSON.stringify(view.body)) this.refill([]);
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

function labelOf(view) {
  const own = view.data.session || {};
  return own.label || view.data.title || `${view.year}${own.number ? `第${own.number}回` : ""}` || view.file;
}
