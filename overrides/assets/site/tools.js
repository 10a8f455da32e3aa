/* The bar of tools under a meeting's title: share, print, read aloud, the reader's list. Without scripts there is none. */
(function () {
  "use strict";
  const { element, button } = window.minutesPage;
  const bar = document.querySelector(".page-tools");
  const article = /** @type {HTMLElement | null} */ (document.querySelector("article[data-citation]"));
  if (bar && article) begin(bar, article);

  /**
   * @param {Element} bar
   * @param {HTMLElement} article
   */
  function begin(bar, article) {
    const said = element("p", { class: "status-line", role: "status" });
    bar.append(button("共有", share));
    panel("印刷", window.minutesPaper);
    if (window.minutesAloud) panel("読み上げ", window.minutesAloud);
    const pdf = /** @type {HTMLAnchorElement | null} */ (article.querySelector("a.paper-copy"));
    if (pdf) bar.append(element("a", { href: pdf.href }, "PDF"));
    bar.append(element("a", { href: window.minutesStore.root + "kept.html" }, "しおり"), said);

    function share() {
      const title = article.getAttribute("data-citation") || document.title, url = window.minutesQuote.pageAddress();
      if ("share" in navigator) navigator.share({ title, text: title, url }).catch(() => { /* the reader thought better of it */ });
      else window.minutesCopy(`${title} ${url}`, "会議の名前とリンクをコピーしました。", said, said);
    }

    /**
     * @param {string} word
     * @param {(article: HTMLElement) => HTMLElement} make
     */
    function panel(word, make) {
      /** @type {HTMLElement | null} */
      let made = null;
      const opener = button(word, () => {
        const opens = opener.getAttribute("aria-expanded") !== "true";
        if (!made) bar.after(made = make(article));
        made.hidden = !opens;
        opener.setAttribute("aria-expanded", String(opens));
      });
      opener.setAttribute("aria-expanded", "false");
      bar.append(opener);
    }
  }
})();
