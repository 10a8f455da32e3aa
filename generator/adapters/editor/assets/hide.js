/* Words that are marked, or a paper, leave the file: asks why, and shows what became of it. */
import { dialog, ready, tried } from "./dialog.js";
import { el } from "./element.js";
import { why } from "./why.js";

/**
 * @param {any} desk
 * @param {HTMLTextAreaElement} area
 * @param {any} place where the text of the area stands: path, and first and last of what is typed as one
 */
export async function hide(desk, area, place) {
  const [start, end] = [area.selectionStart, area.selectionEnd];
  const words = area.value.slice(start, end);
  if (!words.trim()) {
    desk.say([el("p", {}, "伏せる言葉を、欄の中で選んでから押してください。発言の全体を伏せるときは、「：」の後を全部選びます。")]);
    return;
  }
  if (!(await ready(desk))) return;
  ask(desk, "言葉を伏せる", "次の言葉がファイルから消え、理由を示す印が残ります。元に戻すことはできません。原本は別に保管してください。",
    el("blockquote", {}, words.length > 200 ? `${words.slice(0, 200)}…` : words), "hide", { ...place(), text: area.value, start, end });
}

/** A material is not handed out any more. @param {any} desk @param {any} material @param {number} at */
export async function takePaper(desk, material, at) {
  if (!(await ready(desk))) return;
  ask(desk, "資料の公開をやめる", "資料の名前は残り、ファイルはこの会議録からも会議録のフォルダーからも消えます。元に戻すことはできません。原本は別に保管してください。",
    el("blockquote", {}, material.title || material.no || ""), "take-paper", { material: material.id || `m${at + 1}` });
}

function ask(desk, title, intro, what, name, said) {
  const reasons = why(desk);
  dialog(title, [el("p", {}, intro), what, reasons.holder], name === "hide" ? "伏せる" : "公開をやめる", async () => {
    const { wrong, view } = await tried(desk, name, { ...said, record: reasons.record() });
    if (view) done(desk, view);
    return wrong;
  });
}

function done(desk, view) {
  desk.saving.view = view;
  desk.view = view;
  desk.show();
  const published = (view.data.record || {}).status !== "draft";
  desk.say([el("h2", {}, `${view.place}を伏せました`), el("p", {}, "この会議録の「元に戻す」のための控えも消しました。"),
    (view.removed || []).length ? el("p", {}, `消したファイル: ${view.removed.join("、")}`) : "",
    view.elsewhere.length ? el("div", {}, el("p", {}, "同じ言葉が、まだ次のところにあります。開いて確かめてください。"), el("ul", {}, view.elsewhere.map((one) => el("li", {}, one)))) :
      el("p", {}, "同じ言葉は、会議録のフォルダーのほかのところにはありません。"),
    published ? el("p", {}, "サイトには、公開し直すまで残っています。「公開する」で、すぐに公開し直してください。検索サイトや保存事業などの写しは、手引きの「誤って書いてしまったとき」を見て、削除を頼んでください。") : ""]);
}
