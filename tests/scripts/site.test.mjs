// What the scripts of every page do, in Node: menu, size of the text, lists, remarks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { click, key, moment, page } from "./page.mjs";

const LISTS = ["site/make.js", "site/lists.js"];
const READER = ["site/make.js", "site/store.js", "site/quoting.js", "site/copying.js"];
const REMARKS = [...READER, "site/remarks.js"];
const MENU = '<button class="menu-button" aria-expanded="false">メニュー</button><nav id="site-menu"></nav>';

test("the menu opens and closes by its button, and by Escape with the focus back on the button", async () => {
  const { document } = page(MENU, ["site/menu.js"]);
  await new Promise((done) => document.addEventListener("DOMContentLoaded", done));
  const button = document.querySelector("button"), menu = document.getElementById("site-menu");
  click(button);
  assert.equal(button.getAttribute("aria-expanded"), "true");
  assert.ok(menu.classList.contains("open"));
  key(document, "Escape");
  assert.equal(button.getAttribute("aria-expanded"), "false");
  assert.equal(document.activeElement, button);
  click(button);
  click(button);
  assert.ok(!menu.classList.contains("open"));
});

test("a page without a menu is left alone", () => {
  assert.equal(page("<p>本文</p>", ["site/menu.js", "site/contents.js", ...LISTS, ...REMARKS, "site/places.js", "site/back.js", "site/paper.js", "site/aloud.js", "site/tools.js", "site/kept.js"]).document.body.textContent, "本文");
});

const SIZES = '<div class="text-size"><button data-size="">標準</button><button data-size="large">大</button></div>';

test("the size of the text is kept on the device and shown pressed", async () => {
  const window = page(SIZES, ["site/start.js"]);
  window.document.dispatchEvent(new window.Event("DOMContentLoaded"));
  const [usual, large] = window.document.querySelectorAll("button");
  click(large);
  assert.ok(window.document.documentElement.classList.contains("text-large"));
  assert.equal(large.getAttribute("aria-pressed"), "true");
  assert.equal(window.localStorage.getItem("minutes-text-size"), "large");
  click(usual);
  assert.ok(!window.document.documentElement.classList.contains("text-large"));
  assert.equal(window.localStorage.getItem("minutes-text-size"), null);
});

test("where a browser forbids keeping, the choice holds for the page", () => {
  const window = page(SIZES, ["site/start.js"], {
    prepare: (made) => Object.defineProperty(made, "localStorage", { get() { throw new Error("forbidden"); } }),
  });
  window.document.dispatchEvent(new window.Event("DOMContentLoaded"));
  click(window.document.querySelectorAll("button")[1]);
  assert.ok(window.document.documentElement.classList.contains("text-large"));
});

function register(meetings) {
  const sections = meetings.map(([day, ...words]) => `<section><h3><a href="#">${day}</a></h3><ul class="register">${words.map((word) => `<li>${word}</li>`).join("")}</ul></section>`);
  return `<article><h2>一覧</h2><div class="listed">${sections.join("")}</div></article>`;
}
const MEETINGS = [["2024-05-01", "承認", "ｶﾅ"], ["2024-01-09", "否決"], ["2022-01-01", "承認", "了承", "決定", "決定", "決定"]];
const shown = (document) => [...document.querySelectorAll("li")].filter((item) => !item.hidden).map((item) => item.textContent);

test("a list is narrowed by words in any width, its headings' words too, and says how many are left", () => {
  const window = page(register(MEETINGS), LISTS), { document } = window;
  const field = document.getElementById("list-filter"), every = MEETINGS.flatMap(([, ...words]) => words);
  for (const [typed, left, meetings] of [["カナ", ["ｶﾅ"], 1], ["承認 2024", ["承認"], 1], ["承認", ["承認", "承認"], 2], ["なし", [], 0], ["", every, 3]]) {
    field.value = typed;
    field.dispatchEvent(new window.Event("input"));
    assert.deepEqual(shown(document), left);
    assert.equal([...document.querySelectorAll("section")].filter((section) => !section.hidden).length, meetings);
    assert.equal(document.querySelector("[role=status]").textContent, typed ? `8件のうち${left.length}件を表示しています。` : "");
    assert.equal(document.querySelector(".listed").hidden, left.length === 0);
  }
});

test("a short list gets no tools", () => {
  assert.equal(page(register(MEETINGS.slice(1)), LISTS).document.querySelector(".list-tools"), null);
});

const remark = (id, speaker, words) => `<div class="remark" id="${id}"><p class="who"><span class="speaker">${speaker}</span> <a class="permalink" href="#${id}">発言${id.slice(1)}<span class="tools"> リンク・引用</span></a></p><div class="said">${words}</div></div>`;
const SESSION = `<article data-citation="見本市見本会 第1回">${remark("r1", "会長", "<p>始めます。</p>")}
  ${remark("r2", "委員", '<p>図<ruby>書<rt>しょ</rt></ruby>館<span class="not-said">※</span></p><table><tr><td>一</td><td>二</td></tr></table>')}
  ${remark("r3", "会長", "<p>以上です。</p><p>閉じます。</p>")}<p class="cited" id="p1">休憩。<a class="permalink not-said" href="#p1">段落1</a></p></article>`;

