/* Fields are made anew where others come or go: what was typed into them meanwhile stays, and so does whoever is typing. */
import { settled } from "./body.js";
import { el } from "./element.js";
import { staying } from "./staying.js";
import { after, moves } from "./waiting.js";

/**
 * What the file says by now, after edits that were sent: some parts anew, and the proceedings where they must be.
 * @param {any} desk @param {string[]} parts @param {any[]} sent
 */
export function remake(desk, parts, sent) {
  const again = whereabouts(desk, parts, sent);
  const filled = drafted(desk, sent);
  for (const key of parts) if (key !== "body") desk.fill(key);
  const paths = desk.view.kind === "session" ? retyped(desk, parts, sent) : new Map();
  for (const one of filled) {
    const found = desk.places.get(JSON.stringify(one.path));
    if (!found || JSON.stringify(found.read()) === JSON.stringify(one.value)) continue;
    found.show(one.value);
    desk.saving.keep({ do: "put", path: one.path, value: one.value }, one.label);
  }
  again(paths);
}

/** What was typed as proceedings and is not in the file stands in its field all the same. @param {any} desk */
export function restore(desk) {
  for (const { edit } of desk.saving.waiting.all()) {
    if (desk.saving.disputed.has(edit)) continue;
    if (edit.do === "reword") reworded(desk, edit);
    const typed = edit.do === "typed" && desk.stretches.find((one) => isOf(one.part, edit));
    if (typed) typed.control.value = edit.text;
  }
}

function reworded(desk, edit) {
  const found = desk.places.get(JSON.stringify(edit.path));
  if (found) found.control.value = edit.text;
}

/** Whether what is typed is typed in this stretch. @param {any} part @param {any} edit */
function isOf(part, edit) {
  return part.first === edit.first && String(part.path) === String(edit.path);
}

/** The proceedings, anew where they must be, with what was typed on meanwhile; the paths that their other fields have now, by those that they had. @param {any} desk @param {string[]} parts @param {any[]} sent @returns {Map<string, any>} */
function retyped(desk, parts, sent) {
  const typedOn = desk.stretches.map((one) => typing(one, sent));
  const follows = sent.some((edit) => edit.path[0] === "agenda" && ["no", "title"].includes(edit.path[2])); // headings say the same
  const isAnother = !settled(desk, desk.view.body) || typedOn.some((old) => !old.isSent && old.one.part.text !== old.was);
  const isAnew = isAnother || follows || parts.includes("body") || parts.includes("agenda");
  const paths = isAnew ? refill(desk, typedOn, sent) : new Map();
  const { waiting, refused, disputed } = desk.saving;
  for (const { edit } of waiting.all()) if (edit.do === "typed" && !refused.has(edit) && !disputed.has(edit)) waiting.drop(edit);
  for (const old of typedOn) {
    if (!old.isNewer || !old.one) continue;
    const edit = old.one.edit(); // on what stands in the file now, unless somebody else has typed there
    desk.saving.keep(old.isSent ? edit : { ...edit, was: old.was }, "議事");
  }
  return paths;
}

/** What is typed in a stretch, beside what was sent of it. @param {any} one @param {any[]} sent */
function typing(one, sent) {
  const { value, selectionStart } = one.control;
  const edit = sent.find((it) => it.do === "typed" && isOf(one.part, it));
  const isNewer = value.trimEnd() !== (edit ? edit.text : one.part.text).trimEnd();
  return { one, value, was: one.part.text, isSent: Boolean(edit), isNewer, isActive: one.control === document.activeElement, tail: value.slice(0, selectionStart).slice(-30) };
}

/** @param {any} desk @param {any[]} typedOn @param {any[]} sent @returns {Map<string, any>} */
function refill(desk, typedOn, sent) {
  const places = () => [...desk.places.keys()].filter((key) => JSON.parse(key)[0] === "body");
  const before = places();
  desk.fill("body");
  const now = places();
  const isMoved = before.length === now.length && !sent.some((edit) => moves(edit) && edit.do !== "typed" && edit.path[0] === "body");
  const paths = new Map(isMoved ? before.map((key, i) => [key, JSON.parse(now[i])]) : []);
  desk.saving.waiting.move(paths);
  for (const { edit } of desk.saving.waiting.all()) {
    if (edit.do === "reword") reworded(desk, edit);
    else if (edit.do === "put" && edit.path[0] === "body") desk.places.get(JSON.stringify(edit.path))?.show(edit.value);
  }
  const isAlike = typedOn.length === desk.stretches.length;
  typedOn.forEach((old, i) => {
    old.one = isAlike ? desk.stretches[i] : desk.stretches.find((one) => old.was && one.part.text === old.was);
    if (old.isNewer && old.one) old.one.control.value = old.value;
    else if (old.isNewer) desk.say([el("p", {}, "打った言葉の一部が、まだファイルに入っていません。写して、議事の欄に貼ってください。"), el("textarea", { readonly: true, rows: 4, "aria-label": "まだ入っていない言葉", value: old.value })]);
    const found = old.one || desk.stretches.find((one) => one.control.value.includes(old.tail));
    if (!old.isActive || !found) return;
    const at = found.control.value.indexOf(old.tail);
    found.control.focus();
    if (at >= 0) found.control.setSelectionRange(at + old.tail.length, at + old.tail.length);
  });
  return paths;
}

/** What is filled in further in an item while it is added, with the path that it has in the file. @param {any} desk @param {any[]} sent */
function drafted(desk, sent) {
  return [...desk.drafts].flatMap(([key, one]) => {
    const path = itemOf(JSON.parse(key), sent);
    return path && one.control.isConnected && one.read() !== null ? [{ path, value: one.read(), label: one.field.label }] : [];
  });
}

/** @param {any[]} path of a field of a new item @param {any[]} sent @returns {any[] | null} where that item was added */
function itemOf(path, sent) {
  const added = sent.find((edit) => edit.do === "insert" && JSON.stringify(path.slice(0, edit.path.length)) === JSON.stringify(edit.path));
  return added ? [...added.path, added.at, ...path.slice(added.path.length + 1)] : null;
}

/** What brings back whoever was in a field that is made anew: to the same field, to one that is called so, or to the head of its part. @param {any} desk @param {string[]} parts @param {any[]} sent */
function whereabouts(desk, parts, sent) {
  const active = /** @type {any} */ (document.activeElement);
  const place = (all) => [...all].find(([, one]) => one.control === active)?.[0];
  const [own, draft] = [place(desk.places), place(desk.drafts)];
  const part = active.closest(".part[id]") || desk.parts?.get(parts[0]);
  const stay = part ? staying(part) : () => false;
  const caret = active.selectionStart ?? null;
  const now = (paths) => {
    if (draft) return itemOf(JSON.parse(draft), sent);
    return own ? sent.reduce((one, first) => one && after(one, first), { do: "put", path: paths.get(own) || JSON.parse(own) })?.path : null;
  };
  return (paths) => {
    if (document.activeElement === active ? active !== document.body || !parts.length : desk.stretches.some((one) => one.control === document.activeElement)) return;
    const path = now(paths);
    const found = path && desk.places.get(JSON.stringify(path));
    if (!found) {
      if (!stay() && sent.length) part?.querySelector("h2")?.focus();
      return;
    }
    found.control.focus();
    if (caret !== null) found.control.setSelectionRange(caret, caret);
  };
}
