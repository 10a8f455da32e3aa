/* Words that not everybody knows, explained where they stand. What they mean is on the page already, folded (details.words);
   here each place becomes a link that unfolds it right behind the word. Nothing of what was said is changed: the words stay
   text that can be selected, copied and searched. In what was said a word is marked once under each heading, and only if it
   means the same wherever it is said. */
(function () {
  "use strict";
  const box = /** @type {HTMLElement | null} */ (document.querySelector("details.words")), article = document.querySelector("article");
  const more = /** @type {HTMLAnchorElement | null} */ (box && box.querySelector("p > a"));
  /** Where the site itself calls things by their names. */
  const LABELS = ".outcome, .chip, .agenda .about, .agenda .result, .decided .detail, .facts dd:not(.said), .register .about, table.votes td";
  const APART = "rt, rp, h1, h2, h3, h4, h5, h6, button, summary, details.words, .term, .term-note, .withheld-words, .visually-hidden, .permalink";
  /** @typedef {{ id: string, means: string, said: boolean }} Term */
  if (box && article && more) explain(article, termsOf(box), more.getAttribute("href") || "");

  /**
   * What the page explains, by each way to write it; of longer words in which one would be found nothing.
   * @param {HTMLElement} box
   */
  function termsOf(box) {
    /** @type {Map<string, Term | null>} */
    const known = new Map();
    for (const longer of (box.dataset.longer || "").split(" ")) if (longer) known.set(longer, null);
    for (const dt of box.querySelectorAll("dt")) {
      const base = /** @type {Element} */ (dt.cloneNode(true));
      for (const reading of base.querySelectorAll("rt, rp")) reading.remove();
      const means = dt.nextElementSibling, { word, forms } = dt.dataset;
      const term = { id: word || "", means: (means && means.textContent) || "", said: "said" in dt.dataset };
      for (const form of `${base.textContent} ${forms || ""}`.split(" ")) if (form) known.set(form, term);
    }
    return known;
  }

  /**
   * @param {Element} article
   * @param {Map<string, Term | null>} known
   * @param {string} page the address of the page of all words
   */
  function explain(article, known, page) {
    // The longest first: of 不採択 that alone is meant, not the 採択 in it.
    const forms = Array.from(known.keys()).sort((a, b) => b.length - a.length);
    const pattern = new RegExp(forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "gu");
    let count = 0;
    for (const label of article.querySelectorAll(LABELS)) mark(label, () => true);
    /** @type {Set<string>} */
    let met = new Set();
    for (const one of article.querySelectorAll("h2, h3, .said")) {
      if (one.matches("h2, h3")) met = new Set();
      else mark(one, (term) => term.said && !met.has(term.id) && Boolean(met.add(term.id)));
    }

    /**
     * @param {Element} part
     * @param {(term: Term) => boolean} wanted
     */
    function mark(part, wanted) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      /** @type {Text[]} */
      const texts = [];
      while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
      for (const text of texts) {
        const around = /** @type {Element} */ (text.parentElement);
        if (around.closest(APART)) continue;
        const link = around.closest("a"), found = Array.from(text.data.matchAll(pattern));
        if (!link) within(text, found, wanted);
        else if (around.closest(".outcome")) beside(link, found.map((match) => match[0]));
      }
    }

    /**
     * Within text the word itself is the link.
     * @param {Text} text
     * @param {RegExpMatchArray[]} found
     * @param {(term: Term) => boolean} wanted
     */
    function within(text, found, wanted) {
      let rest = text, cut = 0;
      for (const match of found) {
        const term = known.get(match[0]);
        if (!term || !wanted(term)) continue;
        const word = rest.splitText(/** @type {number} */ (match.index) - cut);
        rest = word.splitText(match[0].length);
        cut = /** @type {number} */ (match.index) + match[0].length;
        const link = opener(term, match[0]);
        word.replaceWith(link);
        link.append(word);
      }
    }

    /**
     * A word that leads somewhere already has a mark behind it.
     * @param {Element} link
     * @param {string[]} words
     */
    function beside(link, words) {
      const term = known.get(words[0] || ""), there = link.nextElementSibling;
      if (!term || (there && there.matches(".term"))) return;
      const made = opener(term, words[0]);
      made.classList.add("aside-term", "not-said");
      made.setAttribute("aria-label", `「${words[0]}」の説明`);
      made.append("？");
      link.after(made);
    }

    /**
     * @param {Term} term
     * @param {string} word
     */
    function opener(term, word) {
      const link = document.createElement("a");
      /** @type {HTMLElement | null} */
      let note = null;
      link.className = "term";
      link.href = `${page}#word-${term.id}`;
      link.setAttribute("role", "button");
      link.setAttribute("aria-expanded", "false");
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (note) {
          note.remove();
          note = null;
        } else {
          note = document.createElement("span");
          note.className = "term-note not-said";
          note.id = `term-${++count}`;
          note.textContent = `${word}：${term.means}`;
          (link.closest(".outcome, .chip") || link).after(note);
          link.setAttribute("aria-describedby", note.id);
        }
        link.setAttribute("aria-expanded", String(Boolean(note)));
      });
      link.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && note || event.key === " ") {
          event.preventDefault();
          link.click();
        }
      });
      return link;
    }
  }
})();
