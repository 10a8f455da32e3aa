/* Tools of a remark, or of a paragraph that nobody said, under its number: copy its link or a citation; of a remark, go to
   the same speaker's last or next one.
   One group of buttons serves the page; without this script the number is a plain link to the remark. */
(function () {
  "use strict";
  const LINK = ".remark > .who > .permalink, .cited > .permalink";
  const article = /** @type {HTMLElement | null} */ (document.querySelector("article[data-citation]"));
  if (article) begin(article);

  /** @param {HTMLElement} article */
  function begin(article) {
    /** @type {HTMLAnchorElement | null} The number whose tools are open. */
    let current = null;
    const tools = document.createElement("div");
    tools.className = "remark-tools not-said";
    tools.setAttribute("role", "group");
    const said = document.createElement("p");
    said.className = "status-line";
    said.setAttribute("role", "status");

    /**
     * @param {string} word
     * @param {(link: HTMLAnchorElement) => void} action
     */
    function add(word, action) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = word;
      button.addEventListener("click", () => { if (current) action(current); });
      tools.append(button);
      return button;
    }
    add("リンクをコピー", (link) => copy(addressOf(link), "リンクをコピーしました。"));
    add("引用をコピー", (link) => copy(citation(link), "引用をコピーしました。"));
    add("閉じる", () => close(true));
    const before = add("前の発言（同じ人）", (link) => goTo(neighbour(link, -1)));
    const after = add("次の発言（同じ人）", (link) => goTo(neighbour(link, 1)));
    tools.append(said);

    /** @param {HTMLAnchorElement} link */
    function citation(link) {
      const passage = passageOf(link);
      const source = [speaker(passage), article.getAttribute("data-citation"), name(link), addressOf(link)].filter(Boolean);
      return "「" + words(passage) + "」（" + source.join("、") + "）";
    }

    /**
     * The same speaker's remark before or after.
     * @param {HTMLAnchorElement} link
     * @param {-1 | 1} step
     */
    function neighbour(link, step) {
      const all = Array.from(article.querySelectorAll(".remark[id]")), own = passageOf(link), at = all.indexOf(own);
      const aside = step < 0 ? all.slice(0, Math.max(at, 0)).reverse() : all.slice(at + 1);
      return aside.find((remark) => speaker(remark) === speaker(own)) || null;
    }

    /** @param {Element | null} remark */
    function goTo(remark) {
      const link = /** @type {HTMLAnchorElement | null} */ (remark && remark.querySelector(".permalink"));
      if (link) choose(link);
    }

    /**
     * Going to an anchor takes the focus away from the link in it; it is given back.
     * @param {HTMLAnchorElement} link
     */
    function choose(link) {
      open(link);
      location.hash = link.getAttribute("href") || "";
      link.focus({ preventScroll: true });
    }

    /** @param {HTMLAnchorElement} link */
    function open(link) {
      if (current) current.setAttribute("aria-expanded", "false");
      current = link;
      said.textContent = "";
      before.hidden = after.hidden = !isRemark(link);
      before.disabled = !neighbour(link, -1);
      after.disabled = !neighbour(link, 1);
      tools.setAttribute("aria-label", name(link) + "の操作");
      link.setAttribute("aria-expanded", "true");
      (link.closest(".who") || link).after(tools);
    }

    /** @param {boolean} andReturn */
    function close(andReturn) {
      if (!current) return;
      const link = current;
      current = null;
      link.setAttribute("aria-expanded", "false");
      tools.remove();
      if (andReturn) link.focus();
    }

    /**
     * The clipboard of the browser works only on https; elsewhere a field is filled, selected and copied.
     * @param {string} text
     * @param {string} done
     */
    function copy(text, done) {
      const say = (/** @type {boolean} */ ok) => { said.textContent = ok ? done : "コピーできませんでした。アドレス欄からコピーしてください。"; };
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(text).then(() => say(true), () => say(byField(text)));
      } else {
        say(byField(text));
      }
    }

    /** @param {string} text */
    function byField(text) {
      const back = /** @type {HTMLElement | null} */ (document.activeElement);
      const field = document.createElement("textarea");
      field.className = "visually-hidden";
      field.value = text;
      tools.append(field);
      field.select();
      const ok = copied();
      field.remove();
      if (back) back.focus();
      return ok;
    }

    for (const link of article.querySelectorAll(LINK)) link.setAttribute("aria-expanded", "false");
    article.addEventListener("click", (event) => {
      const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest(LINK));
      if (!link) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new window, as for any link
      event.preventDefault();
      if (link === current) close(true);
      else choose(link);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && current && passageOf(current).contains(document.activeElement)) close(true);
    });
  }

  function copied() {
    try { return document.execCommand("copy"); } catch { return false; }
  }

  /** @param {HTMLAnchorElement} link */
  function passageOf(link) { return /** @type {HTMLElement} */ (link.closest(".remark, .cited")); }

  /** @param {HTMLAnchorElement} link */
  function isRemark(link) { return passageOf(link).matches(".remark"); }

  /** @param {HTMLAnchorElement} link */
  function addressOf(link) {
    const page = new URL(location.href);
    page.searchParams.delete("h"); // while search/mark.js, which takes them away, is on its way
    page.hash = "";
    return page.href + link.getAttribute("href");
  }

  /** @param {HTMLAnchorElement} link */
  function name(link) { return (link.firstChild && link.firstChild.textContent) || ""; }

  /** @param {Element} passage */
  function speaker(passage) {
    const label = passage.querySelector(".speaker");
    return label ? label.textContent : "";
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
})();
