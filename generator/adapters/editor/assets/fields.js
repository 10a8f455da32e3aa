/* A record of the model as fields: few at once, the rare ones folded, lists with buttons to add, take out and move. */
import { button, el, freshId } from "./element.js";
import { dayShown } from "./days.js";
import { morePapers, paperTools } from "./papers.js";
import { recordTools } from "./since.js";
import { onChoice } from "./staying.js";

/**
 * @typedef {{key: string, label: string, kind: string, hint?: string, options?: [string, string][], required?: boolean, rare?: boolean, of?: string}} Field
 * @typedef {(string | number)[]} Path
 */

export class Fields {
  /** @param {any} desk the session's page: forms, saving, which control stands for which place */
  constructor(desk) {
    this.desk = desk;
  }

  /** @param {string} name of the record @param {Path} path @param {any} value @param {Draft | null} [draft] @param {string} [part] what it is called within another one */
  record(name, path, value, draft = null, part = "") {
    /** @type {Field[]} */
    const fields = this.desk.forms.records[name].filter((field) => field.kind !== "blocks" && !(draft && isNested(field)));
    const own = (field) => (value ? value[field.key] : undefined);
    const has = (field) => (this.desk.saving.waits([...path, field.key], own(field)) ?? null) !== null;
    const rare = fields.filter((field) => field.rare && !has(field));
    const shown = fields.filter((field) => !rare.includes(field));
    const made = shown.map((field) => this.field(field, [...path, field.key], own(field), draft));
    return [...made, rare.length ? this._folded(rare, path, draft, part) : null];
  }

  _folded(rare, path, draft, part) {
    const details = el("details", { class: "rare" }, el("summary", {}, `${part ? `「${part}」の` : ""}ほかの項目（${rare.length}）`));
    details.addEventListener("toggle", () => {
      if (details.children.length === 1) details.append(...rare.map((field) => this.field(field, [...path, field.key], undefined, draft)));
    });
    return details;
  }

  /** @param {Field} field @param {Path} path @param {any} value @param {Draft | null} [draft] */
  field(field, path, value, draft = null) {
    if (field.kind === "record") {
      return el("fieldset", { class: "record" }, el("legend", {}, field.label), hint(field), this.record(String(field.of), path, value, draft, path.length > 1 ? field.label : ""));
    }
    if (field.kind === "records") return this.records(field, path, value);
    if (field.kind === "map") return this.map(field, path, value);
    return this.control(field, path, value, draft);
  }

  /** @param {Field} field @param {Path} path @param {any} value @param {Draft | null} draft */
  control(field, path, value, draft = null) {
    if (isMarked(value)) return el("div", { class: "field" }, el("p", {}, `${field.label}：ルビや伏せた言葉があるので、ファイルで直します。`));
    const id = freshId();
    const control = input(field, id, draft ? value : this.desk.saving.waits(path, value));
    const note = el("p", { class: "problem", id: `${id}-p`, hidden: true });
    const hinted = field.hint ? el("p", { class: "hint", id: `${id}-h` }, field.hint) : null;
    control.setAttribute("aria-describedby", hinted ? `${id}-h ${id}-p` : `${id}-p`);
    const day = field.kind === "date" ? dayShown(control) : null;
    const label = el("label", { for: id }, field.label, field.required ? el("span", { class: "must" }, "必須") : null);
    const holder = el("div", { class: `field ${field.kind}` }, label, control, day, hinted, note);
    const put = () => ({ do: "put", path, value: valueOf(field, control) });
    if (draft) {
      this.desk.drafts.set(JSON.stringify(path), { control, field, read: () => valueOf(field, control) });
      onChoice(control, () => draft.put(path, valueOf(field, control)));
      return holder;
    }
    this.desk.places.set(JSON.stringify(path), { control, note, field, read: () => valueOf(field, control), show: (now) => show(field, control, now) });
    control.addEventListener("input", () => this.desk.saving.keep(put(), field.label));
    control.addEventListener("change", () => this.desk.saving.edit(put(), field.label));
    return holder;
  }

  /** @param {Field} field @param {Path} path @param {any} value */
  records(field, path, value) {
    const items = Array.isArray(value) ? value : value ? [value] : [];
    const holder = el("fieldset", { class: "records" }, el("legend", {}, field.label), hint(field));
    items.forEach((item, i) => holder.append(this._item(field, path, item, i, items.length)));
    if (field.of === "Material" && path.length === 1) holder.append(morePapers(this.desk));
    holder.append(this._adder(field, path, items.length));
    return holder;
  }

  _item(field, path, item, i, count) {
    const name = nameOf(item) || `${i + 1}`;
    const act = (edit, words) => () => this.desk.change(edit, `${field.label} ${words}`);
    const tools = el("div", { class: "tools" },
      i > 0 ? button("上へ", act({ do: "move", path, at: i, to: i - 1 }, "上へ"), { "aria-label": `${name}を上へ` }) : null,
      i < count - 1 ? button("下へ", act({ do: "move", path, at: i, to: i + 1 }, "下へ"), { "aria-label": `${name}を下へ` }) : null,
      button("消す", act({ do: "take", path, at: i }, "消す"), { "aria-label": `${name}を消す` }));
    const more = field.of === "Material" && path.length === 1 ? paperTools(this.desk, item, i) : null;
    return el("fieldset", { class: "item" }, el("legend", {}, `${field.label} ${i + 1}`), this.record(String(field.of), [...path, i], item), more, tools);
  }

