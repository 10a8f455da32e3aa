/* The search page: the whole result with filters, order and pages. What is asked stands in the address, so that a link
   to it gives the same list. Fills the places kept for it inside <div id="search-app">; without this script that element
   leads to the lists. Needs box.js before it. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const app = document.getElementById("search-app");
  const PER_PAGE = 10; // sessions
  const SHOWING = ["facets", "narrow", "read", "offers"]; // beside what shows hits anywhere
  const TITLE = document.title; // of the page before a search
  let turn = 0;

  if (app) start(app);

  /** @param {HTMLElement} app */
  function start(app) {
    const status = /** @type {HTMLElement} */ (app.querySelector(".search-status"));
    const asks = /[?&]\w+=[^&]/.test(location.search);
    if (asks) status.textContent = status.dataset.loading || "";
    const ready = Promise.all([search.ready(asks), search.script("address")]);
    if (asks) search.showing(SHOWING).catch(() => {});
    ready.then(() => begin(app))
      .catch(() => { status.textContent = search.between ? search.say("between") : status.dataset.failed || ""; answered(); });
  }

  /* What stands below an answer waits for it, so that it does not jump. */
  const answered = () => document.documentElement.classList.add("answered");

  /** @param {HTMLElement} app */
  function begin(app) {
    const part = (name) => /** @type {any} */ (app.querySelector(name));
    /** @type {PageParts} */
    const parts = { form: part("form"), input: part("input"), status: part(".search-status"), narrow: part(".search-narrow"), results: part(".search-results"),
      go: (wanted, focus) => go(parts, wanted, focus), jump: (text, wanted) => jump(parts, text, wanted) };
    parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      parts.go({ ...search.asked(), q: parts.input.value.trim(), page: 1, near: false });
    });
    part(".search-skip").addEventListener("click", (event) => {
      event.preventDefault();
      focusHead(parts);
    });
    root.addEventListener("popstate", () => show(parts));
    return show(parts);
  }

  /** @param {PageParts} parts */
  function focusHead(parts) {
    const head = parts.results.querySelector("h2");
    if (head) head.focus();
  }

  /* A disc's browser may refuse to change the address; then the page is loaded anew with it. */
  function go(parts, wanted, focus) {
    try {
      history.pushState(null, "", search.addressOf(wanted));
    } catch {
      location.assign(search.addressOf(wanted));
      return;
    }
    show(parts).then(() => {
      if (focus === "top") focusHead(parts);
      else if (focus) { const again = document.getElementById(focus); if (again) again.focus(); }
    });
  }

  async function show(parts) {
    const now = search.asked(), mine = ++turn;
    parts.input.value = now.q;
    const asks = Boolean(now.q) || search.facetNames.some((name) => now.chosen[name].size);
    document.documentElement.classList.toggle("asked", asks);
    if (!asks) {
      document.title = TITLE;
      parts.status.textContent = "";
      parts.results.hidden = parts.narrow.hidden = true;
      return;
    }
    parts.status.textContent = search.say("searching");
    try {
      const [result] = await Promise.all([search.search(now.q, { sort: now.sort, near: now.near, all: !now.q }), search.showing(SHOWING)]);
      const onlyNear = !result.hits.length && result.near.length > 0;
      const base = now.near || onlyNear ? result.near : result.hits;
      /* What hits are narrowed by needs tables that the list does not: it follows the list. */
      const narrowing = () => search.narrowed(base, now.chosen);
      const { kept } = search.facetNames.some((name) => now.chosen[name].size) ? await narrowing() : { kept: base };
      const tables = await (await search.open()).sessionTables();
      const sessions = search.list.bySession(tables, kept);
      const last = Math.max(1, Math.ceil(sessions.length / PER_PAGE)), page = Math.min(now.page, last);
      const first = (page - 1) * PER_PAGE;
      const items = await Promise.all(sessions.slice(first, first + PER_PAGE).map((each) => search.list.session(each, result)));
      const only = search.list.spelled(result) ? await search.onlyTyped(parts, now, result) : null;
      const read = items.length && search.partsOf(result.query).length < 2 && !result.terms[1] ? [] : await search.readAs(parts, now, result);
      const offers = await search.offers(parts, now, result);
      if (mine !== turn) return;
      const shown = { hits: kept.length, sessions: sessions.length, first: first + 1, last: first + items.length, pages: last };
      document.title = titled(now, page);
      parts.status.textContent = said(now, result, shown, onlyNear, offers.said);
      parts.results.replaceChildren(...list(parts, now, result, { items, kept, only, read, offers, page, last, first, onlyNear }));
      parts.results.hidden = false;
      if (kept.length) search.roomForFacets(parts);
      answered();
      const { counts } = await narrowing();
      if (mine === turn) search.showFacets(parts, now, counts);
    } catch {
      if (mine !== turn) return;
      parts.status.textContent = parts.status.dataset.failed;
      answered();
    }
  }

  /* A tab, a bookmark and the history say what was asked. */
  function titled(now, page) {
    const asked = now.q ? search.say("titleOf", { query: now.q }) : search.say("results");
    return asked + (page > 1 ? search.say("titlePage", { number: page }) : "") + TITLE.slice(TITLE.indexOf("｜"));
  }

  /* What was found and how much of it stands on this page, in sentences. */
  function said(now, result, shown, onlyNear, ofSpeaker) {
    const nothing = ofSpeaker && !result.hits.length && !result.near.length && !result.query.refused.length;
    return (nothing ? search.say("foundNoWord", { query: now.q }) : saidOfHits(now, result, shown, onlyNear)) + ofSpeaker;
  }

  function saidOfHits(now, result, shown, onlyNear) {
    if (!shown.hits || onlyNear) return search.list.count({ ...result, hits: [] }, now.q);
    const found = search.list.spelled(result) + search.say(now.near ? "foundNearPage" : "found", shown) + (shown.pages > 1 ? search.say("foundPage", shown) : "") + search.list.notes(result.query);
    return result.query.refused.length ? found + search.say("short", { typed: result.query.refused[0] }) : found;
  }

  function list(parts, now, result, { items, kept, only, read, offers, page, last, first, onlyNear }) {
    const { element } = search.list;
    const head = element("h2", "visually-hidden", search.say("results"));
    head.tabIndex = -1;
    /** @type {HTMLElement[]} */
    const made = [head];
    const order = items.length ? [sorting(parts, now)] : [];
    if (only || order.length) made.push(element("div", "search-sorting", ...(only ? [only] : []), ...order));
    if (!items.length) made.push(...read);
    made.push(...offers.above);
    if (items.length) {
      const ordered = element("ol", "search-hits", ...items);
      ordered.start = first + 1;
      made.push(ordered);
    }
    if (last > 1) made.push(pages(parts, now, page, last));
    const below = element("div", "");
    offers.below.then((more) => below.append(...more));
    made.push(...(items.length ? read : []), below);
    if (items.length) made.push(keeping(result, kept));
    if (!now.near && !onlyNear && result.near.length) {
      const also = element("p", "", search.say("alsoNear", { hits: result.near.length }) + " ");
      also.append(parts.jump(search.say("showNear"), { ...now, near: true, page: 1 }));
      made.push(also);
    }
    return made;
  }

  /* A link that is followed within the page, and works as a link everywhere else. */
  function jump(parts, text, wanted) {
    const made = search.list.link(search.addressOf(wanted), text);
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      parts.go(wanted, "top");
    });
    return made;
  }

  function sorting(parts, now) {
    const { element } = search.list;
    const select = element("select", "");
    select.id = "search-sort";
    select.setAttribute("aria-label", search.say("sort")); // on a phone the label beside it is heard only
    for (const [value, name] of Object.entries(search.sorts)) {
      const option = element("option", "", search.say(name));
      option.value = value;
      option.selected = value === now.sort;
      select.append(option);
    }
    select.addEventListener("change", () => parts.go({ ...search.asked(), sort: select.value, page: 1 }, "search-sort"));
    const label = element("label", "", search.say("sort") + " ");
    label.htmlFor = select.id;
    return element("p", "", label, select);
  }

  /* Below the list: its address, the whole of it for a spreadsheet or on paper; and that no feed can follow it. */
  function keeping(result, kept) {
    const { element } = search.list;
    const status = element("span", "search-copied");
    status.setAttribute("role", "status");
    const copy = button("copy", () => navigator.clipboard.writeText(location.href).then(
      () => { status.textContent = search.say("copied"); }, () => { status.textContent = search.say("copyByHand", { url: location.href }); }));
    const csv = button("csv", () => search.script("table").then(() => search.table.save(result, kept, status)));
    const paper = button("print", () => Promise.resolve(root.print()));
    return element("section", "search-tools", element("h2", "", search.say("keep")), element("p", "", copy, csv, paper, status), element("p", "search-about", search.say("noFeed")));

    function button(name, act) {
      const made = element("button", "", search.say(name));
      made.type = "button";
      made.addEventListener("click", async () => {
        try { await act(); } catch { status.textContent = search.say(name === "csv" ? "csvFailed" : "copyByHand", { url: location.href }); }
      });
      return made;
    }
  }

  function pages(parts, now, page, last) {
    const { element } = search.list;
    const nav = element("nav", "search-pages"), numbers = new Set([1, page - 1, page, page + 1, last]);
    nav.setAttribute("aria-label", search.say("pages"));
    if (page > 1) nav.append(parts.jump(search.say("previous"), { ...now, page: page - 1 }), " ");
    let before = 0;
    for (const number of [...numbers].filter((each) => each >= 1 && each <= last).sort((a, b) => a - b)) {
      if (number > before + 1) nav.append("… ");
      before = number;
      const to = parts.jump(String(number), { ...now, page: number });
      to.setAttribute("aria-label", search.say("page", { number }));
      if (number === page) to.setAttribute("aria-current", "page");
      nav.append(to, " ");
    }
    if (page < last) nav.append(parts.jump(search.say("next"), { ...now, page: page + 1 }));
    return nav;
  }
})(globalThis);
