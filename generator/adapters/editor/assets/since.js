/* What is done to what was published before: opened to all, looked at again, corrected, taken back as a whole. */
import { button, el } from "./element.js";
import { chosen, dialog, ready, tried, typed } from "./dialog.js";
import { ask, send } from "./talk.js";
import { chooser } from "./papers.js";

/** The buttons beside a record of what is withheld. @param {any} desk @param {string} key @param {any} record */
export function recordTools(desk, key, record) {
  if (record.released) return el("p", { class: "fine" }, `公開しました（${record.released.on || ""}）。`);
  return el("div", { class: "tools" },
    button("公開する", () => release(desk, key, record), { "aria-label": `記録 ${key} を公開する` }),
    button("見直しを書く", () => review(desk, key, record), { "aria-label": `記録 ${key} の見直しを書く` }));
}

async function release(desk, key, record) {
  if (!(await ready(desk))) return;
  const { state, said } = await ask("waits", { file: desk.view.file, key });
  if (state !== 200) {
    desk.say([el("p", {}, said.told || "できませんでした。")]);
    return;
  }
  const fields = said.places.map((place) => opened(desk, place));
  const by = typed("公開を決めた者", "例: 会長、情報公開課長");
  const reason = typed("なぜ公開できるようになったか", "例: 入札が終わったため");
  const on = typed("公開した日", "書かなければ今日", "input", true);
  dialog(`記録 ${key} を公開する`, [el("p", {}, record.reason || ""),
    el("p", { class: "hint" }, fields.length ? "原本から、それぞれの所の言葉を書き入れます。記録は消えずに残り、いつ、なぜ公開したかが出ます。" : "書き入れる言葉はありません。いつ、なぜ公開したかを記録に書きます。"),
    fields.map((one) => one.holder), by.holder, reason.holder, on.holder], "公開する", async () => {
    const { wrong, view } = await tried(desk, "release", { key, by: by.control.value, why: reason.control.value, on: on.control.value, words: fields.map((one) => one.value()) });
    if (view) shown(desk, view, `記録 ${key} を公開しました`, "公開の画面で公開すると、サイトに出ます。「元に戻す」で戻せます。");
    return wrong;
  });
}

/** One place that waits for its words, or for its file. */
function opened(desk, place) {
  if (place.scope === "material") {
    let href = "";
    const told = el("p", { role: "status" });
    const input = chooser(`${place.called}のファイル`, async (file, content) => {
      const { wrong, view } = await tried(desk, "attach", { name: file.name, content, only: true });
      href = view ? view.href : "";
      told.textContent = wrong || `「${file.name}」を付けます。`;
    });
    return { holder: el("div", { class: "field" }, input, told), value: () => href };
  }
  const around = [place.before && `…${place.before}`, "［ここ］", place.after && `${place.after}…`].filter(Boolean).join("");
  const one = typed(`${place.called}の${place.asks}`, place.before || place.after ? around : "原本のとおりに。", "textarea");
  return { holder: one.holder, value: () => one.control.value };
}

async function review(desk, key, record) {
  if (!(await ready(desk))) return;
  const result = chosen("見直しの結果", [["continue", "非公開を続ける"], ["release", "公開することにした"]]);
  const by = typed("見直した者", "例: 会長、情報公開課長");
  const on = typed("見直した日", "例: 令和6年4月1日", "input", true);
  const next = typed("次に見直す日", "非公開を続けるとき", "input", true);
  const reason = typed("理由", "続ける（公開する）理由を一つの文で", "textarea");
  dialog(`記録 ${key} の見直し`, [el("p", {}, record.reason || ""), result.holder, by.holder, on.holder, next.holder, reason.holder], "書く", async () => {
    const value = { on: on.control.value.trim(), by: by.control.value.trim(), result: result.control.value,
      ...(next.control.value.trim() ? { next: next.control.value.trim() } : {}), ...(reason.control.value.trim() ? { reason: reason.control.value.trim() } : {}) };
    const missing = [[value.on, "見直した日"], [value.by, "見直した者"]].filter(([said]) => !said).map(([, words]) => words);
    if (missing.length) return `${missing.join("、")}を入れてください。`;
    const edit = { do: "insert", path: ["withheld", key, "reviews"], at: (record.reviews || []).length, value };
    const { wrong, view } = await tried(desk, "save", { edits: [edit] });
    if (view) shown(desk, view, `記録 ${key} の見直しを書きました`, value.result === "release" ? "続けて「公開する」で言葉を書き入れてください。" : "「元に戻す」で戻せます。");
    return wrong;
  });
}

