/* A dialog that asks for a few things and does one: what is wrong stands in it, and nothing is done until it is right. */
import { button, el, freshId } from "./element.js";
import { dayShown } from "./days.js";

/**
 * @param {string} title
 * @param {any[]} inner
 * @param {string} act the words of the button
 * @param {() => Promise<string>} doing what it does; what is wrong, or nothing
 */
export function dialog(title, inner, act, doing) {
  const told = el("p", { role: "alert" });
  const sure = button(act, async () => {
    sure.toggleAttribute("disabled", true);
    const wrong = await doing();
    sure.toggleAttribute("disabled", false);
    if (!wrong) box.close();
    told.textContent = wrong;
  }, { class: "first" });
  const before = document.activeElement;
  const box = el("dialog", { "aria-label": title }, el("h2", { tabindex: "-1" }, title), inner.flat(2), told,
    el("div", { class: "tools" }, sure, button("やめる", () => box.close())));
  box.addEventListener("close", () => {
    box.remove();
    if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body) before.focus();
  });
  document.body.append(box);
  box.showModal();
  return box;
}

/** Everything is in the file before a dialog begins. @param {any} desk */
export async function ready(desk) {
  if (await desk.saving.flush()) return true;
  desk.say([el("p", {}, "まだ保存されていない入力があります。先に直してください。")]);
  return false;
}

/** Have the server do something with the file of a desk. @param {any} desk @param {string} name @param {any} said @param {(view: any) => void} [take] at once, before anything else is saved @returns {Promise<{wrong: string, view: any}>} */
export async function tried(desk, name, said, take = () => {}) {
  const { state, said: answer } = await desk.saving.ask(name, said, take);
  const problems = (answer.problems || []).map((one) => one.message).join(" ");
  if (state === 200) return { wrong: "", view: answer };
  return { wrong: answer.told || problems || "ファイルがほかで保存されています。閉じて、もう一度始めてください。", view: null };
}

/** @param {string} label @param {[string, string][]} options @param {string} [value] */
export function chosen(label, options, value = "") {
  const id = freshId();
  const control = el("select", { id }, options.map(([own, words]) => el("option", { value: own }, words)));
  control.value = value || options[0][0];
  return { control, holder: el("div", { class: "field choice" }, el("label", { for: id }, label), control) };
}

/** @param {string | any[]} label @param {string} hint @param {string} [tag] @param {boolean} [isDay] @param {string} [value] */
export function typed(label, hint, tag = "input", isDay = false, value = "") {
  const id = freshId();
  const control = el(tag, { id, autocomplete: "off", "aria-describedby": `${id}-h`, ...(tag === "input" ? { type: "text" } : { rows: 2 }) });
  control.value = value;
  return { control, holder: el("div", { class: "field" }, el("label", { for: id }, label), control, isDay ? dayShown(control) : null, el("p", { class: "hint", id: `${id}-h` }, hint)) };
}
