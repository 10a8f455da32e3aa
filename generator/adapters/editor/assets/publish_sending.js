/* The upload: where to, what would be sent, and each file as it comes over. */
import { button, el, freshId } from "./element.js";
import { password, stopper } from "./publish_making.js";
import { target } from "./publish_target.js";

const SHOWN = 200;
const NAMED = /^ {2}(新しい|書き換える|サーバーで)/;

/** @param {any} page @returns {any[]} */
export function sending(page) {
  const { sending: how, make, look } = page.state;
  if (!look) return [];
  return [el("h2", { tabindex: "-1" }, "サーバーに送る"), where(page, how),
    how.told ? el("p", { role: "alert", class: how.phase === "sent" ? "well" : "told" }, how.told) : "",
    how.phase === "trust" ? stranger(page, how) : "",
    make && make.lines ? next(page, how) : "",
    page.lines.length ? log() : ""];
}

/** What is to be done next, once the site is made. */
function next(page, how) {
  const { phase } = how;
  if (phase === "password" && how.target) return again(page, how);
  if (phase === "planning") return el("p", {}, "つないでいます…");
  if (phase === "sending") return under(page, how);
  if (how.plan && ["planned", ""].includes(phase)) return planned(page, how);
  return phase || how.hindered ? "" : button("送る内容を見る", () => page.act("plan"), { class: "first" });
}
sending.of = (page) => {
  const { sending: how, make, look } = page.state;
  return [!!look, !!(make && make.lines), { ...how, lines: 0, from: 0, done: 0 }, page.lines.length > 0];
};
/** What changes all the time, in its place: whoever is at a button stays there. @param {any} page @param {HTMLElement} holder */
sending.update = (page, holder) => {
  const bar = holder.querySelector("progress");
  if (bar) {
    bar.value = page.state.sending.done;
    (bar.previousElementSibling || bar).textContent = counted(page.state.sending);
  }
  const list = holder.querySelector("#publish-log");
  if (!list || list.getAttribute("data-count") === String(page.lines.length)) return;
  list.setAttribute("data-count", String(page.lines.length));
  list.querySelector("summary")?.replaceChildren(`送ったファイル（${page.lines.length.toLocaleString()}）`);
  list.querySelector("ol")?.replaceChildren(...page.lines.slice(-SHOWN).map(([how, path]) => el("li", {}, `${how}: ${path}`)));
};

function counted(how) {
  return `${how.done.toLocaleString()} / ${how.total.toLocaleString()}`;
}

function where(page, how) {
  const { target: to } = how;
  const words = !to ? "送る先が、まだ決まっていません。" : to.by === "folder" ? `送る先: フォルダー「${to.folder}」` : `送る先: ${to.host} の ${to.folder}（${to.by}、利用者 ${to.user}）`;
  if (how.phase === "sending" || how.phase === "planning") return el("p", {}, words);
  return el("div", {}, el("p", {}, words), how.hindered && to ? el("p", { class: "told" }, how.hindered) : "",
    el("details", { class: "rare", id: "publish-target", open: !to || !!how.hindered }, el("summary", {}, to ? "送る先を変える" : "送る先を入れる"), target(page, to)));
}

function again(page, how) {
  const secret = password(how.target);
  return el("div", {}, secret.fields, button("つないで、送る内容を見る", () => page.act("plan", secret.read()), { class: "first" }));
}

function stranger(page, how) {
  const [host, kind, fingerprint] = how.stranger;
  return el("div", { class: "conflict" }, el("p", {}, `サーバー「${host}」に、はじめてつなぎます。鍵の指紋（${kind}）は次のとおりです。`), el("p", {}, el("code", {}, fingerprint)),
    el("p", {}, "サーバーの管理者から聞いた指紋と同じか、確かめてください。違うか分からないときは、押さないでください。"),
    button("同じです。つなぎます", () => page.act("trust", { fingerprint }), { class: "first" }));
}

function planned(page, how) {
  const { plan } = how;
  const ticks = [
    plan.in_the_way ? ["over", `送る先に、この道具が置いたのではないファイルがあり、サイトと重なります（${plan.in_the_way}）。書き換えてかまいません。`] : null,
    plan.another ? ["remove", `${plan.another}送り先は正しいので、そのまま送ってかまいません。`] : null,
  ].filter((one) => one !== null).map(([name, words]) => {
    const id = freshId();
    const box = el("input", { type: "checkbox", id });
    return { name, box, shown: el("div", { class: "tick" }, box, el("label", { for: id }, words)) };
  });
  const alert = el("p", { role: "alert", class: "hint" });
  const go = () => {
    const open = ticks.find((one) => !one.box.checked);
    if (open) {
      alert.textContent = "確かめて、印を付けてください。";
      open.box.focus();
      return;
    }
    page.lines = [];
    page.act("send", Object.fromEntries(ticks.map((one) => [one.name, true])));
  };
  const [first, names] = [plan.lines.slice(1).filter((line) => !NAMED.test(line)), plan.lines.filter((line) => NAMED.test(line))];
  const list = (lines) => el("ul", {}, lines.map((line) => el("li", {}, line)));
  return el("div", {}, list(first), names.length ? el("details", { class: "rare", id: "publish-names" }, el("summary", {}, "送るファイルの名前"), list(names)) : "", ticks.map((one) => one.shown), alert,
    button(plan.settled ? "公開したことを控えに書く" : "送る", go, { class: "first" }));
}

function under(page, how) {
  const id = freshId();
  return el("div", {}, el("label", { for: id }, counted(how)),
    el("progress", { id, max: String(Math.max(how.total, 1)), value: how.done }), stopper(page));
}

function log() {
  return el("details", { class: "rare", id: "publish-log" }, el("summary", {}, "送ったファイル"), el("ol", { class: "log", tabindex: "0", "aria-label": "送ったファイル" }));
}
