/* A file that is dropped on a material, or beside them as one more. */
import { button, el, freshId } from "./element.js";
import { dialog, ready, tried } from "./dialog.js";
import { packed } from "./begin.js";
import { takePaper } from "./hide.js";

/** Where a file is dropped or chosen. @param {string} label @param {(file: File, content: string) => Promise<void>} take */
export function chooser(label, take) {
  const id = freshId();
  const taken = async (files) => { for (const file of files) await take(file, await packed(file)); };
  const input = el("input", { id, type: "file", onchange: (event) => taken([...event.target.files]) });
  const box = el("div", { class: "drop small" }, el("label", { for: id }, label), input);
  box.addEventListener("dragover", (event) => { event.preventDefault(); box.classList.add("over"); });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    if (event.dataTransfer) taken([...event.dataTransfer.files]);
  });
  return box;
}

/** @param {any} desk @param {number | null} at @param {File} file @param {string} content */
async function attach(desk, at, file, content) {
  if (!(await ready(desk))) return;
  const { wrong, view } = await tried(desk, "attach", { name: file.name, content, ...(at === null ? {} : { at }) }, (now) => desk.now(now));
  if (!view) {
    dialog("付けられませんでした", [el("p", {}, wrong)], "分かりました", async () => "");
    return;
  }
  desk.say([el("h2", {}, `「${file.name}」を付けました`), el("p", {}, `会議録のフォルダーに「${view.href}」という名前で入れました。「元に戻す」で、付ける前に戻せます。`),
    view.inside.length ? el("div", {}, el("p", {}, "ファイルの中を確かめてください。直すまで公開できないものがあります。"), el("ul", {}, view.inside.map((one) => el("li", {}, one.message, " ", one.fix)))) : el("p", {}, "ファイルの中に、見えない言葉や個人の情報らしいものは見つかりませんでした。")]);
}

/** Beside one material. @param {any} desk @param {any} material @param {number} at */
export function paperTools(desk, material, at) {
  if (material.withheld || material.status === "withheld") return null;
  const name = material.title || material.no || `資料 ${at + 1}`;
  return el("div", {}, chooser(material.href ? `「${name}」のファイルを替える` : `「${name}」のファイルを、ここに落とすか、選んでください。`, (file, content) => attach(desk, at, file, content)),
    material.href ? button("公開をやめる", () => takePaper(desk, material, at), { class: "small", "aria-label": `${name}の公開をやめる` }) : null);
}

/** Below the materials: one more of each file. @param {any} desk */
export function morePapers(desk) {
  return chooser("新しい資料のファイルを、ここに落とすか、選んでください。公開する資料として入ります。", (file, content) => attach(desk, null, file, content));
}
