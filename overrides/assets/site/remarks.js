/* Tools of a remark, or of a paragraph that nobody said, under its number: copy its link or a citation, share it, keep it in
   the list; of a remark, go to the same speaker's last or next one.
   One group of buttons serves the page; without this script the number is a plain link to the remark. */
(function () {
  "use strict";
  const { name, speaker, words, citation, pageAddress } = window.minutesQuote;
  const { rows, keep, here } = window.minutesStore;
  const KEPT = "kept";
  const FEW = 60; // letters of a remark that a message begins with
  const LINK = ".remark > .who > .permalink, .cited > .permalink";
  const article = /** @type {HTMLElement | null} */ (document.querySelector("article[data-citation]"));
  if (article) begin(article);

  /** @param {HTMLElement} article */
  function begin(article) {
    const meeting = article.getAttribute("data-citation") || "";
    /** @type {HTMLAnchorElement | null} The number whose tools are open. */
    let current = null;
    const said = window.minutesPage.element("p", { class: "status-line", role: "status" });
    const tools = window.minutesPage.element("div", { class: "remark-tools not-said", role: "group" });

    /**
     * @param {string} word
     * @param {(link: HTMLAnchorElement) => void} action
     */
    function add(word, action) {
      const button = window.minutesPage.button(word, () => { if (current) action(current); });
      tools.append(button);
      return button;
    }
    add("リンクをコピー", (link) => window.minutesCopy(addressOf(link), "リンクをコピーしました。", tools, said));
    add("引用をコピー", (link) => window.minutesCopy(citation(passageOf(link), meeting, addressOf(link)), "引用をコピーしました。", tools, said));
    if ("share" in navigator) add("共有", share);
    const list = add("しおりに入れる", toggle);
    add("閉じる", () => close(true));
    const before = add("前の発言（同じ人）", (link) => goTo(neighbour(link, -1)));
    const after = add("次の発言（同じ人）", (link) => goTo(neighbour(link, 1)));
    tools.append(said);

    /**
     * A card of a link cannot know the remark: the part of an address after # is not sent to a server. So the message itself says whose words they are and how they begin.
     * @param {HTMLAnchorElement} link
     */
    function share(link) {
      const passage = passageOf(link), all = words(passage).replace(/\s+/g, " ");
      const begins = all.length > FEW ? all.slice(0, FEW) + "…" : all;
      const text = "「" + begins + "」（" + [speaker(passage), meeting, name(link)].filter(Boolean).join("、") + "）";
      navigator.share({ title: meeting, text, url: addressOf(link) }).catch(() => { /* the reader thought better of it */ });
    }

    /** @param {HTMLAnchorElement} link */
    function isKept(link) { return rows(KEPT).some(([page, id]) => page === here && id === passageOf(link).id); }

    /** @param {HTMLAnchorElement} link */
    function toggle(link) {
      const id = passageOf(link).id, was = isKept(link);
      const others = rows(KEPT).filter(([page, own]) => page !== here || own !== id);
      const ok = keep(KEPT, was ? others : [...others, [here, id, name(link), meeting]]);
      said.textContent = ok ? (was ? "しおりから外しました。" : "しおりに入れました。この端末だけに残ります。") : "この端末には残せませんでした。";
      if (ok && !was) said.append(" ", window.minutesPage.element("a", { href: window.minutesStore.root + "kept.html" }, "しおりを見る"));
      nameList(link);
    }

    /** @param {HTMLAnchorElement} link */
    function nameList(link) { list.textContent = isKept(link) ? "しおりから外す" : "しおりに入れる"; }

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
      nameList(link);
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

  /** @param {HTMLAnchorElement} link */
  function passageOf(link) { return /** @type {HTMLElement} */ (link.closest(".remark, .cited")); }

  /** @param {HTMLAnchorElement} link */
  function isRemark(link) { return passageOf(link).matches(".remark"); }

  /** @param {HTMLAnchorElement} link */
  function addressOf(link) { return pageAddress() + link.getAttribute("href"); }
})();
