/* Which page of the desk is shown: the list of what is there, a file, or a file that cannot be read. */
import { broken } from "./broken.js";
import { taken } from "./begin.js";
import { alone } from "./beside.js";
import { councils } from "./councils.js";
import { el } from "./element.js";
import { Desk } from "./file.js";
import { main, said } from "./page.js";
import { lead, summary } from "./problems.js";
import { publish } from "./publish.js";
import { ask } from "./talk.js";

/** The file that the address names, and a place in it: `#a/b/c.yml?["body",3]`. @returns {[string, (string | number)[]]} */
function named() {
  const [file, place] = decodeURIComponent(window.location.hash.slice(1)).split("?");
  return [file, place ? JSON.parse(place) : []];
}

let leave = () => {};

async function open() {
  leave();
  leave = () => {};
  const [file, place] = named();
  if (file === "publish") {
    leave = publish();
    return;
  }
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
  await show(forms.said, one.said, place);
}

/** @param {any} forms @param {any} view @param {(string | number)[]} place where to go in the file */
async function show(forms, view, place) {
  if (!view.readable) {
    alone();
    broken(view, (now) => show(forms, now, place));
    return;
  }
  if (view.kind === "session" && !taken.has(view.file)) {
    const { state, said: source } = await ask("source", { file: view.file });
    if (state === 200 && source.lines) taken.set(view.file, source);
  }
  const desk = new Desk(forms, view);
  desk.show();
  if (place.length) lead(desk, place);
  await desk.saving.flush();
}

document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
window.addEventListener("hashchange", open);
open();
