/* What a remark, or a paragraph that nobody said, is called and what it says: for citations, for sharing, for the voice. */
(function () {
  "use strict";
  /** @param {Element} link the number of the passage */
  function name(link) { return (link.firstChild && link.firstChild.textContent) || ""; }

  /** @param {Element} passage */
  function speaker(passage) {
    const label = passage.querySelector(".speaker");
    if (!label) return "";
    const copied = /** @type {Element} */ (label.cloneNode(true));
    for (const reading of copied.querySelectorAll("rt, rp")) reading.remove();
    return copied.textContent || "";
  }

  /**
   * The words alone: what the archive added is left out; a withheld part stands as it is printed, ［非公開：…］. The number
   * of an item stands before its words, and the cells of a row on one line.
   * @param {Element} passage
   */
  function words(passage) {
    const copied = /** @type {Element} */ (passage.cloneNode(true));
    for (const extra of copied.querySelectorAll(".not-said, .who, .stage, .aside, rt, rp")) extra.remove();
    for (const number of copied.querySelectorAll(".item-number")) {
      const first = number.parentElement && number.parentElement.querySelector("p");
      if (first) first.prepend(number.textContent + " ");
    }
    for (const row of copied.querySelectorAll("tr")) {
      const line = document.createElement("p");
      line.textContent = Array.from(row.cells, (cell) => cell.textContent).join("\t");
      row.replaceChildren(line);
    }
    const parts = Array.from(copied.querySelectorAll("p, caption"), (each) => (each.textContent || "").replace(/\n+$/, ""));
    return (parts.length ? parts.join("\n\n") : copied.textContent || "").trim();
  }

  /**
   * 「words」（speaker、meeting、number、address）
   * @param {Element} passage
   * @param {string} meeting as its page says it is cited
   * @param {string} address
   */
  function citation(passage, meeting, address) {
    const link = passage.querySelector(".permalink");
    const source = [speaker(passage), meeting, link ? name(link) : "", address].filter(Boolean);
    return "「" + words(passage) + "」（" + source.join("、") + "）";
  }

  /** The address of this page, without what a search put there. */
  function pageAddress() {
    const page = new URL(location.href);
    page.searchParams.delete("h"); // while search/mark.js, which takes them away, is on its way
    page.hash = "";
    return page.href;
  }

  window.minutesQuote = { name, speaker, words, citation, pageAddress };
})();
