/* The build: asked for, followed, and what came of it. */
import { button, el, freshId } from "./element.js";

/** @param {any} page @returns {any[]} */
export function making(page) {
  const { look, make, doing } = page.state;
  if (!look || !look.may) return [];
  const head = el("h2", { tabindex: "-1" }, "サイトを作る");
  if (doing) return [head, stopper(page)];
  if (make && make.asks === "gone") return [head, ...gone(page, make)];
  return [head, ...begin(page, look), make && make.lines ? made(page, make) : ""];
}
making.of = (page) => {
  const { look, make, sending: how } = page.state;
  return [look && look.may, look && look.diff, make, how.target, how.hindered, how.password, how.phase === "sending", page.state.is_older];
};

function gone(page, make) {
  const yes = () => page.act("make", { gone: make.addresses });
  return [el("p", {}, make.lines[0]), el("ul", {}, make.lines.slice(1).map((line) => el("li", {}, line))),
    el("div", { class: "tools" }, button("これらをサイトから消して、作る", yes, { class: "first" }), button("やめる", () => { page.then = null; page.act("look"); }))];
}

function begin(page, look) {
  const { sending: how } = page.state;
  const must = look.diff && look.diff.must;
  const id = freshId();
  const tick = el("input", { type: "checkbox", id });
  const may = el("p", { role: "alert", class: "hint" });
  const sends = how.target && !how.hindered;
  const secret = sends && how.password ? password(how.target) : null;
  const go = (then) => () => {
    if (must && !tick.checked) {
      may.textContent = "上の一覧を確かめて、印を付けてください。";
      tick.focus();
      return;
    }
    page.then = then && secret ? secret.read() : then;
    page.act("make", { newly_public: must ? tick.checked : false });
  };
  const busy = how.phase === "sending";
  return [
    must ? el("div", { class: "tick" }, tick, el("label", { for: id }, `上の「新しく公開するもの」${look.diff.count} 件には、前は公開していなかった部分か、新しい資料のファイルがあります。確かめました。公開してかまいません。`)) : "",
    may,
    secret ? secret.fields : "",
    el("div", { class: "tools" },
      sends ? button("サイトを作って、送る内容を見る", go({}), { class: "first", disabled: busy }) : "",
      button("フォルダーに作るだけ", go(null), { class: sends ? "" : "first", disabled: busy })),
    el("p", { class: "hint" }, `できたサイトは「${page.state.site}」に入ります。`),
  ];
}

/** A button that stops what is under way. @param {any} page */
export function stopper(page) {
  return button("やめる", () => page.act("stop"));
}

/** A field for the password, which is sent to this machine's own server and kept nowhere. @param {any} target */
export function password(target) {
  const id = freshId();
  const keeps = freshId();
  const control = el("input", { type: "password", id, autocomplete: "off" });
  const keep = el("input", { type: "checkbox", id: keeps });
  const fields = el("div", { class: "field" },
    el("label", { for: id }, `「${target.host}」に「${target.user}」として入るパスワード`), control,
    el("p", { class: "hint" }, "このパソコンの中だけで使い、ファイルには書きません。下見を終えると忘れます。"),
    el("div", { class: "tick" }, keep, el("label", { for: keeps, class: "quiet" }, "パソコンの資格情報の保管場所（Windows の資格情報マネージャーなど）に覚えさせる")));
  return { fields, control, read: () => ({ password: control.value, keep: keep.checked }) };
}

function made(page, make) {
  const { record } = page.state;
  const hand = page.state.sending.phase === "sent" || page.state.sending.phase === "sending" ? "" : el("div", {},
    el("p", {}, "FTP ソフトなどで自分で写すときは、下の一覧のものを写し、消すとあるものをサーバーからも消します。写し終わったら、次を押してください。"),
    record ? "" : button("サーバーに写したので、公開した控えに書く", () => page.act("record")));
  return el("div", {}, el("p", { class: "well" }, `「${make.site}」に ${make.files.toLocaleString()} 個のファイルがあります（書き換えたもの ${make.written.length.toLocaleString()} 個、消したもの ${make.removed.length.toLocaleString()} 個）。`),
    record ? el("p", { class: "well" }, record.recorded.length ? "公開した控えに書きました。次からは、何が変わるかが、作る前に出ます。" : "公開した控えは、もうこの内容です。") : "",
    el("details", { class: "rare", id: "publish-made" }, el("summary", {}, "くわしく（自分で写すとき）"), el("ol", { class: "log", tabindex: "0", "aria-label": "作ったもの" }, make.lines.map((line) => el("li", {}, line))), hand));
}