function session(secure) {
  const copied = [];
  const window = page(SESSION, REMARKS, {
    prepare(made) {
      if (!secure) return;
      Object.defineProperty(made, "isSecureContext", { value: true });
      Object.defineProperty(made.navigator, "clipboard", { value: { writeText: (text) => { copied.push(text); return Promise.resolve(); } } });
    },
  });
  const press = (word) => click([...window.document.querySelectorAll(".remark-tools button")].find((button) => button.textContent === word));
  const open = (id) => click(window.document.querySelector(`#${id} .permalink`));
  return { window, document: window.document, copied, press, open };
}

test("a citation holds the words alone, the speaker, the source and the address", async () => {
  const { copied, press, open, document } = session(true);
  open("r2");
  press("引用をコピー");
  await moment();
  assert.deepEqual(copied, ["「図書館\n\n一\t二」（委員、見本市見本会 第1回、発言2、https://example.test/a/b.html#r2）"]);
  assert.equal(document.querySelector(".status-line").textContent, "引用をコピーしました。");
  open("p1");
  press("引用をコピー");
  await moment();
  assert.equal(copied[1], "「休憩。」（見本市見本会 第1回、段落1、https://example.test/a/b.html#p1）");
});

test("one goes from remark to remark of the same speaker", () => {
  const { press, open, document, window } = session(true);
  open("r1");
  assert.equal(document.querySelector(".remark-tools").getAttribute("aria-label"), "発言1の操作");
  press("次の発言（同じ人）");
  assert.equal(window.location.hash, "#r3");
  assert.equal(document.activeElement, document.querySelector("#r3 .permalink"));
  const [before, after] = [...document.querySelectorAll(".remark-tools button")].filter((button) => button.textContent.includes("同じ人"));
  assert.ok(!before.disabled);
  assert.ok(after.disabled);
});

test("Escape closes the tools of a remark and gives the focus back; the number closes them too", () => {
  const { open, document } = session(true);
  open("r1");
  key(document.activeElement, "Escape");
  assert.equal(document.querySelector(".remark-tools"), null);
  assert.equal(document.activeElement, document.querySelector("#r1 .permalink"));
  open("r1");
  open("r1");
  assert.equal(document.querySelector("#r1 .permalink").getAttribute("aria-expanded"), "false");
});

test("without a clipboard a field is copied, and a browser that cannot says so", async () => {
  for (const [works, said] of [[true, "リンクをコピーしました。"], [false, "コピーできませんでした。アドレス欄からコピーしてください。"]]) {
    const { document, press, open } = session(false);
    let text = "";
    document.execCommand = () => {
      text = document.querySelector("textarea").value;
      if (!works) throw new Error("forbidden");
      return true;
    };
    open("r3");
    press("リンクをコピー");
    assert.equal(text, "https://example.test/a/b.html#r3");
    assert.equal(document.querySelector(".status-line").textContent, said);
    assert.equal(document.querySelector("textarea"), null);
  }
});

const PLACE = '<article><h1 id="top">会議録</h1><div class="remark" id="r1">発言</div><p class="gone" id="r2">知らせ</p></article>';
const status = (document) => document.querySelector("[role=status]:not([hidden])")?.textContent ?? "";

test("an address that leads to no place of the page is said at the top, and no longer once it leads somewhere", () => {
  for (const [hash, named] of [["#r99", "#r99"], ["#%E5", "#%E5"], ["#r1", ""], ["#r2", ""], ["#top", ""], ["", ""]]) {
    const window = page(PLACE, ["site/places.js"], { url: `https://example.lg.jp/m/c/2025-01.html${hash}`, prepare: noScroll });
    assert.equal(status(window.document).includes("ありません"), named !== "", hash);
    assert.ok(status(window.document).includes(named));
    if (!named) continue;
    window.location.hash = "#r1";
    window.dispatchEvent(new window.Event("hashchange"));
    assert.equal(status(window.document), "");
  }
});

test("on a page that has moved the way on leads to the same place", () => {
  const window = page('<article><h1>移りました</h1><a class="onward" href="../d/2025-01.html">今の会議録へ</a></article>', ["site/places.js"], { url: "https://example.lg.jp/m/c/2025-01.html#r12" });
  assert.ok(window.document.querySelector("a").href.endsWith("/m/d/2025-01.html#r12"));
  assert.equal(status(window.document), "");
});

function noScroll(window) { window.Element.prototype.scrollIntoView = () => {}; }
