/* A part of a meeting on paper: one item, or all that one speaker said. What else there is stays on the page and off the sheet. */
(function () {
  "use strict";
  const { element, button } = window.minutesPage;
  const HEADING = /^H([2-6])$/;

  /**
   * The tools, for the bar of the page.
   * @param {HTMLElement} article
   */
  function paper(article) {
    const sections = sectionsOf(article), speakers = speakersOf(article);
    const group = element("div", { class: "tool-panel", role: "group", "aria-label": "印刷" });
    group.append(element("p", {}, button("会議録の全体を印刷", () => print())));
    const text = /** @type {HTMLAnchorElement | null} */ (article.querySelector("#source ~ dl a[href^='../'][href$='.txt']"));
    if (text) group.append(element("p", {}, element("a", { href: text.href }, "文字だけのファイル（テキスト）を開く")));
    if (sections.length) {
      group.append(chooser("paper-part", "議題など", "この部分だけを印刷", sections.map((one) => one.title), (at) => {
        printOnly(article, `「${sections[at].title}」の部分`, sections[at].elements);
      }));
    }
    if (speakers.length > 1) {
      group.append(chooser("paper-speaker", "発言した人", "この人の発言だけを印刷", speakers.map((one) => one.title), (at) => {
        printOnly(article, `「${speakers[at].title}」の発言`, speakers[at].elements);
      }));
    }
    return group;
  }

  /**
   * @param {string} id
   * @param {string} label
   * @param {string} word
   * @param {string[]} names
   * @param {(at: number) => void} action
   */
  function chooser(id, label, word, names, action) {
    const select = element("select", { id }, ...names.map((name, at) => element("option", { value: String(at) }, name)));
    return element("p", { class: "chooser" }, element("label", { for: id }, label), select, button(word, () => action(Number(select.value))));
  }

  /**
   * The parts under the headings of the proceedings, with all that stands below each.
   * @param {HTMLElement} article
   */
  function sectionsOf(article) {
    const all = Array.from(article.children);
    const start = all.findIndex((each) => each.id === "proceedings");
    if (start < 0) return [];
    return all.flatMap((head, at) => {
      const level = levelOf(head);
      if (at <= start || !level || level < 3) return [];
      const after = all.slice(at + 1), end = after.findIndex((each) => (levelOf(each) || 9) <= level);
      return [{ title: titleOf(head), elements: [head, ...after.slice(0, end < 0 ? after.length : end)] }];
    });
  }

  /** @param {Element} one */
  function levelOf(one) {
    const found = HEADING.exec(one.tagName);
    return found ? Number(found[1]) : 0;
  }

  /** @param {Element} head */
  function titleOf(head) { return (head.textContent || "").replace(/\s+/g, " ").trim(); }

  /**
   * Who speaks, by the printed name, in the order of first words.
   * @param {HTMLElement} article
   */
  function speakersOf(article) {
    /** @type {Map<string, Element[]>} */
    const found = new Map();
    for (const remark of article.querySelectorAll(".remark[id]")) {
      const speaker = window.minutesQuote.speaker(remark);
      if (speaker) found.set(speaker, [...(found.get(speaker) || []), remark]);
    }
    return Array.from(found, ([title, elements]) => ({ title, elements }));
  }

  /**
   * @param {HTMLElement} article
   * @param {string} what
   * @param {Element[]} elements
   */
  function printOnly(article, what, elements) {
    const note = element("p", { class: "print-only part-note not-said" },
      `この紙は、会議録のうち${what}だけを印刷したものです。全体：${window.minutesQuote.pageAddress()}`);
    const title = article.querySelector("h1");
    if (title) title.after(note);
    const shown = new Set(elements);
    for (const one of elements) {
      one.classList.add("on-paper");
      for (let up = one.parentElement; up && up !== article && !shown.has(up); up = up.parentElement) up.classList.add("around-paper");
    }
    document.documentElement.classList.add("part-on-paper");
    addEventListener("afterprint", () => {
      document.documentElement.classList.remove("part-on-paper");
      for (const one of article.querySelectorAll(".on-paper, .around-paper")) one.classList.remove("on-paper", "around-paper");
      note.remove();
    }, { once: true });
    print();
  }

  window.minutesPaper = paper;
})();
