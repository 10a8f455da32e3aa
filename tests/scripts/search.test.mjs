// What the search does with a page, in Node; the engine itself is held by tests/search.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { click, page } from "./page.mjs";

const GENERATOR = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "generator");
const read = (name) => JSON.parse(readFileSync(join(GENERATOR, name), "utf8"));
const fold = read("search/fold.json");
fold.same = Object.entries(fold.same).map(([usual, variants]) => usual + variants).join("|"); // as scripts.py packs it
const DATA = {
  fold, messages: { ...read("search/messages.json"), ...read("search/sentences.json") }, wire: read("search/wire.json"),
  eras: read("japanese/eras.json").eras, numerals: read("japanese/numerals.json"),
};
const WORDS = ["search/fold.js", "search/numbers.js", "search/say.js", "search/snippet.js"];

/* A page on which the words of the search are there already. */
const searching = (html, scripts, url) => page(html, [...WORDS, ...scripts], { url, prepare(window) { window.minutesSearchData = DATA; window.Element.prototype.scrollIntoView = () => {}; } });
const marks = (document) => [...document.querySelectorAll("mark")].map((mark) => mark.textContent);

test("words are marked however they are written, across elements, and never from one remark into the next", () => {
  const html = '<article><div id="r1"><p class="said">図<b>書館</b>の図書</p></div><div id="r2"><p class="said">館とﾄｼｮｶﾝ</p></div></article>';
  const { document } = searching(html, ["search/mark.js"], "https://example.test/s.html?h=%E5%9B%B3%E6%9B%B8%E9%A4%A8");
  assert.deepEqual(marks(document), ["図", "書館"]);
  assert.equal(document.querySelectorAll(".search-bar button").length, 1);
});

test("a number is marked whole, in quotes also inside longer ones", () => {
  const html = '<article><div id="r1"><p class="said">15人と5人と1,005人</p></div></article>';
  const marked = (words) => marks(searching(html, ["search/mark.js"], "https://example.test/s.html?h=" + encodeURIComponent(words)).document);
  assert.deepEqual(marked("5人"), ["5人"]);
  assert.deepEqual(marked('"5人"'), ["5人", "5人", "5人"]);
  assert.deepEqual(marked("1005人"), ["1,005人"]);
});

test("what the archive added is not marked, and marks can be taken away", () => {
  const html = '<article><div id="r1"><p class="said">予算<span class="not-said">予算</span></p></div></article>';
  const { document } = searching(html, ["search/mark.js"], "https://example.test/s.html?h=%E4%BA%88%E7%AE%97");
  assert.deepEqual(marks(document), ["予算"]);
  const whole = document.querySelector("#r1").textContent;
  click([...document.querySelectorAll(".search-bar button")].pop());
  assert.deepEqual(marks(document), []);
  assert.equal(document.querySelector("#r1").textContent, whole);
  assert.equal(document.querySelector(".search-bar"), null);
});

test("a snippet is cut between letters, never inside one, and marks every match", () => {
  const { minutesSearch } = searching("", [], undefined);
  const text = "𠮷".repeat(60) + "予算と予算" + "𠮷".repeat(90);
  const parts = minutesSearch.snippet(text, ["予算"]);
  assert.deepEqual(Array.from(parts.filter((part) => part.marked), (part) => part.text), ["予算", "予算"]);
  for (const { text: part } of parts) assert.ok(part.isWellFormed ? part.isWellFormed() : encodeURIComponent(part));
});

test("what is asked comes back from its address", () => {
  const window = searching("", [], undefined);
  window.eval(readFileSync(join(GENERATOR, "..", "overrides/assets/search/address.js"), "utf8"));
  const { minutesSearch } = window;
  const chosen = Object.fromEntries(minutesSearch.facetNames.map((name, i) => [name, new Set(i % 2 ? ["会長", "a&b=c"] : [])]));
  const wanted = { q: '"取り 組み" -猫 年度:R4', sort: "new", page: 3, near: true, chosen };
  window.history.pushState(null, "", minutesSearch.addressOf(wanted));
  const asked = minutesSearch.asked();
  assert.deepEqual({ ...asked, chosen: undefined }, { ...wanted, chosen: undefined });
  for (const name of minutesSearch.facetNames) assert.deepEqual([...asked.chosen[name]], [...chosen[name]]);
});
