/* A file that cannot be read: what is wrong, line by line, with the button that mends it, or the line to be typed anew. */
import { button, el, freshId } from "./element.js";
import { bar, main, said } from "./page.js";
import { send } from "./talk.js";

/** @param {any} view @param {(view: any) => void} then what shows the file once something was done */
export function broken(view, then) {
  document.title = `${view.file} - 会議録の編集`;
  const state = el("span", { class: "state", role: "status" });
  const act = async (name, what) => {
    const { state: code, said: answer } = await send(name, { file: view.file, digest: view.digest, ...what });
    if (code === 200) then(answer);
    else state.textContent = answer.told || "ファイルがほかで保存されています。開き直してください。";
  };
  bar.replaceChildren(el("a", { href: "#" }, "一覧へ"), el("strong", {}, view.file), state,
    button("元に戻す", () => act("undo", {}), { disabled: !view.undo }), button("やり直す", () => act("redo", {}), { disabled: !view.redo }));
  said.replaceChildren();
  main.replaceChildren(el("h1", { tabindex: "-1" }, "書き方の間違いがあって、まだ開けません"),
    el("p", {}, "次のところを直すと、いつもの画面で開きます。直したものは「元に戻す」で戻せます。"),
    ...view.problems.map((problem) => part(problem, act)));
}

function part(problem, act) {
  const id = freshId();
  const { code, path, line } = problem;
  const typed = el("input", { id, type: "text", autocomplete: "off", spellcheck: "false", value: problem.text });
  const mends = (problem.mends || []).map((label) => button(label, () => act("mend", { code, path, line, label }), { class: "first" }));
  return el("section", { class: "part" }, el("h2", {}, `${line} 行目`),
    el("p", { class: "problem" }, el("span", { class: "error" }, problem.message, " ", problem.fix)),
    mends.length ? el("div", { class: "tools" }, mends) : null,
    el("div", { class: "field" }, el("label", { for: id }, "この行を自分で直す"), typed),
    el("div", { class: "tools" }, button("この行を入れ替える", () => act("line", { line, text: typed.value }))));
}
