/* Where the site is sent to, as `site.yml` says it: never with a password. */
import { button, el, freshId } from "./element.js";
import { ask, send } from "./talk.js";

const FIELDS = [
  ["host", "サーバーの名前", "例: ftp.example.lg.jp"],
  ["user", "サーバーに入るときの利用者の名前", ""],
  ["folder", "サイトを置くフォルダー", "例: public_html/kaigiroku。共有フォルダーなら //bunsho/www/kaigiroku。このサイトだけのフォルダーにします。"],
  ["port", "ポートの番号", "ふつうは入れません。"],
];
const WAYS = [["ftps", "FTPS（暗号のある FTP）"], ["sftp", "SFTP"], ["folder", "フォルダーや共有フォルダー"], ["ftps-implicit", "FTPS（はじめから暗号で話す古い形）"], ["ftp", "FTP（暗号なし。ほかがないときだけ）"]];

/** @param {any} page @param {any} known what stands in the file @returns {HTMLElement} */
export function target(page, known) {
  const told = el("p", { role: "alert" });
  const way = freshId();
  const by = el("select", { id: way }, WAYS.map(([value, words]) => el("option", { value }, words)));
  by.value = known ? known.by : "ftps";
  const controls = FIELDS.map(([key, label, hint]) => {
    const id = freshId();
    const control = el("input", { id, type: "text", autocomplete: "off", spellcheck: "false", value: known && known[key] !== undefined ? String(known[key]) : "", "aria-describedby": `${id}-h` });
    return { key, control, shown: el("div", { class: "field" }, el("label", { for: id }, label), control, el("p", { class: "hint", id: `${id}-h` }, hint)) };
  });
  const fit = () => {
    for (const one of controls) one.shown.hidden = by.value === "folder" && one.key !== "folder";
  };
  by.addEventListener("change", fit);
  fit();
  const save = async () => {
    const value = Object.fromEntries([["by", by.value], ...controls.filter((one) => !one.shown.hidden && one.control.value.trim()).map((one) => [one.key, one.control.value.trim()])]);
    told.textContent = await saved(value);
    if (!told.textContent) await (page.state.make ? page.ask() : page.act("look"));
  };
  return el("div", {}, el("div", { class: "field" }, el("label", { for: way }, "送り方"), by), controls.map((one) => one.shown), button("送る先を保存する", save), told,
    el("p", { class: "hint" }, "会議録のフォルダーの site.yml に入ります。パスワードは、ここには入れません。"));
}

/** @param {any} value @returns {Promise<string>} what hinders, or nothing */
async function saved(value) {
  const { state, said: view } = await ask("open", { file: "site.yml" });
  if (state !== 200) return view.told || "site.yml が開けません。";
  const made = await send("save", { file: "site.yml", digest: view.digest, edits: [{ do: "put", path: ["upload"], value }] });
  if (made.state === 200) return "";
  const first = (made.said.problems || []).find((one) => one.path[0] === "upload");
  return made.said.told || (first ? `${first.message}${first.fix}` : "保存できませんでした。");
}
