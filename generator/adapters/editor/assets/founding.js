/* What an archive stands on, begun here: municipality, council, grounds, and the file of the site. */
import { button, el, freshId } from "./element.js";
import { chosen, dialog, typed } from "./dialog.js";
import { ask, send } from "./talk.js";

const FILES = /** @type {[string, string][]} */ ([["municipality", "この自治体について"], ["grounds", "非公開の根拠"], ["people", "人"], ["cases", "案件"]]);

/** Beside the list of councils: the files that they stand on, and new ones. */
export function founding() {
  const holder = el("section", { class: "part" }, el("h2", {}, "サイトと自治体"));
  const fill = async () => {
    const { state, said } = await ask("homes");
    if (state !== 200) return;
    holder.replaceChildren(el("h2", {}, "サイトと自治体"),
      el("p", {}, link("site.yml", "サイトの名前、アドレス、問い合わせ先", said.site)),
      ...said.homes.map((home) => el("div", {}, el("h3", {}, home.name), el("ul", { class: "row" }, FILES.filter(([own]) => home.files[own] || own === "grounds")
        .map(([own, words]) => el("li", {}, link(`${home.id}/${own}.yml`, words, home.files[own])))))),
      el("div", { class: "tools" }, button("会議体を始める", () => found(said.homes))));
  };
  fill();
  return holder;
}

/** A file, or the button by which it comes to be. */
function link(file, words, is) {
  if (is) return el("a", { href: `#${file}` }, words);
  return button(`${words}を書き始める`, async () => {
    const { state, said } = await send("lay", { file });
    if (state === 200) window.location.hash = `#${said.file}`;
  });
}

function found(homes) {
  const home = chosen("どの自治体の会議体か", [...homes.map((one) => /** @type {[string, string]} */ ([one.id, one.name])), ["", "新しい自治体"]]);
  const own = typed("新しい自治体の短い名前", "アドレスになります。半角の小文字で（例: shiomi）。後から変えないでください。");
  const name = typed("新しい自治体の名前", "例: 汐見町");
  const fresh = el("div", {}, own.holder, name.holder);
  const tell = () => { fresh.hidden = Boolean(home.control.value); };
  home.control.addEventListener("change", tell);
  tell();
  const council = typed("会議体の短い名前", "アドレスになります。半角の小文字で（例: toshokan）。後から変えないでください。");
  const title = typed("会議体の正式な名前", "例: 汐見町立図書館協議会");
  dialog("会議体を始める", [home.holder, fresh, council.holder, title.holder], "始める", async () => {
    const known = home.control.value;
    const { state, said } = await send("found", { home: known || own.control.value, home_name: known ? "" : name.control.value, council: council.control.value, council_name: title.control.value });
    if (state !== 200) return said.told || "できませんでした。";
    window.location.hash = `#${said.file}`;
    return "";
  });
}

/** The usual grounds, each to be held to the ordinance and confirmed. @param {any} desk */
export function usualGrounds(desk) {
  const holder = el("div");
  const fill = async () => {
    const { state, said } = await ask("grounds", { file: desk.view.file });
    if (state !== 200 || !said.usual.length) {
      holder.replaceChildren();
      return;
    }
    holder.replaceChildren(el("section", { class: "part" }, el("h2", {}, "よくある根拠"),
      el("p", { class: "hint" }, "多くの市町村の情報公開条例の並びを写した案です。自分の条例と見くらべ、条と号を直してから、一つずつ加えてください。違う条を載せると、ページに誤りが出ます。"),
      said.usual.map((one) => usual(desk, one))));
  };
  fill();
  return holder;
}

/** A ground that is added goes from here, and the others stay as they were filled in. */
function usual(desk, one) {
  const id = freshId();
  const fields = [["ordinance", "条例の名前"], ["article", "条"], ["item", "項・号"]].map(([key, words]) => ({ key, ...typed([el("span", { class: "unseen" }, `${one.label}: `), words], "", "input", false, one[key]) }));
  const on = typed([el("span", { class: "unseen" }, `${one.label}: `), "条文を確かめた日"], "例: 令和6年4月1日", "input", true);
  const sure = el("input", { type: "checkbox", id });
  const told = el("p", { role: "alert" });
  const add = async () => {
    if (!sure.checked || !on.control.value.trim()) {
      told.textContent = "条例を見て確かめ、確かめた日を入れて、「条例と見くらべました」に印を付けてください。";
      return;
    }
    const value = { ...one, as_of: on.control.value.trim() };
    for (const field of fields) value[field.key] = field.control.value.trim();
    if (!value.item) delete value.item;
    const at = (desk.view.data.grounds || []).length;
    await desk.change({ do: "insert", path: ["grounds"], at, value }, `根拠「${one.label}」を加える`);
    if ((desk.view.data.grounds || []).length > at) gone(row);
    else told.textContent = "加えられませんでした。日付の書き方を見てください。";
  };
  const row = el("fieldset", { class: "item usual" }, el("legend", {}, one.label), el("p", {}, one.reason), fields.map((field) => field.holder), on.holder,
    el("p", { class: "seen" }, sure, el("label", { for: id }, "条例と見くらべました", el("span", { class: "unseen" }, `: ${one.label}`))), told,
    el("div", { class: "tools" }, button("この根拠を加える", add, { class: "small", "aria-label": `この根拠を加える: ${one.label}` })));
  return row;
}

function gone(row) {
  const part = row.parentElement;
  row.remove();
  if (!part.querySelector("fieldset")) part.remove();
}