/** Marked words of what was published are corrected. @param {any} desk @param {HTMLTextAreaElement} area @param {() => any} place */
export async function correct(desk, area, place) {
  const [start, end] = [area.selectionStart, area.selectionEnd];
  const was = area.value.slice(start, end);
  if (!was.trim()) {
    desk.say([el("p", {}, "訂正する言葉を、欄の中で選んでから押してください。")]);
    return;
  }
  if (!(await ready(desk))) return;
  const now = typed("訂正後", "選んだ言葉の代わりに入る言葉", "textarea", false, was);
  const kind = chosen("訂正の種類", [["misprint", "誤字"], ["fact", "事実の誤り"], ["attribution", "発言者の誤り"], ["order", "順序や抜けの誤り"]]);
  const what = typed("何をなぜ訂正したか", "読む人に出ます。例: 年度の誤りを直した", "textarea");
  const on = typed("訂正した日", "書かなければ今日", "input", true);
  dialog("言葉を訂正する", [el("p", {}, "言葉を直し、訂正の記録を書きます。"), el("p", {}, "訂正前"), el("blockquote", {}, was), now.holder, kind.holder, what.holder, on.holder], "訂正する", async () => {
    const { wrong, view } = await tried(desk, "correct", { ...place(), text: area.value, start, end, now: now.control.value, kind: kind.control.value, what: what.control.value, on: on.control.value });
    if (view) shown(desk, view, "訂正しました", "訂正の記録は「訂正」の欄にあります。「元に戻す」で戻せます。");
    return wrong;
  });
}

function shown(desk, view, title, words) {
  desk.now(view);
  desk.say([el("h2", {}, title), el("p", {}, words)]);
}

/** The end of the page of a session: taken back, or a draft that is not needed. @param {any} desk */
export function ending(desk) {
  const draft = (desk.view.data.record || {}).status === "draft";
  return el("details", { class: "rare part" }, el("summary", {}, draft ? "この下書きを消す" : "この会議録を取り下げる"),
    el("p", {}, draft ? "下書きのファイルを消します。下見を終えるまでは、元に戻せます。" : "会議録のファイルを消し、会議体のファイルに、取り下げた日と理由を書きます。そのアドレスには、取り下げたという知らせが出ます。下見を終えるまでは、元に戻せます。"),
    el("div", { class: "tools" }, button(draft ? "下書きを消す" : "取り下げる", () => withdraw(desk, draft))));
}

async function withdraw(desk, draft) {
  if (!(await ready(desk))) return;
  const reason = typed("なぜ取り下げるか", "読む人に出ます。取り下げた言葉は書きません。", "textarea");
  const on = typed("取り下げた日", "書かなければ今日", "input", true);
  dialog(draft ? "下書きを消す" : "会議録を取り下げる", draft ? [el("p", {}, desk.view.file)] : [el("p", {}, desk.view.file), reason.holder, on.holder], draft ? "消す" : "取り下げる", async () => {
    const { wrong, view } = await tried(desk, "withdraw", { why: reason.control.value, on: on.control.value, published: !draft });
    if (view) {
      window.localStorage.removeItem(desk.saving.waiting.key);
      gone.push({ file: view.file, words: draft ? "下書きを消しました" : "取り下げました" });
      window.location.hash = "#";
    }
    return wrong;
  });
}

/** What was withdrawn while this page was open. @type {{file: string, words: string}[]} */
const gone = [];

/** For the list: each with the button that brings it back. */
export function withdrawn() {
  return gone.map((one) => el("p", { class: "conflict", role: "status" }, `「${one.file}」を${one.words}。`, button("元に戻す", async () => {
    const { state, said } = await send("restore", { file: one.file });
    if (state !== 200) {
      window.alert(said.told || "できませんでした。");
      return;
    }
    gone.splice(gone.indexOf(one), 1);
    window.location.hash = `#${one.file}`;
  }, { "aria-label": `${one.file} を元に戻す` })));
}
