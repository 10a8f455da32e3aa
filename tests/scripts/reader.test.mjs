// What a reader's device keeps and does, in Node: the list of remarks, the place in a meeting, parts on paper, the voice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { click, moment, page } from "./page.mjs";

const READER = ["site/make.js", "site/store.js", "site/quoting.js", "site/copying.js"];
const remark = (id, speaker, words) => `<div class="remark" id="${id}"><p class="who"><span class="speaker">${speaker}</span> <a class="permalink" href="#${id}">発言${id.slice(1)}</a></p><div class="said">${words}</div></div>`;
const MEETING = `<article data-citation="見本会 第1回"><h1>見本会</h1><div class="page-tools"></div><p id="before">概要</p><h2 id="proceedings">議事</h2>
  <h3 id="s1">議題1</h3>${remark("r1", "会長", "<p>始めます。</p>")}${remark("r2", "委員", "<p>なぜですか。</p>")}<h4 id="s2">質疑</h4>${remark("r3", "会長", "<p>さて。</p>")}
  <h3 id="s3">議題2</h3><div class="qa">${remark("r4", "委員", "<p>次は。</p>")}${remark("r5", "会長", "<p>後で。</p>")}</div>${remark("r6", "委員", "<p>以上。</p>")}<h2 id="source">この記録について</h2><p>終わり</p></article>`;
const URL_ = "https://example.test/a/c/2025-01.html";
const button = (document, word) => [...document.querySelectorAll("button")].find((each) => each.textContent === word);
const seen = (window, detail) => window.document.dispatchEvent(new window.CustomEvent("minutes-spot", { detail }));

function visit(kept = {}, scripts = ["site/back.js"], { html = MEETING, url = URL_, prepare = () => {} } = {}) {
  return page(html, [...READER, ...scripts], {
    url,
    prepare(made) {
      made.print = () => {};
      made.setTimeout = (act) => { act(); return 1; };
      for (const [key, rows] of Object.entries(kept)) made.localStorage.setItem(`minutes-${key}:/a/c/`, typeof rows === "string" ? rows : JSON.stringify(rows));
      prepare(made);
    },
  });
}
const keptIn = (window, list) => JSON.parse(window.localStorage.getItem(`minutes-${list}:/a/c/`) || "[]");

test("a place far enough into a meeting is kept, one near the beginning is not, and at the end it is forgotten", () => {
  const window = visit();
  seen(window, { spot: "r2", over: false });
  assert.deepEqual(keptIn(window, "places"), []);
  seen(window, { spot: "r5", over: false });
  assert.deepEqual(keptIn(window, "places"), [["2025-01.html", "r5"]]);
  seen(window, { spot: "", over: true });
  assert.deepEqual(keptIn(window, "places"), []);
});

test("the next visit offers the place, says where it is kept, and one tap stops it for good", () => {
  const window = visit({ places: [["other.html", "r9"], ["2025-01.html", "r5"]] }), { document } = window;
  const banner = document.querySelector(".banner.back");
  assert.equal(banner.querySelector("a").getAttribute("href"), "#r5");
  assert.match(banner.textContent, /発言5（全6発言）.*この端末だけが覚えています/s);
  click(button(document, "覚えるのをやめる"));
  assert.deepEqual(keptIn(window, "places"), []);
  seen(window, { spot: "r5", over: false });
  assert.deepEqual(keptIn(window, "places"), []);
  assert.match(banner.textContent, /消しました/);
});

test("who comes by an address of a remark, or finds a place that is no more, is offered nothing", () => {
  assert.equal(visit({ places: [["2025-01.html", "r5"]] }, ["site/back.js"], { url: `${URL_}#r2` }).document.querySelector(".back"), null);
  assert.equal(visit({ places: [["2025-01.html", "r99"]] }).document.querySelector(".back"), null);
});

test("what another page of the host has put there does no harm", () => {
  for (const rows of ["{", "7", '[["2025-01.html"]]', '[[1, 2], null, "x"]']) assert.equal(visit({ places: rows, kept: rows }).document.querySelector(".back"), null);
});

test("a remark goes into the list and out of it, and no word that was said is kept", () => {
  const window = visit({}, ["site/remarks.js"]), { document } = window;
  click(document.querySelector("#r2 .permalink"));
  click(button(document, "しおりに入れる"));
  assert.deepEqual(keptIn(window, "kept"), [["2025-01.html", "r2", "発言2", "見本会 第1回"]]);
  assert.equal(document.querySelector(".remark-tools a").href, "https://example.test/a/c/kept.html");
  click(button(document, "しおりから外す"));
  assert.deepEqual(keptIn(window, "kept"), []);
});

const LIST = '<article><div class="kept-list"></div><div class="kept-places"></div></article>';
const ROWS = [["2025-01.html", "r2", "発言2", "見本会 第1回"], ["2025-01.html", "r77", "発言77", "見本会 第1回"], ["2024-09.html", "r1", "発言1", "見本会 前の回"], ["../evil.html", "r1", "x", "x"], ["2025-01.html", "r1\"><b>", "x", "x"]];
const list = (prepare) => visit({ kept: ROWS }, ["site/kept.js"], { html: LIST, url: "https://example.test/a/c/kept.html", prepare });
const answers = (made) => { made.fetch = (address) => Promise.resolve({ ok: address.endsWith("2025-01.html"), text: () => Promise.resolve(MEETING) }); };

