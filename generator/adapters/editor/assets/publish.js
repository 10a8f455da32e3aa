/* The page 「公開する」: what becomes public, the build, the upload, one after the other; all of it goes on without this page. */
import { alone } from "./beside.js";
import { el } from "./element.js";
import { contents } from "./publish_contents.js";
import { making } from "./publish_making.js";
import { sending } from "./publish_sending.js";
import { bar, main, said } from "./page.js";
import { ask, send } from "./talk.js";

const OFTEN = 700;
const DOES = { look: "会議録を確かめています", make: "サイトを作っています", record: "公開した控えに書いています" };

class Publish {
  constructor() {
    /** @type {any} */
    this.state = {};
    /** Files that were sent, as far as they were asked for. @type {[string, string][]} */
    this.lines = [];
    this.over = false;
    /** What follows once the site is made. @type {any} */
    this.then = null;
    this.now = el("p", { class: "now", role: "status" });
    this.told = el("div", { role: "alert" });
    this.parts = new Map([["contents", contents], ["making", making], ["sending", sending]]
      .map(([name, make]) => [name, { make, known: "", holder: el("section", { class: "part", id: `publish-${name}` }) }]));
  }

  show() {
    document.title = "公開する - 会議録の編集";
    alone();
    said.replaceChildren();
    bar.replaceChildren(el("a", { href: "#" }, "一覧へ"), el("strong", {}, "公開する"), el("a", { href: "/" }, "サイトの下見へ"));
    main.replaceChildren(el("div", { class: "publish" }, el("h1", { tabindex: "-1" }, "公開する"), this.now, this.told, ...[...this.parts.values()].map((part) => part.holder)));
    this.begin();
  }

  async begin() {
    await this.ask();
    const { doing, look, is_older: older, sending: how } = this.state;
    const isBetween = ["planning", "planned", "sending", "password", "trust"].includes((how || {}).phase);
    if (this.state.site && !doing && !isBetween && (!look || older)) await this.act("look");
    this.follow();
  }

  async follow() {
    while (!this.over) {
      await new Promise((done) => { window.setTimeout(done, OFTEN); });
      if (!this.over) await this.ask();
    }
  }

  async ask() {
    const { state, said: answer } = await ask("publish", { from: String(this.lines.length) });
    if (state === 200) this.hear(answer);
    else this.tell(answer.told || "この下見では、画面から公開できません。「minutes serve」で始めた下見で開いてください。");
  }

  /** @param {string} what @param {any} [more] */
  async act(what, more = {}) {
    const { state, said: answer } = await send("publish", { do: what, ...more });
    if (state === 200) this.hear(answer);
    else this.tell(answer.told || "できませんでした。");
  }

  hear(answer) {
    const { lines, from } = answer.sending;
    if (from === this.lines.length) this.lines.push(...lines);
    else if (from < this.lines.length && answer.sending.done < this.state.sending?.done) this.lines = lines;
    this.state = answer;
    this.now.textContent = words(this);
    this.tell(answer.told || "");
    for (const part of this.parts.values()) this.fill(part);
    this.goOn();
  }

  /** A part anew where it would look otherwise; who was in it stays there. */
  fill(part) {
    const known = JSON.stringify([this.state.doing, part.make.of(this)]);
    if (known !== part.known) this.anew(part);
    part.known = known;
    part.make.update?.(this, part.holder);
  }

  anew(part) {
    const had = part.holder.contains(document.activeElement);
    const open = [...part.holder.querySelectorAll("details[open]")].map((one) => one.id);
    part.holder.replaceChildren(...part.make(this));
    for (const id of open) if (id) part.holder.querySelector(`#${id}`)?.setAttribute("open", "");
    part.holder.hidden = !part.holder.children.length;
    if (had) part.holder.querySelector("h2")?.focus();
  }

  /** After the build what would be sent is looked up by itself, where that was asked for. */
  goOn() {
    if (!this.then || this.state.doing) return;
    const made = this.state.make;
    const more = this.then;
    if (made && made.asks) return;
    this.then = null;
    if (made && made.lines && !this.state.told) this.plan(more);
  }

  /** @param {any} more */
  async plan(more) {
    await this.act("plan", more);
    /** @type {HTMLElement | null} */ (document.querySelector("#publish-sending h2"))?.focus();
  }

  tell(words) {
    if (this.told.textContent === words) return;
    this.told.replaceChildren(words ? el("p", { class: "told" }, words) : "");
  }
}

/** How it stands, in one sentence. @param {Publish} page */
function words(page) {
  const { doing, step, sending: how, make, look } = page.state;
  if (doing) return `${DOES[doing]}…${step && step.name !== "準備" ? `（${step.name}、${step.far}）` : ""}`;
  if (how.phase === "planning") return "サーバーにあるものと照らし合わせています…";
  if (how.phase === "sending") return `送っています…（${how.done} / ${how.total}）`;
  if (how.phase === "sent") return "公開しました。";
  if (how.phase === "planned") return "送る内容を確かめて、「送る」を押してください。";
  if (make && make.asks) return "聞きたいことがあります。下を見てください。";
  if (make) return "サイトができました。";
  if (!look) return "";
  return look.may ? "公開する内容を確かめてください。" : "直すところがあるので、まだ公開できません。";
}

/** @returns {() => void} what ends the page; what it began goes on */
export function publish() {
  const page = new Publish();
  page.show();
  return () => { page.over = true; };
}
