/* The first page of the desk: councils, their sessions, what cannot be read. */
import { begin } from "./begin.js";
import { alone } from "./beside.js";
import { el } from "./element.js";
import { founding } from "./founding.js";
import { misnamed } from "./misnamed.js";
import { bar, main } from "./page.js";
import { withdrawn } from "./since.js";

/** @param {any} first */
export function councils(first) {
  document.title = "会議録の編集";
  alone();
  bar.replaceChildren(el("strong", {}, "会議録の編集"), el("a", { href: "/" }, "サイトの下見へ"), el("a", { href: "#publish", class: "go" }, "公開する"));
  const one = (session) => el("li", {}, el("a", { href: `#${session.file}` }, session.title || session.file), session.draft ? el("span", { class: "draft" }, "下書き") : "");
  main.replaceChildren(el("h1", {}, "会議録の編集"), ...withdrawn(), misnamed(),
    first.broken.length ? el("section", { class: "part" }, el("h2", {}, "読めないファイル"), el("ul", {}, first.broken.map((file) => el("li", {}, el("a", { href: `#${file}` }, file))))) : "",
    first.councils.length ? "" : el("p", {}, "会議体がまだありません。下の「会議体を始める」から始めてください。"),
    el("div", { class: "councils" }, first.councils.map((council) => el("section", { class: "part" }, el("h2", {}, `${council.home} ${council.name}`),
      el("p", {}, el("a", { href: `#${council.file}` }, "委員の名簿など、この会議体について")), begin(council), el("ul", {}, council.sessions.map(one)))), founding()));
}