test("the list shows each remark as its page says it now; what is no longer there says so, and foreign addresses are passed over", async () => {
  const { document } = list(answers);
  await moment();
  assert.deepEqual([...document.querySelectorAll("blockquote")].map((quote) => quote.textContent), ["なぜですか。"]);
  assert.match(document.querySelector(".kept-all").textContent, /今はこの所で示されていません。発言77/);
  assert.match(document.querySelector(".status-line").textContent, /読み込めなかった/);
  assert.deepEqual([...document.querySelectorAll(".kept-item a")].map((link) => link.getAttribute("href")), ["2025-01.html#r2", "2025-01.html#r77", "2024-09.html#r1"].map((end) => `https://example.test/a/c/${end}`));
});

test("all quotations are copied with their sources", async () => {
  let text = "";
  const { document } = list((made) => {
    answers(made);
    Object.defineProperty(made, "isSecureContext", { value: true });
    Object.defineProperty(made.navigator, "clipboard", { value: { writeText: (words) => { text = words; return Promise.resolve(); } } });
  });
  await moment();
  click(button(document, "すべての引用をコピー"));
  await moment();
  assert.equal(text, "「なぜですか。」（委員、見本会 第1回、発言2、https://example.test/a/c/2025-01.html#r2）");
});

test("one remark leaves the list, and where nothing is kept the page says how to", async () => {
  const window = list(answers), { document } = window;
  await moment();
  click(document.querySelector(".kept-item button"));
  await moment();
  assert.equal(keptIn(window, "kept").length, ROWS.length - 1);
  assert.match(visit({}, ["site/kept.js"], { html: LIST }).document.querySelector(".kept-list").textContent, /しおりに入れる/);
});

test("places are forgotten and no more kept from the list's page, and kept again", () => {
  const window = visit({ places: [["a.html", "r9"]] }, ["site/kept.js"], { html: LIST, prepare: answers }), { document } = window;
  click(button(document, "覚えるのをやめて、消す"));
  assert.deepEqual([keptIn(window, "places"), keptIn(window, "no-places").length], [[], 1]);
  click(button(document, "読んだ所を覚える"));
  assert.deepEqual(keptIn(window, "no-places"), []);
});

function onPaper(choose, word) {
  let sheet = [];
  const window = visit({}, ["site/paper.js", "site/aloud.js", "site/tools.js"]), { document } = window;
  window.print = () => {
    const shown = (each) => each.closest(".on-paper") !== null;
    sheet = [...document.querySelectorAll(".remark, h3, h4")].filter(shown).map((each) => each.id);
    assert.ok(document.documentElement.classList.contains("part-on-paper"));
    assert.match(document.querySelector(".part-note").textContent, /全体：https:\/\/example\.test\/a\/c\/2025-01\.html$/);
  };
  click(button(document, "印刷"));
  const select = document.querySelector(choose);
  return (at) => {
    select.value = String(at);
    click(button(document, word));
    window.dispatchEvent(new window.Event("afterprint"));
    assert.equal(document.querySelectorAll(".on-paper, .around-paper, .part-note, .part-on-paper").length, 0);
    return sheet;
  };
}

test("an item goes on paper alone, with what stands below it, and the page is whole again afterwards", () => {
  const print = onPaper("#paper-part", "この部分だけを印刷");
  assert.deepEqual(print(0), ["s1", "r1", "r2", "s2", "r3"]);
  assert.deepEqual(print(1), ["s2", "r3"]);
  assert.deepEqual(print(2), ["s3", "r4", "r5", "r6"]);
});

test("a speaker goes on paper alone, also out of pairs of question and answer", () => {
  assert.deepEqual(onPaper("#paper-speaker", "この人の発言だけを印刷")(1), ["r2", "r4", "r6"]);
});

function voice(voices, html = MEETING) {
  const said = [];
  const window = visit({}, ["site/paper.js"], { html, prepare(made) {
    made.Element.prototype.scrollIntoView = () => {};
    made.SpeechSynthesisUtterance = function (text) { this.text = text; };
    made.speechSynthesis = { getVoices: () => voices, cancel() {}, addEventListener() {}, speak(words) { said.push(words); } };
  } });
  return { window, said };
}
const LOCAL = { lang: "ja-JP", localService: true }, REMOTE = { lang: "ja-JP", localService: false };

test("the voice of the machine reads who speaks and what is said, sentence by sentence, the passage marked", async () => {
  const { window, said } = voice([REMOTE, LOCAL]), { document } = window;
  for (const name of ["aloud", "tools"]) window.eval(await source(name));
  click(button(document, "読み上げ"));
  click(button(document, "ここから読み上げる"));
  await moment();
  const heard = [];
  for (let i = 0; i < 5; i++) {
    heard.push([said.at(-1).text, document.querySelector(".being-read").id]);
    said.at(-1).onend();
  }
  assert.deepEqual(heard, [["議事", "proceedings"], ["議題1", "s1"], ["会長。", "r1"], ["始めます。", "r1"], ["委員。", "r2"]]);
  assert.equal(said[0].voice, LOCAL);
  click(button(document, "止める"));
  assert.equal(document.querySelector(".being-read"), null);
});

test("a voice that would send the words away is not used", async () => {
  const { window, said } = voice([REMOTE]), { document } = window;
  for (const name of ["aloud", "tools"]) window.eval(await source(name));
  click(button(document, "読み上げ"));
  click(button(document, "ここから読み上げる"));
  await moment();
  assert.equal(said.length, 0);
  assert.match(document.querySelector(".tool-panel .status-line").textContent, /日本語の声が入っていない/);
});

async function source(name) {
  const { readFile } = await import("node:fs/promises");
  const { ASSETS } = await import("./page.mjs");
  return readFile(`${ASSETS}/site/${name}.js`, "utf8");
}
