/* The reader's list: remarks that somebody kept on this device, as quotations with their sources; and the places kept. Only
   addresses are kept (store.js), so the words are read from the pages as they are now: what was corrected stands corrected,
   what was withheld stands as withheld. From disk a browser reads no other page; then links stand alone. */
(function () {
  "use strict";
  const { element, button } = window.minutesPage;
  const { rows, keep, root } = window.minutesStore;
  const KEPT = "kept", PLACES = "places", OFF = "no-places";
  const list = document.querySelector(".kept-list"), places = document.querySelector(".kept-places");
  if (list && places) {
    showList(list);
    showPlaces(places);
  }

  /** @param {Element} box */
  async function showList(box) {
    const said = element("p", { class: "status-line", role: "status" });
    const kept = rows(KEPT).filter(isOurs);
    if (!kept.length) {
      box.replaceChildren(element("p", {}, "しおりに入れた発言はありません。会議録で発言の番号を押し、「しおりに入れる」を押すと、ここに並びます。"));
      return;
    }
    const all = element("div", { class: "kept-all" });
    const found = await Promise.all([...new Set(kept.map(([page]) => page))].map(async (page) => /** @type {const} */ ([page, await pageAt(page)])));
    const pages = new Map(found);
    /** @type {string[]} */
    const quotations = [];
    for (const [page, document] of pages) {
      const own = kept.filter((row) => row[0] === page);
      const meeting = (document && document.querySelector("article[data-citation]")?.getAttribute("data-citation")) || own[0][3] || page;
      const section = element("section", {}, element("h3", {}, element("a", { href: root + page }, meeting)));
      for (const row of own) section.append(item(row, document, meeting, quotations));
      all.append(section);
    }
    const tools = element("div", { class: "list-tools" },
      button("すべての引用をコピー", () => window.minutesCopy(quotations.join("\n\n"), `${quotations.length}件の引用をコピーしました。`, tools, said)),
      button("印刷", () => print()),
      button("しおりを空にする", () => { if (confirm("しおりに入れた発言をすべて外しますか。")) { keep(KEPT, []); showList(box); } }));
    box.replaceChildren(tools, said, all);
    if ([...pages.values()].includes(null)) said.textContent = "発言の文を読み込めなかった会議録があります。リンクから開いて読めます。";
  }

  /**
   * Nothing that another page of the host has put there leads away from this site.
   * @param {string[]} row
   */
  function isOurs([page, id]) { return /^[a-z0-9][a-z0-9./_-]*\.html$/.test(page) && !page.includes("..") && /^[A-Za-z0-9_-]+$/.test(id); }

  /**
   * @param {string} page
   * @returns {Promise<Document | null>}
   */
  async function pageAt(page) {
    try {
      const answer = await fetch(root + page);
      return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    } catch {
      return null;
    }
  }

  /**
   * @param {string[]} row
   * @param {Document | null} page
   * @param {string} meeting
   * @param {string[]} quotations is added to
   */
  function item([path, id, name], page, meeting, quotations) {
    const address = `${root}${path}#${id}`, passage = page && page.getElementById(id);
    const link = element("a", { href: address }, name || id);
    const made = element("div", { class: "kept-item" });
    const drop = button("外す", () => {
      keep(KEPT, rows(KEPT).filter((row) => row[0] !== path || row[1] !== id));
      if (list) showList(list);
    });
    drop.setAttribute("aria-label", `${name || id}をしおりから外す`);
    if (passage && passage.querySelector(".permalink")) {
      quotations.push(window.minutesQuote.citation(passage, meeting, address));
      const quote = element("blockquote", {}, ...window.minutesQuote.words(passage).split("\n\n").map((words) => element("p", {}, words)));
      made.append(quote, element("p", { class: "source" }, [window.minutesQuote.speaker(passage), meeting].filter(Boolean).join("、") + "、", link), drop);
      made.append(element("p", { class: "print-only" }, address));
    } else {
      const why = page ? "この発言は、今はこの所で示されていません。" : "";
      made.append(element("p", {}, why, link), drop);
    }
    return made;
  }

  /** @param {Element} box */
  function showPlaces(box) {
    const off = rows(OFF).length > 0, count = rows(PLACES).length;
    const said = off ? "今は覚えていません。" : count ? `${count}つの会議録で、読んだ所を覚えています。` : "覚えている所はありません。";
    const ways = [button(off ? "読んだ所を覚える" : "覚えるのをやめて、消す", () => {
      keep(PLACES, []);
      keep(OFF, off ? [] : [["off", "1"]]);
      showPlaces(box);
    })];
    if (count) ways.push(button("覚えている所を消す", () => { keep(PLACES, []); showPlaces(box); }));
    box.replaceChildren(element("p", { role: "status" }, said), element("p", { class: "ways" }, ...ways));
  }
})();
