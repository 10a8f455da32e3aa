/* Files that are not read for their name: each with the button that gives it one, which can be taken back. */
import { button, el } from "./element.js";
import { ask, send } from "./talk.js";

export function misnamed() {
  const holder = el("div", { role: "status" });
  const fill = async () => {
    const { state, said } = await ask("misnamed");
    if (state !== 200 || !said.files.length) return;
    holder.replaceChildren(el("section", { class: "part" }, el("h2", {}, "名前のために読まれないファイル"), said.files.map(one)));
  };
  fill();
  return holder;
}

function one(file) {
  const row = el("p", {}, file.file, " ", file.message, " ");
  row.append(button(`「${file.to.split("/").pop()}」に直す`, async () => {
    const { state, said } = await send("rename", { file: file.file, to: file.to });
    if (state !== 200) {
      row.append(" ", said.told || "直せませんでした。開き直してください。");
      return;
    }
    row.replaceChildren(`「${said.file}」に直しました。 `, el("a", { href: `#${said.file}` }, "開く"), " ", button("元に戻す", async () => {
      const back = await send("rename", { file: said.file, to: said.was, back: true });
      if (back.state === 200) row.replaceWith(one(file));
      else row.append(" ", back.said.told || "戻せませんでした。");
    }, { class: "small" }));
  }, { class: "small", "aria-label": `${file.file} を ${file.to.split("/").pop()} に直す` }));
  return row;
}