  /** @param {Field} field @param {Path} path @param {number} count */
  _adder(field, path, count) {
    const place = el("div", { class: "adder" });
    place.append(button(`${field.label}を足す`, () => {
      const required = this.desk.forms.records[String(field.of)].filter((one) => one.required).map((one) => one.key);
      const draft = new Draft(path.length + 1, required, (value) => {
        this.desk.change({ do: "insert", path, at: count, value }, `${field.label}を足す`);
      });
      const words = required.length ? "必須の項目を入れると、保存されます。" : "どれかを入れると、保存されます。";
      place.replaceChildren(el("fieldset", { class: "item new" }, el("legend", {}, `新しい${field.label}`), el("p", { class: "hint" }, words),
        this.record(String(field.of), [...path, count], {}, draft), button("やめる", () => place.replaceWith(this._adder(field, path, count)))));
      const first = place.querySelector("input, select, textarea");
      if (first instanceof HTMLElement) first.focus();
    }));
    return place;
  }

  /** @param {Field} field @param {Path} path @param {any} value */
  map(field, path, value) {
    const holder = el("fieldset", { class: "records" }, el("legend", {}, field.label), hint(field));
    for (const [key, item] of Object.entries(value || {})) {
      const take = () => this.desk.change({ do: "put", path: [...path, key], value: null }, `${field.label} ${key}`);
      holder.append(el("fieldset", { class: "item" }, el("legend", {}, key), this.record(String(field.of), [...path, key], item),
        field.of === "WithheldRecord" ? recordTools(this.desk, key, item) : null, el("div", { class: "tools" }, button("消す", take, { "aria-label": `${key}を消す` }))));
    }
    if (!Object.keys(value || {}).length) holder.append(el("p", { class: "hint" }, "ありません。"));
    return holder;
  }
}

/** A new item of a list, until it holds all that it must. */
export class Draft {
  /** @param {number} depth how long the path of the item is @param {string[]} required @param {(value: any) => void} done */
  constructor(depth, required, done) {
    this.depth = depth;
    this.required = required;
    this.done = done;
    /** @type {any} */
    this.value = {};
  }

  /** @param {Path} path @param {any} value */
  put(path, value) {
    const below = path.slice(this.depth);
    let holder = this.value;
    for (const step of below.slice(0, -1)) holder = holder[step] = holder[step] || {};
    if (value === null) delete holder[below[below.length - 1]];
    else holder[below[below.length - 1]] = value;
    if (this.required.every((key) => this.value[key]) && Object.keys(this.value).length) this.done(this.value);
  }
}

/** Text with ruby and the like, or more than text. @param {any} value */
function isMarked(value) {
  return typeof value === "object" && value !== null && (!Array.isArray(value) || value.some((one) => typeof one === "object"));
}

function isNested(field) {
  return field.kind === "records" || field.kind === "map";
}

function hint(field) {
  return field.hint ? el("p", { class: "hint" }, field.hint) : null;
}

/** What an item is called: its title or name. @param {any} item */
function nameOf(item) {
  return item && (item.title || item.name || item.label || item.what || "");
}

/** @param {Field} field @param {string} id @param {any} value */
function input(field, id, value) {
  const required = field.required ? { "aria-required": "true" } : {};
  if (field.kind === "choice" || field.kind === "flag") {
    const options = field.kind === "flag" ? [["true", "はい"], ["false", "いいえ"]] : field.options || [];
    const control = el("select", { id, ...required }, el("option", { value: "" }, "（書かない）"), options.map(([own, words]) => el("option", { value: own }, words)));
    show(field, control, value);
    return control;
  }
  const says = { id, autocomplete: "off", spellcheck: "false", ...required };
  const control = field.kind === "long" ? el("textarea", { ...says, rows: 2 }) : el("input", { ...says, type: "text", inputmode: field.kind === "number" ? "numeric" : null });
  show(field, control, value);
  return control;
}

/** @param {Field} field @param {any} control @param {any} value */
function show(field, control, value) {
  const words = Array.isArray(value) ? value.join("、") : value === undefined || value === null ? "" : String(value);
  if (control instanceof HTMLSelectElement && words && ![...control.options].some((one) => one.value === words)) {
    control.append(el("option", { value: words }, words));
  }
  control.value = field.kind === "long" ? words.replace(/\n$/, "") : words;
}

/** @param {Field} field @param {any} control @returns {any} null for nothing */
export function valueOf(field, control) {
  const words = field.kind === "long" ? control.value : control.value.trim();
  if (!words) return null;
  return field.kind === "words" ? words.split(/[、,，\s]+/).filter(Boolean) : words;
}
