/* The search page: the whole result with filters, order and pages. What is asked stands in the address, so that a link
   to it gives the same list. Fills the places kept for it inside <div id="search-app">; without this script that element
   leads to the lists. Needs box.js before it. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const app = document.getElementById("search-app");
  const PER_PAGE = 10, AT_ONCE = 3; // sessions; those of them that are waited for
  const BESIDE = ["tools", "years", "facets", "narrow", "read", "offers"]; // beside what shows hits anywhere; one file (generator/search/bundles.py)
  const TITLE = document.title; // of the page before a search
  let turn = 0;

  if (app) start(app);

  /** @param {HTMLElement} app */
  function start(app) {
    const status = /** @type {HTMLElement} */ (app.querySelector(".search-status"));
    const asks = /[?&]\w+=[^&]/.test(location.search);
    if (asks) status.textContent = status.dataset.loading || "";
    const ready = Promise.all([search.ready(asks), search.script("address")]);
    if (asks) search.showing(BESIDE, "beside").catch(() => {});
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
      await answer(parts, now, () => mine !== turn);
    } catch {
      if (mine !== turn) return;
      parts.status.textContent = parts.status.dataset.failed;
      answered();
    }
  }

  /* First a screenful, for which alone a reader waits; then the rest of the list, and what stands below and beside. */
  async function answer(parts, now, overtaken) {
    const [result] = await Promise.all([search.search(now.q, { sort: now.sort, near: now.near, all: !now.q }), search.showing(BESIDE, "beside")]);
    const onlyNear = !result.hits.length && result.near.length > 0;
    const base = now.near || onlyNear ? result.near : result.hits;
    /* What hits are narrowed by needs tables that the list does not: it follows the list. */
    const narrowing = () => search.narrowed(base, now.chosen);
    const { kept, counts: narrow } = search.facetNames.some((name) => now.chosen[name].size) ? await narrowing() : { kept: base, counts: null };
    const tables = await (await search.open()).sessionTables(), sessions = search.list.bySession(tables, kept);
    const last = Math.max(1, Math.ceil(sessions.length / PER_PAGE)), page = Math.min(now.page, last), first = (page - 1) * PER_PAGE;
    const shown = sessions.slice(first, first + PER_PAGE);
    const items = await Promise.all(shown.slice(0, AT_ONCE).map((each) => search.list.session(each, result)));
    const rest = Promise.all(shown.slice(AT_ONCE).map((each) => search.list.session(each, result)));
    const [offers, only, years] = await Promise.all([search.offers(parts, now, result), search.list.spelled(result) ? search.onlyTyped(parts, now, result) : null,
      kept.length ? search.years(parts, now, result, narrow ? narrow.year : search.hitsByYear(tables, kept)) : null]);
    if (overtaken()) return;
    document.title = titled(now, page);
    const counts = { hits: kept.length, sessions: sessions.length, first: first + 1, last: first + shown.length, pages: last };
    parts.status.textContent = told(now, result, counts, onlyNear, offers.said);
    const places = list(parts, now, { items, only, years, offers, first });
    parts.results.hidden = false;
    if (kept.length) search.roomForFacets(parts);
    const more = await rest;
    if (overtaken()) return;
    places.hits.append(...more);
    await follow(parts, now, result, places, { kept, offers, page, last, onlyNear });
    if (overtaken()) return;
    answered();
    const { counts: all } = await narrowing();
    if (!overtaken()) search.showFacets(parts, now, all);
  }

  /* A tab, a bookmark and the history say what was asked. */
  function titled(now, page) {
    const asked = now.q ? search.say("titleOf", { query: now.q }) : search.say("results");
    return asked + (page > 1 ? search.say("titlePage", { number: page }) : "") + TITLE.slice(TITLE.indexOf("｜"));
  }

  /* What was found and how much of it stands on this page, in sentences. */
  function told(now, result, shown, onlyNear, ofSpeaker) {
    const nothing = ofSpeaker && !result.hits.length && !result.near.length && !result.query.refused.length;
    return (nothing ? search.say("foundNoWord", { query: now.q }) : saidOfHits(now, result, shown, onlyNear)) + ofSpeaker;
  }

  function saidOfHits(now, result, shown, onlyNear) {
    if (!shown.hits || onlyNear) return search.list.count({ ...result, hits: [] }, now.q);
    const found = search.list.spelled(result) + search.say(now.near ? "foundNearPage" : "found", shown) + (shown.pages > 1 ? search.say("foundPage", shown) : "") + search.list.notes(result);
    return result.query.refused.length ? found + search.say("short", { typed: result.query.refused[0] }) : found;
  }

  /* The list with its first sessions; where its others and what stands below come. */
  function list(parts, now, { items, only, years, offers, first }) {
    const { element } = search.list;
    const head = element("h2", "visually-hidden", search.say("results"));
    head.tabIndex = -1;
    const order = items.length ? [search.tools.sorting(parts, now)] : [];
    const hits = element("ol", "search-hits", ...items), below = element("div", "search-below");
    hits.start = first + 1;
    const top = only || order.length ? [element("div", "search-sorting", ...(only ? [only] : []), ...order, ...(years ? [years] : []))] : [];
    parts.results.replaceChildren(head, ...top, ...offers.above, ...(items.length ? [hits] : []), below);
    return { hits, below };
  }

  /* What stands below the list: its pages, how the query was read, other ways to ask, and what keeps the list. */
  async function follow(parts, now, result, { below }, { kept, offers, page, last, onlyNear }) {
    const { element } = search.list, others = element("div", "");
    offers.below.then((more) => others.append(...more));
    const plain = kept.length && search.partsOf(result.query).length < 2 && !result.terms[1];
    const made = [...(last > 1 ? [search.tools.pages(parts, now, page, last)] : []), ...(plain ? [] : await search.readAs(parts, now, result)), others];
    if (kept.length) made.push(search.tools.keeping(result, kept));
    if (!now.near && !onlyNear && result.near.length) {
      const also = element("p", "", search.say("alsoNear", { hits: result.near.length }) + " ");
      also.append(parts.jump(search.say("showNear"), { ...now, near: true, page: 1 }));
      made.push(also);
    }
    below.append(...made);
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
})(globalThis);
