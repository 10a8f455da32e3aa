/* Which page of the desk is shown: the list of what is there, a file, or a file that cannot be read. */
import { broken } from "./broken.js";
import { alone } from "./beside.js";
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
  if (one.state !== 200 || forms.state !== 200) {
    main.replaceChildren(el("h1", {}, "開けませんでした"), el("p", {}, one.said.told || forms.said.told || ""),
      one.said.problems ? summary(null, one.said.problems) : "", el("a", { href: "#" }, "一覧へ"));
    return;
  }
  if (!file) {
    councils(one.said);
    return;
  }
  await show(forms.said, one.said);
}

async function show(forms, view) {
  if (!view.readable) {
    alone();
    broken(view, (now) => show(forms, now));
    return;
  }
  const desk = new Desk(forms, view);
  desk.show();
  await desk.saving.flush();
}

document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
window.addEventListener("hashchange", open);
open();
