/* Which page of the desk is shown: the list of what is there, or a file. */
import { councils } from "./councils.js";
import { el } from "./element.js";
import { Desk } from "./file.js";
import { main, said } from "./page.js";
import { summary } from "./problems.js";
import { ask } from "./talk.js";

async function open() {
  const file = decodeURIComponent(window.location.hash.slice(1));
  said.replaceChildren();
  const [one, forms] = await Promise.all([file ? ask("open", { file }) : ask("first"), ask("forms")]);
  if (one.state !== 200 || forms.state !== 200 || (file && !one.said.readable)) {
    main.replaceChildren(el("h1", {}, "開けませんでした"), el("p", {}, one.said.told || "ファイルの書き方に間違いがあり、画面では開けません。"),
      one.said.problems ? summary(null, one.said.problems) : "", el("a", { href: "#" }, "一覧へ"));
    return;
  }
  if (!file) {
    councils(one.said);
    return;
  }
  const desk = new Desk(forms.said, one.said);
  desk.show();
  await desk.saving.flush();
}

document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
window.addEventListener("hashchange", open);
open();
